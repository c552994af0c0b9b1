namespace WorldSystems.Engine.Measures.Zones;

/// <summary>
/// Into how many groups the scores of one year fall, judged from that year alone. Two questions, both must be answered yes.
/// Is it real? Two or three groups must explain more than they would of ungrouped numbers: the gap statistic of Tibshirani, Walther and
/// Hastie (2001), here as the distance of ln(W1 / Wk) from its reference in standard deviations of that reference; three groups are
/// preferred to two if the third adds more than the reference plus one standard deviation (their one-standard-error rule).
/// Does it matter? Neighbouring groups must differ in mean income per head by half again: before the industrial revolution the richest
/// and the poorest parts of the world differed by about that much (Bairoch 1993, chapter 9), and nobody calls that a core and a periphery.
/// </summary>
/// <remarks>
/// The published rule takes the first k that is within a standard error of k + 1; three equal lumps at equal distances, which is what a
/// world-system of three zones looks like, explain exactly as much with two groups as a uniform spread does, and it would stop at one.
/// Groups once found are given up more reluctantly than they were found: a lower bar for the number of groups in force.
/// </remarks>
internal sealed class ZoneEvidence
{
    /// <summary>Standard deviations from the reference needed to find groups (a false alarm in about one ungrouped world in a hundred), and to keep them.</summary>
    private const double Found = 2.33;
    private const double Kept = 1.5;

    /// <summary>Factor between mean incomes of neighbouring groups needed to find groups, and to keep them.</summary>
    private const double IncomeFactor = 1.5;
    private const double IncomeFactorKept = 1.35;

    private readonly NaturalBreaks _breaks;
    private readonly GapReference _reference;

    /// <param name="count">Number of states; at least <see cref="FewestStates"/>.</param>
    public ZoneEvidence(int count)
    {
        // A state alone is an outlier, not a group.
        int least = Math.Max(2, count / 20);
        _breaks = new NaturalBreaks(count, least);
        _reference = GapReference.For(count, least);
    }

    /// <summary>Below this number of states there is no telling groups from chance.</summary>
    public const int FewestStates = 8;

    /// <summary>The best partition of the year in two and in three.</summary>
    public NaturalBreaks Breaks => _breaks;

    /// <summary>The number of groups that the year speaks for: 1, 2 or 3.</summary>
    /// <param name="scores">Scores in order.</param>
    /// <param name="income">Income per head, by state.</param>
    /// <param name="people">Population, by state.</param>
    /// <param name="inForce">The number of groups so far.</param>
    public int Judge(SortedOrder scores, ReadOnlySpan<double> income, ReadOnlySpan<double> people, int inForce)
    {
        _breaks.Update(scores.Sorted);
        if (_breaks.WithinOne <= 0)
        {
            return 1;
        }

        double two = GapReference.LogRatio(_breaks.WithinOne, _breaks.WithinTwo);
        double three = GapReference.LogRatio(_breaks.WithinOne, _breaks.WithinThree);
        ReadOnlySpan<int> order = scores.Order;
        bool twoHold = Stands(two, _reference.Two, inForce == 2)
            && Matters(order, income, people, _breaks.Border, order.Length, inForce == 2);
        bool threeHold = Stands(three, _reference.Three, inForce == 3)
            && Matters(order, income, people, _breaks.LowerBorder, _breaks.UpperBorder, inForce == 3);
        if (threeHold && (!twoHold || three - two > _reference.Third.Mean + (inForce == 3 ? 0 : _reference.Third.Deviation)))
        {
            return 3;
        }

        return twoHold ? 2 : 1;
    }

    private static bool Stands(double ratio, (double Mean, double Deviation) reference, bool inForce) =>
        ratio - reference.Mean > (inForce ? Kept : Found) * reference.Deviation;

    /// <summary>Whether the groups [0, lower), [lower, upper), [upper, N) of the order differ enough in income; the last may be empty.</summary>
    private static bool Matters(ReadOnlySpan<int> order, ReadOnlySpan<double> income, ReadOnlySpan<double> people, int lower, int upper, bool inForce)
    {
        double factor = inForce ? IncomeFactorKept : IncomeFactor;
        double low = MeanIncome(order[..lower], income, people), middle = MeanIncome(order[lower..upper], income, people);
        return middle > factor * low
            && (upper == order.Length || MeanIncome(order[upper..], income, people) > factor * middle);
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
