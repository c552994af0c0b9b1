using System.Globalization;
using System.Text;
using System.Xml;
using OxyPlot;

namespace WorldSystems.Charts.Drawing;

/// <summary>
/// Draws a figure as SVG that stands alone or inside a page: scales with its box, is announced as one
/// image with title and description, and needs no font to be laid out. In a page its colours are style
/// sheet variables, so that the page can be dark.
/// </summary>
internal sealed class SvgDrawing : ClippingRenderContext
{
    private const string Namespace = "http://www.w3.org/2000/svg";
    private const string Fonts = "'Segoe UI','Noto Sans','DejaVu Sans',Helvetica,Arial,'Liberation Sans',sans-serif";
    private const double MiddleOfLetters = 0.35;
    private const double LineHeight = 1.2;

    private readonly XmlWriter _svg;
    private readonly string _id;
    private readonly bool _inPage;
    private (string Name, string? Title)? _mark;
    private int _clips;

    public SvgDrawing(StringBuilder output, FigureSize size, string id, string title, string description, bool inPage)
    {
        (_id, _inPage) = (id, inPage);
        _svg = XmlWriter.Create(output, new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true, NewLineChars = "\n", CheckCharacters = true });
        _svg.WriteStartElement("svg", Namespace);
        _svg.WriteAttributeString("viewBox", $"0 0 {size.Width} {size.Height}");
        if (!inPage)
        {
            _svg.WriteAttributeString("width", Text(size.Width));
            _svg.WriteAttributeString("height", Text(size.Height));
        }
        _svg.WriteAttributeString("role", "img");
        _svg.WriteAttributeString("aria-labelledby", $"{id}-title {id}-desc");
        _svg.WriteAttributeString("font-family", Fonts);
        WriteText("title", id + "-title", title);
        WriteText("desc", id + "-desc", description);
        DrawPolygon([new(0, 0), new(size.Width, 0), new(size.Width, size.Height), new(0, size.Height)], Palette.Paper, OxyColors.Undefined, 0, EdgeRenderingMode.Automatic, [], LineJoin.Miter);
    }

    /// <summary>Whether anything has a name by which a script finds it.</summary>
    public bool HasMarks { get; private set; }

    /// <summary>The next shape or text gets a name by which a script finds it, and a tooltip.</summary>
    public void Mark(string name, string? title) => (_mark, HasMarks) = ((name, title), true);

    /// <summary>Says where the plot lies and by what sizes are multiplied, for a script that moves marks.</summary>
    public void WritePlot(OxyRect area, double scale)
    {
        _svg.WriteStartElement("g");
        _svg.WriteAttributeString("data-plot", string.Join(' ', new[] { area.Left, area.Top, area.Width, area.Height, scale }.Select(Text)));
        _svg.WriteEndElement();
    }

    /// <summary>Ends the document.</summary>
    public void Complete()
    {
        _svg.WriteEndElement();
        _svg.Flush();
        _svg.Dispose();
    }

    /// <inheritdoc/>
    public override void DrawEllipse(OxyRect extents, OxyColor fill, OxyColor stroke, double thickness, EdgeRenderingMode edgeRenderingMode)
    {
        _svg.WriteStartElement("ellipse");
        _svg.WriteAttributeString("cx", Text(extents.Center.X));
        _svg.WriteAttributeString("cy", Text(extents.Center.Y));
        _svg.WriteAttributeString("rx", Text(extents.Width / 2));
        _svg.WriteAttributeString("ry", Text(extents.Height / 2));
        EndShape(fill, stroke, thickness, null);
    }

    /// <inheritdoc/>
    public override void DrawLine(IList<ScreenPoint> points, OxyColor stroke, double thickness, EdgeRenderingMode edgeRenderingMode, double[]? dashArray, LineJoin lineJoin)
    {
        _svg.WriteStartElement("polyline");
        _svg.WriteAttributeString("points", Text(points));
        EndShape(OxyColors.Undefined, stroke, thickness, dashArray);
    }

    /// <inheritdoc/>
    public override void DrawPolygon(IList<ScreenPoint> points, OxyColor fill, OxyColor stroke, double thickness, EdgeRenderingMode edgeRenderingMode, double[]? dashArray, LineJoin lineJoin)
    {
        _svg.WriteStartElement("polygon");
        _svg.WriteAttributeString("points", Text(points));
        EndShape(fill, stroke, thickness, dashArray);
    }

    /// <inheritdoc/>
    public override void DrawText(ScreenPoint p, string text, OxyColor fill, string? fontFamily, double fontSize, double fontWeight, double rotation, HorizontalAlignment horizontalAlignment, VerticalAlignment verticalAlignment, OxySize? maxSize)
    {
        if (string.IsNullOrEmpty(text))
            return;
        // Baselines are set here, not with dominant-baseline, which renderers other than browsers ignore.
        var drop = fontSize * verticalAlignment switch { VerticalAlignment.Top => 1 - 0.1, VerticalAlignment.Middle => MiddleOfLetters, _ => -0.2 };
        _svg.WriteStartElement("text");
        _svg.WriteAttributeString("transform", rotation == 0 ? $"translate({Text(p.X)} {Text(p.Y)})" : $"translate({Text(p.X)} {Text(p.Y)}) rotate({Text(rotation)})");
        _svg.WriteAttributeString("y", Text(drop));
        _svg.WriteAttributeString("font-size", Text(fontSize));
        if (fontWeight > FontWeights.Normal)
            _svg.WriteAttributeString("font-weight", Text(fontWeight));
        if (horizontalAlignment != HorizontalAlignment.Left)
            _svg.WriteAttributeString("text-anchor", horizontalAlignment == HorizontalAlignment.Center ? "middle" : "end");
        _svg.WriteAttributeString("fill", Colour(fill));
        if (_mark is not null)
        {
            // Texts that move pass over shapes.
            _svg.WriteAttributeString("paint-order", "stroke");
            WriteStroke(Palette.Paper, 3);
        }
        EndMark();
        _svg.WriteString(Printable(text));
        _svg.WriteEndElement();
    }

    /// <inheritdoc/>
    public override OxySize MeasureText(string text, string? fontFamily, double fontSize, double fontWeight) =>
        string.IsNullOrEmpty(text) ? OxySize.Empty : new OxySize(TextWidths.Measure(text, fontSize, fontWeight), fontSize * LineHeight);

    /// <inheritdoc/>
    protected override void SetClip(OxyRect clippingRectangle)
    {
        var clip = $"{_id}-clip{++_clips}";
        _svg.WriteStartElement("clipPath");
        _svg.WriteAttributeString("id", clip);
        _svg.WriteStartElement("rect");
        _svg.WriteAttributeString("x", Text(clippingRectangle.Left));
        _svg.WriteAttributeString("y", Text(clippingRectangle.Top));
        _svg.WriteAttributeString("width", Text(clippingRectangle.Width));
        _svg.WriteAttributeString("height", Text(clippingRectangle.Height));
        _svg.WriteEndElement();
        _svg.WriteEndElement();
        _svg.WriteStartElement("g");
        _svg.WriteAttributeString("clip-path", $"url(#{clip})");
    }

    /// <inheritdoc/>
    protected override void ResetClip() => _svg.WriteEndElement();

    private void EndShape(OxyColor fill, OxyColor stroke, double thickness, double[]? dashes)
    {
        // Attributes and not a style: a page may forbid styles in its text.
        _svg.WriteAttributeString("fill", Colour(fill));
        if (fill.IsVisible() && fill.A < byte.MaxValue)
            _svg.WriteAttributeString("fill-opacity", Text(fill.A / 255.0));
        if (stroke.IsVisible() && (thickness > 0 || _mark is not null))
        {
            WriteStroke(stroke, thickness);
            if (dashes is { Length: > 0 })
                _svg.WriteAttributeString("stroke-dasharray", string.Join(' ', dashes.Select(dash => Text(dash * thickness))));
        }
        EndMark();
        _svg.WriteEndElement();
    }

    private void EndMark()
    {
        if (_mark is not { } mark)
            return;
        _svg.WriteAttributeString("data-mark", mark.Name);
        if (mark.Title is not null)
            _svg.WriteElementString("title", Namespace, Printable(mark.Title));
        _mark = null;
    }

    private void WriteStroke(OxyColor stroke, double thickness)
    {
        _svg.WriteAttributeString("stroke", Colour(stroke));
        _svg.WriteAttributeString("stroke-width", Text(thickness));
        _svg.WriteAttributeString("stroke-linejoin", "round");
    }

    private void WriteText(string element, string id, string text)
    {
        _svg.WriteStartElement(element);
        _svg.WriteAttributeString("id", id);
        _svg.WriteString(Printable(text));
        _svg.WriteEndElement();
    }

    private string Colour(OxyColor colour) =>
        !colour.IsVisible() ? "none" : _inPage ? Palette.InPage(colour) : Palette.Hex(colour);

    private static string Text(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Text(IEnumerable<ScreenPoint> points) =>
        string.Join(' ', points.Select(point => Text(point.X) + "," + Text(point.Y)));

    // Names come from files; XML cannot hold every character a file can.
    private static string Printable(string text) => string.Concat(text.EnumerateRunes().Select(rune =>
        Rune.IsControl(rune) || (rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value)) ? "\uFFFD" : rune.ToString()));
}
