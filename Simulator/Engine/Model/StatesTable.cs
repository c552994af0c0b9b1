using System.Collections.Immutable;

namespace WorldSystems.Engine.Model;

/// <summary>How positions are given, and therefore how distance is measured.</summary>
public enum Coordinates
{
    /// <summary>Map units; Euclidean distance.</summary>
    Plane,

    /// <summary>Latitude and longitude in degrees; great-circle distance in units of 20 000 km.</summary>
    Globe,
}

/// <summary>A state as it enters the first year.</summary>
/// <param name="Id">Unique short name, the <c>state</c> column of every timeline.</param>
/// <param name="X">Position: x in map units, or latitude in degrees.</param>
/// <param name="Y">Position: y in map units, or longitude in degrees.</param>
/// <param name="Labour">Population = labour, millions, positive.</param>
/// <param name="Land">Hectares-equivalent, positive.</param>
/// <param name="Technology">Total factor productivity of manufacturing, 1 = the world's median, positive.</param>
/// <param name="Capital">Stock of manufactures, positive.</param>
public sealed record InitialState(string Id, double X, double Y, double Labour, double Land, double Technology, double Capital)
{
    /// <summary>Name for people, where the table has one; else the id.</summary>
    public string Name { get; init; } = Id;
}

/// <summary>The states of a world, in the order in which every file lists them.</summary>
/// <param name="Coordinates">What the positions mean.</param>
/// <param name="States">One row a state.</param>
public sealed record StatesTable(Coordinates Coordinates, ImmutableArray<InitialState> States);
