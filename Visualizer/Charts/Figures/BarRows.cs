using OxyPlot;
using OxyPlot.Axes;
using WorldSystems.Charts.Drawing;

namespace WorldSystems.Charts.Figures;

/// <summary>A bar of a named row.</summary>
/// <param name="Name">Name of the row.</param>
/// <param name="Value">Its length, negative to the left.</param>
/// <param name="Text">The value written.</param>
/// <param name="Colour">Its colour.</param>
/// <param name="Low">Low end of its interval; NaN for none.</param>
/// <param name="High">High end of its interval; NaN for none.</param>
/// <param name="Part">Length of a part of it, drawn opaque; NaN for none.</param>
internal sealed record Bar(string Name, double Value, string Text, OxyColor Colour, double Low = double.NaN, double High = double.NaN, double Part = double.NaN)
{
    /// <summary>Whether it has a part: one on the other side of zero, as an estimate near zero may be, is none.</summary>
    public bool HasPart => Part * Value > 0;

    /// <summary>Where what is drawn of it ends.</summary>
    public IEnumerable<double> Ends => new[] { Value, HasPart ? Part : Value, Low, High }.Where(value => !double.IsNaN(value));
}

/// <summary>Horizontal bars from zero, one a row, with their values at their ends and intervals as whiskers.</summary>
internal static class BarRows
{
    private const double HalfHeight = 0.36;
    private const double RoomForText = 0.16, RoomForTextNarrow = 0.3;
    private const double PartOfHeight = 0.55;
    private const double HalfCap = 0.16;

    /// <summary>Draws them, the first on top.</summary>
    public static void Draw(FigureCanvas canvas, IReadOnlyList<Bar> bars, string heading, string? axis)
    {
        var ends = bars.SelectMany(bar => bar.Ends).Append(0).ToArray();
        var room = Math.Max(1e-9, (ends.Max() - ends.Min()) * (canvas.Narrow ? RoomForTextNarrow : RoomForText));
        canvas.AddBottom(new LinearAxis
        {
            Minimum = ends.Min() < 0 ? ends.Min() - room : 0,
            Maximum = ends.Max() > 0 ? ends.Max() + room : ends.Min() < 0 ? 0 : 1,
            Title = axis,
            MajorGridlineStyle = LineStyle.Solid,
            MajorGridlineColor = Palette.Grid,
        });
        canvas.AddRows("rows", [.. bars.Select(bar => bar.Name)], heading);
        for (var row = 0; row < bars.Count; row++)
            Draw(canvas, bars[row], row);
        canvas.AddCurve("rows", [0, 0], [-0.5, bars.Count - 0.5], Palette.Muted, LineStyle.Solid, 1);
    }

    private static void Draw(FigureCanvas canvas, Bar bar, int row)
    {
        canvas.AddBox("rows", Math.Min(0, bar.Value), Math.Max(0, bar.Value), row - HalfHeight, row + HalfHeight, bar.Colour);
        if (bar.HasPart)
            canvas.AddBox("rows", Math.Min(0, bar.Part), Math.Max(0, bar.Part), row - HalfHeight * PartOfHeight, row + HalfHeight * PartOfHeight, OxyColor.FromAColor(byte.MaxValue, bar.Colour));
        if (!double.IsNaN(bar.Low) && !double.IsNaN(bar.High))
        {
            canvas.AddCurve("rows", [bar.Low, bar.High], [row, row], Palette.Ink, LineStyle.Solid, 1.2);
            foreach (var end in new[] { bar.Low, bar.High })
                canvas.AddCurve("rows", [end, end], [row - HalfCap, row + HalfCap], Palette.Ink, LineStyle.Solid, 1.2);
        }
        var left = bar.Value < 0;
        var at = left ? bar.Ends.Min() : bar.Ends.Max();
        canvas.AddNote("rows", bar.Text, at, row, Palette.Ink, left ? HorizontalAlignment.Right : HorizontalAlignment.Left, right: left ? -5 : 5);
    }
}
