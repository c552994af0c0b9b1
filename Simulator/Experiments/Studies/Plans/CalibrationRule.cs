namespace WorldSystems.Experiments.Studies.Plans;

/// <summary>How worlds are searched for that meet the facts of world history. Section <c>[calibrate]</c>.</summary>
/// <param name="Accept">Fewest facts that an acceptable world meets.</param>
public sealed record CalibrationRule(int Accept)
{
    /// <summary>How the first worlds are spread over the ranges.</summary>
    public CalibrationStart Start { get; init; }

    /// <summary>How many first worlds there are.</summary>
    public int Points { get; init; } = 64;

    /// <summary>Rounds of refinement after them.</summary>
    public int Rounds { get; init; } = 4;

    /// <summary>New worlds in each round.</summary>
    public int PointsARound { get; init; } = 32;

    /// <summary>Best worlds so far around which a round looks.</summary>
    public int Keep { get; init; } = 8;

    /// <summary>Size of the box around a kept world over that of the round before; in the first round over the whole range.</summary>
    public double Shrink { get; init; } = 0.5;

    /// <summary>Seed of the search's own draws.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Most worlds that are tried.</summary>
    public int Worlds => Points + (Rounds * PointsARound);
}
