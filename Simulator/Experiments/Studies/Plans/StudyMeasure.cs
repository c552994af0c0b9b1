using System.Globalization;
using WorldSystems.Engine.Scenarios.Claims;
using WorldSystems.Engine.Scenarios.Validation;
using WorldSystems.Engine.Timelines;
using WorldSystems.Experiments.Claims;

namespace WorldSystems.Experiments.Studies.Plans;

/// <summary>A number that is kept of every run.</summary>
/// <param name="Name">Its column in the tables of the study.</param>
/// <param name="Column">The column of world.csv that is read.</param>
/// <param name="At">When.</param>
/// <param name="Over">From the years of a window to one number.</param>
public sealed record StudyMeasure(string Name, string Column, Period At, WindowStatistic Over)
{
    /// <summary>What is kept where a plan does not say: the gap at the end.</summary>
    public static StudyMeasure Usual { get; } = Of("gap_ratio", new(Moment.End), WindowStatistic.Mean, null);

    /// <summary>A measure under a name of its own, or under the usual one.</summary>
    public static StudyMeasure Of(string column, Period at, WindowStatistic over, string? name) => new(name ?? UsualName(column, at, over), column, at, over);

    /// <summary>The mean of a column at the time that a text means; null where it means none.</summary>
    public static StudyMeasure? Parse(string column, string at) => Period.Parse(at) is { } period ? Of(column, period, WindowStatistic.Mean, null) : null;

    /// <summary>The column of world.csv whose name is nearest to a mistyped one; null where none is near.</summary>
    public static string? NearestColumn(string column) =>
        NearestName.Find(column, WorldColumns.All.Concat(WorldColumns.OfMechanisms).Select(known => known.Column.Name));

    /// <summary>The number; NaN where the run does not have the years or its world no such thing.</summary>
    /// <param name="years">The column, every reported year of it.</param>
    /// <param name="startYear">Calendar year of the first.</param>
    internal double Read(ReadOnlySpan<double> years, int startYear)
    {
        int first = At.From.IndexIn(startYear, years.Length), last = At.Last.IndexIn(startYear, years.Length);
        return first < 0 || last >= years.Length || first > last ? double.NaN
            : At.To is null ? years[first]
            : WindowStatistics.Of(Over, years[first..(last + 1)].ToArray());
    }

    private static string UsualName(string column, Period at, WindowStatistic over)
    {
        string when = at.ToString().Replace(' ', '_').Replace('-', '_');
        return at.To is null ? $"{column}_{when}" : string.Create(CultureInfo.InvariantCulture, $"{column}_{Words.Written(over)}_{when}");
    }
}
