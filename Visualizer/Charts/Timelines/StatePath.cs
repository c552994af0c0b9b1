using System.Collections.Immutable;

namespace WorldSystems.Charts.Timelines;

/// <summary>One state's way through the years.</summary>
/// <param name="Name">Its name as the file has it: untrusted text.</param>
/// <param name="Years">A value for each year of the file.</param>
public sealed record StatePath(string Name, ImmutableArray<StateYear> Years)
{
    internal static StatePath Of(string name, int[] years, Dictionary<int, StateYear> known) =>
        new(name, [.. years.Select(year => known.GetValueOrDefault(year, StateYear.Unknown))]);
}

/// <summary>A state in a year; what is undefined is NaN.</summary>
/// <param name="Zone">Its zone.</param>
/// <param name="Population">People.</param>
/// <param name="Income">Income per head.</param>
/// <param name="Manufactures">Share of manufactures in exports, 0 to 1.</param>
public readonly record struct StateYear(Zone Zone, double Population, double Income, double Manufactures)
{
    /// <summary>A year in which the file does not have the state.</summary>
    public static StateYear Unknown { get; } = new(Zone.None, double.NaN, double.NaN, double.NaN);
}
