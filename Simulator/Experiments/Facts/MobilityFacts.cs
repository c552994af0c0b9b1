using MathNet.Numerics.Statistics;
using WorldSystems.Engine.Numerics;
using static WorldSystems.Experiments.Facts.Measuring;

namespace WorldSystems.Experiments.Facts;

/// <summary>Who keeps, gains and loses rank in real product per head, and how steadily states grow.</summary>
internal static class MobilityFacts
{
    private const int Span = 60;
    private const int Halves = 2;
    private const int Fifths = 5;
    private const int Terciles = 3;

    /// <summary>Spearman's correlation of product per head in 1870 with that in 2010, or in the last year of a run that ends earlier.</summary>
    public static Fact Ranks { get; } = new(5, "ranks persist", "Maddison Project 2023", "Spearman correlation .60-.95 over 140 years",
        [new("1870 to the end", "-", RankCorrelation, new(0.60, 0.95))]);

    /// <summary>Of the lower half of states sixty years before the end, those that are in the top fifth at the end.</summary>
    public static Fact Escapes { get; } = new(6, "few escape", "Maddison Project 2023", "0-8 % from the bottom half to the top fifth in 60 years",
        [new("bottom half to top fifth", "%", history => Moved(history, before => before.Lowest(Halves), upwards: true), new(0, 8))]);

    /// <summary>Of the top fifth of states sixty years before the end, those that are no longer in it at the end.</summary>
    public static Fact Falls { get; } = new(7, "some fall", "Maddison Project 2023", "5-40 % of the top fifth leave it in 60 years",
        [new("left the top fifth", "%", history => Moved(history, before => before.Highest(Fifths), upwards: false), new(5, 40))]);

    /// <summary>
    /// Standard deviation over 1950 to 2000 of the yearly growth (difference of logarithms) of a state's product per head, mean over the
    /// states of a tercile by product per head in 1950.
    /// </summary>
    public static Fact Volatility { get; } = new(15, "poorer is more volatile", "Maddison Project 2023; Koren and Tenreyro 2007", "sd of growth of the low tercile above that of the high",
    [
        new("low tercile", "%", Deviation(order => order.Lowest(Terciles))),
        new("middle tercile", "%", Deviation(order => order.Between(Terciles))),
        new("high tercile", "%", Deviation(order => order.Highest(Terciles))),
        new("low less high", "%", history => Deviation(order => order.Lowest(Terciles))(history) - Deviation(order => order.Highest(Terciles))(history), FactBand.Positive),
    ]);

    private delegate ReadOnlySpan<int> Group(IncomeOrder order);

    private static double? RankCorrelation(FactHistory history)
    {
        const int Start = 1870;
        return history.FirstYear <= Start && history.End is int end
            ? Correlation.Spearman(history.At(FactColumns.Product, Start).ToArray(), history.At(FactColumns.Product, end).ToArray())
            : null;
    }

    /// <summary>The part of a group sixty years ago that is now in the top fifth, or no longer is.</summary>
    private static double? Moved(FactHistory history, Group group, bool upwards)
    {
        if (history.End is not int end || end - Span < history.FirstYear)
        {
            return null;
        }

        ReadOnlySpan<int> before = group(new(history.At(FactColumns.Product, end - Span)));
        ReadOnlySpan<int> top = new IncomeOrder(history.At(FactColumns.Product, end)).Highest(Fifths);
        int moved = 0;
        foreach (int state in before)
        {
            moved += top.Contains(state) == upwards ? 1 : 0;
        }

        return Percent * moved / before.Length;
    }

    private static FactMeasure Deviation(Group group) => Between(1950, 2000, (history, from, to) =>
    {
        ReadOnlySpan<int> states = group(new(history.At(FactColumns.Product, from)));
        var growth = new double[to - from];
        double sum = 0;
        foreach (int state in states)
        {
            for (int year = from; year < to; year++)
            {
                growth[year - from] = Elementary.Log(history.At(FactColumns.Product, year + 1)[state] / history.At(FactColumns.Product, year)[state]);
            }

            sum += growth.StandardDeviation();
        }

        return Percent * sum / states.Length;
    });
}
