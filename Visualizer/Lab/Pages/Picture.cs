using WorldSystems.Lab.Runs;

namespace WorldSystems.Lab.Pages;

/// <summary>What the live chart shows.</summary>
/// <param name="Now">The run that goes on or is over.</param>
/// <param name="Before">The run before it.</param>
/// <param name="Pinned">The run kept for comparison.</param>
/// <param name="Shown">Index of the year that is marked.</param>
/// <param name="PinnedLabel">What stands beside the pinned line.</param>
internal sealed record Picture(GapTrace Now, GapTrace? Before, GapTrace? Pinned, int? Shown, string PinnedLabel);
