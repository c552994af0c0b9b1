using WorldSystems.Charts.Animation;
using WorldSystems.Charts.Figures;

namespace WorldSystems.Lab.Runs;

/// <summary>A figure as the page shows it.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Moving">Its tracks, where it can move.</param>
public sealed record Plate(Figure Figure, AnimatedFigure? Moving = null)
{
    /// <summary>Whether it compares the run with the pinned one.</summary>
    public bool IsComparison { get; init; }

    /// <summary>Whether there is anything in it to move.</summary>
    public bool Moves => Moving is { Circles.Length: > 0, Years.Length: > 1 };
}
