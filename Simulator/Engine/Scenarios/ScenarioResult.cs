using System.Collections.Immutable;

namespace WorldSystems.Engine.Scenarios;

/// <summary>A valid scenario, or everything that is wrong with it.</summary>
/// <param name="Scenario">The scenario; null exactly when there are errors.</param>
/// <param name="Errors">All errors, ordered by file (the scenario, then its table, then values from outside), line and column.</param>
/// <param name="ReadFiles">The files that were read besides the scenario, by the path under which they were asked for.</param>
public sealed record ScenarioResult(Scenario? Scenario, ImmutableArray<ScenarioError> Errors, ImmutableArray<string> ReadFiles)
{
    /// <summary>The states table as it was read, for its hash; empty where the states are generated.</summary>
    public ReadOnlyMemory<byte> StatesTableBytes { get; init; }
}
