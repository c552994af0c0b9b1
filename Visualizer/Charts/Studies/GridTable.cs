using System.Collections.Immutable;
using WorldSystems.Charts.Timelines;

namespace WorldSystems.Charts.Studies;

/// <summary>
/// A measure over a grid of two parameters, one row a point: <c>x</c> and <c>y</c>, the values of the two
/// parameters, and <c>value</c>, the measure, empty where it is undefined. Not every point need be there.
/// </summary>
public sealed class GridTable
{
    private readonly Dictionary<(double X, double Y), double> _values;

    private GridTable(Dictionary<(double X, double Y), double> values)
    {
        _values = values;
        Xs = [.. values.Keys.Select(key => key.X).Distinct().Order()];
        Ys = [.. values.Keys.Select(key => key.Y).Distinct().Order()];
    }

    /// <summary>Values of the first parameter, ascending.</summary>
    public ImmutableArray<double> Xs { get; }

    /// <summary>Values of the second parameter, ascending.</summary>
    public ImmutableArray<double> Ys { get; }

    /// <summary>Reads a table; of two rows of one point the later counts.</summary>
    /// <exception cref="TimelineDataException">A cell, a row or the header is wrong.</exception>
    public static GridTable Read(Stream stream, string file)
    {
        using var reader = new TimelineReader(stream, file);
        int x = reader.Require("x"), y = reader.Require("y"), value = reader.Require("value");
        var values = new Dictionary<(double, double), double>();
        while (reader.Read())
        {
            var point = (reader.Number(x), reader.Number(y));
            if (!double.IsNaN(point.Item1 + point.Item2))
                values[point] = reader.Number(value);
        }
        return new GridTable(values);
    }

    /// <summary>A table from its points.</summary>
    internal static GridTable Of(IEnumerable<(double X, double Y, double Value)> points)
    {
        var values = new Dictionary<(double, double), double>();
        foreach (var (x, y, value) in points)
            values[(x, y)] = value;
        return new GridTable(values);
    }

    /// <summary>The measure at a point; NaN where it is undefined.</summary>
    public double At(double x, double y) => _values.GetValueOrDefault((x, y), double.NaN);
}

/// <summary>What a grid shows.</summary>
/// <param name="X">Name of the first parameter: untrusted text.</param>
/// <param name="Y">Name of the second.</param>
/// <param name="Measure">The measure, as in <c>world.csv</c>.</param>
public sealed record GridNames(string X, string Y, string Measure);
