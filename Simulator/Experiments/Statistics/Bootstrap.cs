using WorldSystems.Engine.Numerics;

namespace WorldSystems.Experiments.Statistics;

/// <summary>
/// Intervals by resampling (Efron 1979): a statistic of many samples drawn with replacement from the sample at hand. A resample depends on the seed
/// and its number alone: the same numbers, the same interval.
/// </summary>
public sealed class Bootstrap
{
    private readonly RandomStreams _streams;

    /// <param name="resamples">Samples drawn; 1000 or more for intervals.</param>
    /// <param name="confidence">Share of the resamples inside the interval, above 0 and below 1.</param>
    /// <param name="seed">Seed of the draws.</param>
    public Bootstrap(int resamples = 1000, double confidence = 0.95, ulong seed = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(resamples, 1);
        (Resamples, Confidence) = (resamples, confidence > 0 && confidence < 1 ? confidence : throw new ArgumentOutOfRangeException(nameof(confidence)));
        _streams = new RandomStreams(seed, 0, "bootstrap");
    }

    /// <summary>Samples drawn.</summary>
    public int Resamples { get; }

    /// <summary>Share of the resamples inside the interval.</summary>
    public double Confidence { get; }

    /// <summary>Draws one resample: for each of its places the index of the item that is in it.</summary>
    /// <param name="number">Number of the resample, from 0.</param>
    /// <param name="items">Items to draw from.</param>
    /// <param name="indices">An item a place.</param>
    public void Draw(int number, int items, Span<int> indices)
    {
        Span<double> uniform = stackalloc double[256];
        for (int first = 0; first < indices.Length; first += uniform.Length)
        {
            Span<double> part = uniform[..Math.Min(uniform.Length, indices.Length - first)];
            _streams.OfState(number, 0, first, part);
            for (int k = 0; k < part.Length; k++)
            {
                indices[first + k] = (int)(part[k] * items);
            }
        }
    }

    /// <summary>The percentile interval (Efron and Tibshirani 1993, chapter 13) of a statistic; NaN ends for an empty sample.</summary>
    /// <param name="sample">Independent observations.</param>
    /// <param name="statistic">What is computed of them; it may reorder what it is given.</param>
    public Estimate Percentile(ReadOnlySpan<double> sample, Func<double[], double> statistic)
    {
        ArgumentNullException.ThrowIfNull(statistic);
        double[] sorted = Sorted(sample, statistic);
        return Between(statistic(sample.ToArray()), sorted, (1 - Confidence) / 2, (1 + Confidence) / 2);
    }

    /// <summary>
    /// The bias-corrected and accelerated interval (Efron 1987), better where the statistic is skewed or biased: equations 14.9 to 14.15 of Efron and Tibshirani
    /// (1993), the acceleration by the jackknife. The percentile interval where all resamples or all but one observation are alike.
    /// </summary>
    /// <inheritdoc cref="Percentile(ReadOnlySpan{double}, Func{double[], double})"/>
    public Estimate Accelerated(ReadOnlySpan<double> sample, Func<double[], double> statistic)
    {
        ArgumentNullException.ThrowIfNull(statistic);
        double[] sorted = Sorted(sample, statistic);
        double value = statistic(sample.ToArray()), acceleration = Acceleration(sample, statistic);
        double below = sorted.Count(resampled => resampled < value) + (sorted.Count(resampled => resampled == value) / 2.0);
        double bias = NormalLaw.Quantile(below / sorted.Length);
        if (!double.IsFinite(bias) || !double.IsFinite(acceleration))
        {
            return Between(value, sorted, (1 - Confidence) / 2, (1 + Confidence) / 2);
        }

        return Between(value, sorted, Level((1 - Confidence) / 2), Level((1 + Confidence) / 2));

        double Level(double at)
        {
            double z = bias + NormalLaw.Quantile(at);
            return NormalLaw.Below(bias + (z / (1 - (acceleration * z))));
        }
    }

    /// <summary>The percentile interval of resampled values that were computed elsewhere; NaN among them are left out.</summary>
    internal Estimate Percentile(double value, ReadOnlySpan<double> resampled)
    {
        double[] sorted = [.. resampled.ToArray().Where(each => !double.IsNaN(each)).Order()];
        return Between(value, sorted, (1 - Confidence) / 2, (1 + Confidence) / 2);
    }

    private static Estimate Between(double value, double[] sorted, double low, double high) => new(value, Quantiles.OfSorted(sorted, low), Quantiles.OfSorted(sorted, high));

    private double[] Sorted(ReadOnlySpan<double> sample, Func<double[], double> statistic)
    {
        if (sample.Length == 0)
        {
            return [];
        }

        double[] resample = new double[sample.Length], values = new double[Resamples];
        int[] indices = new int[sample.Length];
        for (int number = 0; number < Resamples; number++)
        {
            Draw(number, sample.Length, indices);
            for (int k = 0; k < indices.Length; k++)
            {
                resample[k] = sample[indices[k]];
            }

            values[number] = statistic(resample);
        }

        return [.. values.Where(value => !double.IsNaN(value)).Order()];
    }

    /// <summary>A sixth of the skewness of the statistic's values without each observation in turn.</summary>
    private static double Acceleration(ReadOnlySpan<double> sample, Func<double[], double> statistic)
    {
        double[] without = new double[sample.Length];
        for (int left = 0; left < sample.Length; left++)
        {
            without[left] = statistic([.. sample[..left], .. sample[(left + 1)..]]);
        }

        double mean = Means.Of(without), squares = 0, cubes = 0;
        foreach (double value in without)
        {
            double off = mean - value;
            squares += off * off;
            cubes += off * off * off;
        }

        return cubes / (6 * squares * Math.Sqrt(squares));
    }
}
