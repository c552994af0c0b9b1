using System.Collections.Immutable;

namespace WorldSystems.Host.Reports;

/// <summary>What <c>ensemble --json</c> prints.</summary>
/// <param name="Scenario">Title.</param>
/// <param name="Seeds">Number of runs.</param>
/// <param name="FirstSeed">Seed of the first.</param>
/// <param name="Rows">A row a measure and year.</param>
public sealed record EnsembleReport(string Scenario, int Seeds, ulong FirstSeed, ImmutableArray<EnsembleReportRow> Rows);

/// <summary>A measure over all runs.</summary>
/// <param name="Measure">Name.</param>
/// <param name="Year">Calendar year; null for a measure of the whole run.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Median">Median over the runs.</param>
/// <param name="Low">10th percentile.</param>
/// <param name="High">90th percentile.</param>
public sealed record EnsembleReportRow(string Measure, int? Year, string Unit, double Median, double Low, double High);
