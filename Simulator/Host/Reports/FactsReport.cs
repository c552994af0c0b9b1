using System.Collections.Immutable;
using WorldSystems.Experiments.Facts;

namespace WorldSystems.Host.Reports;

/// <summary>What <c>facts --json</c> prints.</summary>
/// <param name="Scenario">Title.</param>
/// <param name="Seeds">Number of runs.</param>
/// <param name="FirstSeed">Seed of the first.</param>
/// <param name="Met">Facts met, bonuses not counted.</param>
/// <param name="Of">Facts that have to be met.</param>
/// <param name="CannotSpeak">Those of them on which the runs cannot speak.</param>
/// <param name="Facts">By number.</param>
public sealed record FactsReport(string Scenario, int Seeds, ulong FirstSeed, int Met, int Of, int CannotSpeak, ImmutableArray<FactReport> Facts)
{
    /// <summary>The folder of the one run that was scored; null where a scenario was, over seeds.</summary>
    public string? Run { get; init; }

    /// <summary>From the scores.</summary>
    public static FactsReport From(string scenario, int seeds, ulong firstSeed, FactScores scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        FactVerdict[] required = [.. scores.Required.Select(score => score.Verdict)];
        return new(scenario, seeds, firstSeed, required.Count(v => v == FactVerdict.Met), required.Length, required.Count(v => v == FactVerdict.CannotSpeak), [.. scores.Facts.Select(FactReport.From)]);
    }
}

/// <summary>A fact.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Name">Its name.</param>
/// <param name="Source">Whose finding it is.</param>
/// <param name="Band">What counts as met, in words.</param>
/// <param name="Bonus">Whether it is told but not counted.</param>
/// <param name="Verdict">What the runs say.</param>
/// <param name="Measures">What was measured.</param>
public sealed record FactReport(int Number, string Name, string Source, string Band, bool Bonus, FactVerdict Verdict, ImmutableArray<FactMeasureReport> Measures)
{
    internal static FactReport From(FactScore score) => new(
        score.Fact.Number, score.Fact.Name, score.Fact.Source, score.Fact.Band, score.Fact.IsBonus, score.Verdict, [.. score.Parts.Select(FactMeasureReport.From)]);
}

/// <summary>A measure over all runs.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Unit">Unit, "-" for a pure number.</param>
/// <param name="Median">Median over the runs that have a value.</param>
/// <param name="Low">5th percentile.</param>
/// <param name="High">95th percentile.</param>
/// <param name="BandLow">Lower end of the band; null where it has none.</param>
/// <param name="BandHigh">Upper end of the band; null where it has none.</param>
/// <param name="Met">Whether the median is in the band; null where there is no band, or nothing to hold against it.</param>
/// <param name="Values">In the order of the seeds; null where a run has none.</param>
public sealed record FactMeasureReport(string Name, string Unit, double Median, double Low, double High, double BandLow, double BandHigh, bool? Met, ImmutableArray<double> Values)
{
    internal static FactMeasureReport From(FactPartScore part) => new(
        part.Part.Name, part.Part.Unit, part.Median, part.Low, part.High, part.Part.Band?.Low ?? double.NaN, part.Part.Band?.High ?? double.NaN, part.IsMet, [.. part.Values.Select(value => value ?? double.NaN)]);
}
