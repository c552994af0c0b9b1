using WorldSystems.Engine.Scenarios.Claims;

namespace WorldSystems.Host.Scenarios;

/// <summary>A valid scenario with the worlds that its claims name.</summary>
/// <param name="ShortName">The file's name without its extension.</param>
/// <param name="Worlds">What runs.</param>
public sealed record ClaimedScenario(string ShortName, ClaimWorlds Worlds);
