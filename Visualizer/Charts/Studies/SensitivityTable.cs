using System.Collections.Immutable;
using WorldSystems.Charts.Timelines;

namespace WorldSystems.Charts.Studies;

/// <summary>
/// A table of sensitivity indices (Sobol 2001), one row a parameter and measure:
/// <list type="bullet">
/// <item><c>parameter</c>: the key in the scenario, for example <c>trade.border_cost</c>.</item>
/// <item><c>measure</c>: what varies, for example <c>gap_ratio</c>.</item>
/// <item><c>index</c>, <c>low</c>, <c>high</c>: share of the measure's variance that is the parameter's own, and its interval.</item>
/// <item><c>total</c>, <c>total_low</c>, <c>total_high</c>: the same with its interactions; may be missing or empty.</item>
/// </list>
/// Numbers are shares of 1; intervals may be empty.
/// </summary>
public sealed class SensitivityTable
{
    private SensitivityTable(List<SensitivityIndex> rows) => Rows = [.. rows];

    /// <summary>The rows, in the order of the file.</summary>
    public ImmutableArray<SensitivityIndex> Rows { get; }

    /// <summary>Measures, in the order of the file.</summary>
    public IEnumerable<string> Measures => Rows.Select(row => row.Measure).Distinct();

    /// <summary>Reads a table.</summary>
    /// <exception cref="TimelineDataException">A cell, a row or the header is wrong.</exception>
    public static SensitivityTable Read(Stream stream, string file)
    {
        using var reader = new TimelineReader(stream, file);
        int parameter = reader.Require("parameter"), measure = reader.Require("measure"), index = reader.Require("index");
        int low = reader.Find("low"), high = reader.Find("high"), total = reader.Find("total"), totalLow = reader.Find("total_low"), totalHigh = reader.Find("total_high");
        var rows = new List<SensitivityIndex>();
        while (reader.Read())
        {
            rows.Add(new SensitivityIndex(
                reader.Text(parameter), reader.Text(measure),
                new Estimate(reader.Number(index), reader.Number(low), reader.Number(high)),
                new Estimate(reader.Number(total), reader.Number(totalLow), reader.Number(totalHigh))));
        }
        return new SensitivityTable(rows);
    }
}

/// <summary>The indices of a parameter.</summary>
/// <param name="Parameter">Key in the scenario: untrusted text.</param>
/// <param name="Measure">What varies: untrusted text.</param>
/// <param name="Own">First-order index.</param>
/// <param name="Total">Total index, NaN where unknown.</param>
public sealed record SensitivityIndex(string Parameter, string Measure, Estimate Own, Estimate Total)
{
    /// <summary>The total index, or the first-order one where there is none.</summary>
    public Estimate Whole => double.IsNaN(Total.Value) ? Own : Total;
}

/// <summary>A number with an interval.</summary>
/// <param name="Value">The number.</param>
/// <param name="Low">Low end, NaN where unknown.</param>
/// <param name="High">High end, NaN where unknown.</param>
public readonly record struct Estimate(double Value, double Low, double High);
