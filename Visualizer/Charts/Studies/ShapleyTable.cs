using System.Collections.Immutable;
using WorldSystems.Charts.Timelines;

namespace WorldSystems.Charts.Studies;

/// <summary>
/// How much of a measure each mechanism accounts for (Shapley 1953), one row a mechanism:
/// <list type="bullet">
/// <item><c>mechanism</c>: its key in the scenario.</item>
/// <item><c>value</c>: what it adds to the measure, in the measure's unit; below 0 it takes away.</item>
/// <item><c>low</c>, <c>high</c>: interval; may be missing or empty.</item>
/// </list>
/// </summary>
public sealed class ShapleyTable
{
    private ShapleyTable(List<(string Mechanism, Estimate Value)> rows) => Rows = [.. rows];

    /// <summary>Mechanisms (untrusted text) and what they add, in the order of the file.</summary>
    public ImmutableArray<(string Mechanism, Estimate Value)> Rows { get; }

    /// <summary>Reads a table.</summary>
    /// <exception cref="TimelineDataException">A cell, a row or the header is wrong.</exception>
    public static ShapleyTable Read(Stream stream, string file)
    {
        using var reader = new TimelineReader(stream, file);
        int mechanism = reader.Require("mechanism"), value = reader.Require("value"), low = reader.Find("low"), high = reader.Find("high");
        var rows = new List<(string, Estimate)>();
        while (reader.Read())
            rows.Add((reader.Text(mechanism), new Estimate(reader.Number(value), reader.Number(low), reader.Number(high))));
        return new ShapleyTable(rows);
    }
}
