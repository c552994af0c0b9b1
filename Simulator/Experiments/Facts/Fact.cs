using System.Collections.Immutable;

namespace WorldSystems.Experiments.Facts;

/// <summary>A stylised fact of world history.</summary>
/// <param name="Number">Its number in the list of facts.</param>
/// <param name="Name">Short name.</param>
/// <param name="Source">Whose finding it is.</param>
/// <param name="Band">What counts as met, in words.</param>
/// <param name="Parts">What is measured; it is met where every part with a band is.</param>
public sealed record Fact(int Number, string Name, string Source, string Band, ImmutableArray<FactPart> Parts)
{
    /// <summary>Reported either way and not counted among the facts that have to be met.</summary>
    public bool IsBonus { get; init; }
}
