using WorldSystems.Charts.Timelines;

namespace WorldSystems.Charts.Animation;

/// <summary>The states that a moving picture names: the richest of each zone and the most populous of all, at the end.</summary>
internal static class Highlights
{
    public static HashSet<string> Of(StatePaths paths)
    {
        var last = paths.States.Select(state => (state.Name, Year: state.Years[^1])).Where(state => state.Year is { Income: > 0, Population: > 0 }).ToArray();
        var richest = last.GroupBy(state => state.Year.Zone).Select(zone => zone.MaxBy(state => state.Year.Income).Name);
        return [.. richest, .. last.OrderByDescending(state => state.Year.Population).Take(1).Select(state => state.Name)];
    }
}
