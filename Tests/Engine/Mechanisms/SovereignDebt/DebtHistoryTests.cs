using CsCheck;
using WorldSystems.Engine;
using WorldSystems.Engine.Mechanisms;
using WorldSystems.Engine.Mechanisms.SovereignDebt;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Scenarios;
using Xunit;

namespace WorldSystems.Tests.Engine.Mechanisms.SovereignDebt;

public sealed class DebtHistoryTests
{
    private static readonly Parameter[] Drawn = [.. MechanismCatalogue.Find(SovereignDebtParameters.Name)!.Description.Parameters.Skip(1)];

    /// <summary>Any parameters, five hundred years: everybody can pay, the books balance, and what debtors owe is what lenders hold.</summary>
    [Fact]
    public void AnyParameters_FiveHundredYears_BooksBalance() =>
        Gen.Select(Gen.Int[1, 12], Gen.ULong[1, 1000], Gen.Double[0, 5], Gen.Double[0, 1].Array[Drawn.Length]).Sample(
            (states, seed, border, draws) =>
            {
                Scenario scenario = TestScenarios.Generated(states, 500, seed, p => p with { Trade = p.Trade with { BorderCost = border }, Mechanisms = Debtors.With() });
                ModelParameters drawn = Drawn.Zip(draws).Aggregate(scenario.Parameters, (p, d) => d.First.With(p, d.First.Range.Minimum + (d.Second * d.Second * (d.First.Range.Maximum - d.First.Range.Minimum))));
                var simulation = new Simulation(scenario with { Parameters = drawn });
                bool holds = true;
                while (simulation.Step())
                {
                    holds &= simulation.World.Ledger.Residual <= Ledger.Tolerance && IsMatched(simulation.World) && Capital(simulation.World) > 0;
                }

                return holds;
            },
            iter: 200);

    [Fact]
    public void Defaults_BringDebts_AndNotAlwaysCrises()
    {
        Scenario scenario = Debtors.Generated(250);
        World world = TestScenarios.Live(scenario, 250), calm = TestScenarios.Live(Debtors.Generated(250, p => p with { CrisisThreshold = 10 }), 250);

        Assert.True(Sum(world, "debt") > 0);
        Assert.Equal(0, Sum(calm, "programmes_so_far"));
    }

    [Fact]
    public void NothingLent_IsNoMechanism()
    {
        double[] without = Prices(TestScenarios.Live(Debtors.Generated(60, p => p with { Enabled = false }), 60)), with = Prices(TestScenarios.Live(Debtors.Generated(60, p => p with { Lending = 0 }), 60));

        Assert.Equal(without, with);
    }

    [Fact]
    public void SwitchedOff_DebtsAreCarried_AndNothingIsPaid()
    {
        Scenario scenario = Debtors.Generated(101);
        Parameter enabled = MechanismCatalogue.Find(SovereignDebtParameters.Name)!.Description.Parameters[0];
        World before = TestScenarios.Live(scenario, 90), after = TestScenarios.Live(scenario with { Events = [new ScheduledChange(scenario.Time.StartYear + 90, enabled, 0)] }, 100);

        Assert.True(Sum(before, "debt") > 0);
        Assert.Equal(Sum(before, "debt"), Sum(after, "debt"));
        Assert.Equal(0, Sum(after, "interest_paid"));
        Assert.All(after.CapitalInflow.Values.ToArray(), flow => Assert.Equal(0, flow));
    }

    [Fact]
    public void Lenders_HaveRows_TheFundLast()
    {
        World world = TestScenarios.Live(Debtors.Generated(120), 120);
        ActorGroup lenders = Assert.Single(world.Actors);

        Assert.Equal("fund", lenders.Name(lenders.Count - 1));
        Assert.Equal(-1, lenders.Home(lenders.Count - 1));
        Assert.True(lenders.Count > 1);
        Assert.Equal($"banks_{world.States.States[lenders.Home(0)].Id}", lenders.Name(0));
    }

    private static bool IsMatched(World world)
    {
        double held = world.Actors[0] is var lenders ? Enumerable.Range(0, lenders.Count).Sum(a => lenders.Value(a, 0)) : 0, owed = Sum(world, "debt");
        return Math.Abs(held - owed) <= 1e-9 * (1 + owed);
    }

    private static double Capital(World world) => world.Capital.Closing.Values.ToArray().Min();

    private static double Sum(World world, string column) => world.Published(column)!.Value.Values.ToArray().Sum();

    private static double[] Prices(World world) => world.Manufactures.Price.Values.ToArray();
}
