using System.Collections.Immutable;

namespace WorldSystems.Charts.Timelines;

/// <summary>One state's way through the years.</summary>
/// <param name="Name">Its name as the file has it: untrusted text.</param>
/// <param name="Years">A value for each year of the file.</param>
internal sealed record StatePath(string Name, ImmutableArray<StateYear> Years);

/// <summary>A state in a year; what is undefined, or not in the file, is NaN.</summary>
/// <param name="Zone">Its zone.</param>
/// <param name="Population">People.</param>
/// <param name="Income">Income per head.</param>
/// <param name="Manufactures">Share of manufactures in exports, 0 to 1.</param>
internal readonly record struct StateYear(Zone Zone, double Population, double Income, double Manufactures);
