using System.Collections.Immutable;
using System.Globalization;
using WorldSystems.Charts.Timelines;

namespace WorldSystems.Charts.Studies;

/// <summary>
/// The points of a parameter study: from <c>summary.csv</c>, one row a point and measure, with the columns <c>point</c>, one for each parameter,
/// <c>measure</c>, and statistics over the runs, of which <c>median</c> is read.
/// </summary>
public sealed class SummaryTable
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "summary.csv";

    private readonly List<(string Measure, double[] Point, double Median)> _rows;

    private SummaryTable(ImmutableArray<string> axes, List<(string, double[], double)> rows) => (Axes, _rows) = (axes, rows);

    /// <summary>The parameters: untrusted text.</summary>
    public ImmutableArray<string> Axes { get; }

    /// <summary>Measures, in the order of the file.</summary>
    public IEnumerable<string> Measures => _rows.Select(row => row.Measure).Distinct();

    /// <summary>Reads a table; a value of a parameter that is no number is NaN.</summary>
    /// <exception cref="TimelineDataException">A cell, a row or the header is wrong.</exception>
    public static SummaryTable Read(Stream stream, string file = FileName)
    {
        using var reader = new TimelineReader(stream, file);
        int point = reader.Require("point"), measure = reader.Require("measure"), median = reader.Require("median");
        int[] axes = [.. Enumerable.Range(point + 1, Math.Max(0, measure - point - 1))];
        var rows = new List<(string, double[], double)>();
        while (reader.Read())
            rows.Add((reader.Text(measure), [.. axes.Select(axis => Value(reader.Text(axis)))], reader.Number(median)));
        return new SummaryTable([.. axes.Select(axis => reader.Headers[axis])], rows);
    }

    /// <summary>A measure over a grid; null unless there are two numeric parameters and every combination of their values.</summary>
    public GridTable? Grid(string measure)
    {
        var rows = _rows.Where(row => row.Measure == measure).ToArray();
        if (Axes.Length != 2 || rows.Length < 2 || rows.Any(row => row.Point.Any(double.IsNaN)))
            return null;
        var grid = GridTable.Of(rows.Select(row => (row.Point[0], row.Point[1], row.Median)));
        return grid.Xs.Length * grid.Ys.Length == rows.Length ? grid : null;
    }

    private static double Value(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;
}
