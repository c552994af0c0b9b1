namespace WorldSystems.Engine.Measures.Zones;

/// <summary>
/// The best partition of sorted numbers into one, two and three runs: the one with the least sum of squared deviations from the means of
/// the runs (Fisher 1958; in cartography Jenks 1967). Exact: two groups by trying every border, three by dynamic programming over the
/// second border, in which the first border never moves left when the second moves right, so that divide and conquer needs O(N log N).
/// </summary>
internal sealed class NaturalBreaks
{
    private readonly int _count;
    private readonly int _least;
    private readonly double[] _sum;
    private readonly double[] _squares;
    private readonly double[] _firstTwo;
    private readonly int[] _firstBorder;

    /// <param name="count">How many numbers.</param>
    /// <param name="least">Fewest members of a group.</param>
    public NaturalBreaks(int count, int least)
    {
        _count = count;
        _least = least;
        _sum = new double[count + 1];
        _squares = new double[count + 1];
        _firstTwo = new double[count + 1];
        _firstBorder = new int[count + 1];
    }

    /// <summary>Sum of squares about the mean of all.</summary>
    public double WithinOne { get; private set; }

    /// <summary>The same about the means of the best two groups.</summary>
    public double WithinTwo { get; private set; }

    /// <summary>The same about the means of the best three groups.</summary>
    public double WithinThree { get; private set; }

    /// <summary>Index of the first member of the upper of two groups.</summary>
    public int Border { get; private set; }

    /// <summary>Index of the first member of the middle one of three groups.</summary>
    public int LowerBorder { get; private set; }

    /// <summary>Index of the first member of the upper one of three groups.</summary>
    public int UpperBorder { get; private set; }

    /// <summary>Partitions numbers sorted in ascending order; there must be at least three times the fewest members.</summary>
    public void Update(ReadOnlySpan<double> sorted)
    {
        // Sums of deviations from a middle value: differences of large squares would lose digits.
        double middle = sorted[_count / 2];
        for (int i = 0; i < _count; i++)
        {
            double x = sorted[i] - middle;
            _sum[i + 1] = _sum[i] + x;
            _squares[i + 1] = _squares[i] + (x * x);
        }

        WithinOne = Within(0, _count);
        SplitPrefixes(2 * _least, _count, _least, _count - _least);
        WithinTwo = _firstTwo[_count];
        Border = _firstBorder[_count];

        WithinThree = double.PositiveInfinity;
        for (int upper = 2 * _least; upper <= _count - _least; upper++)
        {
            double within = _firstTwo[upper] + Within(upper, _count);
            if (within < WithinThree)
            {
                (WithinThree, LowerBorder, UpperBorder) = (within, _firstBorder[upper], upper);
            }
        }
    }

    /// <summary>Best split in two of every prefix of length <paramref name="shortest"/> to <paramref name="longest"/>, its border between the two bounds.</summary>
    private void SplitPrefixes(int shortest, int longest, int low, int high)
    {
        if (shortest > longest)
        {
            return;
        }

        int length = (shortest + longest) / 2, best = low;
        double least = double.PositiveInfinity;
        for (int border = low; border <= Math.Min(high, length - _least); border++)
        {
            double within = Within(0, border) + Within(border, length);
            if (within < least)
            {
                (least, best) = (within, border);
            }
        }

        _firstTwo[length] = least;
        _firstBorder[length] = best;
        SplitPrefixes(shortest, length - 1, low, best);
        SplitPrefixes(length + 1, longest, best, high);
    }

    private double Within(int first, int end)
    {
        double sum = _sum[end] - _sum[first];
        return Math.Max(0, _squares[end] - _squares[first] - (sum * sum / (end - first)));
    }
}
