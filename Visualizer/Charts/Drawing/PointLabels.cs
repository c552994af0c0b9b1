using OxyPlot;
using OxyPlot.Annotations;

namespace WorldSystems.Charts.Drawing;

/// <summary>Dots with level intervals and with their names beside them, the first named first; a name that finds no free place near its dot is tied to it by a line.</summary>
internal sealed class PointLabels : Annotation
{
    private const double Radius = 4.2, Gap = 6, LineHeight = 1.2, HalfBar = 1.5, Near = 12, LeftIsWorse = 2, CrossingIsWorse = 80;
    private const int Steps = 24;
    private const int Rings = 12;
    private static readonly double[] Aside = [0, 30, 70, 120, 180, 250];

    public required IReadOnlyList<NamedPoint> Points { get; init; }

    /// <summary>Whether names that find no room, the least important first, may be left out.</summary>
    public bool LeavesOut { get; init; }

    /// <inheritdoc/>
    public override void Render(IRenderContext rc)
    {
        ScreenPoint[] dots = [.. Points.Select(point => Transform(new DataPoint(point.X, point.Y)))];
        var taken = dots.Select(dot => new OxyRect(dot.X - Radius, dot.Y - Radius, 2 * Radius, 2 * Radius)).ToList();
        taken.AddRange(Points.Where(point => point.HasInterval).Select(Bar));
        foreach (var bar in taken.Skip(dots.Length))
            rc.DrawLine([new(bar.Left, bar.Top + HalfBar), new(bar.Right, bar.Top + HalfBar)], Palette.Grey, 1.2, EdgeRenderingMode.PreferGeometricAccuracy, null, LineJoin.Round);
        var names = Names(dots, taken);
        foreach (var ((_, dot, _), place) in names.Where(name => Way(name.Name.Dot, name.Place) > Near))
            rc.DrawLine([dot, place.Left > dot.X + Near ? NameColumn.End(place) : Nearest(dot, place)], Palette.Grey, 0.8, EdgeRenderingMode.PreferGeometricAccuracy, null, LineJoin.Round);
        foreach (var ((text, _, _), place) in names)
        {
            // A line that passes behind a name stops there.
            rc.DrawRectangle(place, Palette.Paper, OxyColors.Undefined, 0, EdgeRenderingMode.PreferGeometricAccuracy);
            rc.DrawText(new ScreenPoint(place.Left, (place.Top + place.Bottom) / 2), text, Palette.Ink, ActualFont, ActualFontSize, FontWeights.Normal, 0, HorizontalAlignment.Left, VerticalAlignment.Middle);
        }
        for (var i = 0; i < dots.Length; i++)
            rc.DrawEllipse(taken[i], Points[i].Colour, Palette.Paper, 1, EdgeRenderingMode.PreferGeometricAccuracy);
    }

    /// <inheritdoc/>
    public override OxyRect GetClippingRect() => OxyRect.Everything;

    private OxyRect Bar(NamedPoint point)
    {
        ScreenPoint low = Transform(new DataPoint(point.Low, point.Y)), high = Transform(new DataPoint(point.High, point.Y));
        return new OxyRect(low.X, low.Y - HalfBar, Math.Max(0, high.X - low.X), 2 * HalfBar);
    }

    /// <summary>Beside its dot where there is room; where not, in a column with the others that find none; where there is no room for that, wherever it is free.</summary>
    private List<(TiedName Name, OxyRect Place)> Names(ScreenPoint[] dots, List<OxyRect> taken)
    {
        var room = PlotModel.PlotArea;
        TiedName[] all = [.. Points.Zip(dots).Where(pair => pair.First.Name.Length > 0).Select(pair => Named(pair.First.Name, pair.Second, room))];
        var names = new List<(TiedName Name, OxyRect Place)>();
        var apart = new List<TiedName>();
        foreach (var name in all)
        {
            if (Free(name.Dot, name.Width, [.. taken, .. names.Select(other => other.Place)], room).Where(place => Way(name.Dot, place) <= Near).OrderBy(place => Cost(name.Dot, place)).Take(1).ToArray() is [var place])
                names.Add((name, place));
            else
                apart.Add(name);
        }
        while (apart.Count > 0)
        {
            if (new NameColumn(room, ActualFontSize * LineHeight, [.. taken, .. names.Select(name => name.Place)]).Place(apart) is not { } places)
            {
                if (!LeavesOut)
                    break;
                apart.Remove(all.Last(apart.Contains));
                continue;
            }
            // A name that lies between the column and its dots stands in it, too.
            (TiedName Name, OxyRect Place)[] between = [.. names.Where(name => apart.Zip(places).Any(tied => Crosses(tied.First.Dot, tied.Second, name.Place)))];
            if (between.Length > 0)
            {
                names.RemoveAll(between.Contains);
                apart.AddRange(between.Select(name => name.Name));
                continue;
            }
            return [.. names, .. apart.Zip(places)];
        }
        taken.AddRange(names.Select(name => name.Place));
        foreach (var name in apart)
        {
            names.Add((name, Place(name.Dot, name.Width, taken, room, names)));
            taken.Add(names[^1].Place);
        }
        return names;
    }

    private TiedName Named(string name, ScreenPoint dot, OxyRect room)
    {
        var text = TextWidths.Shorten(name, ActualFontSize, room.Width * 0.6);
        return new TiedName(text, dot, TextWidths.Measure(text, ActualFontSize, FontWeights.Normal));
    }

    /// <summary>The free place nearest to the dot, farther where a line to it would run behind names; where none is free, that right of it.</summary>
    private OxyRect Place(ScreenPoint dot, double width, List<OxyRect> taken, OxyRect room, List<(TiedName Name, OxyRect Place)> names)
    {
        var height = ActualFontSize * LineHeight;
        var beside = new OxyRect(Math.Max(room.Left, Math.Min(dot.X + Radius + Gap, room.Right - width)), dot.Y - height / 2, width, height);
        return Free(dot, width, taken, room)
            .OrderBy(place => Cost(dot, place) + CrossingIsWorse * names.Count(name => Crosses(dot, place, name.Place) || Crosses(name.Name.Dot, name.Place, place)))
            .FirstOrDefault(beside);
    }

    private IEnumerable<OxyRect> Free(ScreenPoint dot, double width, List<OxyRect> taken, OxyRect room) => Candidates(dot, width, ActualFontSize * LineHeight)
        .Where(place => place.Left >= room.Left && place.Right <= room.Right && place.Top >= room.Top && place.Bottom <= room.Bottom && !taken.Exists(other => Overlap(place, other)));

    private static double Cost(ScreenPoint dot, OxyRect place) => Way(dot, place) + (place.Left < dot.X ? LeftIsWorse : 0);

    private static IEnumerable<OxyRect> Candidates(ScreenPoint dot, double width, double height)
    {
        for (var ring = -Rings; ring <= Rings; ring++)
        {
            // Level with the dot, or right above or under it, and on from there.
            var top = dot.Y - height / 2 + Math.Sign(ring) * (height / 2 + HalfBar + 1 + (Math.Abs(ring) - 1) * height / 2);
            foreach (var aside in Aside)
            {
                yield return new OxyRect(dot.X + Radius + (ring == 0 ? Gap : 0) + aside, top, width, height);
                yield return new OxyRect(dot.X - Radius - (ring == 0 ? Gap : 0) - aside - width, top, width, height);
            }
        }
    }

    private static ScreenPoint Nearest(ScreenPoint dot, OxyRect place) => new(Math.Clamp(dot.X, place.Left, place.Right), Math.Clamp(dot.Y, place.Top, place.Bottom));

    private static double Way(ScreenPoint dot, OxyRect place) => dot.DistanceTo(Nearest(dot, place));

    /// <summary>Whether the line from a dot to its name, where there is one, runs over another name.</summary>
    private static bool Crosses(ScreenPoint dot, OxyRect place, OxyRect other)
    {
        var end = Nearest(dot, place);
        return dot.DistanceTo(end) > Near && Enumerable.Range(0, Steps).Any(step => other.Contains(dot.X + (end.X - dot.X) * step / Steps, dot.Y + (end.Y - dot.Y) * step / Steps));
    }

    private static bool Overlap(OxyRect a, OxyRect b) => a.Left < b.Right && b.Left < a.Right && a.Top < b.Bottom && b.Top < a.Bottom;
}
