namespace WorldSystems.Engine.Measures.Zones;

/// <summary>A state moved from one zone to another this year.</summary>
/// <param name="State">Its index.</param>
/// <param name="From">Where it was.</param>
/// <param name="To">Where it is.</param>
/// <param name="Score">Its score this year.</param>
public readonly record struct ZoneChange(int State, Zone From, Zone To, double Score);
