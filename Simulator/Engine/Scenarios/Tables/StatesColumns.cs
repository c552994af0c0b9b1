using System.Collections.Immutable;

namespace WorldSystems.Engine.Scenarios.Tables;

/// <summary>A column of numbers in the states table.</summary>
/// <param name="Name">Header.</param>
/// <param name="Minimum">Smallest value.</param>
/// <param name="Maximum">Largest value.</param>
/// <param name="Hint">What the number is, for messages.</param>
internal sealed record NumberColumn(string Name, double Minimum, double Maximum, string Hint);

/// <summary>The columns of a states table.</summary>
internal static class StatesColumns
{
    public const string Id = "state";
    public const string DisplayName = "name";

    /// <summary>Stocks beyond these are a slip of units; the market's prices would be noise.</summary>
    private const double SmallestStock = 1e-9;
    private const double LargestStock = 1e12;

    public static ImmutableArray<NumberColumn> Plane { get; } = [new("x", -1e6, 1e6, "in map units"), new("y", -1e6, 1e6, "in map units")];

    public static ImmutableArray<NumberColumn> Globe { get; } = [new("lat", -90, 90, "in degrees, north positive"), new("lon", -180, 360, "in degrees, east positive")];

    public static ImmutableArray<NumberColumn> Stocks { get; } =
    [
        new("labour", SmallestStock, LargestStock, "persons in millions"),
        new("land", SmallestStock, LargestStock, "in hectares-equivalent"),
        new("technology", SmallestStock, LargestStock, "where 1 is the world's median"),
        new("capital", SmallestStock, LargestStock, "in units of manufactures"),
    ];

    public static ImmutableArray<string> Known { get; } =
        [Id, .. Plane.Concat(Globe).Concat(Stocks).Select(c => c.Name), DisplayName];
}
