using OxyPlot;
using OxyPlot.Annotations;

namespace WorldSystems.Charts.Drawing;

/// <summary>A name at the end of a line or band.</summary>
/// <param name="Text">Its lines.</param>
/// <param name="X">Where the line ends, in years.</param>
/// <param name="Y">Its value there.</param>
/// <param name="Colour">The colour of the line.</param>
/// <param name="Dot">Whether a dot marks the end.</param>
internal sealed record EndLabel(IReadOnlyList<string> Text, double X, double Y, OxyColor Colour, bool Dot = true);

/// <summary>The labels at the right of a panel, pushed apart, each tied to the end of its line.</summary>
internal sealed class EndLabels : Annotation
{
    private const double LineHeight = 1.3;
    private const double DotRadius = 3.2;
    private const double Moved = 4;

    /// <summary>Free space between the plot and the text.</summary>
    public const double Gap = 16;

    /// <summary>The labels.</summary>
    public List<EndLabel> Labels { get; } = [];

    /// <inheritdoc/>
    public override void Render(IRenderContext rc)
    {
        var ends = Labels.Select(label => Transform(new DataPoint(label.X, label.Y))).ToArray();
        var heights = Labels.Select(label => label.Text.Count * ActualFontSize * LineHeight).ToArray();
        var axis = YAxis!;
        double first = axis.Transform(axis.ActualMaximum), last = axis.Transform(axis.ActualMinimum);
        var centres = LabelSpread.Arrange([.. ends.Select(end => end.Y)], heights, Math.Min(first, last) - ActualFontSize, Math.Max(first, last) + ActualFontSize);
        for (var i = 0; i < Labels.Count; i++)
            Draw(rc, Labels[i], ends[i], centres[i], heights[i]);
    }

    /// <inheritdoc/>
    public override OxyRect GetClippingRect() => OxyRect.Everything;

    private void Draw(IRenderContext rc, EndLabel label, ScreenPoint end, double centre, double height)
    {
        var x = PlotModel.PlotArea.Right + Gap;
        if (label.Dot)
            rc.DrawEllipse(new OxyRect(end.X - DotRadius, end.Y - DotRadius, 2 * DotRadius, 2 * DotRadius), label.Colour, Palette.Paper, 1, EdgeRenderingMode.PreferGeometricAccuracy);
        if (Math.Abs(centre - end.Y) > Moved || x - end.X > 2 * Gap)
            rc.DrawLine([new(end.X + DotRadius + 1, end.Y), new(x - 3, centre)], label.Colour, 0.8, EdgeRenderingMode.PreferGeometricAccuracy, null, LineJoin.Round);
        var y = centre - height / 2 + ActualFontSize * LineHeight / 2;
        foreach (var line in label.Text)
        {
            rc.DrawText(new ScreenPoint(x, y), line, label.Colour, ActualFont, ActualFontSize, FontWeights.Bold, 0, HorizontalAlignment.Left, VerticalAlignment.Middle);
            y += ActualFontSize * LineHeight;
        }
    }
}
