using CsCheck;
using WorldSystems.Engine;
using WorldSystems.Engine.Mechanisms;
using WorldSystems.Engine.Mechanisms.Colonialism;
using WorldSystems.Engine.Mechanisms.Protection;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.International;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Numerics;
using WorldSystems.Engine.Scenarios;
using Xunit;

namespace WorldSystems.Tests.Engine.Mechanisms.Colonialism;

public sealed class ColonialismTests
{
    private const int States = 12;

    /// <summary>Everything pays: cheap campaigns, rich colonies, hardly any resistance.</summary>
    private static readonly ColonialismParameters Eager = new()
    {
        Enabled = true,
        Attempts = 1,
        CampaignCost = 0.002,
        CaptiveTrade = 1,
        Garrison = 0.0001,
        Hurdle = 0,
        DrainStirs = 0,
        ExampleStirs = 0,
        IndustryStirs = 0,
    };

    [Fact]
    public void StrongStates_TakeWeakOnes_AndNobodyIsMarked()
    {
        World world = TestScenarios.Live(Scenario(Eager), 40);
        InternationalSystem international = world.International;
        Assert.InRange(international.Dependencies, 3, States - 1);
        double[] strength = [.. Enumerable.Range(0, States).Select(i => world.Population.Opening[i] * world.GdpPerCapita[i] * world.GdpPerCapita[i])];
        for (int j = 0; j < States; j++)
        {
            int ruler = international.RulerOf(j);
            Assert.True(ruler < 0 || (international.IsSovereign(ruler) && strength[ruler] > strength[j]));
            Assert.Equal(ruler < 0 ? 0 : 1, Of(world, "colony")[j]);
            Assert.Equal(ruler < 0 ? double.NaN : ruler + 1, Of(world, "ruler")[j]);
        }

        Assert.Equal((double)international.Dependencies / States, world.PublishedNumber("colonised_share"), 1e-15);
        Assert.Equal(international.Dependencies, Of(world, "colonies").Sum());
    }

    /// <summary>Whoever tries has a target that pays: p v - (r + q) C above 0, by last year's accounts.</summary>
    [Fact]
    public void Conquests_FollowTheStatedRule()
    {
        ColonialismParameters p = new() { Enabled = true, Attempts = 1, CaptiveTrade = 0.5, CampaignCost = 0.01 };
        Scenario scenario = Scenario(p);
        var simulation = new Simulation(scenario);
        World world = simulation.World;
        double[] wage = [], strength = [], gain = [], guards = [], movement = [], rate = [], investment = [];
        int conquests = 0;
        while (simulation.Step())
        {
            foreach (WorldEvent e in world.Events.Where(e => e.Event is "conquest" or "conquest_failed"))
            {
                (int i, int j) = (e.Other, e.State);
                double reach = Elementary.Exp(-p.ReachLoss * p.Decisiveness * Elementary.Exp(-world.Parameters.Trade.CostDecline * world.Year.Elapsed) * Geography.Distance(world.States, i, j));
                double force = strength[i] * strength[i] * reach, chance = force / (force + (strength[j] * strength[j]));
                double cost = p.CampaignCost * world.Population.Opening[j] * wage[i] * wage[j];
                Assert.Equal(chance, e.Value, 0.06);
                Assert.True(e.Value * (gain[j] - (guards[j] * wage[i])) * 1.01 > (rate[i] + p.Hurdle) * cost);
                Assert.True(cost <= 0.5 * investment[i] * (1 + 1e-9));
                conquests++;
            }

            double dear = Elementary.Exp(-world.Parameters.Trade.CostDecline * (world.Year.Elapsed + 1));
            int[] all = [.. Enumerable.Range(0, States)];
            movement = Of(world, "resistance");
            wage = [.. all.Select(i => Math.Sqrt(world.ConsumerPrice[i] * world.GdpPerCapita[i]))];
            strength = [.. all.Select(i => world.Population.Closing[i] * world.GdpPerCapita[i] * world.GdpPerCapita[i])];
            gain = [.. all.Select(j => Math.Min(p.Tribute * world.Income[j], world.Exports(j) / 4) + (p.CaptiveTrade * dear * (world.RawMaterials.Exports[j] + world.Manufactures.Imports[j])))];
            guards = [.. all.Select(j => p.Garrison * world.Population.Closing[j] * (1 + (p.UnrestCost * movement[j])) * wage[j])];
            investment = world.Investment.Values.ToArray();
            rate = Of(world, "profit_rate");
        }

        Assert.True(conquests > 3);
    }

    [Fact]
    public void Tribute_GoesToTheRuler_AndNoFurther()
    {
        var simulation = new Simulation(Scenario(Eager with { Tribute = 0.05 }));
        World world = simulation.World;
        double[] income = new double[States], exports = new double[States];
        double paid = 0;
        while (simulation.Step())
        {
            double[] expected = new double[States];
            for (int j = 0; j < States; j++)
            {
                if (world.International.RulerOf(j) is >= 0 and int ruler)
                {
                    double tribute = Math.Min(0.05 * income[j], exports[j] / 4);
                    (expected[j], expected[ruler]) = (expected[j] - tribute, expected[ruler] + tribute);
                    paid += tribute;
                }
            }

            Assert.All(expected.Zip(Of(world, "tribute")), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
            Assert.True(world.Ledger.Residual <= Ledger.Tolerance);
            (income, exports) = (world.Income.Values.ToArray(), [.. Enumerable.Range(0, States).Select(world.Exports)]);
        }

        Assert.True(paid > 0);
    }

    [Fact]
    public void AColony_HasItsRulersTariffs_AndTradesFreelyWithinTheEmpire()
    {
        World world = TestScenarios.Live(Scenario(Eager with { Preference = 0.4, Staple = 0.2 }, new() { Enabled = true, TariffManufactures = 0.3, TariffRaw = 0.1 }), 30);
        InternationalSystem international = world.International;
        int Home(int i) => international.RulerOf(i) is >= 0 and int ruler ? ruler : i;
        Assert.True(international.Dependencies > 2);
        for (int importer = 0; importer < States; importer++)
        {
            Assert.Equal(international.IsSovereign(importer) ? world.Parameters.Labour.ManufacturingPremium : ((1 + world.Parameters.Labour.ManufacturingPremium) * 1.3) - 1, world.ManufacturingPremium[importer], 1e-12);
            for (int exporter = 0; exporter < States; exporter++)
            {
                bool within = Home(importer) == Home(exporter);
                Assert.Equal(within ? 0 : 0.3, world.Manufactures.Tariffs[importer, exporter]);
                Assert.Equal(within ? 0 : 0.1, world.RawMaterials.Tariffs[importer, exporter]);
                Assert.Equal(within || international.IsSovereign(importer) ? 0 : 0.4, world.Manufactures.Tariffs.Obstacle(importer, exporter), 1e-15);
                Assert.Equal(within || international.IsSovereign(exporter) ? 0 : 0.2, world.RawMaterials.Tariffs.Obstacle(importer, exporter), 1e-15);
            }
        }
    }

    [Fact]
    public void Rule_Ends_WhenAWholePeopleIsOrganised_AndTheTieFades()
    {
        ColonialismParameters stirred = Eager with { IndustryStirs = 1, UnrestCost = 200, Garrison = 0.01, TieDecay = 0.1, Preference = 1 };
        Scenario scenario = Scenario(Eager with { Preference = 1, TieDecay = 0.1 }, years: 80);
        Parameter[] all = [.. MechanismCatalogue.Find("colonialism")!.Description.Parameters];
        Parameter Named(string name) => all.Single(q => q.Key == "mechanisms.colonialism." + name);
        ModelParameters after = scenario.Parameters with { Mechanisms = scenario.Parameters.Mechanisms.With(stirred) };
        int year = scenario.Time.StartYear + 20;
        string[] changed = ["industry_stirs", "unrest_cost", "garrison"];
        World world = TestScenarios.Live(scenario with { Events = [.. changed.Select(name => new ScheduledChange(year, Named(name), Named(name).Get(after)))] }, 79);

        Assert.Equal(0, world.International.Dependencies);
        Assert.True(world.PublishedNumber("independences_so_far") > 2);
        double[] former = Of(world, "former_colony");
        Assert.True(former.Sum() > 2);
        for (int j = 0; j < States; j++)
        {
            double tie = Enumerable.Range(0, States).Max(k => world.Manufactures.Tariffs.Obstacle(j, k));
            Assert.InRange(tie, 0, former[j] > 0 ? 0.99 : 0);
        }
    }

    [Fact]
    public void SwitchedOff_NobodyRules()
    {
        Scenario scenario = Scenario(Eager);
        Parameter enabled = MechanismCatalogue.Find("colonialism")!.Description.Parameters[0];
        World world = TestScenarios.Live(scenario with { Events = [new(scenario.Time.StartYear + 20, enabled, 0)] }, 21);

        Assert.Equal(0, world.International.Dependencies);
        Assert.Equal(0, world.PublishedNumber("colonised_share"));
        Assert.False(world.Manufactures.Tariffs.Any);
        Assert.Contains(world.Events, e => e is { Event: "independence", Note: "colonialism ends" });
        Assert.Equal(world.Events.Count(e => e.Event == "independence"), world.International.Upheaval.Values.ToArray().Sum());
    }

    /// <summary>The same wish with no free land left is frustrated: rivals' friction shows in the pair table, and only between those who are frustrated.</summary>
    [Fact]
    public void NoFreeLand_MakesFriction()
    {
        var simulation = new Simulation(Scenario(Eager));
        double most = 0;
        while (simulation.Step())
        {
            World world = simulation.World;
            double sum = 0;
            for (int i = 0; i < States; i++)
            {
                for (int j = 0; j < i; j++)
                {
                    sum += world.International.Friction[i, j];
                }
            }

            Assert.Equal(sum, world.PublishedNumber("colonial_rivalry"), 1e-9);
            most = Math.Max(most, sum);
        }

        Assert.True(most > 0);
    }

    /// <summary>Five hundred years with parameters from anywhere in their ranges, beside firms and lenders: every market clears, the books balance, rulers are sovereign.</summary>
    [Fact]
    public void RandomHistories_EndWell()
    {
        Parameter[] all = [.. new[] { "colonialism", "protection", "transnational_capital", "sovereign_debt" }.SelectMany(name => MechanismCatalogue.Find(name)!.Description.Parameters)];
        Gen.Select(Gen.Double[0, 1].Array[all.Length], Gen.ULong[1, 1000], Gen.Int[3, 10]).Sample(
            (places, seed, states) =>
            {
                Scenario scenario = TestScenarios.Generated(states, 500, seed);
                ModelParameters parameters = scenario.Parameters;
                for (int k = 0; k < all.Length; k++)
                {
                    Bounds range = all[k].Range;
                    bool isOurs = all[k].Key.StartsWith("mechanisms.colonialism", StringComparison.Ordinal);
                    double place = isOurs ? places[k] * places[k] : places[k], value = range.Minimum + (place * (range.Maximum - range.Minimum));
                    value = range.Contains(value) ? value : all[k].Default;
                    parameters = all[k].With(parameters, !all[k].IsSwitch ? value : isOurs || places[k] > 0.5 ? 1 : 0);
                }

                World world = TestScenarios.Live(scenario with { Parameters = parameters }, 500);
                bool sovereign = Enumerable.Range(0, states).All(j => world.International.RulerOf(j) < 0 || world.International.IsSovereign(world.International.RulerOf(j)));
                return sovereign && world.Ledger.Residual <= Ledger.Tolerance && world.GdpPerCapita.Values.ToArray().All(y => double.IsFinite(y) && y > 0);
            },
            iter: 20);
    }

    private static double[] Of(World world, string column) => world.Published(column)!.Value.Values.ToArray();

    private static Scenario Scenario(ColonialismParameters parameters, ProtectionParameters? protection = null, int years = 100) =>
        TestScenarios.Generated(States, years, change: p => p with { Mechanisms = MechanismSettings.None.With(parameters).With(protection ?? ProtectionParameters.Default) });
}
