using WorldSystems.Engine;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Scenarios;
using Xunit;

namespace WorldSystems.Tests.Engine.Kernel.Market;

/// <summary>What trade theory knows of tariffs and transfers: worlds alike in all stocks, of which one differs in the policy of its last year.</summary>
public sealed class TradePolicyTests
{
    private const int Years = 10;

    private static Scenario Large { get; } = Equal(2, size: 2);

    [Fact]
    public void EqualStatesWithEqualTariffs_StayEqual()
    {
        World world = Intervention.Live(Equal(2), 60, x => Charge(x.World, 0.4, 0.2));
        Assert.Equal(world.GdpPerCapita[0], world.GdpPerCapita[1], 1e-12);
        Assert.Equal(world.Duties[0], world.Duties[1], 1e-12);
        Assert.Equal(world.Manufactures.Price[0], world.Manufactures.Price[1], 1e-9);
        Assert.Equal(1, world.Manufactures.Price[0], 1e-9);
        Assert.Equal(world.Manufactures.Exports[0], world.Manufactures.Imports[0], 1e-9);
        Assert.True(world.Duties[0] > 0);
    }

    /// <summary>Beyond the rates at which duties earn most: they are income, too, and gone in autarky.</summary>
    [Fact]
    public void HigherAndHigherTariffs_ApproachAutarky()
    {
        double[] off = [.. new[] { 1.0, 3, 10 }.Select(rate =>
        {
            World world = Intervention.Live(TestScenarios.Generated(8, 30), Years, x => Charge(x.World, rate, rate));
            return Enumerable.Range(0, 8).Max(i =>
            {
                double alone = AnalyticLimitsTests.RawRevenuePerValueAddedAlone(world, i);
                return Math.Abs((world.RawMaterials.Sales[i] / world.ValueAddedManufactures[i] / alone) - 1);
            });
        })];
        Assert.Equal(off.OrderDescending(), off);
        Assert.InRange(off[^1], 0, 1e-4);
        Assert.True(off[0] > 50 * off[^1], $"{off[0]} at 100 %, {off[^1]} at 1000 %");
    }

    /// <summary>The receiver consumes more and the giver less; in this world of costly trade the giver's goods become cheaper, so it loses more than it gives (Keynes 1929).</summary>
    [Fact]
    public void ATransfer_MovesConsumption_AndTheTermsOfTrade()
    {
        const int Giver = 2, Receiver = 5;
        const double Part = 0.01;
        Scenario scenario = TestScenarios.Generated(8, 30);
        World without = Live(scenario, (_, _) => { });
        double amount = 0;
        World with = Live(scenario, (x, world) => x.Transfers.Pay(Giver, Receiver, amount = Part * world.Income[Giver]));
        double saved = with.SavingFromWages[Giver];
        double Change(int i) => with.ConsumptionSpending[i] - without.ConsumptionSpending[i];
        double Relative(World world) => world.Manufactures.Price[Giver] / world.Manufactures.Price[Receiver];
        Assert.True(amount > 0);

        // What is left of it after saving, and what changed prices add to or take from market income.
        Assert.Equal((1 - saved) * amount, Change(Receiver) - Consumed(with, without, Receiver), 1e-9);
        Assert.Equal(-(1 - saved) * amount, Change(Giver) - Consumed(with, without, Giver), 1e-9);
        Assert.True(with.Consumption.Closing[Receiver] > without.Consumption.Closing[Receiver]);
        Assert.True(with.Consumption.Closing[Giver] < without.Consumption.Closing[Giver]);
        Assert.True(Relative(with) < Relative(without));
        Assert.True(-Change(Giver) > (1 - saved) * amount, "the giver's secondary burden");
    }

    [Fact]
    public void ASmallStatesTariff_RaisesItsPrices_AndHardlyAnyOther()
    {
        const double Rate = 0.1;
        IEnumerable<InitialState> states = [new("small", 0.5, 0.5, 0.02, 0.02, 1, 0.012), .. Enumerable.Range(0, 5).Select(i => new InitialState($"S{i}", 0.2 * i, 0.1, 3, 3, 1, 1.8))];
        Scenario scenario = Open(TestScenarios.Of(states, 30));
        World without = Live(scenario, (_, _) => { }), with = Live(scenario, (_, world) => world.Manufactures.Tariffs.RaiseAll(0, Rate));
        Assert.InRange(with.Manufactures.PriceIndex[0] / without.Manufactures.PriceIndex[0], 1.02, 1 + Rate);
        Assert.True(with.Manufactures.Price[0] > without.Manufactures.Price[0]);
        for (int i = 1; i < 6; i++)
        {
            Assert.Equal(1, with.Manufactures.Price[i] / without.Manufactures.Price[i], 1e-3);
        }
    }

    /// <summary>A large state gains by a small tariff what the other loses by its terms of trade, and more is lost than gained; a high tariff harms both (Johnson 1953).</summary>
    [Fact]
    public void ALargeStatesTariff_GainsWhileItIsSmall_AtTheOthersCost()
    {
        double[] Income(double rate)
        {
            World world = Live(Large, (_, w) =>
            {
                w.Manufactures.Tariffs.RaiseAll(0, rate);
                w.RawMaterials.Tariffs.RaiseAll(0, rate);
            });
            return [world.IncomePerCapita[0], world.IncomePerCapita[1]];
        }

        double[] free = Income(0), small = Income(0.05), prohibitive = Income(10);
        Assert.True(small[0] > free[0] && small[1] < free[1]);
        Assert.True(small[0] + small[1] < free[0] + free[1]);
        Assert.True(prohibitive[0] < free[0] && prohibitive[1] < free[1]);
    }

    /// <summary>Rates that are zero, rates taken back, and payments of nothing: not a bit differs.</summary>
    [Fact]
    public void NothingCharged_AndNothingPaid_IsTheKernel()
    {
        Scenario scenario = TestScenarios.Generated(13, 40);
        Simulation plain = new(scenario), idle = Intervention.Simulate(scenario, x =>
        {
            for (int i = 0; i < 13; i++)
            {
                x.World.Manufactures.Tariffs.RaiseAll(i, 0);
                x.World.RawMaterials.Tariffs.RaiseAll(i, 0.5);
                x.World.Manufactures.Tariffs.Raise(i, (i + 1) % 13, 0.3);
                x.World.RawMaterials.Tariffs.Lower(i, 0);
                x.World.Manufactures.Tariffs.Lower(i, 0);
                x.Transfers.Pay(i, 3, 0);
                x.Capital.Pay(i, i, 0);
            }
        });
        while (plain.Step() && idle.Step())
        {
            Assert.Equal(plain.World.Manufactures.Price.Values, idle.World.Manufactures.Price.Values);
            Assert.Equal(plain.World.RawMaterials.Price.Values, idle.World.RawMaterials.Price.Values);
            Assert.Equal(plain.World.IncomePerCapita.Values, idle.World.IncomePerCapita.Values);
            Assert.Equal(plain.World.Clearing, idle.World.Clearing);
        }
    }

    /// <summary>Change of what is consumed out of market income.</summary>
    private static double Consumed(World with, World without, int i)
    {
        double Of(World world) => ((1 - world.SavingFromProfits[i]) * world.CapitalIncome[i]) + ((1 - world.SavingFromWages[i]) * (world.Income[i] - world.CapitalIncome[i]));
        return Of(with) - Of(without);
    }

    private static Scenario Equal(int states, double size = 1) =>
        Open(TestScenarios.Of(Enumerable.Range(0, states).Select(i => new InitialState($"S{i}", i, 0, size, size, 1, 0.6 * size)), 80));

    /// <summary>Without chance, and with much trade.</summary>
    private static Scenario Open(Scenario scenario) => scenario with
    {
        Parameters = scenario.Parameters with
        {
            Learning = scenario.Parameters.Learning with { Noise = 0 },
            Trade = scenario.Parameters.Trade with { BorderCost = 0.2, DistanceCost = 0.1 },
        },
    };

    private static void Charge(World world, double onManufactures, double onRaw)
    {
        for (int i = 0; i < world.Count; i++)
        {
            world.Manufactures.Tariffs.RaiseAll(i, onManufactures);
            world.RawMaterials.Tariffs.RaiseAll(i, onRaw);
        }
    }

    /// <summary>The last year of a world in which the policy acts in that year alone.</summary>
    private static World Live(Scenario scenario, Action<Intervention, World> policy) => Intervention.Live(scenario, Years, x =>
    {
        if (x.World.Year.Index == Years - 1)
        {
            policy(x, x.World);
        }
    });
}
