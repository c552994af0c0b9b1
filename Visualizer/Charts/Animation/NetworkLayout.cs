using WorldSystems.Charts.Timelines;

namespace WorldSystems.Charts.Animation;

/// <summary>Where the states of a network lie: where the table of states puts them, or on a ring.</summary>
/// <param name="Places">Places in the order of the states, between -1 and 1 across and upward.</param>
/// <param name="IsMap">Whether they are the table's.</param>
internal sealed record NetworkLayout((double X, double Y)[] Places, bool IsMap)
{
    /// <summary>The table's places if it has all states; else a ring, zone by zone, the richest first, from the top clockwise.</summary>
    public static NetworkLayout Of(StatePaths paths, IReadOnlyDictionary<string, (double X, double Y)>? positions)
    {
        if (positions is not null && paths.States.Length > 1 && paths.States.All(state => positions.ContainsKey(state.Name)))
            return new NetworkLayout(Scaled([.. paths.States.Select(state => positions[state.Name])]), IsMap: true);
        var order = Enumerable.Range(0, paths.States.Length)
            .OrderBy(i => paths.States[i].Years[^1].Zone)
            .ThenByDescending(i => paths.States[i].Years[^1].Income)
            .ToArray();
        var places = new (double, double)[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            var angle = 2 * Math.PI * i / order.Length;
            places[order[i]] = (Math.Sin(angle), Math.Cos(angle));
        }
        return new NetworkLayout(places, IsMap: false);
    }

    private static (double X, double Y)[] Scaled((double X, double Y)[] places)
    {
        double left = places.Min(place => place.X), right = places.Max(place => place.X), low = places.Min(place => place.Y), high = places.Max(place => place.Y);
        var reach = Math.Max(right - left, high - low) / 2;
        return reach > 0 ? [.. places.Select(place => ((place.X - (left + right) / 2) / reach, (place.Y - (low + high) / 2) / reach))] : places;
    }
}
