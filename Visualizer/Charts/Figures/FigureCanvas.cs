using System.Globalization;
using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Axes;
using OxyPlot.Series;
using WorldSystems.Charts.Drawing;

namespace WorldSystems.Charts.Figures;

/// <summary>
/// The sheet a figure is drawn on: title and subtitle above, panels that share the years, names at the
/// ends of the lines, source below. Figures add panels, ribbons, lines and labels in that order.
/// </summary>
internal sealed class FigureCanvas
{
    private const double YearAxisRoom = 46;
    private const double TickRoom = 10;
    private const double LeastPanelWidth = 0.55;
    private const double LeastPanelHeight = 0.5;
    private const double WidestRowName = 0.34;
    private const int FlowSteps = 24;
    private static readonly double[] Dots = [1.5, 2.5];

    private readonly FigureTexts _texts;
    private readonly FigureSize _size;
    private readonly Dictionary<string, EndLabels> _labels = [];
    private KeyRow? _key;
    private AxisNames? _rowNames;
    private int _lastYear;

    public FigureCanvas(FigureTexts texts, FigureSize size)
    {
        (_texts, _size) = (texts, size);
        Model = new PlotModel
        {
            Culture = texts.Language.Culture,
            Background = Palette.Paper,
            TextColor = Palette.Ink,
            PlotAreaBorderThickness = new OxyThickness(0),
            Padding = new OxyThickness(0),
            DefaultFontSize = size.TextSize,
            IsLegendVisible = false,
        };
    }

    public PlotModel Model { get; }

    /// <summary>The box it is laid out for.</summary>
    public FigureSize Size => _size;

    /// <summary>Whether the figure is for a telephone.</summary>
    public bool Narrow => _size.Narrow;

    /// <summary>The shared axis. The last year is the right edge, so that names stand beside their lines.</summary>
    public void AddYears(int first, int last)
    {
        _lastYear = last;
        AddBottom(new LinearAxis
        {
            Key = "year",
            Title = _texts.YearWord,
            Minimum = first,
            Maximum = last > first ? last : first + 1,
            MinimumMajorStep = 1,
            StringFormat = "0",
        });
    }

    /// <summary>A shared axis of values.</summary>
    public void AddBottom(LinearAxis axis)
    {
        axis.Position = AxisPosition.Bottom;
        axis.IntervalLength = Narrow ? 56 : 80;
        axis.MinorTickSize = 0;
        axis.MajorTickSize = 5;
        axis.TicklineColor = axis.AxislineColor = axis.TextColor = axis.TitleColor = Palette.Muted;
        axis.AxislineStyle = LineStyle.Solid;
        axis.FontSize = _size.TextSize - 1;
        axis.AxisTitleDistance = 4;
        Model.Axes.Add(axis);
    }

    /// <summary>A key under the subtitle.</summary>
    public void AddKey(params IReadOnlyList<KeyEntry> entries) =>
        Model.Annotations.Add(_key = new KeyRow(entries, _size.Edge, _size.Width - 2 * _size.Edge, _size.TextSize - 1));

    /// <summary>A panel from one height of the sheet to another (0 bottom, 1 top), with its unit as heading.</summary>
    public void AddPanel(Axis axis, string key, string heading, double from, double to)
    {
        axis.Key = key;
        axis.Position = AxisPosition.Left;
        axis.StartPosition = from;
        axis.EndPosition = to;
        axis.MajorGridlineStyle = LineStyle.Solid;
        axis.MajorGridlineColor = Palette.Grid;
        axis.MajorTickSize = axis.MinorTickSize = 0;
        axis.AxislineStyle = LineStyle.None;
        axis.TextColor = Palette.Muted;
        axis.FontSize = _size.TextSize - 1;
        Model.Axes.Add(axis);
        Model.Annotations.Add(new TextBlock
        {
            Lines = TextWidths.Wrap(heading, _size.TextSize - 1, FontWeights.Normal, _size.Width - 2 * _size.Edge),
            Left = _size.Edge,
            YAxisKey = key,
            FontSize = _size.TextSize - 1,
            TextColor = Palette.Muted,
        });
        var labels = new EndLabels { YAxisKey = key, FontSize = _size.TextSize - (Narrow ? 1 : 0) };
        _labels.Add(key, labels);
    }

    /// <summary>A panel of named rows, the first on top: row i is at the height i.</summary>
    public void AddRows(string key, IReadOnlyList<string> names, string heading)
    {
        AddPanel(new LinearAxis { Minimum = -0.5, Maximum = names.Count - 0.5, LabelFormatter = _ => "" }, key, heading, 1, 0);
        Model.Axes[^1].MajorGridlineStyle = LineStyle.None;
        Model.Annotations.Add(_rowNames = new AxisNames { YAxisKey = key, Names = names, FontSize = _size.TextSize - 1, TextColor = Palette.Ink, Widest = _size.Width * WidestRowName });
    }

    /// <summary>Named columns under the rows of a panel: column i is at i.</summary>
    public void AddColumns(string panel, IReadOnlyList<string> names)
    {
        AddBottom(new LinearAxis { Minimum = -0.5, Maximum = names.Count - 0.5, LabelFormatter = _ => "" });
        Model.Axes[^1].MajorTickSize = 0;
        Model.Annotations.Add(new AxisNames { YAxisKey = panel, Names = names, Columns = true, FontSize = _size.TextSize - 1, TextColor = Palette.Ink });
    }

    /// <summary>A filled rectangle.</summary>
    public void AddBox(string panel, double left, double right, double bottom, double top, OxyColor fill)
    {
        var boxes = new RectangleBarSeries { YAxisKey = panel, StrokeThickness = 0, StrokeColor = OxyColors.Transparent };
        boxes.Items.Add(new RectangleBarItem(left, bottom, right, top) { Color = fill });
        Model.Series.Add(boxes);
    }

    /// <summary>Text at a place of a panel.</summary>
    public void AddNote(string panel, string text, double x, double y, OxyColor colour, HorizontalAlignment across = HorizontalAlignment.Center, VerticalAlignment along = VerticalAlignment.Middle, bool bold = false, double right = 0, double up = 0) =>
        Model.Annotations.Add(new TextAnnotation
        {
            YAxisKey = panel,
            Text = text,
            TextPosition = new DataPoint(x, y),
            TextHorizontalAlignment = across,
            TextVerticalAlignment = along,
            Offset = new ScreenVector(right, -up),
            FontSize = _size.TextSize - 1,
            FontWeight = bold ? FontWeights.Bold : FontWeights.Normal,
            TextColor = colour,
            StrokeThickness = 0,
            ClipByXAxis = false,
            ClipByYAxis = false,
        });

    /// <summary>A line; undefined years interrupt it.</summary>
    public void AddLine(string panel, IReadOnlyList<int> years, IReadOnlyList<double> values, OxyColor colour, LineStyle dashes, double thickness = 2.4) =>
        AddCurve(panel, [.. years.Select(year => (double)year)], values, colour, dashes, thickness);

    /// <summary>Dots on the line that was added last, at its years.</summary>
    public void MarkLine()
    {
        var line = (LineSeries)Model.Series[^1];
        (line.MarkerType, line.MarkerSize, line.MarkerFill, line.MarkerStroke, line.MarkerStrokeThickness) = (MarkerType.Circle, Narrow ? 2.6 : 3.2, line.Color, Palette.Paper, 1);
    }

    /// <summary>A line through points; undefined ones interrupt it.</summary>
    public void AddCurve(string panel, IReadOnlyList<double> xs, IReadOnlyList<double> values, OxyColor colour, LineStyle dashes, double thickness = 2.4)
    {
        var line = new LineSeries { YAxisKey = panel, Color = colour, LineStyle = dashes, StrokeThickness = thickness, LineJoin = LineJoin.Round };
        if (dashes == LineStyle.Dot)
            line.Dashes = Dots;
        for (var i = 0; i < xs.Count; i++)
            line.Points.Add(new DataPoint(xs[i], values[i]));
        Model.Series.Add(line);
    }

    /// <summary>Dots with their names beside them, the most important first.</summary>
    public void AddPoints(string panel, IReadOnlyList<NamedPoint> points) =>
        Model.Annotations.Add(new PointLabels { YAxisKey = panel, Points = points, LeavesOut = Narrow, FontSize = _size.TextSize - 1 });

    /// <summary>A filled area between two bounds; undefined years interrupt it.</summary>
    public void AddRibbon(string panel, IReadOnlyList<int> years, IReadOnlyList<double> lower, IReadOnlyList<double> upper, OxyColor fill)
    {
        AreaSeries? ribbon = null;
        for (var i = 0; i < years.Count; i++)
        {
            if (double.IsNaN(lower[i]) || double.IsNaN(upper[i]))
            {
                ribbon = null;
                continue;
            }
            if (ribbon is null)
                Model.Series.Add(ribbon = new AreaSeries { YAxisKey = panel, Fill = fill, Color = OxyColors.Transparent, Color2 = OxyColors.Transparent, StrokeThickness = 0 });
            ribbon.Points.Add(new DataPoint(years[i], upper[i]));
            ribbon.Points2.Add(new DataPoint(years[i], lower[i]));
        }
    }

    /// <summary>A band that flows from one place of a panel to another, level at both ends.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="left">Where it begins: across, top, bottom.</param>
    /// <param name="right">Where it ends.</param>
    /// <param name="fill">Its colour.</param>
    public void AddFlow(string panel, (double X, double Top, double Bottom) left, (double X, double Top, double Bottom) right, OxyColor fill)
    {
        var flow = new AreaSeries { YAxisKey = panel, Fill = fill, Color = OxyColors.Transparent, Color2 = OxyColors.Transparent, StrokeThickness = 0 };
        for (var i = 0; i <= FlowSteps; i++)
        {
            var t = (double)i / FlowSteps;
            double ease = t * t * (3 - 2 * t), x = left.X + t * (right.X - left.X);
            flow.Points.Add(new DataPoint(x, left.Top + ease * (right.Top - left.Top)));
            flow.Points2.Add(new DataPoint(x, left.Bottom + ease * (right.Bottom - left.Bottom)));
        }
        Model.Series.Add(flow);
    }

    /// <summary>A name, with its last value where there is room, at the end of a line; the value with its year where the line ends before the others.</summary>
    public void AddLabel(string panel, string name, string value, double year, double at, OxyColor colour, bool dot = true)
    {
        var size = _labels[panel].FontSize;
        var widest = _size.Width * (Narrow ? 0.24 : 0.2);
        if (year < _lastYear && value.Length > 0)
            value = FormattableString.Invariant($"{value} ({year:0})");
        var lines = TextWidths.Wrap(Narrow || value.Length == 0 ? name : name + " " + value, size, FontWeights.Bold, widest);
        _labels[panel].Labels.Add(new EndLabel(lines, year, at, colour, dot));
    }

    /// <summary>A name written on a band: level where it fits, else upright, else not at all.</summary>
    /// <returns>Whether it fits.</returns>
    /// <param name="panel">The panel.</param>
    /// <param name="name">The name.</param>
    /// <param name="year">Its middle.</param>
    /// <param name="at">Its middle.</param>
    /// <param name="width">Room as a share of the panel's width.</param>
    /// <param name="height">Room as a share of the panel's height.</param>
    public bool AddNameOnBand(string panel, string name, double year, double at, double width, double height)
    {
        var size = _size.TextSize - (Narrow ? 1 : 0);
        var length = TextWidths.Measure(name, size, FontWeights.Bold);
        var level = length < width * LeastPanelWidth * _size.Width;
        if (!level && length > height * LeastPanelHeight * _size.Height)
            return false;
        Model.Annotations.Add(new TextAnnotation
        {
            YAxisKey = panel,
            Text = name,
            TextPosition = new DataPoint(year, at),
            TextHorizontalAlignment = HorizontalAlignment.Center,
            TextVerticalAlignment = VerticalAlignment.Middle,
            TextRotation = level ? 0 : -90,
            FontSize = size,
            FontWeight = FontWeights.Bold,
            TextColor = Palette.Paper,
            StrokeThickness = 0,
        });
        return true;
    }

    /// <summary>The sheet with its texts and margins.</summary>
    public PlotModel Finish()
    {
        if (Model.Series.Count == 0)
            Model.Axes.Clear();
        var below = AddSource();
        var above = AddHeader();
        foreach (var labels in _labels.Values.Where(labels => labels.Labels.Count > 0))
            Model.Annotations.Add(labels);
        if (Model.Series.Count == 0)
            LeaveEmpty(above);
        Model.PlotMargins = new OxyThickness(LeftRoom(), above + HeadingRoom(), RightRoom(), below + YearAxisRoom);
        return Model;
    }

    private double AddHeader()
    {
        var room = _size.Width - 2 * _size.Edge;
        var title = TextWidths.Wrap(_texts.Title, _size.TitleSize, FontWeights.Bold, room);
        var subtitle = TextWidths.Wrap(_texts.Subtitle, _size.TextSize, FontWeights.Normal, room);
        var under = _size.Edge * 0.75 + TextBlock.Height(title.Count, _size.TitleSize) + 4;
        AddText(title, _size.Edge * 0.75, _size.TitleSize, FontWeights.Bold, Palette.Ink);
        AddText(subtitle, under, _size.TextSize, FontWeights.Normal, Palette.Muted);
        under += TextBlock.Height(subtitle.Count, _size.TextSize);
        if (_key is null)
            return under;
        _key.Top = under + 4;
        return _key.Top + _key.Height;
    }

    private double AddSource()
    {
        var lines = TextWidths.Wrap(_texts.Source, _size.SmallSize, FontWeights.Normal, _size.Width - 2 * _size.Edge);
        var height = TextBlock.Height(lines.Count, _size.SmallSize) + _size.Edge * 0.6;
        AddText(lines, _size.Height - height, _size.SmallSize, FontWeights.Normal, Palette.Muted);
        return height;
    }

    private void AddText(IReadOnlyList<string> lines, double top, double fontSize, double weight, OxyColor colour) =>
        Model.Annotations.Add(new TextBlock { Lines = lines, Left = _size.Edge, Top = top, FontSize = fontSize, FontWeight = weight, TextColor = colour });

    private void LeaveEmpty(double above)
    {
        Model.Annotations.Where(annotation => annotation is EndLabels or KeyRow or AxisNames or TextBlock { Top: null }).ToList().ForEach(annotation => Model.Annotations.Remove(annotation));
        Model.Axes.Add(new LinearAxis { Position = AxisPosition.Bottom, IsAxisVisible = false });
        Model.Axes.Add(new LinearAxis { Position = AxisPosition.Left, IsAxisVisible = false });
        AddText(TextWidths.Wrap(_texts.NothingWord, _size.TextSize, FontWeights.Normal, _size.Width - 2 * _size.Edge), above + 2 * _size.Edge, _size.TextSize, FontWeights.Normal, Palette.Ink);
    }

    private double HeadingRoom()
    {
        var heading = Model.Annotations.OfType<TextBlock>().LastOrDefault(block => block.Top is null);
        return TextBlock.Height(heading?.Lines.Count ?? 1, _size.TextSize) + 22;
    }

    private double LeftRoom()
    {
        if (_rowNames is not null)
            return _size.Edge + _rowNames.Width;
        // The widest of the tick labels that these figures have: three digits and a decimal, or a percentage.
        var widest = TextWidths.Measure(100.0.ToString("0.0", CultureInfo.InvariantCulture), _size.TextSize, FontWeights.Normal);
        return Math.Max(_size.Edge, 8) + widest + TickRoom - (Narrow ? 8 : 0);
    }

    private double RightRoom()
    {
        var widths = _labels.Values.SelectMany(panel => panel.Labels.SelectMany(label => label.Text.Select(line => TextWidths.Measure(line, panel.FontSize, FontWeights.Bold))));
        return EndLabels.Gap + _size.Edge * 0.5 + widths.DefaultIfEmpty(_size.Edge).Max();
    }
}
