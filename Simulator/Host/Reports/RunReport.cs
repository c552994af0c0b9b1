using System.Collections.Immutable;
using WorldSystems.Host.Files;

namespace WorldSystems.Host.Reports;

/// <summary>What <c>run --json</c> prints.</summary>
/// <param name="Scenario">Title.</param>
/// <param name="Folder">Where the files are.</param>
/// <param name="Seed">Seed.</param>
/// <param name="StartYear">First reported year.</param>
/// <param name="EndYear">Last reported year.</param>
/// <param name="States">Number of states.</param>
/// <param name="Start">The world in the first year.</param>
/// <param name="End">The world in the last year.</param>
/// <param name="DurationSeconds">How long it took.</param>
/// <param name="Files">The files written.</param>
public sealed record RunReport(
    string Scenario, string Folder, ulong Seed, int StartYear, int EndYear, int States, WorldReport Start, WorldReport End, double DurationSeconds, ImmutableArray<FileRecord> Files);

/// <summary>The world in a year.</summary>
/// <param name="GapRatio">Mean product per head of the highest decile over that of the lowest.</param>
/// <param name="Gini">Gini coefficient between states.</param>
/// <param name="Openness">Exports over market income.</param>
/// <param name="TermsOfTrade">Price of raw-material exports over that of manufactures exports.</param>
/// <param name="CoreStates">States in the core.</param>
/// <param name="SemiStates">States in the semi-periphery.</param>
/// <param name="PeripheryStates">States in the periphery.</param>
public sealed record WorldReport(double? GapRatio, double? Gini, double? Openness, double? TermsOfTrade, int CoreStates, int SemiStates, int PeripheryStates);
