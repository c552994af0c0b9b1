using System.Collections.Immutable;

namespace WorldSystems.Host.Reports;

/// <summary>What <c>verify --json</c> prints.</summary>
/// <param name="Folder">The run.</param>
/// <param name="Matches">Whether every file is as recorded and was made again byte by byte.</param>
/// <param name="Engine">The program that made the run.</param>
/// <param name="EngineNow">This program.</param>
/// <param name="Files">File by file.</param>
public sealed record VerificationReport(string Folder, bool Matches, string Engine, string EngineNow, ImmutableArray<VerifiedFile> Files);

/// <summary>A file of a run.</summary>
/// <param name="Name">Its name.</param>
/// <param name="AsRecorded">Its bytes have the hash in the manifest.</param>
/// <param name="Reproduced">The run made again gives the hash in the manifest; null for a copy for spreadsheets, which follows the reader's culture and is not made again.</param>
/// <param name="FirstDifference">Where the file and the run made again part, <c>line:column</c>; null where they do not.</param>
public sealed record VerifiedFile(string Name, bool AsRecorded, bool? Reproduced, string? FirstDifference)
{
    /// <summary>Whether nothing is wrong with it.</summary>
    public bool Matches => AsRecorded && Reproduced != false;
}
