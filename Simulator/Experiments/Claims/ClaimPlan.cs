using System.Collections.Immutable;
using WorldSystems.Engine.Scenarios.Claims;

namespace WorldSystems.Experiments.Claims;

/// <summary>Claims to try under many seeds.</summary>
/// <param name="Worlds">The scenario and the worlds its claims name.</param>
/// <param name="Trials">What is tried.</param>
/// <param name="FirstSeed">Seed of the first run in every world; the others follow one by one.</param>
/// <param name="Seeds">Runs in each world, 1 or more.</param>
public sealed record ClaimPlan(ClaimWorlds Worlds, ImmutableArray<ClaimTrial> Trials, ulong FirstSeed, int Seeds)
{
    /// <summary>Every claim of the scenario, as it stands.</summary>
    public static ClaimPlan Of(ClaimWorlds worlds, ulong firstSeed, int seeds)
    {
        ArgumentNullException.ThrowIfNull(worlds);
        return new(worlds, [.. worlds.Scenario.Claims.Select(ClaimTrial.Of)], firstSeed, seeds);
    }

    /// <summary>Number of runs: every world once a seed, however many claims read it.</summary>
    public int Runs => Seeds * RunWorlds().Length;

    /// <summary>The worlds in which something is read, the first named first.</summary>
    internal ImmutableArray<ControlWorld> RunWorlds() =>
        [.. Trials.SelectMany(trial => trial.Control is { } control ? new[] { trial.Own, control } : [trial.Own]).DistinctBy(world => world.Key)];
}
