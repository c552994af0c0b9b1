using MathNet.Numerics.Distributions;

namespace WorldSystems.Experiments.Claims;

/// <summary>The exact two-sided sign test (Arbuthnott 1710; Dixon and Mood 1946): how likely a split at least as uneven would be if either side were as likely.</summary>
public static class SignTest
{
    /// <summary>Its p value.</summary>
    /// <param name="met">Trials on one side.</param>
    /// <param name="trials">All trials; none give 1.</param>
    public static double P(int met, int trials)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(met);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(met, trials);
        return Math.Min(1, 2 * Binomial.CDF(0.5, trials, Math.Min(met, trials - met)));
    }
}
