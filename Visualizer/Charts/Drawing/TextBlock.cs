using OxyPlot;
using OxyPlot.Annotations;

namespace WorldSystems.Charts.Drawing;

/// <summary>Lines of text at a fixed place of the picture: title, subtitle, source, the heading of a panel.</summary>
internal sealed class TextBlock : Annotation
{
    private const double LineHeight = 1.35;

    public required IReadOnlyList<string> Lines { get; init; }

    public required double Left { get; init; }

    /// <summary>Top edge; null places the block right above its panel.</summary>
    public double? Top { get; init; }

    /// <summary>Height of so many lines of a size.</summary>
    public static double Height(int lines, double fontSize) => lines * fontSize * LineHeight;

    /// <inheritdoc/>
    public override void Render(IRenderContext rc)
    {
        var axis = YAxis!;
        var top = Top ?? Math.Min(axis.Transform(axis.ActualMaximum), axis.Transform(axis.ActualMinimum)) - Height(Lines.Count, FontSize) - FontSize * 0.7;
        for (var i = 0; i < Lines.Count; i++)
        {
            var middle = new ScreenPoint(Left, top + Height(i, FontSize) + Height(1, FontSize) / 2);
            rc.DrawText(middle, Lines[i], TextColor, ActualFont, FontSize, FontWeight, 0, HorizontalAlignment.Left, VerticalAlignment.Middle);
        }
    }

    /// <inheritdoc/>
    public override OxyRect GetClippingRect() => OxyRect.Everything;
}
