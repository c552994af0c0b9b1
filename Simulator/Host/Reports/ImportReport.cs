using System.Collections.Immutable;
using WorldSystems.Experiments.Import;

namespace WorldSystems.Host.Reports;

/// <summary>What <c>import --json</c> prints.</summary>
/// <param name="Out">The table written.</param>
/// <param name="Year">Year of the data.</param>
/// <param name="States">Number of states in it.</param>
/// <param name="LargestDeviation">Largest relative difference between a state's income (relative to the mean) in the first year and the data.</param>
/// <param name="WorstState">The state with it.</param>
/// <param name="LeftOut">Countries left out, and why.</param>
public sealed record ImportReport(string Out, int Year, int States, double LargestDeviation, string WorstState, ImmutableArray<LeftOutCountry> LeftOut);
