using OxyPlot;
using OxyPlot.Axes;
using WorldSystems.Charts.Drawing;
using WorldSystems.Charts.Figures;
using WorldSystems.Charts.Timelines;
using WorldSystems.Charts.Words;

namespace WorldSystems.Charts.Animation;

/// <summary>What both moving pictures put on their sheet.</summary>
internal static class CircleSheet
{
    /// <summary>The key of the one panel.</summary>
    public const string Panel = "plot";

    private const double LargestYear = 48;

    /// <summary>Radius of a circle whose area stands for a quantity.</summary>
    public static double Radius(double value, double largest, double radiusOfLargest) =>
        value > 0 && largest > 0 ? radiusOfLargest * Math.Sqrt(value / largest) : 0;

    /// <summary>The mark of a state's circle.</summary>
    public static string Mark(int state) => FormattableString.Invariant($"c{state}");

    /// <summary>The mark of the name beside a state's circle.</summary>
    public static string Label(int state) => FormattableString.Invariant($"t{state}");

    /// <summary>A state's circle, with its name where it is one of those named.</summary>
    public static MovingCircle Circle(int state, string name, DataPoint place, double radius, Zone zone, HashSet<string> named) =>
        new(Mark(state), name, place, radius, zone, named.Contains(name) ? new MovingLabel(Label(state), name) : null);

    /// <summary>A row under the panel's heading that says which circle is which zone; the last panel is the one.</summary>
    public static void AddZoneKey(this FigureCanvas canvas, Phrases phrases)
    {
        var heading = canvas.Model.Annotations.OfType<TextBlock>().Last(block => block.YAxisKey == Panel);
        var rows = ZoneKey.Arrange(Enum.GetValues<Zone>().Select(zone => (zone, phrases.Of(zone))), canvas.Size.SmallSize, canvas.Size.Width - 2 * canvas.Size.Edge);
        canvas.Model.Annotations.Remove(heading);
        canvas.Model.Annotations.Add(new TextBlock
        {
            Lines = [.. heading.Lines, .. rows.Select(_ => "")],
            Left = heading.Left,
            YAxisKey = Panel,
            FontSize = heading.FontSize,
            TextColor = heading.TextColor,
        });
        canvas.Model.Annotations.Add(new ZoneKey
        {
            YAxisKey = Panel,
            Rows = rows,
            Left = heading.Left,
            Above = heading.FontSize * 1.4,
            RowHeight = TextBlock.Height(1, heading.FontSize),
            FontSize = canvas.Size.SmallSize,
        });
    }

    /// <summary>The year in a corner.</summary>
    public static void AddYearStamp(this FigureCanvas canvas, int year, bool atTop) => canvas.Model.Annotations.Add(new YearStamp
    {
        YAxisKey = Panel,
        Year = Phrases.Year(year),
        AtTop = atTop,
        FontSize = LargestYear * canvas.Size.MarkScale,
        Layer = OxyPlot.Annotations.AnnotationLayer.BelowSeries,
    });

    /// <summary>An axis at the bottom with its title, in the manner of the axis of years.</summary>
    public static void AddBottom(this FigureCanvas canvas, Axis axis, string title)
    {
        axis.Position = AxisPosition.Bottom;
        axis.Title = title;
        axis.MajorTickSize = 5;
        axis.MinorTickSize = 0;
        axis.TicklineColor = axis.AxislineColor = axis.TextColor = axis.TitleColor = Palette.Muted;
        axis.AxislineStyle = LineStyle.Solid;
        axis.FontSize = canvas.Size.TextSize - 1;
        axis.AxisTitleDistance = 4;
        canvas.Model.Axes.Add(axis);
    }
}
