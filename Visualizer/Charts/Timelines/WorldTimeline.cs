using System.Collections.Immutable;
using WorldSystems.Charts.Words;

namespace WorldSystems.Charts.Timelines;

/// <summary>The columns of <c>world.csv</c> that figures use: one value a year, NaN where undefined.</summary>
public sealed class WorldTimeline
{
    /// <summary>Name of the file in a run's folder.</summary>
    public const string FileName = "world.csv";

    internal const string GapRatio = "gap_ratio";
    internal const string TermsOfTrade = "terms_of_trade";
    internal const string ProductPerHead = "gdp_per_capita";
    internal const string LowestProductPerHead = "gdp_per_capita_lowest";
    internal const string HighestProductPerHead = "gdp_per_capita_highest";

    private static readonly ImmutableArray<string> Positives =
        [GapRatio, TermsOfTrade, ProductPerHead, LowestProductPerHead, HighestProductPerHead, .. Zones.Proper.Select(ZoneProductPerHead)];

    private static readonly ImmutableArray<string> Plain =
        [.. Zones.Proper.Select(ZoneStates), .. Zones.Proper.Select(ZoneManufactures)];

    private readonly Dictionary<string, double[]> _columns;

    private WorldTimeline(int[] years, Dictionary<string, double[]> columns) => (Years, _columns) = ([.. years], columns);

    /// <summary>Years, ascending; not every year need be there.</summary>
    public ImmutableArray<int> Years { get; }

    internal static string ZoneProductPerHead(Zone zone) => Zones.InFiles(zone) + "_gdp_per_capita";

    internal static string ZoneStates(Zone zone) => Zones.InFiles(zone) + "_states";

    internal static string ZoneManufactures(Zone zone) => Zones.InFiles(zone) + "_manufactures_export_share";

    /// <summary>Reads the file; columns it does not have are remembered as missing.</summary>
    /// <exception cref="TimelineDataException">A cell, a year or the header is wrong.</exception>
    public static WorldTimeline Read(Stream stream, string file = FileName)
    {
        using var reader = new TimelineReader(stream, file);
        var yearColumn = reader.Require("year");
        var found = Positives.Concat(Plain).Select(name => (Name: name, Index: reader.Find(name))).Where(c => c.Index >= 0).ToArray();
        var values = found.Select(_ => new List<double>()).ToArray();
        var years = new List<int>();
        while (reader.Read())
        {
            var year = reader.Year(yearColumn);
            if (years.Count > 0 && year <= years[^1])
                throw reader.Wrong(yearColumn, Word.DataYearOrder, Phrases.Year(year), Phrases.Year(years[^1]));
            years.Add(year);
            for (var i = 0; i < found.Length; i++)
                values[i].Add(Positives.Contains(found[i].Name) ? reader.Positive(found[i].Index) : reader.Number(found[i].Index));
        }
        return new WorldTimeline([.. years], found.Select((c, i) => (c.Name, Values: values[i].ToArray())).ToDictionary(c => c.Name, c => c.Values));
    }

    /// <summary>Whether the file has the column.</summary>
    public bool Has(string column) => _columns.ContainsKey(column);

    /// <summary>A column, all NaN where the file does not have it.</summary>
    internal double[] Column(string name) =>
        _columns.TryGetValue(name, out var values) ? values : [.. Enumerable.Repeat(double.NaN, Years.Length)];
}
