using System.Collections.Immutable;

namespace WorldSystems.Viewer.Runs;

/// <summary>A file of a run as its <c>datapackage.json</c> describes it, in English. Every text is untrusted.</summary>
/// <param name="Name">Name of the file.</param>
/// <param name="Columns">Its columns.</param>
internal sealed record DataFile(string Name, ImmutableArray<DataColumn> Columns);

/// <summary>A column of a file.</summary>
/// <param name="Name">Its header.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Meaning">What it holds.</param>
internal sealed record DataColumn(string Name, string Unit, string Meaning);
