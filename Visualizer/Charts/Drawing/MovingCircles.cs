using OxyPlot;
using OxyPlot.Series;
using WorldSystems.Charts.Timelines;

namespace WorldSystems.Charts.Drawing;

/// <summary>A circle that a moving picture can move.</summary>
/// <param name="Mark">Its name in the picture.</param>
/// <param name="Name">What it stands for: untrusted text.</param>
/// <param name="Place">Its centre in the units of the axes.</param>
/// <param name="Radius">Its radius on a wide sheet, in pixels.</param>
/// <param name="Zone">Its zone.</param>
/// <param name="Label">A text beside it, or null.</param>
internal sealed record MovingCircle(string Mark, string Name, DataPoint Place, double Radius, Zone Zone, MovingLabel? Label);

/// <summary>A text that stays beside its circle.</summary>
/// <param name="Mark">Its name in the picture.</param>
/// <param name="Text">The text.</param>
internal sealed record MovingLabel(string Mark, string Text);

/// <summary>Circles, the largest at the bottom, their labels above all of them. Undefined ones are drawn with no size, so that they can appear.</summary>
internal sealed class MovingCircles : ScatterSeries
{
    private readonly IReadOnlyList<MovingCircle> _circles;
    private readonly double _scale;
    private readonly double _textSize;

    public MovingCircles(IReadOnlyList<MovingCircle> circles, FigureSize size)
    {
        (_circles, _scale, _textSize) = (circles, size.MarkScale, size.TextSize);
        Points.AddRange(circles.Where(circle => circle.Place.IsDefined()).Select(circle => new ScatterPoint(circle.Place.X, circle.Place.Y, circle.Radius)));
    }

    /// <inheritdoc/>
    public override OxyRect GetClippingRect() => OxyRect.Everything;

    /// <inheritdoc/>
    public override void Render(IRenderContext rc)
    {
        foreach (var circle in _circles.OrderByDescending(circle => circle.Radius))
            Draw(rc, circle);
        foreach (var circle in _circles.Where(circle => circle.Label is not null))
            Write(rc, circle, circle.Label!);
    }

    private void Draw(IRenderContext rc, MovingCircle circle)
    {
        var (centre, radius) = On(circle);
        if (radius <= 0 && rc is not SvgDrawing)
            return;
        (rc as SvgDrawing)?.Mark(circle.Mark, circle.Name);
        rc.DrawEllipse(
            new OxyRect(centre.X - radius, centre.Y - radius, 2 * radius, 2 * radius),
            ZoneLook.Fill(circle.Zone), ZoneLook.Line(circle.Zone), ZoneLook.Outline, EdgeRenderingMode.PreferGeometricAccuracy);
    }

    private void Write(IRenderContext rc, MovingCircle circle, MovingLabel label)
    {
        var (centre, radius) = On(circle);
        if (radius <= 0)
            return;
        var width = rc.MeasureText(label.Text, ActualFont, _textSize, FontWeights.Bold).Width;
        var fits = centre.X + radius + MarkPlot.LabelGap + width <= PlotModel.PlotArea.Right;
        var place = fits
            ? new ScreenPoint(centre.X + radius + MarkPlot.LabelGap, centre.Y)
            : new ScreenPoint(PlotModel.PlotArea.Right, centre.Y + radius + _textSize * MarkPlot.LabelDrop);
        (rc as SvgDrawing)?.Mark(label.Mark, null);
        rc.DrawText(place, label.Text, Palette.Ink, ActualFont, _textSize, FontWeights.Bold, 0, fits ? HorizontalAlignment.Left : HorizontalAlignment.Right, VerticalAlignment.Middle);
    }

    private (ScreenPoint Centre, double Radius) On(MovingCircle circle) => circle.Place.IsDefined()
        ? (this.Transform(circle.Place), circle.Radius * _scale)
        : (new ScreenPoint(PlotModel.PlotArea.Left, PlotModel.PlotArea.Bottom), 0);
}
