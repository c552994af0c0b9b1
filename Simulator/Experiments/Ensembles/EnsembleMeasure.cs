using System.Collections.Immutable;
using WorldSystems.Engine.Measures;
using WorldSystems.Engine.Measures.Zones;

namespace WorldSystems.Experiments.Ensembles;

/// <summary>Something measured in every run of an ensemble.</summary>
/// <param name="Name">snake_case.</param>
/// <param name="Unit">Unit, "-" for a pure number.</param>
/// <param name="Meaning">One sentence.</param>
public sealed record EnsembleMeasure(string Name, string Unit, string Meaning)
{
    /// <summary>Measures of the world in a year, with the way to read them.</summary>
    internal static ImmutableArray<(EnsembleMeasure Measure, Func<WorldMeasures, double> Read)> OfTheWorld { get; } =
    [
        (new("gap_ratio", "-", "Mean product per head of the highest decile over that of the lowest."), m => m.GapRatio),
        (new("gini", "-", "Gini coefficient of product per head, each state counting once."), m => m.Gini),
        (new("theil", "-", "Theil index of product per head, each state counting once."), m => m.Theil),
        (new("openness", "-", "All exports over all market income."), m => m.Openness),
        (new("terms_of_trade", "-", "Price of raw-material exports over that of manufactures exports."), m => m.TermsOfTrade),
        (new("core_states", "states", "States in the core."), m => m.Profile(Zone.Core).States),
        (new("semi_states", "states", "States in the semi-periphery."), m => m.Profile(Zone.SemiPeriphery).States),
        (new("periphery_states", "states", "States in the periphery."), m => m.Profile(Zone.Periphery).States),
    ];

    /// <summary>Trend of the terms of trade.</summary>
    public static EnsembleMeasure TermsOfTradeTrend { get; } = new("terms_of_trade_trend", "% a year", "Trend of the logarithm of the terms of trade after year 100.");

    /// <summary>Growth at the top.</summary>
    public static EnsembleMeasure LeaderGrowth { get; } = new("leading_decile_growth", "% a year", "Growth of mean product per head of the highest decile of each year.");

    /// <summary>Growth at the bottom.</summary>
    public static EnsembleMeasure LaggardGrowth { get; } = new("last_decile_growth", "% a year", "Growth of mean product per head of the lowest decile of each year.");

    /// <summary>How lasting ranks are.</summary>
    public static EnsembleMeasure RankCorrelation { get; } = new("rank_correlation_100", "-", "Rank correlation of product per head in year 100 with the end.");

    /// <summary>What the rich sell.</summary>
    public static EnsembleMeasure LeaderManufactures { get; } = new("manufactures_share_top_4", "-", "Mean share of manufactures in exports over the four richest states at the end.");

    /// <summary>What the poor sell.</summary>
    public static EnsembleMeasure LaggardManufactures { get; } = new("manufactures_share_bottom_12", "-", "Mean share of manufactures in exports over the twelve poorest states at the end.");

    /// <summary>What an hour of the rich buys.</summary>
    public static EnsembleMeasure LeaderHours { get; } = new("hours_imported_per_exported_top_4", "-", "Hours embodied in imports per hour exported, mean over the four richest states at the end.");

    /// <summary>What an hour of the poor buys.</summary>
    public static EnsembleMeasure LaggardHours { get; } = new("hours_imported_per_exported_bottom_12", "-", "Hours embodied in imports per hour exported, mean over the twelve poorest states at the end.");
}
