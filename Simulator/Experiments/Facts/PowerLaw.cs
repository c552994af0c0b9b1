using WorldSystems.Engine.Numerics;

namespace WorldSystems.Experiments.Facts;

/// <summary>
/// The exponent alpha of a power law p(x) ~ x^-alpha for x above x_min, by maximum likelihood, alpha = 1 + n / sum ln(x / x_min), with the x_min at which the
/// empirical distribution is nearest to the fitted one (Kolmogorov-Smirnov): Clauset, Shalizi and Newman 2009, equations 3.1 and 3.9.
/// </summary>
internal static class PowerLaw
{
    /// <summary>Fewer sizes in the tail than this say nothing about an exponent.</summary>
    public const int Fewest = 10;

    /// <summary>The exponent of the sizes; NaN where there are too few.</summary>
    public static double Exponent(IEnumerable<double> sizes)
    {
        double[] sorted = [.. sizes.Where(size => size > 0).Order()];
        double best = double.NaN, distance = double.PositiveInfinity;
        for (int first = 0; first + Fewest <= sorted.Length; first++)
        {
            if (first > 0 && sorted[first] == sorted[first - 1])
            {
                continue;
            }

            double exponent = OfTail(sorted.AsSpan(first)), apart = Distance(sorted.AsSpan(first), exponent);
            if (apart < distance)
            {
                (best, distance) = (exponent, apart);
            }
        }

        return best;
    }

    private static double OfTail(ReadOnlySpan<double> tail)
    {
        double sum = 0;
        foreach (double size in tail)
        {
            sum += Elementary.Log(size / tail[0]);
        }

        return sum > 0 ? 1 + (tail.Length / sum) : double.NaN;
    }

    /// <summary>Largest distance between the two distribution functions.</summary>
    private static double Distance(ReadOnlySpan<double> tail, double exponent)
    {
        double largest = 0;
        for (int k = 0; k < tail.Length; k++)
        {
            double fitted = 1 - Elementary.Pow(tail[k] / tail[0], 1 - exponent);
            largest = Math.Max(largest, Math.Max(Math.Abs(fitted - ((double)k / tail.Length)), Math.Abs(fitted - ((k + 1.0) / tail.Length))));
        }

        return double.IsNaN(exponent) ? double.PositiveInfinity : largest;
    }
}
