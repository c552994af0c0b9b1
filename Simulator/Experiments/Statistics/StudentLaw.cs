namespace WorldSystems.Experiments.Statistics;

/// <summary>Student's t distribution (1908) of a whole number of degrees of freedom, from the engine's own numerics: the same bits everywhere.</summary>
internal static class StudentLaw
{
    private const int ExactUpTo = 200, Steps = 60;

    /// <summary>
    /// Where the probability below is <paramref name="p"/>: up to 200 degrees by halving on the distribution itself, above by the
    /// expansion 26.7.5 of Abramowitz and Stegun (1964), whose error there is below 1e-11.
    /// </summary>
    /// <param name="p">Above 0 and below 1.</param>
    /// <param name="degrees">Degrees of freedom, 1 or more.</param>
    public static double Quantile(double p, long degrees)
    {
        if (p < 0.5)
        {
            return -Quantile(1 - p, degrees);
        }

        return degrees > ExactUpTo ? Expansion(NormalLaw.Quantile(p), degrees) : Solve(p, (int)degrees);
    }

    /// <summary>The probability below t: the finite sums 26.7.3 and 26.7.4 of Abramowitz and Stegun, for odd and even degrees.</summary>
    public static double Below(double t, int degrees)
    {
        double n = degrees, sine = t / Math.Sqrt(n + (t * t)), cosine2 = n / (n + (t * t));
        double term = degrees % 2 == 0 ? 1 : Math.Sqrt(cosine2), sum = 0;
        for (int k = degrees % 2 == 0 ? 2 : 3; k <= degrees; k += 2)
        {
            sum += term;
            term *= cosine2 * (k - 1) / k;
        }

        return degrees % 2 == 0
            ? 0.5 + (sine * sum / 2)
            : 0.5 + ((Arctangent(t / Math.Sqrt(n)) + (sine * sum)) / Math.PI);
    }

    private static double Solve(double p, int degrees)
    {
        (double low, double high) = (0, 1);
        while (Below(high, degrees) < p)
        {
            (low, high) = (high, 2 * high);
        }

        for (int step = 0; step < Steps; step++)
        {
            double middle = (low + high) / 2;
            (low, high) = Below(middle, degrees) < p ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    private static double Expansion(double x, double n)
    {
        double x2 = x * x;
        double g1 = x * (x2 + 1) / 4;
        double g2 = x * ((((5 * x2) + 16) * x2) + 3) / 96;
        double g3 = x * ((((((3 * x2) + 19) * x2) + 17) * x2) - 15) / 384;
        double g4 = x * ((((((((79 * x2) + 776) * x2) + 1482) * x2) - 1920) * x2) - 945) / 92160;
        return x + ((g1 + ((g2 + ((g3 + (g4 / n)) / n)) / n)) / n);
    }

    /// <summary>By halving the angle three times and the series of what is left.</summary>
    private static double Arctangent(double x)
    {
        if (Math.Abs(x) > 1)
        {
            return (x > 0 ? Math.PI / 2 : -Math.PI / 2) - Arctangent(1 / x);
        }

        for (int halving = 0; halving < 3; halving++)
        {
            x /= 1 + Math.Sqrt(1 + (x * x));
        }

        double power = x, sum = x;
        for (int odd = 3; odd < 31; odd += 2)
        {
            power *= -x * x;
            sum += power / odd;
        }

        return 8 * sum;
    }
}
