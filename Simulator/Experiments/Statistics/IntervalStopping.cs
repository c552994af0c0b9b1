namespace WorldSystems.Experiments.Statistics;

/// <summary>
/// When to stop adding replicates: when half the width of the interval is no more than an absolute width or a share of the value (Law and Kelton 2000, section 9.4.1;
/// either is enough), and not before a fewest number.
/// </summary>
/// <remarks>
/// Ask after the same counts of runs in the order of the plan, whatever the workers: then it stops at the same run everywhere. Stopping at the first look that
/// suits makes the interval cover a little less than it says; a fewest number of 20 or more keeps that small.
/// </remarks>
public sealed record IntervalStopping
{
    /// <summary>Half-width that is narrow enough; 0 for none.</summary>
    public double Absolute { get; init; }

    /// <summary>Half-width that is narrow enough as a share of the value's size; 0 for none.</summary>
    public double Relative { get; init; }

    /// <summary>Fewer values than this never suffice; 2 or more.</summary>
    public int Fewest { get; init; } = 20;

    /// <summary>Confidence of the mean's interval; the median's is its bootstrap's.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>Whether Student's interval of the mean is narrow enough.</summary>
    /// <param name="summary">The values so far.</param>
    public bool IsMet(RunningSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return summary.Count >= Fewest && IsMet(summary.MeanWithin(Confidence));
    }

    /// <summary>Whether the median's bootstrap interval is narrow enough.</summary>
    /// <param name="values">The values so far; NaN among them do not count.</param>
    /// <param name="bootstrap">How the interval is made.</param>
    public bool IsMet(ReadOnlySpan<double> values, Bootstrap bootstrap)
    {
        ArgumentNullException.ThrowIfNull(bootstrap);
        double[] finite = [.. values.ToArray().Where(double.IsFinite)];
        return finite.Length >= Fewest && IsMet(bootstrap.Percentile(finite, sample => Quantiles.Median(sample)));
    }

    private bool IsMet(Estimate estimate) => estimate.HalfWidth <= Math.Max(Absolute, Relative * Math.Abs(estimate.Value));
}
