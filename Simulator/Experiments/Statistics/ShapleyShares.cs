using System.Collections.Immutable;

namespace WorldSystems.Experiments.Statistics;

/// <summary>A gap divided among those who made it.</summary>
/// <param name="Nobody">The value with no player in.</param>
/// <param name="Everybody">The value with all players in.</param>
/// <param name="Shares">Each player's share, in order: together they are the gap from nobody to everybody. Exact ones have intervals without width.</param>
public sealed record ShapleyShares(double Nobody, double Everybody, ImmutableArray<Estimate> Shares)
{
    /// <summary>What is divided.</summary>
    public double Gap => Everybody - Nobody;
}
