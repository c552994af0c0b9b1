using System.Collections.Immutable;
using MathNet.Numerics.Statistics;

namespace WorldSystems.Experiments.Facts;

/// <summary>A measure over all runs.</summary>
/// <param name="Part">What was measured.</param>
/// <param name="Values">In the order of the seeds: null where the run cannot speak, NaN where its world has no such thing.</param>
public sealed record FactPartScore(FactPart Part, ImmutableArray<double?> Values)
{
    private const double LowTail = 0.05;
    private const double HighTail = 0.95;

    /// <summary>The values of the runs that have one.</summary>
    public ImmutableArray<double> Defined { get; } = [.. Values.OfType<double>().Where(double.IsFinite)];

    /// <summary>Median of those; NaN without any.</summary>
    public double Median => Quantile(0.5);

    /// <summary>Their 5th percentile.</summary>
    public double Low => Quantile(LowTail);

    /// <summary>Their 95th percentile.</summary>
    public double High => Quantile(HighTail);

    /// <summary>Whether some run cannot speak.</summary>
    public bool IsSilent => Values.Contains(null);

    /// <summary>Whether the median lies in the band and half the runs or more have a value; null without a band, and for a part that counts only where there is any.</summary>
    public bool? IsMet => Part.Band is not FactBand band || IsSilent || (Part.IfAny && Defined.IsEmpty)
        ? null
        : band.Contains(Median) && (Part.IfAny || 2 * Defined.Length >= Values.Length);

    private double Quantile(double at) => Defined.IsEmpty ? double.NaN : Defined.QuantileCustom(at, QuantileDefinition.R7);
}
