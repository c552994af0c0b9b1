using static WorldSystems.Experiments.Facts.Measuring;

namespace WorldSystems.Experiments.Facts;

/// <summary>How far apart incomes are and how fast they grow. Income is real product per head, each state counting once; a decile is N / 10 states, rounded down, one at least.</summary>
internal static class GapFacts
{
    private const int Deciles = 10;

    /// <summary>Column gap_ratio in 1820, 1870 and 2000; in 1913 and 1950 for comparison.</summary>
    public static Fact Gap { get; } = new(1, "the gap grows", "Maddison Project 2023; Pritchett 1997", "top over bottom decile 2-5 in 1820, 4-10 in 1870, 12-50 in 2000",
    [
        new("1820", "-", World(FactColumns.Gap, 1820), new(2, 5)),
        new("1870", "-", World(FactColumns.Gap, 1870), new(4, 10)),
        new("1913", "-", World(FactColumns.Gap, 1913)),
        new("1950", "-", World(FactColumns.Gap, 1950)),
        new("2000", "-", World(FactColumns.Gap, 2000), new(12, 50)),
    ]);

    /// <summary>Column gini in 1820 and 2000; in 1870 and 1913 for comparison.</summary>
    public static Fact Gini { get; } = new(2, "between-country Gini", "Maddison Project 2023", ".15-.35 in 1820, .40-.62 in 2000",
    [
        new("1820", "-", World(FactColumns.Gini, 1820), new(0.15, 0.35)),
        new("1870", "-", World(FactColumns.Gini, 1870)),
        new("1913", "-", World(FactColumns.Gini, 1913)),
        new("2000", "-", World(FactColumns.Gini, 2000), new(0.40, 0.62)),
    ]);

    /// <summary>Growth, from 1820 to 2000, of the mean of the highest decile of each of the two years.</summary>
    public static Fact Leaders { get; } = new(3, "leaders' growth", "Maddison 2001", "1.2-1.8 % a year 1820-2000",
        [new("1820-2000", "% a year", Between(1820, 2000, (h, from, to) => Growth(Highest(h, from), Highest(h, to), to - from)), new(1.2, 1.8))]);

    /// <summary>The same of the lowest decile.</summary>
    public static Fact Laggards { get; } = new(4, "laggards grow, too, slowly", "Maddison 2001", "0.1-0.8 % a year 1820-2000",
        [new("1820-2000", "% a year", Between(1820, 2000, (h, from, to) => Growth(Lowest(h, from), Lowest(h, to), to - from)), new(0.1, 0.8))]);

    /// <summary>
    /// Growth, from 1995 to the end, of the states that were in the lowest decile in 1995, less the same of those in the highest: means of
    /// their yearly growth of product per head.
    /// </summary>
    public static Fact Convergence { get; } = new(19, "convergence after 1995", "Patel, Sandefur and Subramanian 2021", "laggards grow faster than leaders",
        [new("laggards less leaders", "% a year", CatchingUp, FactBand.Positive)])
    {
        IsBonus = true,
    };

    private static double Highest(FactHistory history, int year)
    {
        var order = new IncomeOrder(history.At(FactColumns.Product, year));
        return order.Mean(order.Highest(Deciles));
    }

    private static double Lowest(FactHistory history, int year)
    {
        var order = new IncomeOrder(history.At(FactColumns.Product, year));
        return order.Mean(order.Lowest(Deciles));
    }

    private static double? CatchingUp(FactHistory history)
    {
        const int Start = 1995;
        if (history.FirstYear > Start || history.End is not int end || end <= Start)
        {
            return null;
        }

        var order = new IncomeOrder(history.At(FactColumns.Product, Start));
        return Mean(order.Lowest(Deciles)) - Mean(order.Highest(Deciles));

        double Mean(ReadOnlySpan<int> states)
        {
            ReadOnlySpan<double> before = history.At(FactColumns.Product, Start), after = history.At(FactColumns.Product, end);
            double sum = 0;
            foreach (int state in states)
            {
                sum += Growth(before[state], after[state], end - Start);
            }

            return sum / states.Length;
        }
    }
}
