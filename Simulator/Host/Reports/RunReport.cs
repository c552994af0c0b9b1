using System.Collections.Immutable;
using WorldSystems.Engine.Timelines;
using WorldSystems.Host.Files;

namespace WorldSystems.Host.Reports;

/// <summary>What <c>run --json</c> prints.</summary>
/// <param name="Scenario">Title.</param>
/// <param name="Folder">Where the files are.</param>
/// <param name="Seed">Seed.</param>
/// <param name="States">Number of states.</param>
/// <param name="Summary">What happened.</param>
/// <param name="DurationSeconds">How long it took.</param>
/// <param name="Files">The files written.</param>
public sealed record RunReport(string Scenario, string Folder, ulong Seed, int States, RunSummary Summary, double DurationSeconds, ImmutableArray<FileRecord> Files);
