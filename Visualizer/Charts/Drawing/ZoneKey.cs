using OxyPlot;
using OxyPlot.Annotations;
using WorldSystems.Charts.Timelines;

namespace WorldSystems.Charts.Drawing;

/// <summary>Rows above the plot that say which circle is which zone.</summary>
internal sealed class ZoneKey : Annotation
{
    private const double Radius = 5;
    private const double Gap = 5;
    private const double Between = 10;

    /// <summary>The zones and their names, row by row.</summary>
    public required IReadOnlyList<IReadOnlyList<(Zone Zone, string Name)>> Rows { get; init; }

    /// <summary>Left edge.</summary>
    public required double Left { get; init; }

    /// <summary>Height above the plot of the last row's middle.</summary>
    public required double Above { get; init; }

    /// <summary>Height of a row.</summary>
    public required double RowHeight { get; init; }

    /// <summary>As many zones in each row as fit.</summary>
    public static IReadOnlyList<IReadOnlyList<(Zone Zone, string Name)>> Arrange(IEnumerable<(Zone Zone, string Name)> zones, double fontSize, double room)
    {
        var rows = new List<List<(Zone, string)>>();
        var x = double.PositiveInfinity;
        foreach (var zone in zones)
        {
            var width = Width(zone.Name, fontSize);
            if (x + width > room)
            {
                rows.Add([]);
                x = 0;
            }
            rows[^1].Add(zone);
            x += width + Between;
        }
        return rows;
    }

    /// <inheritdoc/>
    public override void Render(IRenderContext rc)
    {
        for (var row = 0; row < Rows.Count; row++)
            Draw(rc, Rows[row], PlotModel.PlotArea.Top - Above - (Rows.Count - 1 - row) * RowHeight);
    }

    /// <inheritdoc/>
    public override OxyRect GetClippingRect() => OxyRect.Everything;

    private static double Width(string name, double fontSize) => 2 * Radius + Gap + TextWidths.Measure(name, fontSize, FontWeights.Bold);

    private void Draw(IRenderContext rc, IReadOnlyList<(Zone Zone, string Name)> zones, double y)
    {
        var x = Left;
        foreach (var (zone, name) in zones)
        {
            rc.DrawEllipse(new OxyRect(x, y - Radius, 2 * Radius, 2 * Radius), ZoneLook.Fill(zone), ZoneLook.Line(zone), ZoneLook.Outline, EdgeRenderingMode.PreferGeometricAccuracy);
            rc.DrawText(new ScreenPoint(x + 2 * Radius + Gap, y), name, ZoneLook.Line(zone), ActualFont, FontSize, FontWeights.Bold, 0, HorizontalAlignment.Left, VerticalAlignment.Middle);
            x += Width(name, FontSize) + Between;
        }
    }
}
