using System.Collections.Immutable;
using WorldSystems.Experiments.Facts;

namespace WorldSystems.Experiments.Calibration;

/// <summary>A world held against the facts.</summary>
/// <param name="Met">Facts met; bonuses are not counted.</param>
/// <param name="Distance">How far it lies from those that it misses, as <see cref="FactDistance"/> measures it.</param>
/// <param name="Verdicts">A verdict a fact, in the order of the catalogue.</param>
public sealed record WorldScore(int Met, double Distance, ImmutableArray<FactVerdict> Verdicts)
{
    /// <summary>Names of <see cref="Values"/> in tables.</summary>
    public static ImmutableArray<string> Columns { get; } = ["met", "distance", .. FactCatalogue.All.Select(ColumnOf)];

    /// <summary>The score as numbers: 1 is met, 0 is not, NaN cannot speak.</summary>
    public ImmutableArray<double> Values => [Met, Distance, .. Verdicts.Select(verdict => verdict switch { FactVerdict.Met => 1, FactVerdict.NotMet => 0, _ => double.NaN })];

    /// <summary>Numbers of the facts missed that have to be met.</summary>
    public IEnumerable<int> Missed => FactCatalogue.All.Zip(Verdicts).Where(pair => pair.Second == FactVerdict.NotMet && !pair.First.IsBonus).Select(pair => pair.First.Number);

    /// <summary>From runs that were scored.</summary>
    public static WorldScore Of(FactScores scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        return new(scores.Required.Count(score => score.Verdict == FactVerdict.Met), FactDistance.Of(scores), [.. scores.Facts.Select(score => score.Verdict)]);
    }

    /// <summary>From its numbers.</summary>
    public static WorldScore Of(ImmutableArray<double> values) =>
        new((int)values[0], values[1], [.. values.Skip(2).Select(value => value switch { 1 => FactVerdict.Met, 0 => FactVerdict.NotMet, _ => FactVerdict.CannotSpeak })]);

    /// <summary>The column of a fact.</summary>
    public static string ColumnOf(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return FormattableString.Invariant($"fact_{fact.Number}");
    }
}
