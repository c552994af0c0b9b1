using System.Collections.Immutable;

namespace WorldSystems.Experiments.Facts;

/// <summary>The facts that a world can be held against, by number.</summary>
public static class FactCatalogue
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<Fact> All { get; } =
    [
        GapFacts.Gap,
        GapFacts.Gini,
        GapFacts.Leaders,
        GapFacts.Laggards,
        MobilityFacts.Ranks,
        MobilityFacts.Escapes,
        MobilityFacts.Falls,
        TradeFacts.TermsOfTrade,
        TradeFacts.EarlyTermsOfTrade,
        TradeFacts.Openness,
        TradeFacts.Distance,
        TradeFacts.Exports,
        TradeFacts.Blocks,
        ZoneFacts.Deindustrialisation,
        MobilityFacts.Volatility,
        ZoneFacts.Drain,
        ZoneFacts.Profits,
        ZoneFacts.Zones,
        GapFacts.Convergence,
        WarFacts.Hegemon,
        WarFacts.Wars,
        WarFacts.Sizes,
        WarFacts.DemocraticPeace,
    ];

    /// <summary>Number of facts that have to be met; bonuses are not among them.</summary>
    public static int Required { get; } = All.Count(fact => !fact.IsBonus);

    /// <summary>Measures a run: a value for every part of every fact, in order.</summary>
    public static ImmutableArray<double?> Measure(FactHistory history) => [.. All.SelectMany(fact => fact.Parts).Select(part => part.Measure(history))];
}
