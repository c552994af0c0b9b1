using System.Collections.Immutable;
using System.Globalization;
using WorldSystems.Experiments.Facts;
using WorldSystems.Experiments.Studies;
using WorldSystems.Experiments.Studies.Plans;

namespace WorldSystems.Experiments.Calibration;

/// <summary>What a calibration found.</summary>
/// <param name="Plan">Its plan.</param>
/// <param name="Worlds">All worlds tried, in the order of the search.</param>
public sealed record CalibrationResult(StudyPlan Plan, ImmutableArray<TriedWorld> Worlds)
{
    /// <summary>Worlds all of whose runs ended, the best first: most facts met, then nearest to those missed, then first tried.</summary>
    public ImmutableArray<TriedWorld> Ranked { get; } = Rank(Worlds);

    /// <summary>Those of them that meet facts enough.</summary>
    public ImmutableArray<TriedWorld> Acceptable => [.. Ranked.TakeWhile(world => world.Score!.Met >= Plan.Calibration!.Accept)];

    /// <summary>Worlds of which a run failed.</summary>
    public int Failed => Worlds.Length - Ranked.Length;

    /// <summary>Those of them in which the books did not balance.</summary>
    public int Breaches => Worlds.Count(world => world.Result.Status == RunStatus.Breach);

    /// <summary>What is left of each parameter's range, in the order of the axes.</summary>
    public ImmutableArray<AcceptableRange> Ranges()
    {
        ImmutableArray<TriedWorld> acceptable = Acceptable;
        return [.. Plan.Axes.Select((axis, i) => AcceptableRange.Of(axis, [.. acceptable.Select(world => Value(world, i))], [.. Ranked.Select(world => Value(world, i))]))];
    }

    /// <summary>How many worlds meet each of the facts that have to be met.</summary>
    public IEnumerable<FactCount> Facts()
    {
        ImmutableArray<TriedWorld> acceptable = Acceptable;
        int Count(ImmutableArray<TriedWorld> worlds, int fact, FactVerdict verdict) => worlds.Count(world => world.Score!.Verdicts[fact] == verdict);
        return FactCatalogue.All
            .Select((fact, i) => new FactCount(fact, Count(acceptable, i, FactVerdict.Met), Count(Ranked, i, FactVerdict.Met), Ranked.Length - Count(Ranked, i, FactVerdict.CannotSpeak)))
            .Where(row => !row.Fact.IsBonus);
    }

    /// <summary>The best first.</summary>
    internal static ImmutableArray<TriedWorld> Rank(IEnumerable<TriedWorld> worlds) =>
        [.. worlds.Where(world => world.Score is not null).OrderByDescending(world => world.Score!.Met).ThenBy(world => world.Score!.Distance).ThenBy(world => world.Number)];

    private static double Value(TriedWorld world, int axis) => double.Parse(world.Values[axis], CultureInfo.InvariantCulture);
}
