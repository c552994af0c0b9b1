using System.Collections.Immutable;

namespace WorldSystems.Experiments.Facts;

/// <summary>A fact held against all runs.</summary>
/// <param name="Fact">Which.</param>
/// <param name="Parts">Its parts, in order.</param>
public sealed record FactScore(Fact Fact, ImmutableArray<FactPartScore> Parts)
{
    /// <summary>What the runs say.</summary>
    public FactVerdict Verdict { get; } =
        Parts.Any(part => part.Part.Band is not null && part.IsSilent && !part.Part.IfCovered) || Parts.All(part => part.Part.Band is null || part.IsSilent) ? FactVerdict.CannotSpeak
        : Parts.All(part => part.IsMet != false) ? FactVerdict.Met
        : FactVerdict.NotMet;
}
