using WorldSystems.Engine.Mechanisms.TechnologyDiffusion;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Numerics;
using WorldSystems.Engine.Scenarios;
using Xunit;

namespace WorldSystems.Tests.Engine.Mechanisms.TechnologyDiffusion;

public sealed class CatchUpTests
{
    private const string Column = "technology_absorbed";

    private static readonly InitialState[] States =
    [
        new("leader", 0.5, 0.5, 1, 1, 2, 0.6),
        new("near", 0.6, 0.5, 1, 1, 1, 0.6),
        new("far", 0.5, 0.9, 1, 1, 1, 0.6),
    ];

    [Fact]
    public void Leader_HasNobodyToLearnFrom() => Assert.Equal(0, Live(new() { Rate = 0.05 }).Published(Column)!.Value[0]);

    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(-1, 1)]
    [InlineData(0, 0.6931471805599453)]
    [InlineData(0.5, 0.5857864376269049)]
    public void Follower_GainsByTheEquation(double form, double distance)
    {
        // A / A_F = 1 / 2: (1 - (1/2)^s) / s; absorption 1.
        World world = Live(new() { Rate = 0.05, Absorption = 1, Form = form });

        Assert.Equal(0.05 * distance, world.Published(Column)!.Value[1], 1e-15);
        Assert.Equal(world.Technology.Opening[1] * Elementary.Exp(world.LearningGrowth[1]), world.Technology.Closing[1], 1e-14);
    }

    [Fact]
    public void Absorption_GrowsWithOwnIndustry()
    {
        World world = Live(new() { Rate = 0.05, Absorption = 0.2, IndustryExponent = 2 });
        double industry = world.ManufacturesShare.Opening[1];

        Assert.Equal(0.05 * (0.2 + (0.8 * industry * industry)) * 0.5, world.Published(Column)!.Value[1], 1e-15);
    }

    [Fact]
    public void Distance_ThinsKnowledge()
    {
        World world = Live(new() { Rate = 0.05, Absorption = 1, DistanceDecay = 1 });
        Column absorbed = world.Published(Column)!.Value;

        // ln A_F = ln 2 - k d: 0.1 away and 0.4 away.
        Assert.Equal(0.05 * (1 - (0.5 * Elementary.Exp(0.1))), absorbed[1], 1e-15);
        Assert.Equal(0.05 * (1 - (0.5 * Elementary.Exp(0.4))), absorbed[2], 1e-15);
        Assert.Equal(0, Live(new() { Rate = 0.05, Absorption = 1, DistanceDecay = 20 }).Published(Column)!.Value[2]);
    }

    [Fact]
    public void RestsInTheWarmUp()
    {
        var simulation = new WorldSystems.Engine.Simulation(Scenario(new()));
        Assert.True(simulation.Step());
        Assert.True(simulation.World.Year.IsWarmUp);
        Assert.All(simulation.World.Published(Column)!.Value.Values.ToArray(), value => Assert.Equal(0, value));
    }

    /// <summary>Nelson and Phelps: with full absorption everybody ends at the same distance from the frontier; nobody falls behind for ever.</summary>
    [Fact]
    public void FullAbsorption_NarrowsTheGap()
    {
        Scenario plain = TestScenarios.Generated(40, 250);
        Scenario open = plain with { Parameters = plain.Parameters with { Mechanisms = MechanismSettings.None.With(new TechnologyDiffusionParameters { Enabled = true, Absorption = 1 }) } };

        Assert.True(Spread(TestScenarios.Live(open, 250)) < 0.7 * Spread(TestScenarios.Live(plain, 250)));
    }

    private static double Spread(World world) => world.GdpPerCapita.Values.ToArray().Max() / world.GdpPerCapita.Values.ToArray().Min();

    private static World Live(TechnologyDiffusionParameters parameters) => TestScenarios.Live(Scenario(parameters), 1);

    private static Scenario Scenario(TechnologyDiffusionParameters parameters) => TestScenarios.Of(States, 5, p => p with
    {
        Learning = p.Learning with { Noise = 0 },
        Mechanisms = MechanismSettings.None.With(parameters with { Enabled = true }),
    });
}
