using System.Collections.Immutable;
using WorldSystems.Charts.Timelines;
using WorldSystems.Viewer.Scenarios;

namespace WorldSystems.Viewer.Runs;

/// <summary>A run as its folder has it.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Timelines">What figures are drawn from.</param>
/// <param name="Links">Trade between states, or null where there is no <c>flows.csv</c>.</param>
/// <param name="Manifest">What the manifest says.</param>
/// <param name="Claims">The scenario's claims.</param>
/// <param name="Texts">What the scenario says of itself, in the reader's language where it can be had.</param>
internal sealed record Run(string Folder, RunTimelines Timelines, TradeLinks? Links, Manifest Manifest, ImmutableArray<Claim> Claims, ScenarioTexts Texts)
{
    /// <summary>What its files hold; empty where no data package says it.</summary>
    public ImmutableArray<DataFile> Files { get; init; } = [];

    /// <summary>What readers know it by: the scenario's title, else the folder's name.</summary>
    public string Name => Texts.Title ?? FolderName;

    /// <summary>What tells it from another run of its scenario and seed: the folder's name, with the one around it where the two are called alike.</summary>
    public string MarkBeside(Run other) => FolderName != other.FolderName || Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(Folder))) is not { } around
        ? FolderName
        : Path.GetFileName(around) + "/" + FolderName;

    /// <summary>The folder's own name.</summary>
    public string FolderName => Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(Folder)));
}
