using System.Collections.Immutable;

namespace WorldSystems.Host.Reports;

/// <summary>What <c>list --json</c> prints.</summary>
/// <param name="Scenarios">Scenario files found.</param>
/// <param name="Mechanisms">The mechanisms that a scenario can switch on.</param>
public sealed record CatalogueReport(ImmutableArray<CatalogueEntry> Scenarios, ImmutableArray<MechanismEntry> Mechanisms);

/// <summary>A scenario file.</summary>
/// <param name="Name">What <c>run</c> takes.</param>
/// <param name="Title">Title for people; null where the file is not valid.</param>
/// <param name="Description">What it shows.</param>
/// <param name="Path">Where it is.</param>
/// <param name="Valid">Whether it can be run.</param>
public sealed record CatalogueEntry(string Name, string? Title, string Description, string Path, bool Valid);

/// <summary>A mechanism.</summary>
/// <param name="Name">Section <c>[mechanisms.NAME]</c> of a scenario.</param>
/// <param name="Theories">Rows of the catalogue of theories.</param>
/// <param name="Argument">What the theory says.</param>
/// <param name="Source">Literature.</param>
/// <param name="LeavesOut">What the mechanism leaves out.</param>
/// <param name="Parameters">Its parameters.</param>
public sealed record MechanismEntry(string Name, ImmutableArray<int> Theories, string Argument, string Source, string LeavesOut, ImmutableArray<ParameterEntry> Parameters);

/// <summary>A parameter of a mechanism.</summary>
/// <param name="Key">Key in a scenario.</param>
/// <param name="Symbol">Symbol in the equations.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Default">Default.</param>
/// <param name="Minimum">Smallest value.</param>
/// <param name="Maximum">Largest value.</param>
/// <param name="IsSwitch">True or false, written here as 1 and 0.</param>
/// <param name="Meaning">One sentence.</param>
/// <param name="Source">Literature.</param>
public sealed record ParameterEntry(string Key, string Symbol, string Unit, double Default, double Minimum, double Maximum, bool IsSwitch, string Meaning, string Source);
