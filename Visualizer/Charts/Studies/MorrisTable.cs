using System.Collections.Immutable;
using WorldSystems.Charts.Timelines;

namespace WorldSystems.Charts.Studies;

/// <summary>
/// A table of elementary effects (Morris 1991), one row a parameter and measure, effects over the whole range of the parameter:
/// <list type="bullet">
/// <item><c>parameter</c>, <c>measure</c>: as in a <see cref="SensitivityTable"/>.</item>
/// <item><c>mu_star</c>, <c>mu_star_low</c>, <c>mu_star_high</c>: mean size of the effects, and its interval, which may be missing or empty.</item>
/// <item><c>mu</c>: mean of the effects with their signs; may be missing.</item>
/// <item><c>sigma</c>: their standard deviation.</item>
/// </list>
/// </summary>
public sealed class MorrisTable
{
    private MorrisTable(List<MorrisPoint> rows) => Rows = [.. rows];

    /// <summary>The rows, in the order of the file.</summary>
    public ImmutableArray<MorrisPoint> Rows { get; }

    /// <summary>Measures, in the order of the file.</summary>
    public IEnumerable<string> Measures => Rows.Select(row => row.Measure).Distinct();

    /// <summary>Reads a table.</summary>
    /// <exception cref="TimelineDataException">A cell, a row or the header is wrong.</exception>
    public static MorrisTable Read(Stream stream, string file)
    {
        using var reader = new TimelineReader(stream, file);
        int parameter = reader.Require("parameter"), measure = reader.Require("measure"), size = reader.Require("mu_star"), sigma = reader.Require("sigma");
        int low = reader.Find("mu_star_low"), high = reader.Find("mu_star_high"), mean = reader.Find("mu");
        var rows = new List<MorrisPoint>();
        while (reader.Read())
            rows.Add(new MorrisPoint(reader.Text(parameter), reader.Text(measure), new Estimate(reader.Number(size), reader.Number(low), reader.Number(high)), reader.Number(mean), reader.Number(sigma)));
        return new MorrisTable(rows);
    }
}

/// <summary>The effects of a parameter.</summary>
/// <param name="Parameter">Key in the scenario: untrusted text.</param>
/// <param name="Measure">On what: untrusted text.</param>
/// <param name="Size">Mean size.</param>
/// <param name="Mean">Mean with signs, NaN where unknown.</param>
/// <param name="Spread">Standard deviation.</param>
public sealed record MorrisPoint(string Parameter, string Measure, Estimate Size, double Mean, double Spread);
