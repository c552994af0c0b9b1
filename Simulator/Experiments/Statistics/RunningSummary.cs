using System.Numerics;

namespace WorldSystems.Experiments.Statistics;

/// <summary>
/// Count, mean, variance and extremes of numbers that come one at a time and are not kept. Sums are exact, so that the summary is the same bits in
/// whatever order the numbers come and however they are divided among workers and shards; it takes 2 kB whatever their number.
/// </summary>
/// <remarks>Welford's (1962) running mean and variance would need less, but would depend in the last bits on the order of the runs.</remarks>
public sealed class RunningSummary
{
    private readonly ExactSum _sum = new(), _squares = new();

    /// <summary>Finite numbers.</summary>
    public long Count { get; private set; }

    /// <summary>NaN and infinities, which enter nothing else.</summary>
    public long Missing { get; private set; }

    /// <summary>The smallest; NaN without any.</summary>
    public double Minimum { get; private set; } = double.NaN;

    /// <summary>The largest; NaN without any.</summary>
    public double Maximum { get; private set; } = double.NaN;

    /// <summary>Arithmetic mean, correctly rounded; NaN without any.</summary>
    public double Mean => Count > 0 ? ExactSum.Quotient(_sum.Units(), Count) : double.NaN;

    /// <summary>Unbiased variance, correctly rounded; NaN for fewer than two.</summary>
    public double Variance
    {
        get
        {
            BigInteger count = Count, sum = _sum.Units();
            return Count > 1
                ? ExactSum.Quotient((count * _squares.Units()) - ((sum * sum) >> ExactSum.UnitBits), count * (count - 1))
                : double.NaN;
        }
    }

    /// <summary>Square root of the variance.</summary>
    public double StandardDeviation => Math.Sqrt(Variance);

    /// <summary>Takes a number in.</summary>
    public void Add(double value)
    {
        if (!double.IsFinite(value))
        {
            Missing++;
            return;
        }

        Count++;
        _sum.Add(value);
        _squares.AddSquare(value);
        (Minimum, Maximum) = Count == 1 ? (value, value) : (Math.Min(Minimum, value), Math.Max(Maximum, value));
    }

    /// <summary>Takes all numbers of another summary in.</summary>
    public void Add(RunningSummary other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Count > 0)
        {
            (Minimum, Maximum) = Count == 0 ? (other.Minimum, other.Maximum) : (Math.Min(Minimum, other.Minimum), Math.Max(Maximum, other.Maximum));
        }

        _sum.Add(other._sum);
        _squares.Add(other._squares);
        Count += other.Count;
        Missing += other.Missing;
    }

    /// <summary>Student's interval of the mean; NaN for fewer than two numbers.</summary>
    /// <param name="confidence">Above 0 and below 1.</param>
    public Estimate MeanWithin(double confidence)
    {
        if (Count < 2)
        {
            return new(Mean, double.NaN, double.NaN);
        }

        double mean = Mean, half = StudentLaw.Quantile((1 + confidence) / 2, Count - 1) * Math.Sqrt(Variance / Count);
        return new(mean, mean - half, mean + half);
    }
}
