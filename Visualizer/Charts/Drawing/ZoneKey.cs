using OxyPlot;
using OxyPlot.Annotations;
using WorldSystems.Charts.Timelines;

namespace WorldSystems.Charts.Drawing;

/// <summary>A row above the plot that says which circle is which zone.</summary>
internal sealed class ZoneKey : Annotation
{
    private const double Radius = 5;

    /// <summary>The zones and their names.</summary>
    public required IReadOnlyList<(Zone Zone, string Name)> Zones { get; init; }

    /// <summary>Left edge.</summary>
    public required double Left { get; init; }

    /// <summary>Height above the plot of the row's middle.</summary>
    public required double Above { get; init; }

    /// <inheritdoc/>
    public override void Render(IRenderContext rc)
    {
        var x = Left;
        var y = PlotModel.PlotArea.Top - Above;
        foreach (var (zone, name) in Zones)
        {
            rc.DrawEllipse(new OxyRect(x, y - Radius, 2 * Radius, 2 * Radius), ZoneLook.Fill(zone), ZoneLook.Line(zone), ZoneLook.Outline, EdgeRenderingMode.PreferGeometricAccuracy);
            x += 2 * Radius + 5;
            rc.DrawText(new ScreenPoint(x, y), name, ZoneLook.Line(zone), ActualFont, FontSize, FontWeights.Bold, 0, HorizontalAlignment.Left, VerticalAlignment.Middle);
            x += TextWidths.Measure(name, FontSize, FontWeights.Bold) + 10;
        }
    }

    /// <inheritdoc/>
    public override OxyRect GetClippingRect() => OxyRect.Everything;
}
