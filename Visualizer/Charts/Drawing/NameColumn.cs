using OxyPlot;

namespace WorldSystems.Charts.Drawing;

/// <summary>A name that stands apart from its dot.</summary>
/// <param name="Text">The name.</param>
/// <param name="Dot">The dot it is tied to.</param>
/// <param name="Width">Width of the name.</param>
internal sealed record TiedName(string Text, ScreenPoint Dot, double Width);

/// <summary>
/// Names of dots that lie too close together to have their names beside them: one under the other to the right of the dots, where there is room, in an
/// order in which the lines to the dots do not cross.
/// </summary>
/// <param name="room">Where they may stand.</param>
/// <param name="height">Height of a name.</param>
/// <param name="taken">What they must leave free.</param>
internal sealed class NameColumn(OxyRect room, double height, IReadOnlyList<OxyRect> taken)
{
    private const double Gap = 22, Step = 8, Farthest = 0.6;
    private static readonly double[] Shifts = [0, -30, 30, -60, 60, -100, 100, -150, 150];

    /// <summary>Where each name stands, in the given order; null where there is no room.</summary>
    public OxyRect[]? Place(IReadOnlyList<TiedName> names)
    {
        var widest = names.Max(name => name.Width);
        var (best, least) = ((OxyRect[]?)null, double.PositiveInfinity);
        for (var left = names.Max(name => name.Dot.X) + Gap; left + widest <= room.Right; left += Step)
        {
            foreach (var shift in Shifts)
            {
                var places = Arrange(names, left, shift);
                var cost = names.Zip(places, (name, place) => name.Dot.DistanceTo(End(place))).Sum();
                if (cost < least && !names.Zip(places).Any(tied => Math.Abs(tied.First.Dot.Y - End(tied.Second).Y) > Farthest * room.Height) && !places.Any(place => place.Top < room.Top - 1 || place.Bottom > room.Bottom + 1 || taken.Any(other => Overlap(place, other))))
                    (best, least) = (places, cost);
            }
        }
        return best;
    }

    /// <summary>Where the line from a dot meets its name.</summary>
    public static ScreenPoint End(OxyRect place) => new(place.Left - 2, (place.Top + place.Bottom) / 2);

    private OxyRect[] Arrange(IReadOnlyList<TiedName> names, double left, double shift)
    {
        int[] order = [.. Enumerable.Range(0, names.Count).OrderBy(i => names[i].Dot.Y).ThenByDescending(i => names[i].Dot.X)];
        double[] centres = [.. LabelSpread.Arrange([.. order.Select(i => names[i].Dot.Y + shift)], [.. order.Select(_ => height)], room.Top, room.Bottom).Order()];
        // Of two neighbours whose lines cross, each takes the other's place; every change makes the lines shorter, so there is an end.
        for (var again = true; again;)
        {
            again = false;
            for (var i = 0; i + 1 < order.Length; i++)
            {
                ScreenPoint upper = new(left, centres[i]), lower = new(left, centres[i + 1]), first = names[order[i]].Dot, second = names[order[i + 1]].Dot;
                if (first.DistanceTo(lower) + second.DistanceTo(upper) >= first.DistanceTo(upper) + second.DistanceTo(lower) - 1e-9)
                    continue;
                (order[i], order[i + 1], again) = (order[i + 1], order[i], true);
            }
        }
        var places = new OxyRect[names.Count];
        for (var i = 0; i < order.Length; i++)
            places[order[i]] = new OxyRect(left, centres[i] - height / 2, names[order[i]].Width, height);
        return places;
    }

    private static bool Overlap(OxyRect a, OxyRect b) => a.Left < b.Right - 0.01 && b.Left < a.Right - 0.01 && a.Top < b.Bottom - 0.01 && b.Top < a.Bottom - 0.01;
}
