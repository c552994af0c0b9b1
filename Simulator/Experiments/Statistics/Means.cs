namespace WorldSystems.Experiments.Statistics;

/// <summary>Means in a fixed order of summation: four sums side by side, which are independent of each other and therefore fast.</summary>
internal static class Means
{
    /// <summary>Arithmetic mean; NaN without any.</summary>
    public static double Of(double[] values)
    {
        double a = 0, b = 0, c = 0, d = 0;
        int k = 0;
        for (; k + 3 < values.Length; k += 4)
        {
            (a, b, c, d) = (a + values[k], b + values[k + 1], c + values[k + 2], d + values[k + 3]);
        }

        for (; k < values.Length; k++)
        {
            a += values[k];
        }

        return ((a + b) + (c + d)) / values.Length;
    }

    /// <summary>Sum of the products with weights over the number of values.</summary>
    public static double Of(double[] values, double[] weights)
    {
        double a = 0, b = 0, c = 0, d = 0;
        int k = 0;
        for (; k + 3 < values.Length && k + 3 < weights.Length; k += 4)
        {
            a += values[k] * weights[k];
            b += values[k + 1] * weights[k + 1];
            c += values[k + 2] * weights[k + 2];
            d += values[k + 3] * weights[k + 3];
        }

        for (; k < values.Length; k++)
        {
            a += values[k] * weights[k];
        }

        return ((a + b) + (c + d)) / values.Length;
    }

    /// <summary>Standard deviation with n - 1; NaN for fewer than two.</summary>
    public static double Deviation(double[] values)
    {
        double mean = Of(values);
        double[] squares = [.. values.Select(value => (value - mean) * (value - mean))];
        return Math.Sqrt(Of(squares) * values.Length / (values.Length - 1));
    }
}
