namespace WorldSystems.Experiments.Statistics;

/// <summary>
/// Holm's (1979) correction of several tests' p values: rejecting what is below a level after it keeps the chance of any false rejection below that level, whatever
/// the tests have to do with each other.
/// </summary>
public static class HolmCorrection
{
    /// <summary>The corrected p values, in the order given. NaN stays NaN and counts as no test.</summary>
    /// <param name="p">A p value a test.</param>
    public static double[] Adjust(ReadOnlySpan<double> p)
    {
        double[] adjusted = p.ToArray();
        int[] order = [.. Enumerable.Range(0, adjusted.Length).Where(test => !double.IsNaN(adjusted[test])).OrderBy(test => adjusted[test])];
        double largest = 0;
        for (int k = 0; k < order.Length; k++)
        {
            largest = Math.Max(largest, Math.Min(1, (order.Length - k) * adjusted[order[k]]));
            adjusted[order[k]] = largest;
        }

        return adjusted;
    }
}
