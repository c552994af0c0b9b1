using OxyPlot;
using OxyPlot.Annotations;

namespace WorldSystems.Charts.Drawing;

/// <summary>Names of rows, to the left of a panel, or of columns, under it: 0 is the first.</summary>
internal sealed class AxisNames : Annotation
{
    private const double Gap = 8;
    private const double LineHeight = 1.2;
    private const int MostLines = 3;
    private const int MostLinesOfColumn = 2;
    private const double SmallestShrink = 0.8;

    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>True for columns.</summary>
    public bool Columns { get; init; }

    /// <summary>Widest a row's name may be.</summary>
    public double Widest { get; init; } = double.PositiveInfinity;

    /// <summary>Room that the names of rows take, with the gap to the panel.</summary>
    public double Width => Gap + Names.Select(name => Math.Min(Widest, TextWidths.Measure(name, FontSize, FontWeights.Normal))).DefaultIfEmpty(0).Max();

    /// <inheritdoc/>
    public override void Render(IRenderContext rc)
    {
        if (Columns)
            DrawColumns(rc);
        else
            DrawRows(rc);
    }

    /// <inheritdoc/>
    public override OxyRect GetClippingRect() => OxyRect.Everything;

    private void DrawRows(IRenderContext rc)
    {
        var room = Names.Count < 2 ? double.PositiveInfinity : Math.Abs(YAxis!.Transform(1) - YAxis.Transform(0));
        var most = (int)Math.Clamp(room / (FontSize * LineHeight), 1, MostLines);
        for (var i = 0; i < Names.Count; i++)
        {
            var lines = Lines(Names[i], Widest, most);
            Draw(rc, lines, new ScreenPoint(PlotModel.PlotArea.Left - Gap, YAxis!.Transform(i) - (lines.Length - 1) * FontSize * LineHeight / 2), HorizontalAlignment.Right);
        }
    }

    /// <summary>Columns too slim for their names leave some out.</summary>
    private void DrawColumns(IRenderContext rc)
    {
        var room = Names.Count < 2 ? PlotModel.PlotArea.Width : Math.Abs(XAxis!.Transform(1) - XAxis.Transform(0));
        var longest = Names.SelectMany(name => name.Split(' ')).Select(word => TextWidths.Measure(word, FontSize, FontWeights.Normal)).DefaultIfEmpty(0).Max();
        var every = Names.Count < 4 ? 1 : Math.Max(1, (int)Math.Ceiling((longest + Gap) / room));
        // The few names of a small matrix are all needed: rather smaller than cut.
        if (every == 1)
            FontSize *= Math.Clamp((room - 2) / longest, SmallestShrink, 1);
        for (var i = 0; i < Names.Count; i += every)
            Draw(rc, Lines(Names[i], every * room - 2, MostLinesOfColumn), new ScreenPoint(XAxis!.Transform(i), PlotModel.PlotArea.Bottom + Gap + FontSize / 2), HorizontalAlignment.Center);
    }

    private void Draw(IRenderContext rc, string[] lines, ScreenPoint at, HorizontalAlignment alignment)
    {
        for (var i = 0; i < lines.Length; i++)
            rc.DrawText(new ScreenPoint(at.X, at.Y + i * FontSize * LineHeight), lines[i], TextColor, ActualFont, FontSize, FontWeights.Normal, 0, alignment, VerticalAlignment.Middle);
    }

    /// <summary>A key of a scenario: broken after the last point or underscore that fits.</summary>
    private string[] Broken(string key, double width, int lines)
    {
        if (lines == 1 || TextWidths.Measure(key, FontSize, FontWeights.Normal) <= width)
            return [TextWidths.Shorten(key, FontSize, width)];
        for (var end = key.Length - 1; end > 0; end--)
        {
            if (key[end - 1] is '.' or '_' && TextWidths.Measure(key[..end], FontSize, FontWeights.Normal) <= width)
                return [key[..end], .. Broken(key[end..], width, lines - 1)];
        }
        return [TextWidths.Shorten(key, FontSize, width)];
    }

    private string[] Lines(string name, double width, int most)
    {
        if (!name.Contains(' ', StringComparison.Ordinal) && TextWidths.Measure(name, FontSize, FontWeights.Normal) > width)
            return Broken(name, width, most);
        var lines = TextWidths.Wrap(name, FontSize, FontWeights.Normal, width);
        return [.. lines.Take(most - 1).Append(string.Join(' ', lines.Skip(most - 1))).Where(line => line.Length > 0).Select(line => TextWidths.Shorten(line, FontSize, width))];
    }
}
