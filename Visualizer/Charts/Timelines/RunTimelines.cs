namespace WorldSystems.Charts.Timelines;

/// <summary>What the figures are drawn from.</summary>
/// <param name="World">The world's years.</param>
/// <param name="States">The states' years, or null where the run has no such file.</param>
/// <param name="Origin">Where the run came from.</param>
public sealed record RunTimelines(WorldTimeline World, StatesTimeline? States, RunOrigin Origin);

/// <summary>Where a run came from; what is not known is null.</summary>
/// <param name="Version">Version of the engine.</param>
/// <param name="Scenario">Name of the scenario: untrusted text.</param>
/// <param name="Seed">Seed of the random streams.</param>
public sealed record RunOrigin(string? Version, string? Scenario, string? Seed);
