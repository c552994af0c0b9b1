using System.Collections.Immutable;
using WorldSystems.Charts.Timelines;

namespace WorldSystems.Viewer.Runs;

/// <summary>A run as its folder has it.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Timelines">What figures are drawn from.</param>
/// <param name="Links">Trade between states, or null where there is no <c>flows.csv</c>.</param>
/// <param name="Manifest">What the manifest says.</param>
/// <param name="Claims">The scenario's claims.</param>
internal sealed record Run(string Folder, RunTimelines Timelines, TradeLinks? Links, Manifest Manifest, ImmutableArray<Claim> Claims)
{
    /// <summary>What readers know it by: the scenario's name, else the folder's.</summary>
    public string Name => Manifest.Origin.Scenario ?? FolderName;

    /// <summary>The folder's own name.</summary>
    public string FolderName => Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(Folder)));
}
