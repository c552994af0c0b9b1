using CsCheck;
using WorldSystems.Engine;
using WorldSystems.Engine.Mechanisms.WageBargaining;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Scenarios;
using Xunit;

namespace WorldSystems.Tests.Engine.Mechanisms.WageBargaining;

public sealed class WageBargainingTests
{
    private static readonly WageBargainingParameters On = WageBargainingParameters.Default with { Enabled = true };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Premium_FollowsItsRule_FromTheScenariosOwn(bool uniform)
    {
        WageBargainingParameters p = On with { Bargaining = 2, ReserveExponent = 1.5, Adjustment = 0.2, Uniform = uniform };
        var simulation = new Simulation(Scenario(9, 60, p));
        World w = simulation.World;
        double[] premium = [.. Enumerable.Repeat(w.Parameters.Labour.ManufacturingPremium, 9)];
        (double[] PerWorker, double Mean)? before = null;
        while (simulation.Step())
        {
            if (!w.Year.IsWarmUp)
            {
                for (int i = 0; i < 9; i++)
                {
                    double x = before!.Value.PerWorker[i] / before.Value.Mean, organisation = x / (1 + x) * Math.Pow(1 - w.SubsistenceShare.Opening[i], 1.5);
                    Assert.Equal(organisation, w.Published("labour_organisation")!.Value[i], 1e-12);
                    premium[i] += 0.2 * (p.PremiumUnorganised + (2 * organisation) - premium[i]);
                }

                double mean = Enumerable.Range(0, 9).Sum(i => Workers(w, i) * premium[i]) / Enumerable.Range(0, 9).Sum(i => Workers(w, i));
                Assert.All(Enumerable.Range(0, 9), i => Assert.Equal(uniform ? mean : premium[i], w.Published("manufacturing_premium")!.Value[i], 1e-12));
            }

            double[] perWorker = [.. Enumerable.Range(0, 9).Select(i => w.ValueAddedManufactures[i] / w.ConsumerPrice[i] / Workers(w, i))];
            before = (perWorker, Enumerable.Range(0, 9).Sum(i => w.ValueAddedManufactures[i] / w.ConsumerPrice[i]) / Enumerable.Range(0, 9).Sum(i => Workers(w, i)));
            Assert.All(Enumerable.Range(0, 9), i => Assert.Equal(perWorker[i] * (1 - w.Parameters.Production.CapitalExponent), w.Published("real_wage_manufactures")!.Value[i], 1e-12));
        }
    }

    /// <summary>Equal states: each is the world's mean, x = 1, so that only the reserve counts.</summary>
    [Fact]
    public void EqualStates_AreHalfOrganised_WithoutReserve()
    {
        InitialState[] twins = [new("A", 0, 0, 10, 10, 1, 6), new("B", 1, 0, 10, 10, 1, 6)];
        Scenario scenario = TestScenarios.Of(twins, 10, p => Quiet(With(p, On with { ReserveExponent = 0, Adjustment = 1 })));
        World w = TestScenarios.Live(scenario, 10);
        Assert.All(w.Published("labour_organisation")!.Value.Values.ToArray(), o => Assert.Equal(0.5, o, 1e-9));
        Assert.All(w.ManufacturingPremium.Values.ToArray(), m => Assert.Equal(On.PremiumUnorganised + (0.5 * On.Bargaining), m, 1e-9));
    }

    [Fact]
    public void WithoutAYearBefore_ThePremiumIsTheScenarios()
    {
        Scenario scenario = Scenario(6, 2, On with { Bargaining = 3 });
        World w = TestScenarios.Live(scenario with { Time = scenario.Time with { WarmUp = 0 } }, 1);
        Assert.All(w.ManufacturingPremium.Values.ToArray(), m => Assert.Equal(w.Parameters.Labour.ManufacturingPremium, m));
    }

    [Fact]
    public void WagesThatNeverMove_AreTheKernels() =>
        Assert.Equal(Prices(TestScenarios.Generated(9, 60)), Prices(Scenario(9, 60, On with { Adjustment = 0, Bargaining = 5 })));

    [Fact]
    public void NothingToWin_AboveTheScenariosPremium_IsTheKernel() =>
        Assert.Equal(Prices(TestScenarios.Generated(9, 60)), Prices(Scenario(9, 60, On with { Bargaining = 0 })));

    [Fact]
    public void Reserve_HoldsOrganisationDown()
    {
        World weak = TestScenarios.Live(Scenario(9, 1, On with { ReserveExponent = 2 }), 1), strong = TestScenarios.Live(Scenario(9, 1, On with { ReserveExponent = 0.5 }), 1);
        Assert.All(Enumerable.Range(0, 9), i => Assert.True(weak.Published("labour_organisation")!.Value[i] < strong.Published("labour_organisation")!.Value[i]));
    }

    /// <summary>The brake: labour kept out of manufacturing makes raw materials instead, which get cheaper against manufactures.</summary>
    [Fact]
    public void Premium_KeepsLabourOut_AndTurnsPricesAgainstRawMaterials()
    {
        World plain = TestScenarios.Live(Scenario(9, 30, On with { Bargaining = 0 }), 30), organised = TestScenarios.Live(Scenario(9, 30, On with { Bargaining = 3 }), 30);
        int leader = Enumerable.Range(0, 9).MaxBy(i => plain.GdpPerCapita[i]);
        Assert.True(organised.ManufacturesShare.Opening[leader] < plain.ManufacturesShare.Opening[leader]);
        double Relative(World w) => Enumerable.Range(0, 9).Average(i => w.RawMaterials.Price[i]) / Enumerable.Range(0, 9).Average(i => w.Manufactures.Price[i]);
        Assert.True(Relative(organised) < Relative(plain));
    }

    [Fact]
    public void SwitchedOff_TheScenariosPremiumIsBack_AndWhatWasWonIsRemembered()
    {
        Scenario on = Scenario(6, 60, On with { Bargaining = 3, Adjustment = 0.05 });
        Parameter enabled = ParameterOf("enabled");
        Scenario pause = on with { Events = [new(on.Time.StartYear + 40, enabled, 0), new(on.Time.StartYear + 50, enabled, 1)] };
        World before = TestScenarios.Live(pause, 40), off = TestScenarios.Live(pause, 45), again = TestScenarios.Live(pause, 51);
        double scenarios = off.Parameters.Labour.ManufacturingPremium;
        Assert.All(off.ManufacturingPremium.Values.ToArray(), m => Assert.Equal(scenarios, m));

        // Ten years later the premium goes on from where it was, one step of 5 % toward what labour could win by now.
        for (int i = 0; i < 6; i++)
        {
            double goal = On.PremiumUnorganised + (3 * again.Published("labour_organisation")!.Value[i]);
            Assert.Equal(before.ManufacturingPremium[i] + (0.05 * (goal - before.ManufacturingPremium[i])), again.ManufacturingPremium[i], 1e-12);
        }
    }

    [Fact]
    public void RandomHistories_RunToTheirEnd_WithOrganisationBetween0And1() =>
        Gen.Select(Gen.Double[0, 20], Gen.Double[0, 20], Gen.Double[0, 10], Gen.Double[0, 1], Gen.Bool, Gen.ULong).Sample(
            (low, bargaining, exponent, adjustment, uniform, seed) =>
            {
                WageBargainingParameters p = On with { PremiumUnorganised = low, Bargaining = bargaining, ReserveExponent = exponent, Adjustment = adjustment, Uniform = uniform };
                World w = TestScenarios.Live(TestScenarios.Generated(7, 500, seed % 1000, k => With(k, p)), 500);
                Assert.True(w.Ledger.Residual <= Ledger.Tolerance);
                Assert.All(w.Published("labour_organisation")!.Value.Values.ToArray(), o => Assert.InRange(o, 0, 1));
                Assert.All(w.ManufacturingPremium.Values.ToArray(), m => Assert.InRange(m, Math.Min(low, 0.85) - 1e-9, Math.Max(low, 0.85) + bargaining + 1e-9));
            },
            iter: 30);

    private static Parameter ParameterOf(string name) =>
        new WorldSystems.Engine.Mechanisms.WageBargaining.WageBargaining().Description.Parameters.Single(p => p.Key.EndsWith($".{name}", StringComparison.Ordinal));

    private static double Workers(World w, int i) => w.ManufacturesShare.Opening[i] * w.Population.Opening[i];

    private static double[] Prices(Scenario scenario) => TestScenarios.Live(scenario, 60).Manufactures.Price.Values.ToArray();

    private static ModelParameters With(ModelParameters p, WageBargainingParameters bargaining) => p with { Mechanisms = p.Mechanisms.With(bargaining) };

    private static ModelParameters Quiet(ModelParameters p) => p with { Learning = p.Learning with { Noise = 0 } };

    private static Scenario Scenario(int states, int years, WageBargainingParameters p) => TestScenarios.Generated(states, years, change: k => With(k, p));
}
