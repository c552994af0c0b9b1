using OxyPlot;
using OxyPlot.Annotations;

namespace WorldSystems.Charts.Drawing;

/// <summary>The year, large, in a corner of the plot: what a moving picture shows now.</summary>
internal sealed class YearStamp : Annotation
{
    /// <summary>The mark's name.</summary>
    public const string Mark = "year";

    /// <summary>The year.</summary>
    public required string Year { get; init; }

    /// <summary>Whether it stands at the top of the plot; else at the bottom.</summary>
    public required bool AtTop { get; init; }

    /// <inheritdoc/>
    public override void Render(IRenderContext rc)
    {
        var area = PlotModel.PlotArea;
        var place = new ScreenPoint(area.Right - 6, AtTop ? area.Top + FontSize * 0.7 : area.Bottom - FontSize * 0.7);
        (rc as SvgDrawing)?.Mark(Mark, null);
        rc.DrawText(place, Year, Palette.Grey, ActualFont, FontSize, FontWeights.Bold, 0, HorizontalAlignment.Right, VerticalAlignment.Middle);
    }

    /// <inheritdoc/>
    public override OxyRect GetClippingRect() => OxyRect.Everything;
}
