namespace WorldSystems.Experiments.Studies.Plans;

/// <summary>How points are chosen. Section <c>[design]</c>.</summary>
/// <param name="Kind">Which way.</param>
public sealed record StudyDesign(DesignKind Kind)
{
    /// <summary>Points of a sample, or rows of each base sample of <see cref="DesignKind.SobolIndices"/>.</summary>
    public int Points { get; init; }

    /// <summary>Trajectories of <see cref="DesignKind.Morris"/>.</summary>
    public int Trajectories { get; init; }

    /// <summary>Levels of <see cref="DesignKind.Morris"/>.</summary>
    public int Levels { get; init; }

    /// <summary>Seed of the design's own draws.</summary>
    public ulong Seed { get; init; } = 1;
}
