using MathNet.Numerics.Statistics;

namespace WorldSystems.Experiments.Statistics;

/// <summary>
/// Quantiles by linear interpolation between order statistics, type 7 of Hyndman and Fan (1996), the default of R and NumPy. MathNet computes them
/// with the four operations alone: the same bits everywhere.
/// </summary>
public static class Quantiles
{
    /// <summary>The quantile of <paramref name="values"/>, which are left as they are; NaN without any.</summary>
    /// <param name="values">Numbers in any order.</param>
    /// <param name="at">Share of the numbers below it, 0 to 1.</param>
    public static double Of(ReadOnlySpan<double> values, double at)
    {
        double[] sorted = values.ToArray();
        Array.Sort(sorted);
        return OfSorted(sorted, at);
    }

    /// <summary>The median; NaN without any values.</summary>
    public static double Median(ReadOnlySpan<double> values) => Of(values, 0.5);

    /// <summary>The quantile of numbers that are in order already.</summary>
    internal static double OfSorted(double[] sorted, double at) =>
        sorted.Length > 0 ? SortedArrayStatistics.QuantileCustom(sorted, at, QuantileDefinition.R7) : double.NaN;
}
