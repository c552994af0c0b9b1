using WorldSystems.Engine.Numerics;

namespace WorldSystems.Experiments.Statistics;

/// <summary>
/// The standard normal distribution from the engine's own exponential: MathNet's calls the C library, whose last bits differ between machines.
/// </summary>
internal static class NormalLaw
{
    private const double InverseRootTwoPi = 0.39894228040143267794, SeriesUpTo = 3, Steps = 200;

    /// <summary>
    /// The probability below <paramref name="x"/>: Marsaglia's (2004) series within 3 of the middle, outside it Laplace's continued fraction
    /// (Abramowitz and Stegun 1964, 26.2.14), which keeps the relative accuracy of small tails.
    /// </summary>
    public static double Below(double x) =>
        double.IsNaN(x) ? double.NaN
        : Math.Abs(x) <= SeriesUpTo ? 0.5 + (Density(x) * Series(x))
        : x < 0 ? Tail(-x) : 1 - Tail(x);

    /// <summary>Where the probability below is <paramref name="p"/>: Newton's steps from the approximation 26.2.23 of Abramowitz and Stegun.</summary>
    public static double Quantile(double p)
    {
        if (!(p > 0 && p < 1))
        {
            return p == 0 ? double.NegativeInfinity : p == 1 ? double.PositiveInfinity : double.NaN;
        }

        if (p > 0.5)
        {
            return -Quantile(1 - p);
        }

        double t = Math.Sqrt(-2 * Elementary.Log(p));
        double x = -(t - ((2.515517 + (t * (0.802853 + (t * 0.010328)))) / (1 + (t * (1.432788 + (t * (0.189269 + (t * 0.001308))))))));
        for (int step = 0; step < 4; step++)
        {
            double off = (Below(x) - p) / Density(x);
            x -= off / (1 + (x * off / 2));
        }

        return x;
    }

    private static double Density(double x) => InverseRootTwoPi * Elementary.Exp(-x * x / 2);

    /// <summary>x + x^3/3 + x^5/(3 5) + ...</summary>
    private static double Series(double x)
    {
        double term = x, sum = x;
        for (int odd = 3; odd < Steps && Math.Abs(term) > 1e-18 * Math.Abs(sum); odd += 2)
        {
            term *= x * x / odd;
            sum += term;
        }

        return sum;
    }

    private static double Tail(double x)
    {
        double fraction = x;
        for (double k = Steps; k >= 1; k--)
        {
            fraction = x + (k / fraction);
        }

        return Density(x) / fraction;
    }
}
