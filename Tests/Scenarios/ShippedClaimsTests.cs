using System.Collections.Concurrent;
using WorldSystems.Engine.Scenarios.Claims;
using WorldSystems.Experiments.Claims;
using WorldSystems.Host.Scenarios;
using Xunit;

namespace WorldSystems.Tests.Scenarios;

/// <summary>
/// What ships claims what it shows: every claim holds unless the file says that it fails, and none holds in the world without the mechanism
/// it is about.
/// </summary>
public sealed class ShippedClaimsTests
{
    private const int Seeds = 20;

    private static readonly ConcurrentDictionary<string, Lazy<Dictionary<(string Id, bool Without), ClaimResult>>> Results = new();

    public static TheoryData<string, string> Claims => [.. ShippedScenarios.Names().SelectMany(name => ShippedScenarios.Read(name).Claims.Select(claim => (name, claim.Id)))];

    [Theory]
    [MemberData(nameof(Claims))]
    public void Verdict_IsTheOneTheFileExpects(string scenario, string id)
    {
        ClaimResult result = Of(scenario)[(id, false)];

        Assert.True(result.IsAsExpected, Told(result));
    }

    [Theory]
    [MemberData(nameof(Claims))]
    public void Claim_DoesNotHoldWithoutItsMechanism(string scenario, string id)
    {
        if (Of(scenario).GetValueOrDefault((id, true)) is { } result)
        {
            Assert.True(result.Verdict != Verdict.Holds, Told(result));
        }
    }

    private static string Told(ClaimResult result) =>
        $"{result.Claim.Id}: {result.Verdict}, expected {result.Claim.Expect}, median {result.Median:G4} ({result.Low:G4} to {result.High:G4}), {result.Met} of {result.Seeds.Length}, p {result.P:G3}";

    /// <summary>All claims of a scenario are tried at once, so that each of their worlds runs once a seed.</summary>
    private static Dictionary<(string Id, bool Without), ClaimResult> Of(string scenario) => Results.GetOrAdd(scenario, name => new(() =>
    {
        ClaimWorlds worlds = Assert.Single(new ClaimLoader(new ScenarioLibrary()).Load([ShippedScenarios.PathOf(name + ".toml")])).Worlds;
        ClaimTrial[] trials = [.. worlds.Scenario.Claims.Select(ClaimTrial.Of), .. worlds.Scenario.Claims.Select(ClaimTrial.Without).OfType<ClaimTrial>()];
        ClaimTable table = ClaimEvaluation.Run(new(worlds, [.. trials], 1, Seeds), Environment.ProcessorCount, null, TestContext.Current.CancellationToken);
        Assert.Empty(table.Failures);
        return table.Results.ToDictionary(result => (result.Claim.Id, result.Trial != ClaimTrial.Of(result.Claim)));
    })).Value;
}
