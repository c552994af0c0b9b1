using System.Collections.Immutable;

namespace WorldSystems.Experiments.Facts;

/// <summary>What facts on power and war are measured on, a value a reported year.</summary>
/// <param name="LargestShare">Largest share of capabilities; 0 where they were not measured.</param>
/// <param name="StateYears">Sovereign states.</param>
/// <param name="DemocraticPairs">Pairs of sovereign democracies.</param>
/// <param name="MixedPairs">Pairs of a sovereign democracy and another sovereign state.</param>
/// <param name="Wars">Every war that began in a reported year.</param>
public sealed record ConflictHistory(
    ImmutableArray<double> LargestShare,
    ImmutableArray<int> StateYears,
    ImmutableArray<int> DemocraticPairs,
    ImmutableArray<int> MixedPairs,
    ImmutableArray<RecordedWar> Wars);

/// <summary>A war between states.</summary>
/// <param name="Start">Calendar year.</param>
/// <param name="Deaths">People lost by all who fought, millions.</param>
/// <param name="Democracies">How many of the two states that began it were democracies in that year: 0, 1 or 2.</param>
public sealed record RecordedWar(int Start, double Deaths, int Democracies);
