using System.Collections.Immutable;
using WorldSystems.Experiments.Designs;

namespace WorldSystems.Experiments.Statistics;

/// <summary>
/// Sobol' indices from Saltelli's points. First: V_j = mean of f(B) (f(AB_j) - f(A)) (Saltelli et al. 2010, table 2 b, here as there with f less its mean). Total:
/// half the mean of (f(A) - f(AB_j))^2 (Jansen 1999; table 2 f). Both over the variance of f at A and B. Intervals by resampling base points.
/// </summary>
/// <remarks>
/// A base point of which any value is missing is left out whole. The base points of a Sobol' sequence are more even than the independent ones that the bootstrap
/// takes them for: intervals are rather too wide. A small index may be estimated below 0.
/// </remarks>
public static class SobolIndices
{
    /// <summary>The indices of each axis, in order; NaN where the value does not vary.</summary>
    /// <param name="design">The points.</param>
    /// <param name="values">The value at each of the design's points, in order; NaN where there is none.</param>
    /// <param name="bootstrap">How intervals are made; null for the usual one.</param>
    public static ImmutableArray<SobolIndex> Of(SaltelliDesign design, ReadOnlySpan<double> values, Bootstrap? bootstrap = null)
    {
        ArgumentNullException.ThrowIfNull(design);
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, design.Count, nameof(values));
        bootstrap ??= new Bootstrap();
        var terms = Terms(design, values);
        (double[] first, double[] total) = Indices(terms, null);
        double[][] firsts = Table(design.Dimensions, bootstrap.Resamples), totals = Table(design.Dimensions, bootstrap.Resamples);
        int[] drawn = new int[terms.Rows];
        double[] weights = new double[terms.Rows];
        for (int number = 0; number < bootstrap.Resamples; number++)
        {
            Array.Clear(weights);
            bootstrap.Draw(number, terms.Rows, drawn);
            foreach (int row in drawn)
            {
                weights[row]++;
            }

            (double[] resampledFirst, double[] resampledTotal) = Indices(terms, weights);
            for (int j = 0; j < design.Dimensions; j++)
            {
                (firsts[j][number], totals[j][number]) = (resampledFirst[j], resampledTotal[j]);
            }
        }

        return [.. Enumerable.Range(0, design.Dimensions).Select(j =>
            new SobolIndex(bootstrap.Percentile(first[j], firsts[j]), bootstrap.Percentile(total[j], totals[j])))];
    }

    private static double[][] Table(int rows, int columns) => [.. Enumerable.Range(0, rows).Select(_ => new double[columns])];

    /// <summary>What is summed, by base point: f(A) + f(B), f(A)^2 + f(B)^2, and by axis the terms of both estimators.</summary>
    private static (int Rows, double[] Sums, double[] Squares, double[][] First, double[][] Total) Terms(SaltelliDesign design, ReadOnlySpan<double> values)
    {
        int each = design.PointsEach;
        List<int> rows = [];
        double sum = 0;
        for (int row = 0; row < design.BaseCount; row++)
        {
            ReadOnlySpan<double> at = values.Slice(row * each, each);
            if (IsWhole(at))
            {
                rows.Add(row);
                sum += at[0] + at[^1];
            }
        }

        double mean = sum / (2 * rows.Count);
        double[] sums = new double[rows.Count], squares = new double[rows.Count];
        double[][] first = Table(design.Dimensions, rows.Count), total = Table(design.Dimensions, rows.Count);
        for (int k = 0; k < rows.Count; k++)
        {
            ReadOnlySpan<double> at = values.Slice(rows[k] * each, each);
            double a = at[0] - mean, b = at[^1] - mean;
            (sums[k], squares[k]) = (a + b, (a * a) + (b * b));
            for (int j = 0; j < design.Dimensions; j++)
            {
                double step = at[j + 1] - at[0];
                (first[j][k], total[j][k]) = (b * step, step * step / 2);
            }
        }

        return (rows.Count, sums, squares, first, total);
    }

    private static bool IsWhole(ReadOnlySpan<double> values)
    {
        foreach (double value in values)
        {
            if (!double.IsFinite(value))
            {
                return false;
            }
        }

        return true;
    }

    private static (double[] First, double[] Total) Indices((int Rows, double[] Sums, double[] Squares, double[][] First, double[][] Total) terms, double[]? weights)
    {
        double mean = Mean(terms.Sums, weights) / 2, variance = (Mean(terms.Squares, weights) / 2) - (mean * mean);
        double scale = variance > 0 ? 1 / variance : double.NaN;
        return ([.. terms.First.Select(term => Mean(term, weights) * scale)], [.. terms.Total.Select(term => Mean(term, weights) * scale)]);
    }

    private static double Mean(double[] terms, double[]? weights) => weights is null ? Means.Of(terms) : Means.Of(terms, weights);
}
