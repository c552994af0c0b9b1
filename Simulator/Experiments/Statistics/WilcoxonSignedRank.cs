namespace WorldSystems.Experiments.Statistics;

/// <summary>
/// The signed-rank test of paired differences (Wilcoxon 1945), two-sided: how likely ranks at least as uneven would be if each difference were as likely with either
/// sign. Zeros are dropped first, as Wilcoxon did and R's wilcox.test does; ties share their mean rank.
/// </summary>
/// <remarks>
/// Exact for up to 50 differences without ties; otherwise the normal approximation with the corrections for continuity and for ties (Hollander and Wolfe 1973,
/// section 3.1). R takes the approximation also where zeros were dropped; here what is left is tested exactly.
/// </remarks>
public static class WilcoxonSignedRank
{
    /// <summary>Up to this many differences the distribution is counted.</summary>
    public const int ExactUpTo = 50;

    /// <summary>Tests differences; NaN among them are left out.</summary>
    /// <param name="differences">A difference a pair.</param>
    public static WilcoxonResult Test(ReadOnlySpan<double> differences)
    {
        double[] used = [.. differences.ToArray().Where(difference => !double.IsNaN(difference) && difference != 0)];
        double[] sizes = [.. used.Select(Math.Abs)];
        Array.Sort(sizes, used);
        double v = 0, ties = 0;
        for (int first = 0, next; first < sizes.Length; first = next)
        {
            for (next = first + 1; next < sizes.Length && sizes[next] == sizes[first]; next++)
            {
            }

            double tied = next - first;
            ties += (tied * tied * tied) - tied;
            v += used.AsSpan(first, next - first).ToArray().Count(difference => difference > 0) * (first + 1 + next) / 2.0;
        }

        bool isExact = used.Length <= ExactUpTo && ties == 0;
        return new(v, used.Length, isExact ? Exact((int)v, used.Length) : Approximate(v, used.Length, ties), isExact);
    }

    /// <summary>Twice the smaller tail. Subsets of the ranks by their sum: at most 2^50 of them, which doubles count exactly.</summary>
    private static double Exact(int v, int count)
    {
        int most = count * (count + 1) / 2;
        double[] subsets = new double[most + 1];
        subsets[0] = 1;
        double all = 1;
        for (int rank = 1; rank <= count; rank++)
        {
            for (int sum = most; sum >= rank; sum--)
            {
                subsets[sum] += subsets[sum - rank];
            }

            all *= 2;
        }

        double tail = 0;
        for (int sum = 0; sum <= Math.Min(v, most - v); sum++)
        {
            tail += subsets[sum];
        }

        return Math.Min(1, 2 * tail / all);
    }

    private static double Approximate(double v, double n, double ties)
    {
        double off = Math.Abs(v - (n * (n + 1) / 4)), variance = (n * (n + 1) * ((2 * n) + 1) / 24) - (ties / 48);
        return Math.Min(1, 2 * NormalLaw.Below(-Math.Max(0, off - 0.5) / Math.Sqrt(variance)));
    }
}
