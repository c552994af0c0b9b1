using System.Collections.Immutable;
using WorldSystems.Charts.Timelines;

namespace WorldSystems.Charts.Studies;

/// <summary>
/// Two worlds under the same shocks, one row a measure and year: from <c>compare.csv</c> with the columns <c>measure,year,first,second,difference,low,high</c>,
/// where the difference is the median over seeds of the second less the first, with its interval. Rows without a year (measures of a whole run) are passed over.
/// </summary>
public sealed class DifferencesTable
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "compare.csv";

    private DifferencesTable(List<DifferenceRow> rows) => Rows = [.. rows];

    /// <summary>The rows, in the order of the file.</summary>
    public ImmutableArray<DifferenceRow> Rows { get; }

    /// <summary>Measures, in the order of the file.</summary>
    public IEnumerable<string> Measures => Rows.Select(row => row.Measure).Distinct();

    /// <summary>Reads a table.</summary>
    /// <exception cref="TimelineDataException">A cell, a row or the header is wrong.</exception>
    public static DifferencesTable Read(Stream stream, string file = FileName)
    {
        using var reader = new TimelineReader(stream, file);
        int measure = reader.Require("measure"), year = reader.Require("year"), first = reader.Require("first"), second = reader.Require("second");
        int difference = reader.Require("difference"), low = reader.Find("low"), high = reader.Find("high");
        var rows = new List<DifferenceRow>();
        while (reader.Read())
        {
            if (!reader.IsEmpty(year))
                rows.Add(new DifferenceRow(reader.Text(measure), reader.Year(year), reader.Number(first), reader.Number(second), new Estimate(reader.Number(difference), reader.Number(low), reader.Number(high))));
        }
        return new DifferencesTable(rows);
    }
}

/// <summary>A measure in a year.</summary>
/// <param name="Measure">The measure, as in <c>world.csv</c>: untrusted text.</param>
/// <param name="Year">Calendar year.</param>
/// <param name="First">Median in the first world.</param>
/// <param name="Second">Median in the second.</param>
/// <param name="Difference">Median over seeds of the second less the first.</param>
public sealed record DifferenceRow(string Measure, int Year, double First, double Second, Estimate Difference);
