using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Measures.Zones;

/// <summary>
/// The best partition of sorted numbers into two and into three runs, by the classification likelihood of normal groups with one variance
/// (Scott and Symons 1971; Symons 1981), in one dimension: gain = (N / 2) ln(W1 / Wk) + sum_g n_g ln(n_g / N), where W is the
/// sum of squared deviations from the means of the groups. The first term is what natural breaks maximise (Fisher 1958); the second lets
/// groups be of very different size, so that a core of one or two states among forty is found and a world is not cut in halves for nothing:
/// of numbers spread uniformly the gain is zero whatever the k.
/// </summary>
/// <remarks>
/// Two groups: every border is tried. Three: the better of the two ways to split one of the two again, after which each border in turn is
/// moved to its best place until none moves (Edwards and Cavalli-Sforza 1965 split in this way). Not every local optimum is left behind,
/// but the work is O(N), and the reference for chance is made by the same search.
/// </remarks>
internal sealed class ScorePartition
{
    private const int MostRounds = 8;

    private readonly int _count;
    private readonly double[] _sum;
    private readonly double[] _squares;
    private readonly double[] _entropy;
    private double _withinOne;

    public ScorePartition(int count)
    {
        _count = count;
        _sum = new double[count + 1];
        _squares = new double[count + 1];
        _entropy = new double[count + 1];
        for (int n = 1; n <= count; n++)
        {
            _entropy[n] = n * Elementary.Log((double)n / count);
        }
    }

    /// <summary>Gain of the best two groups over one.</summary>
    public double GainTwo { get; private set; }

    /// <summary>Gain of three groups over one.</summary>
    public double GainThree { get; private set; }

    /// <summary>Index of the first member of the upper of two groups.</summary>
    public int Border { get; private set; }

    /// <summary>Index of the first member of the middle one of three groups.</summary>
    public int LowerBorder { get; private set; }

    /// <summary>Index of the first member of the upper one of three groups.</summary>
    public int UpperBorder { get; private set; }

    /// <summary>Partitions at least three numbers in ascending order. Equal numbers have no gain.</summary>
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

        _withinOne = Within(0, _count);
        GainTwo = double.NegativeInfinity;
        for (int border = 1; border < _count; border++)
        {
            double gain = Gain(border, _count);
            if (gain > GainTwo)
            {
                (GainTwo, Border) = (gain, border);
            }
        }

        FindThree();
    }

    private void FindThree()
    {
        (double belowGain, int below) = BestLower(Border);
        (double aboveGain, int above) = BestUpper(Border);
        (int lower, int upper) = belowGain > aboveGain ? (below, Border) : (Border, above);
        GainThree = Math.Max(belowGain, aboveGain);
        for (int round = 0; round < MostRounds; round++)
        {
            double before = GainThree;
            (_, lower) = BestLower(upper);
            (GainThree, upper) = BestUpper(lower);
            if (GainThree <= before)
            {
                break;
            }
        }

        (LowerBorder, UpperBorder) = (lower, upper);
    }

    private (double Gain, int Border) BestLower(int upper)
    {
        (double best, int place) = (double.NegativeInfinity, 0);
        for (int lower = 1; lower < upper; lower++)
        {
            double gain = Gain(lower, upper);
            (best, place) = gain > best ? (gain, lower) : (best, place);
        }

        return (best, place);
    }

    private (double Gain, int Border) BestUpper(int lower)
    {
        (double best, int place) = (double.NegativeInfinity, 0);
        for (int upper = lower + 1; upper < _count; upper++)
        {
            double gain = Gain(lower, upper);
            (best, place) = gain > best ? (gain, upper) : (best, place);
        }

        return (best, place);
    }

    /// <summary>Gain of the groups [0, lower), [lower, upper), [upper, N), the last of which may be empty.</summary>
    private double Gain(int lower, int upper)
    {
        // Groups of equal numbers have no spread: their gain is large, not infinite.
        const double Least = 1e-12;
        double within = Within(0, lower) + Within(lower, upper) + (upper < _count ? Within(upper, _count) : 0);
        double explained = Elementary.Log(_withinOne / Math.Max(within, Least * _withinOne));
        return (_count / 2.0 * explained) + _entropy[lower] + _entropy[upper - lower] + _entropy[_count - upper];
    }

    private double Within(int first, int end)
    {
        double sum = _sum[end] - _sum[first];
        return Math.Max(0, _squares[end] - _squares[first] - (sum * sum / (end - first)));
    }
}
