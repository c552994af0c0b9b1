using CsCheck;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Scenarios;
using Xunit;

namespace WorldSystems.Tests.Engine.Mechanisms;

/// <summary>Five hundred years with regimes, a league and wars, parameters of the first two from anywhere in their ranges: every market clears, the books balance, shares are shares.</summary>
public sealed class PeaceHistoriesTests
{
    private static readonly Parameter[] All = RandomParameters.Of("regimes", "collective_security");

    [Fact]
    public void RandomHistories_EndWell() => Gen.Select(Gen.Double[0, 1].Array[All.Length], Gen.ULong[1, 1000], Gen.Int[3, 10]).Sample(
        (places, seed, states) =>
        {
            Scenario scenario = MechanismContractTests.With(TestScenarios.Generated(states, 500, seed), "conflict", true);
            World world = TestScenarios.Live(scenario with { Parameters = RandomParameters.At(scenario.Parameters, All, places) }, 500);
            return world.Ledger.Residual <= Ledger.Tolerance
                && world.GdpPerCapita.Values.ToArray().All(y => double.IsFinite(y) && y > 0)
                && world.International.Democracy.Values.ToArray().Concat(world.International.Pledge.Values.ToArray()).All(x => x is >= 0 and <= 1);
        },
        iter: 20);
}
