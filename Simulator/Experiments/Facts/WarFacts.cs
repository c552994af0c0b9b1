using System.Collections.Immutable;

namespace WorldSystems.Experiments.Facts;

/// <summary>Power, wars, and who fights whom, in the years of the Correlates of War. A world in which states do not fight cannot speak.</summary>
internal static class WarFacts
{
    private const int FirstYear = 1816;
    private const int LastYear = 2010;
    private const double Thousand = 1000;

    /// <summary>Pair-years of two democracies below which it says nothing that none of them fought.</summary>
    private const int FewestPairYears = 500;

    private static readonly ImmutableArray<(int From, int To)> Periods = [(1816, 1870), (1871, 1913), (1914, 1945), (1946, 1989), (1990, 2010)];

    /// <summary>
    /// The largest share of capabilities of any state, year by year: its highest and lowest from 1816 to 2010 or the last year, and how far below the
    /// highest it is in the end.
    /// </summary>
    public static Fact Hegemon { get; } = new(20, "power concentrates in a hegemon, then spreads", "Correlates of War, national material capabilities", "largest share of capabilities .12-.45, with a peak",
    [
        new("1816", "-", history => Share(history, FirstYear)),
        new("1946", "-", history => Share(history, 1946)),
        new("highest", "-", Shares(shares => shares.Max()), new(0.12, 0.45)),
        new("lowest", "-", Shares(shares => shares.Min()), new(0.12, 0.45)),
        new("highest less first", "-", Shares(shares => shares.Max() - shares[0]), FactBand.AtLeast(0.01)),
        new("highest less last", "-", Shares(shares => shares.Max() - shares[^1]), FactBand.AtLeast(0.01)),
    ]);

    /// <summary>Wars that began, over years lived by sovereign states, in each period of which the run has all years.</summary>
    public static Fact Wars { get; } = new(21, "wars between states", "Correlates of War, inter-state wars", "2-20 per 1000 state-years",
        [.. Periods.Select(p => new FactPart($"{p.From}-{p.To}", "per 1000", history => Rate(history, p.From, p.To), new(2, 20)) { IfCovered = true })]);

    /// <summary>Exponent of the distribution of deaths over the wars of a run, as <see cref="PowerLaw"/> fits it.</summary>
    public static Fact Sizes { get; } = new(22, "war sizes follow a power law", "Richardson 1948; Cederman 2003; Clauset, Shalizi and Newman 2009", "exponent 1.2-2.5",
    [
        new("wars", "-", history => history.Conflict?.Wars.Length),
        new("exponent", "-", history => history.Conflict is { } conflict ? PowerLaw.Exponent(conflict.Wars.Select(war => war.Deaths)) : null, new(1.2, 2.5)),
    ]);

    /// <summary>
    /// Wars that two democracies began against each other per year of such a pair, over the same of a democracy and another state. Pairs are all pairs of
    /// sovereign states; a run with fewer than 500 pair-years of two democracies, or without a war of a mixed pair, has no such rate.
    /// </summary>
    public static Fact DemocraticPeace { get; } = new(23, "democracies do not fight each other", "Oneal and Russett 1999", "less than 10 % of the rate of mixed pairs",
    [
        new("pair-years of democracies", "-", history => history.Conflict?.DemocraticPairs.Sum()),
        new("wars of mixed pairs", "-", history => history.Conflict?.Wars.Count(war => war.Democracies == 1)),
        new("rate over that of mixed pairs", "-", RelativeRate, FactBand.AtMost(0.1)),
    ]);

    private static double? Share(FactHistory history, int year) =>
        history.Conflict is { } conflict && history.Read(year) is int read ? conflict.LargestShare[read - history.FirstYear] : null;

    private static FactMeasure Shares(Func<double[], double> measure) => history =>
    {
        int first = Math.Max(FirstYear, history.FirstYear), last = Math.Min(LastYear, history.LastYear);
        return history.Conflict is { } conflict && first < last
            ? measure([.. conflict.LargestShare.Skip(first - history.FirstYear).Take(last - first + 1)])
            : null;
    };

    private static double? Rate(FactHistory history, int from, int to)
    {
        if (history.Conflict is not { } conflict || history.FirstYear > from || history.Read(to) is not int end)
        {
            return null;
        }

        int states = conflict.StateYears.Skip(from - history.FirstYear).Take(end - from + 1).Sum();
        return states > 0 ? Thousand * conflict.Wars.Count(war => war.Start >= from && war.Start <= end) / states : double.NaN;
    }

    private static double? RelativeRate(FactHistory history)
    {
        if (history.Conflict is not { } conflict)
        {
            return null;
        }

        double mixed = (double)conflict.Wars.Count(war => war.Democracies == 1) / conflict.MixedPairs.Sum();
        int pairs = conflict.DemocraticPairs.Sum();
        return pairs < FewestPairYears || !(mixed > 0) ? double.NaN : conflict.Wars.Count(war => war.Democracies == 2) / (double)pairs / mixed;
    }
}
