using System.Collections.Immutable;

namespace WorldSystems.Host.Reports;

/// <summary>What <c>list --json</c> prints.</summary>
/// <param name="Scenarios">Scenario files found.</param>
/// <param name="Mechanisms">Names of the mechanisms that a scenario can switch on.</param>
public sealed record CatalogueReport(ImmutableArray<CatalogueEntry> Scenarios, ImmutableArray<string> Mechanisms);

/// <summary>A scenario file.</summary>
/// <param name="Name">What <c>run</c> takes.</param>
/// <param name="Title">Title for people; null where the file is not valid.</param>
/// <param name="Description">What it shows.</param>
/// <param name="Path">Where it is.</param>
/// <param name="Valid">Whether it can be run.</param>
public sealed record CatalogueEntry(string Name, string? Title, string Description, string Path, bool Valid);
