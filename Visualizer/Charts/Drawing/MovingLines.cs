using OxyPlot;
using OxyPlot.Series;

namespace WorldSystems.Charts.Drawing;

/// <summary>A line whose width a moving picture can change.</summary>
/// <param name="Mark">Its name in the picture.</param>
/// <param name="From">One end, in the units of the axes.</param>
/// <param name="To">The other.</param>
/// <param name="Width">Its width on a wide sheet, in pixels; 0 = not seen.</param>
internal sealed record MovingLine(string Mark, DataPoint From, DataPoint To, double Width);

/// <summary>Straight lines between points.</summary>
internal sealed class MovingLines : LineSeries
{
    private const byte Alpha = 130;
    private readonly IReadOnlyList<MovingLine> _lines;
    private readonly double _scale;

    public MovingLines(IReadOnlyList<MovingLine> lines, FigureSize size)
    {
        (_lines, _scale) = (lines, size.MarkScale);
        foreach (var line in lines)
            Points.AddRange([line.From, line.To, DataPoint.Undefined]);
    }

    /// <inheritdoc/>
    public override OxyRect GetClippingRect() => OxyRect.Everything;

    /// <inheritdoc/>
    public override void Render(IRenderContext rc)
    {
        foreach (var line in _lines)
        {
            if (line.Width <= 0 && rc is not SvgDrawing)
                continue;
            (rc as SvgDrawing)?.Mark(line.Mark, null);
            rc.DrawLine([this.Transform(line.From), this.Transform(line.To)], OxyColor.FromAColor(Alpha, Palette.Muted), line.Width * _scale, EdgeRenderingMode.PreferGeometricAccuracy, null, LineJoin.Round);
        }
    }
}
