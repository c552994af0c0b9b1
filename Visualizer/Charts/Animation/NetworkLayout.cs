using WorldSystems.Charts.Timelines;

namespace WorldSystems.Charts.Animation;

/// <summary>Where the states of a network lie: where the table of states puts them, or on rings.</summary>
/// <param name="Places">Places in the order of the states, between -1 and 1 across and upward.</param>
/// <param name="IsMap">Whether they are the table's.</param>
internal sealed record NetworkLayout((double X, double Y)[] Places, bool IsMap)
{
    private const double CoreRing = 0.24;
    private const double SemiRing = 0.62;

    /// <summary>
    /// The table's places if it has all states; else rings by the zones of the last year, the core inside, each with its
    /// richest state at the top and the others clockwise. A core of one is the centre; a world without zones is one ring.
    /// </summary>
    public static NetworkLayout Of(StatePaths paths, IReadOnlyDictionary<string, (double X, double Y)>? positions)
    {
        if (positions is not null && paths.States.Length > 1 && paths.States.All(state => positions.ContainsKey(state.Name)))
            return new NetworkLayout(Scaled([.. paths.States.Select(state => positions[state.Name])]), IsMap: true);
        var places = new (double, double)[paths.States.Length];
        var rings = Enumerable.Range(0, places.Length).GroupBy(i => Ring(paths.States[i].Years[^1].Zone));
        foreach (var ring in rings)
        {
            int[] order = [.. ring.OrderByDescending(i => paths.States[i].Years[^1].Income)];
            var radius = order.Length == 1 && ring.Key < SemiRing ? 0 : ring.Key;
            for (var i = 0; i < order.Length; i++)
            {
                var angle = 2 * Math.PI * i / order.Length;
                places[order[i]] = (radius * Math.Sin(angle), radius * Math.Cos(angle));
            }
        }
        return new NetworkLayout(places, IsMap: false);
    }

    private static double Ring(Zone zone) => zone switch { Zone.Core => CoreRing, Zone.SemiPeriphery => SemiRing, _ => 1 };

    private static (double X, double Y)[] Scaled((double X, double Y)[] places)
    {
        double left = places.Min(place => place.X), right = places.Max(place => place.X), low = places.Min(place => place.Y), high = places.Max(place => place.Y);
        var reach = Math.Max(right - left, high - low) / 2;
        return reach > 0 ? [.. places.Select(place => ((place.X - (left + right) / 2) / reach, (place.Y - (low + high) / 2) / reach))] : places;
    }
}
