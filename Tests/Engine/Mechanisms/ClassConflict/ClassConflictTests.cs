using CsCheck;
using WorldSystems.Engine;
using WorldSystems.Engine.Mechanisms;
using WorldSystems.Engine.Mechanisms.ClassConflict;
using WorldSystems.Engine.Mechanisms.SovereignDebt;
using WorldSystems.Engine.Mechanisms.TransnationalCapital;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Scenarios;
using Xunit;

namespace WorldSystems.Tests.Engine.Mechanisms.ClassConflict;

public sealed class ClassConflictTests
{
    private static readonly Parameter[] Drawn = [.. MechanismCatalogue.Find(ClassConflictParameters.Name)!.Description.Parameters.Skip(1)];

    /// <summary>
    /// Five centuries of revolutions anywhere in their range, with firms and debts from the sixtieth year on (as they are by default: together at
    /// their largest they ask more of a state than its trade can carry, with or without revolutions): nobody fails, the books balance, what is taken is what is lost.
    /// </summary>
    [Fact]
    public void AnyHistory_KeepsItsBooks() =>
        Gen.Select(Gen.Int[1, 10], Gen.ULong[1, 1000], Gen.Double[-4, 0], Gen.Double[0, 1].Array[Drawn.Length]).Sample(
            (states, seed, odds, draws) =>
            {
                Scenario scenario = Drawn.Zip(draws).Aggregate(Later(All(states, 500, seed)), (s, d) => s with { Parameters = d.First.With(s.Parameters, d.First.Range.Minimum + (d.Second * d.Second * (d.First.Range.Maximum - d.First.Range.Minimum))) });
                ClassConflictParameters p = scenario.Parameters.Mechanisms.Of<ClassConflictParameters>();
                var simulation = new Simulation(scenario with { Parameters = scenario.Parameters with { Mechanisms = scenario.Parameters.Mechanisms.With(p with { Base = odds - 2 }) } });
                World world = simulation.World;
                bool holds = true;
                while (simulation.Step())
                {
                    double taken = Classes.Of(world, "expropriated").Values.ToArray().Sum(), lost = Classes.Of(world, "lost_to_expropriation").Values.ToArray().Sum();
                    holds &= world.Ledger.Residual <= Ledger.Tolerance && Math.Abs(taken - lost) <= 1e-12 * taken
                        && world.Capital.Closing.Values.ToArray().All(k => k > 0) && world.Population.Closing.Values.ToArray().All(l => l > 0)
                        && Classes.Of(world, "revolution_risk").Values.ToArray().All(r => r is >= 0 and <= 1) && Classes.Of(world, "labour_share").Values.ToArray().All(s => s is >= 0 and <= 1);
                }

                return holds;
            },
            iter: 60);

    /// <summary>What a revolution takes is gone from the claims of the others at once, and nothing else of its net claims moves by it.</summary>
    [Fact]
    public void Revolution_MovesNetClaims_ByWhatItTakes()
    {
        Scenario scenario = All(9, 130, 1);
        ClassConflictParameters calm = Classes.Quiet, wave = Classes.Quiet with { Base = 0, Reform = 0 };
        Parameter odds = MechanismCatalogue.Find(ClassConflictParameters.Name)!.Description.Parameters.Single(p => p.Key.EndsWith(".base", StringComparison.Ordinal));
        scenario = scenario with { Parameters = scenario.Parameters with { Mechanisms = scenario.Parameters.Mechanisms.With(calm) } };
        World without = TestScenarios.Live(scenario, 120), with = TestScenarios.Live(scenario with { Events = [new(scenario.Time.StartYear + 119, odds, wave.Base)] }, 120);
        Column taken = Classes.Of(with, "expropriated"), lost = Classes.Of(with, "lost_to_expropriation");
        TransactionAccount account = Assert.Single(with.Ledger.Accounts, a => a.Name == "expropriations");

        Assert.True(taken.Values.ToArray().Sum() > 0);
        for (int i = 0; i < 9; i++)
        {
            double current = with.Ledger.Accounts.Where(a => a.Kind is AccountKind.Trade or AccountKind.PropertyIncome or AccountKind.Transfer or AccountKind.Revaluation && a != account).Sum(a => a.Amount(i));
            Assert.Equal(without.NetClaims.Opening[i], with.NetClaims.Opening[i], 1e-12);
            Assert.Equal(with.NetClaims.Opening[i] + current + taken[i] - lost[i], with.NetClaims.Closing[i], 1e-9);
        }
    }

    [Fact]
    public void WithoutWeights_NoTheoryCounts()
    {
        World world = TestScenarios.Live(Classes.Scenario(Classes.Quiet, 9, 60), 60);

        Assert.All(Classes.Of(world, "contradictions").Values.ToArray(), c => Assert.Equal(0, c));
        Assert.All(Classes.Of(world, "weakness").Values.ToArray(), c => Assert.Equal(0, c));
    }

    [Fact]
    public void EqualStates_RunEqualRisks()
    {
        InitialState[] twins = [new("A", 0, 0, 10, 10, 1, 6), new("B", 1, 0, 10, 10, 1, 6)];
        World world = TestScenarios.Live(TestScenarios.Of(twins, 40, p => p with { Learning = p.Learning with { Noise = 0 }, Mechanisms = p.Mechanisms.With(Classes.On with { Base = -20 }) }), 40);

        Assert.True(Classes.Of(world, "revolution_risk")[0] > 0);
        Assert.Equal(Classes.Of(world, "revolution_risk")[0], Classes.Of(world, "revolution_risk")[1], 1e-12);
    }

    /// <summary>The terms are what the comments say, from the columns that everybody sees.</summary>
    [Fact]
    public void Terms_AreWhatTheyMeasure()
    {
        ClassConflictParameters p = Classes.Quiet with { Exploitation = 1, Proletariat = 2, Reserve = 3, Consent = 1, Unevenness = 2 };
        World w = TestScenarios.Live(Classes.Scenario(p, 9, 60), 60);
        for (int i = 0; i < 9; i++)
        {
            double product = w.Income[i] + (w.SubsistenceOutput[i] * w.ConsumerPrice[i]), industry = w.ManufacturesShare.Opening[i];
            double surplus = Classes.Of(w, "capital_share")[i] * w.Income[i] / product, reserve = 4 * industry * w.SubsistenceShare.Opening[i];
            Assert.Equal(((surplus - 0.2) / 0.14) + (2 * (industry - 0.11) / 0.22) + (3 * (reserve - 0.05) / 0.05), Classes.Of(w, "contradictions")[i], 1e-9);
            double uneven = (w.ValueAddedManufactures[i] / product) - industry;
            Assert.Equal((2 * (uneven - 0.05) / 0.065) - ((Classes.Of(w, "ideological_hegemony")[i] - 0.26) / 0.15), Classes.Of(w, "weakness")[i], 1e-9);
        }
    }

    private static Scenario Later(Scenario scenario)
    {
        Parameter[] switches = [.. new[] { TransnationalCapitalParameters.Name, SovereignDebtParameters.Name }.Select(name => MechanismCatalogue.Find(name)!.Description.Parameters[0])];
        ModelParameters off = switches.Aggregate(scenario.Parameters, (p, s) => s.With(p, 0));
        return scenario with { Parameters = off, Events = [.. switches.Select(s => new ScheduledChange(scenario.Time.StartYear + 60, s, 1))] };
    }

    private static Scenario All(int states, int years, ulong seed) => TestScenarios.Generated(states, years, seed, p => p with
    {
        Trade = p.Trade with { BorderCost = 1 },
        Mechanisms = p.Mechanisms.With(Classes.On)
            .With(TransnationalCapitalParameters.Default with { Enabled = true, Hurdle = 0.01 })
            .With(SovereignDebtParameters.Default with { Enabled = true }),
    });
}
