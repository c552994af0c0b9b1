using CsCheck;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Scenarios;
using Xunit;

namespace WorldSystems.Tests.Engine.Mechanisms;

/// <summary>Five hundred years under industrial policy and a bloc with parameters from anywhere in their ranges: every market clears, the books balance.</summary>
public sealed class PolicyHistoriesTests
{
    private static readonly Parameter[] All = RandomParameters.Of("industrial_policy", "blocs");

    [Fact]
    public void RandomHistories_EndWell() => Gen.Select(Gen.Double[0, 1].Array[All.Length], Gen.ULong[1, 1000], Gen.Int[3, 10]).Sample(
        (places, seed, states) =>
        {
            Scenario scenario = TestScenarios.Generated(states, 500, seed);
            World world = TestScenarios.Live(scenario with { Parameters = RandomParameters.At(scenario.Parameters, All, places) }, 500);
            return world.Ledger.Residual <= Ledger.Tolerance && world.GdpPerCapita.Values.ToArray().All(y => double.IsFinite(y) && y > 0);
        },
        iter: 20);
}
