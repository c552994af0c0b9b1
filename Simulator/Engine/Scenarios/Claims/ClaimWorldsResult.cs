using System.Collections.Immutable;

namespace WorldSystems.Engine.Scenarios.Claims;

/// <summary>The worlds of a scenario's claims, or everything that is wrong with the scenario and with them.</summary>
/// <param name="Worlds">The worlds; null exactly when there are errors.</param>
/// <param name="Errors">All errors: the scenario's own, or if it has none those of its controls.</param>
public sealed record ClaimWorldsResult(ClaimWorlds? Worlds, ImmutableArray<ScenarioError> Errors);
