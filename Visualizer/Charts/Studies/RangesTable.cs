using System.Collections.Immutable;
using WorldSystems.Charts.Timelines;

namespace WorldSystems.Charts.Studies;

/// <summary>
/// What facts leave of the ranges that a calibration searched, one row a parameter: from <c>ranges.csv</c> with the columns <c>parameter</c>, <c>scale</c>
/// (linear or log), <c>searched_low</c>, <c>searched_high</c>, and of the acceptable worlds <c>low</c>, <c>median</c>, <c>high</c>, empty where there are none.
/// </summary>
public sealed class RangesTable
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "ranges.csv";

    private RangesTable(List<SearchedRange> rows) => Rows = [.. rows];

    /// <summary>The rows, in the order of the file.</summary>
    public ImmutableArray<SearchedRange> Rows { get; }

    /// <summary>Reads a table.</summary>
    /// <exception cref="TimelineDataException">A cell, a row or the header is wrong.</exception>
    public static RangesTable Read(Stream stream, string file = FileName)
    {
        using var reader = new TimelineReader(stream, file);
        int parameter = reader.Require("parameter"), scale = reader.Require("scale"), from = reader.Require("searched_low"), to = reader.Require("searched_high");
        int low = reader.Require("low"), median = reader.Require("median"), high = reader.Require("high");
        var rows = new List<SearchedRange>();
        while (reader.Read())
            rows.Add(new SearchedRange(reader.Text(parameter), reader.Is(scale, "log"u8), reader.Number(from), reader.Number(to), new Estimate(reader.Number(median), reader.Number(low), reader.Number(high))));
        return new RangesTable(rows);
    }
}

/// <summary>A parameter.</summary>
/// <param name="Parameter">Key in the scenario: untrusted text.</param>
/// <param name="IsLog">Equal ratios are equally far apart.</param>
/// <param name="From">Low end of the searched range.</param>
/// <param name="To">Its high end.</param>
/// <param name="Acceptable">Median, lowest and highest value among acceptable worlds; NaN without any.</param>
public sealed record SearchedRange(string Parameter, bool IsLog, double From, double To, Estimate Acceptable)
{
    /// <summary>Part of the searched range that acceptable worlds take.</summary>
    public double Share => PartOf(Acceptable.High) - PartOf(Acceptable.Low);

    /// <summary>Part of the way from the low to the high end at which a value lies.</summary>
    public double PartOf(double value) => IsLog ? Math.Log(value / From) / Math.Log(To / From) : (value - From) / (To - From);
}
