using System.Collections.Immutable;
using WorldSystems.Charts.Timelines;

namespace WorldSystems.Viewer.Runs;

/// <summary>What a run's manifest says; what it does not say is null or empty. Every text is untrusted.</summary>
/// <param name="Origin">Version, scenario's name and seed.</param>
/// <param name="Commit">Commit of the engine.</param>
/// <param name="ScenarioFile">Path of the scenario.</param>
/// <param name="ScenarioHash">SHA-256 of its text.</param>
/// <param name="ScenarioText">The text.</param>
/// <param name="StatesTable">Text of the table of states, where the scenario names one.</param>
/// <param name="Overrides">Keys that were set for this run, as <c>key=value</c>.</param>
/// <param name="Hashes">SHA-256 of the run's files, by name.</param>
/// <param name="Text">The manifest itself.</param>
internal sealed record Manifest(
    RunOrigin Origin,
    string? Commit,
    string? ScenarioFile,
    string? ScenarioHash,
    string? ScenarioText,
    string? StatesTable,
    ImmutableArray<string> Overrides,
    ImmutableDictionary<string, string> Hashes,
    string? Text)
{
    /// <summary>Nothing is known.</summary>
    public static Manifest Unknown { get; } = new(new RunOrigin(null, null, null), null, null, null, null, null, [], ImmutableDictionary<string, string>.Empty, null);
}
