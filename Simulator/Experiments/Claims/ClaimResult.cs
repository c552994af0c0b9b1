using System.Collections.Immutable;
using MathNet.Numerics.Statistics;
using WorldSystems.Engine.Scenarios.Claims;

namespace WorldSystems.Experiments.Claims;

/// <summary>A claim over all seeds.</summary>
/// <param name="Trial">The claim and its worlds.</param>
/// <param name="Seeds">What each seed gave, in order.</param>
public sealed record ClaimResult(ClaimTrial Trial, ImmutableArray<ClaimObservation> Seeds)
{
    private const double LowQuantile = 0.05;
    private const double HighQuantile = 0.95;
    private const double Significance = 0.05;

    /// <summary>The claim.</summary>
    public Claim Claim => Trial.Claim;

    /// <summary>Median of the effect over the seeds in which it is defined; NaN without any.</summary>
    public double Median => Quantile(Effects, 0.5);

    /// <summary>5th percentile of the effect.</summary>
    public double Low => Quantile(Effects, LowQuantile);

    /// <summary>95th percentile of the effect.</summary>
    public double High => Quantile(Effects, HighQuantile);

    /// <summary>Median of the value itself.</summary>
    public double Value => Quantile(Seeds.Select(seed => seed.Observed), 0.5);

    /// <summary>Median of the value it is compared with; null where there is none.</summary>
    public double? ComparedValue => Claim.IsComparison ? Quantile(Seeds.Select(seed => seed.Compared ?? double.NaN), 0.5) : null;

    /// <summary>Seeds in which the effect is as expected.</summary>
    public int Met => Effects.Count(Claim.Expect.IsMetBy);

    /// <summary>Seeds in which the effect is undefined; they do not count as met.</summary>
    public int Undefined => Effects.Count(double.IsNaN);

    /// <summary>Sign test of <see cref="Met"/> among all seeds.</summary>
    public double P => SignTest.P(Met, Seeds.Length);

    /// <summary>Whether the claim holds.</summary>
    public Verdict Verdict =>
        P >= Significance ? Verdict.Undecided
        : 2 * Met > Seeds.Length ? Verdict.Holds
        : Verdict.DoesNotHold;

    /// <summary>Whether the verdict is the one the file expects: that it holds, or where a failure is expected that it does not hold.</summary>
    public bool IsAsExpected => Claim.IsExpectedToFail != (Verdict == Verdict.Holds);

    private IEnumerable<double> Effects => Seeds.Select(seed => seed.Effect);

    private static double Quantile(IEnumerable<double> values, double at)
    {
        double[] defined = [.. values.Where(value => !double.IsNaN(value))];
        return defined.Length > 0 ? defined.QuantileCustom(at, QuantileDefinition.R7) : double.NaN;
    }
}
