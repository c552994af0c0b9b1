namespace WorldSystems.Experiments.Facts;

/// <summary>What the runs say of a fact.</summary>
public enum FactVerdict
{
    /// <summary>The median over seeds is in the band of every part.</summary>
    Met,

    /// <summary>It is not, or the world has no such thing.</summary>
    NotMet,

    /// <summary>The runs do not cover the years, or have no such column.</summary>
    CannotSpeak,
}
