using System.Collections.Frozen;

namespace WorldSystems.Engine.Scenarios.Claims;

/// <summary>A scenario and every world that its claims name.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Others">The other worlds, by <see cref="ControlWorld"/>.</param>
public sealed record ClaimWorlds(Scenario Scenario, FrozenDictionary<ControlWorld, Scenario> Others)
{
    /// <summary>What runs in a world.</summary>
    public Scenario this[ControlWorld world] => world.Key.Length == 0 ? Scenario : Others[world];
}
