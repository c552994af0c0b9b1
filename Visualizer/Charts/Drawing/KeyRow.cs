using OxyPlot;
using OxyPlot.Annotations;

namespace WorldSystems.Charts.Drawing;

/// <summary>An entry of a key: a piece of line or a patch, and what it stands for.</summary>
/// <param name="Text">What it stands for.</param>
/// <param name="Colour">Its colour.</param>
/// <param name="Dashes">Its dashes; null for a patch.</param>
internal sealed record KeyEntry(string Text, OxyColor Colour, LineStyle? Dashes = null);

/// <summary>A key in rows under the subtitle.</summary>
internal sealed class KeyRow : Annotation
{
    private const double Swatch = 26;
    private const double Gap = 6;
    private const double Between = 18;
    private const double LineHeight = 1.6;

    private readonly IReadOnlyList<KeyEntry> _entries;
    private readonly List<(double X, int Row, IReadOnlyList<string> Lines)> _places = [];
    private readonly double _left;
    private readonly int _rows;

    public KeyRow(IReadOnlyList<KeyEntry> entries, double left, double width, double fontSize)
    {
        (_entries, _left, FontSize) = (entries, left, fontSize);
        var (x, row) = (0.0, 0);
        foreach (var entry in entries)
        {
            var lines = TextWidths.Wrap(entry.Text, fontSize, FontWeights.Normal, width - Swatch - Gap);
            var wide = Swatch + Gap + lines.Max(line => TextWidths.Measure(line, fontSize, FontWeights.Normal));
            if (x > 0 && x + wide > width)
                (x, row) = (0, row + 1);
            _places.Add((x, row, lines));
            if (lines.Count > 1)
                (x, row) = (0, row + lines.Count);
            else
                x += wide + Between;
        }
        _rows = x > 0 ? row + 1 : row;
    }

    /// <summary>Top edge.</summary>
    public double Top { get; set; }

    /// <summary>Height of all rows.</summary>
    public double Height => _rows * FontSize * LineHeight;

    /// <inheritdoc/>
    public override void Render(IRenderContext rc)
    {
        foreach (var (entry, (x, row, lines)) in _entries.Zip(_places))
        {
            var middle = Top + (row + 0.5) * FontSize * LineHeight;
            var left = _left + x;
            if (entry.Dashes is { } dashes)
                rc.DrawLine([new(left, middle), new(left + Swatch, middle)], entry.Colour, 2.4, EdgeRenderingMode.PreferGeometricAccuracy, dashes.GetDashArray(), LineJoin.Round);
            else
                rc.DrawRectangle(new OxyRect(left + Swatch - 1.2 * FontSize, middle - FontSize / 2, 1.2 * FontSize, FontSize), entry.Colour, OxyColors.Undefined, 0, EdgeRenderingMode.PreferGeometricAccuracy);
            for (var i = 0; i < lines.Count; i++)
                rc.DrawText(new ScreenPoint(left + Swatch + Gap, middle + i * FontSize * LineHeight), lines[i], Palette.Ink, ActualFont, FontSize, FontWeights.Normal, 0, HorizontalAlignment.Left, VerticalAlignment.Middle);
        }
    }

    /// <inheritdoc/>
    public override OxyRect GetClippingRect() => OxyRect.Everything;
}
