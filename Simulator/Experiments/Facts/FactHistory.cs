using System.Collections.Immutable;
using WorldSystems.Engine.Measures.Zones;

namespace WorldSystems.Experiments.Facts;

/// <summary>What facts are measured on: a run in memory, by calendar year. Plain data, so that measuring needs no running.</summary>
/// <param name="FirstYear">Calendar year of the first reported year.</param>
/// <param name="Years">Number of reported years.</param>
/// <param name="States">Number of states.</param>
/// <param name="StateColumns">Columns of states.csv by name: year by year, a value a state; NaN where undefined, zones as numbers.</param>
/// <param name="WorldColumns">Columns of world.csv by name: a value a year; NaN where undefined.</param>
/// <param name="Trade">Patterns of trade, by the calendar year they are read for.</param>
/// <param name="Conflict">Power and war; null in a world in which states do not fight.</param>
public sealed record FactHistory(
    int FirstYear,
    int Years,
    int States,
    ImmutableDictionary<string, double[]> StateColumns,
    ImmutableDictionary<string, double[]> WorldColumns,
    ImmutableDictionary<int, TradePattern> Trade,
    ConflictHistory? Conflict = null)
{
    /// <summary>A run that ends up to five years before a year asked for answers with its last: 250 years from 1750 end in 1999.</summary>
    internal const int Slack = 5;

    /// <summary>Calendar year of the last reported year.</summary>
    public int LastYear => FirstYear + Years - 1;

    /// <summary>The year that stands for our days: 2010, or the last where the run ends earlier; null where it ends before 1995.</summary>
    public int? End => Read(2000) is null ? null : Math.Min(LastYear, 2010);

    /// <summary>The year that answers for <paramref name="year"/>; null where the run does not cover it.</summary>
    public int? Read(int year) => ReadIn(FirstYear, LastYear, year);

    /// <summary>A column of states.csv in a year that the run has.</summary>
    public ReadOnlySpan<double> At(string column, int year) => StateColumns[column].AsSpan((year - FirstYear) * States, States);

    /// <summary>Zones in a year that the run has.</summary>
    public Zone[] Zones(int year) => ToZones(At(FactColumns.Zone, year));

    /// <summary>Zones from their numbers.</summary>
    internal static Zone[] ToZones(ReadOnlySpan<double> numbers)
    {
        var zones = new Zone[numbers.Length];
        for (int i = 0; i < zones.Length; i++)
        {
            zones[i] = (Zone)numbers[i];
        }

        return zones;
    }

    /// <summary>A column of world.csv in a year that the run has.</summary>
    public double World(string column, int year) => WorldColumns[column][year - FirstYear];

    /// <summary>The year that answers for <paramref name="year"/> in a run of these years; null where it is not covered.</summary>
    internal static int? ReadIn(int first, int last, int year) => year < first || year > last + Slack ? null : Math.Min(year, last);
}
