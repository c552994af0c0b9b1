using WorldSystems.Engine.Measures;
using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Timelines;

/// <summary>Reads one quantity of all states; NaN where it is undefined. Zones are read as the number of <see cref="Measures.Zones.Zone"/>.</summary>
public delegate void StateReader(World world, WorldMeasures measures, Span<double> values);

/// <summary>Reads one quantity of the whole world; NaN where it is undefined.</summary>
public delegate double WorldReader(World world, WorldMeasures measures);

/// <summary>A column of states.csv and how to read it.</summary>
/// <param name="Column">As readers of the file meet it.</param>
/// <param name="Read">Where it comes from.</param>
public sealed record StateColumn(TimelineColumn Column, StateReader Read);

/// <summary>A column of world.csv and how to read it.</summary>
/// <param name="Column">As readers of the file meet it.</param>
/// <param name="Read">Where it comes from.</param>
public sealed record WorldColumn(TimelineColumn Column, WorldReader Read);
