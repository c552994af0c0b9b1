using WorldSystems.Engine;
using WorldSystems.Engine.Kernel.Market;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Scenarios;
using Xunit;

namespace WorldSystems.Tests.Engine.Kernel.Market;

/// <summary>Years that nothing foretold: the solver finds their prices, and in no more evaluations than it allows itself before Newton's method.</summary>
public sealed class DisturbedYearsTests
{
    private const double Patience = 300;

    private static readonly Dictionary<string, Action<Intervention, Random>> Shocks = new()
    {
        ["tariffs jump to 300 % and back every ten years"] = (x, _) => RaiseAll(x.World, x.World.Year.Index / 10 % 2 == 1 ? 3 : 0),
        ["one state after the other closes itself"] = (x, _) => x.World.Manufactures.Tariffs.RaiseAll(Math.Max(0, x.World.Year.Index) % x.World.Count, 10),
        ["every rate is drawn anew every year"] = (x, draw) => Draw(x.World, draw, x.World.Parameters.Trade.ElasticityRaw > 10 ? 1 : TariffSchedule.Highest),
        ["payments are drawn anew every year"] = (x, draw) => Pay(x, draw, 0.5),
        ["both"] = (x, draw) =>
        {
            Draw(x.World, draw, 0.5);
            Pay(x, draw, 0.2);
        },
    };

    public static TheoryData<string, string> Cases => new(
        from shock in Shocks.Keys
        from change in (string[])
        [
            "trade.border_cost=3.8",
            "trade.elasticity_manufactures=1.1 trade.elasticity_raw=1.1",
            "trade.elasticity_manufactures=30 trade.elasticity_raw=30 trade.border_cost=0.3 trade.distance_cost=0.3",
            "trade.border_cost=190 trade.distance_cost=5",
            "trade.border_cost=0 trade.distance_cost=0",
        ]
        select (shock, change));

    [Theory]
    [MemberData(nameof(Cases))]
    public void MarketsClear(string shock, string change)
    {
        foreach (int states in (int[])[2, 3, 11, 60])
        {
            var draw = new Random(states);
            Scenario scenario = TestScenarios.Generated(states, 45, seed: (ulong)states, WorldMarketTests.Change(change));
            Simulation simulation = Intervention.Simulate(scenario, x => Shocks[shock](x, draw));
            double evaluations = 0;
            while (simulation.Step())
            {
                MarketClearing clearing = simulation.World.Clearing;
                Assert.InRange(clearing.Error, 0, MarketSolver.Tolerance);
                Assert.InRange(clearing.LastStep, 0, MarketSolver.StepTolerance);
                Assert.InRange(clearing.Evaluations, 1, 2 * Patience);
                evaluations += clearing.Evaluations;
            }

            Assert.InRange(evaluations / (scenario.Time.Years + scenario.Time.WarmUp), 1, 60);
        }
    }

    /// <summary>A third of a year's income is paid away at once, where trade is cheap enough that a state can earn it.</summary>
    [Fact]
    public void AThirdOfIncome_CanBePaid_WhereTradeIsCheap()
    {
        World world = Intervention.Live(TestScenarios.Generated(9, 40, change: p => p with { Trade = p.Trade with { BorderCost = 0.3, DistanceCost = 0.3 } }), 20, x =>
        {
            for (int i = 0; i < 3 && x.World.Year.Index % 5 == 3; i++)
            {
                x.Transfers.Pay(i, 8 - i, x.World.Income[i] / 3);
            }
        });
        Assert.InRange(world.Clearing.Error, 0, MarketSolver.Tolerance);
    }

    [Fact]
    public void WhoOwesMoreThanItEarns_IsNamed()
    {
        Simulation simulation = Intervention.Simulate(TestScenarios.Generated(5, 40), x =>
        {
            if (x.World.Year.Index == 7)
            {
                x.Property.Pay(3, 1, 3 * x.World.Income[3]);
            }
        });
        InsolvencyException failure = Assert.Throws<InsolvencyException>(() => simulation.Run([], TestContext.Current.CancellationToken));
        Assert.Equal(("S04", 7), (failure.State, failure.Year.Index));
        Assert.Contains("'S04' cannot pay in 1757", failure.Message, StringComparison.Ordinal);
        Assert.InRange(failure.Payable, 0.01, 0.99);
    }

    /// <summary>It is the debt that ends the run: with the part that can be paid the market clears, with a little more it does not.</summary>
    [Fact]
    public void ThePayablePart_CanBePaid()
    {
        double PaidInTheYear(double part)
        {
            World world = Intervention.Live(TestScenarios.Generated(5, 40), 8, x =>
            {
                if (x.World.Year.Index == 7)
                {
                    x.Property.Pay(3, 1, part * 3 * x.World.Income[3]);
                }
            });
            return world.Ledger.Accounts.Single(a => a.Name == "test_property").Paid[3];
        }

        double payable = Assert.Throws<InsolvencyException>(() => PaidInTheYear(1)).Payable;
        Assert.True(PaidInTheYear(0.98 * payable) > 0);
        Assert.Throws<InsolvencyException>(() => PaidInTheYear(1.02 * payable));
    }

    /// <summary>Capital that is sold abroad must be there.</summary>
    [Fact]
    public void WhoSellsMoreCapitalThanItHas_IsNamed()
    {
        // Cheap trade, so that the goods could be found; capital that hardly is there.
        Scenario scenario = TestScenarios.Generated(4, 20, change: p => p with
        {
            Trade = p.Trade with { BorderCost = 0, DistanceCost = 0 },
            Accumulation = p.Accumulation with { SavingFromProfits = 0.02, SavingFromWages = 0, Depreciation = 0.9 },
        });
        Simulation simulation = Intervention.Simulate(scenario, x => x.Capital.Pay(0, 1, x.World.Year.Index == 5 ? 0.3 * x.World.Income[0] : 0));
        Assert.Equal("S01", Assert.Throws<InsolvencyException>(() => simulation.Run([], TestContext.Current.CancellationToken)).State);
    }

    [Fact]
    public void PayingWhereNoTradeConnects_IsAFaultOfTheMechanism()
    {
        Simulation simulation = Intervention.Simulate(TestScenarios.Generated(3, 5, change: p => p with { Trade = p.Trade with { Autarky = true } }), x => x.Transfers.Pay(0, 1, 0.01));
        Assert.Contains("test_transfers", Assert.Throws<InvalidOperationException>(() => simulation.Step()).Message, StringComparison.Ordinal);
    }

    private static void RaiseAll(World world, double rate)
    {
        for (int i = 0; i < world.Count; i++)
        {
            world.Manufactures.Tariffs.RaiseAll(i, rate);
            world.RawMaterials.Tariffs.RaiseAll(i, rate);
        }
    }

    private static void Draw(World world, Random draw, double highest)
    {
        for (int k = 0; k < world.Count * world.Count; k++)
        {
            world.Manufactures.Tariffs.Raise(k / world.Count, k % world.Count, highest * draw.NextDouble());
            world.RawMaterials.Tariffs.Raise(k / world.Count, k % world.Count, highest * draw.NextDouble());
        }
    }

    /// <summary>Up to a part of last year's exports, and no more than a third of income: beyond that no price may help a state whose trade is costly.</summary>
    private static void Pay(Intervention x, Random draw, double part)
    {
        World world = x.World;
        for (int i = 0; i < world.Count; i++)
        {
            double most = Math.Min(world.Income[i] / 3, part * (world.Manufactures.Exports[i] + world.RawMaterials.Exports[i])) / 3;
            x.Property.Pay(i, draw.Next(world.Count), most * draw.NextDouble());
            x.Transfers.Pay(i, draw.Next(world.Count), most * draw.NextDouble());
            x.Capital.Pay(i, draw.Next(world.Count), Math.Min(most, 0.3 * world.Saving[i]) * draw.NextDouble());
        }
    }
}
