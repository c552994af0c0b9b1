using System.Collections.Immutable;

namespace WorldSystems.Host.Reports;

/// <summary>What <c>sweep --json</c> and <c>merge --json</c> print.</summary>
/// <param name="Name">Title of the study.</param>
/// <param name="Folder">Where its tables are.</param>
/// <param name="Points">Number of points.</param>
/// <param name="Runs">Number of runs; of a shard those it has done.</param>
/// <param name="Failed">Those that failed.</param>
/// <param name="Shard">Which part was done, for example 3-of-8; null for all.</param>
/// <param name="Sha256">SHA-256 of runs.csv; null for a shard.</param>
/// <param name="Rows">A row a point and measure; empty for a shard.</param>
public sealed record StudyReport(string Name, string Folder, long Points, long Runs, long Failed, string? Shard, string? Sha256, ImmutableArray<StudyReportRow> Rows);

/// <summary>A measure over the runs of a point.</summary>
/// <param name="Point">Place of the point in the design, from 0.</param>
/// <param name="Values">Values of the axes at it, by key.</param>
/// <param name="Measure">Name of the measure.</param>
/// <param name="Runs">Runs in which it is defined.</param>
/// <param name="Mean">Mean over them.</param>
/// <param name="Sd">Standard deviation.</param>
/// <param name="Low">10th percentile.</param>
/// <param name="Median">Median.</param>
/// <param name="High">90th percentile.</param>
public sealed record StudyReportRow(long Point, ImmutableDictionary<string, string> Values, string Measure, int Runs, double Mean, double Sd, double Low, double Median, double High);
