namespace WorldSystems.Engine.Measures.Zones;

/// <summary>
/// Into how many groups the scores of one year fall, judged from that year alone. Two questions, both must be answered yes.
/// Is it real? Two or three groups must gain more (<see cref="ScorePartition"/>) than they would on ungrouped numbers: the idea of the gap
/// statistic of Tibshirani, Walther and Hastie (2001), as the distance from the reference in its standard deviations; three groups are
/// preferred to two if what the third adds passes the same test.
/// Does it matter? The richest group must have twice the mean income per head of the poorest: that is how far the capitalist core was
/// ahead of the rest in 1820 (Maddison 2001, table 1-2), while the richest and poorest parts of the world of 1750 differed by half again
/// at most (Bairoch 1993, chapter 9), which nobody calls a core and a periphery; and neighbouring groups must differ by that half.
/// </summary>
/// <remarks>
/// Departs from the paper: it takes the first k that is within a standard error of k + 1, on sums of squares alone; three equal lumps at
/// equal distances, which is what a world-system of three zones looks like, are then no better cut in two than a uniform spread is, and it
/// would stop at one. Groups once found are given up more reluctantly than they were found: a lower bar for the number in force.
/// </remarks>
internal sealed class ZoneEvidence
{
    /// <summary>Standard deviations from the reference needed to find groups (a false alarm in about one ungrouped world in a hundred), and to keep them.</summary>
    private const double Found = 2.33;
    private const double Kept = 1.5;

    /// <summary>Factor between mean incomes of neighbouring groups needed to find groups, and to keep them.</summary>
    private const double NeighbourFactor = 1.5;
    private const double NeighbourFactorKept = 1.35;

    /// <summary>The same between the richest and the poorest group.</summary>
    private const double ExtremesFactor = 2;
    private const double ExtremesFactorKept = 1.8;

    private readonly ScorePartition _partition;
    private readonly GapReference _reference;

    /// <param name="count">Number of states; at least <see cref="FewestStates"/>.</param>
    public ZoneEvidence(int count)
    {
        _partition = new ScorePartition(count);
        _reference = GapReference.For(count);
    }

    /// <summary>Below this number of states there is no telling groups from chance.</summary>
    public const int FewestStates = 8;

    /// <summary>The best partition of the year in two and in three.</summary>
    public ScorePartition Partition => _partition;

    /// <summary>The number of groups that the year speaks for: 1, 2 or 3.</summary>
    /// <param name="scores">Scores in order.</param>
    /// <param name="income">Income per head, by state.</param>
    /// <param name="people">Population, by state.</param>
    /// <param name="inForce">The number of groups so far.</param>
    public int Judge(SortedOrder scores, ReadOnlySpan<double> income, ReadOnlySpan<double> people, int inForce)
    {
        _partition.Update(scores.Sorted);
        double two = _partition.GainTwo, three = _partition.GainThree;
        ReadOnlySpan<int> order = scores.Order;
        bool twoHold = Stands(two, _reference.Two, inForce == 2)
            && Matters(order, income, people, _partition.Border, order.Length, inForce == 2);
        bool threeHold = Stands(three, _reference.Three, inForce == 3)
            && Matters(order, income, people, _partition.LowerBorder, _partition.UpperBorder, inForce == 3);
        if (threeHold && (!twoHold || Stands(three - two, _reference.Third, inForce == 3)))
        {
            return 3;
        }

        return twoHold ? 2 : 1;
    }

    private static bool Stands(double gain, (double Mean, double Deviation) reference, bool inForce) =>
        gain - reference.Mean > (inForce ? Kept : Found) * reference.Deviation;

    /// <summary>Whether the groups [0, lower), [lower, upper), [upper, N) of the order differ enough in income; the last may be empty.</summary>
    private static bool Matters(ReadOnlySpan<int> order, ReadOnlySpan<double> income, ReadOnlySpan<double> people, int lower, int upper, bool inForce)
    {
        double neighbours = inForce ? NeighbourFactorKept : NeighbourFactor, extremes = inForce ? ExtremesFactorKept : ExtremesFactor;
        double low = MeanIncome(order[..lower], income, people), middle = MeanIncome(order[lower..upper], income, people);
        double high = upper == order.Length ? middle : MeanIncome(order[upper..], income, people);
        return high > extremes * low && middle > neighbours * low && (upper == order.Length || high > neighbours * middle);
    }

    private static double MeanIncome(ReadOnlySpan<int> members, ReadOnlySpan<double> income, ReadOnlySpan<double> people)
    {
        double earned = 0, heads = 0;
        foreach (int state in members)
        {
            earned += income[state] * people[state];
            heads += people[state];
        }

        return earned / heads;
    }
}
