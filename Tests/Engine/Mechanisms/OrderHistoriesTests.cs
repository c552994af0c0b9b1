using CsCheck;
using WorldSystems.Engine;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Scenarios;
using Xunit;

namespace WorldSystems.Tests.Engine.Mechanisms;

/// <summary>Worlds under orders and networks, with parameters from anywhere in their ranges; and the kinds of actors that a world of all mechanisms shows.</summary>
public sealed class OrderHistoriesTests
{
    private static readonly Parameter[] All = RandomParameters.Of("protection", "hegemony", "transnational_civil_society");

    [Fact]
    public void RandomHistories_EndWell() => Gen.Select(Gen.Double[0, 1].Array[All.Length], Gen.ULong[1, 1000], Gen.Int[2, 10]).Sample(
        (places, seed, states) =>
        {
            Scenario scenario = TestScenarios.Generated(states, 500, seed);
            World world = TestScenarios.Live(scenario with { Parameters = RandomParameters.At(scenario.Parameters, All, places) }, 500);
            return world.Ledger.Residual <= Ledger.Tolerance && world.GdpPerCapita.Values.ToArray().All(y => double.IsFinite(y) && y > 0);
        },
        iter: 20);

    /// <summary>The state is not the only actor: each kind has rows of its own.</summary>
    [Fact]
    public void EveryKindOfActor_LivesBesideTheStates()
    {
        var simulation = new Simulation(MechanismContractTests.AllOn(TestScenarios.Generated(20, 251)));
        HashSet<string> seen = [];
        while (simulation.Step())
        {
            foreach (ActorGroup group in simulation.World.Actors)
            {
                if (group.Count > 0 && group.Measures.Length > 0 && double.IsFinite(group.Value(0, 0)) && group.Name(0).Length > 0)
                {
                    seen.Add(group.Kind);
                }
            }
        }

        Assert.Superset(new HashSet<string>(["firm", "lender", "bloc", "order", "network"]), seen);
    }
}
