using System.Collections.Immutable;
using WorldSystems.Engine.Measures.Zones;
using WorldSystems.Engine.Mechanisms;
using static WorldSystems.Engine.Timelines.Units;

namespace WorldSystems.Engine.Timelines;

/// <summary>The columns of world.csv, one row a year. Gap and inequality are of product per head between states.</summary>
public static class WorldColumns
{
    /// <summary><c>year</c>, which every row starts with.</summary>
    public static ImmutableArray<TimelineColumn> Key { get; } = [new("year", ColumnType.Integer, "year", "Calendar year.")];

    /// <summary>The columns behind the key, in the order of the file.</summary>
    public static ImmutableArray<WorldColumn> All { get; } =
    [
        Of("gap_ratio", Pure, "Mean product per head of the highest decile of states over that of the lowest.", (_, m) => m.GapRatio),
        Of("gini", Pure, "Gini coefficient, each state counting once.", (_, m) => m.Gini),
        Of("gini_weighted", Pure, "Gini coefficient, each state counting by its population.", (_, m) => m.GiniWeighted),
        Of("theil", Pure, "Theil's index T, each state counting once.", (_, m) => m.Theil),
        Of("theil_weighted", Pure, "Theil's index T, each state counting by its population.", (_, m) => m.TheilWeighted.Total),
        Of("terms_of_trade", Pure, "Mean producer price of raw exports over that of manufactures exports, weighted by export value; empty without exports.", (_, m) => m.TermsOfTrade),
        Of("openness", Pure, "All exports over all market income.", (_, m) => m.Openness),
        Count("core_states", "States in the core.", Zone.Core),
        Count("semi_states", "States in the semi-periphery.", Zone.SemiPeriphery),
        Count("periphery_states", "States in the periphery.", Zone.Periphery),
        Of("theil_within_zones", Pure, "Part of theil_weighted within zones; all of it where there are none.", (_, m) => m.TheilWeighted.Within),
        Of("theil_between_zones", Pure, "Part of theil_weighted between the means of zones.", (_, m) => m.TheilWeighted.Between),
        Product("core_gdp_per_capita", "Product per head of the core, population-weighted; empty without a core.", Zone.Core),
        Product("semi_gdp_per_capita", "Product per head of the semi-periphery, population-weighted; empty without one.", Zone.SemiPeriphery),
        Product("periphery_gdp_per_capita", "Product per head of the periphery, population-weighted; empty without one.", Zone.Periphery),
        Manufactures("core_manufactures_export_share", "Share of manufactures in exports of core states, population-weighted mean.", Zone.Core),
        Manufactures("semi_manufactures_export_share", "The same in the semi-periphery.", Zone.SemiPeriphery),
        Manufactures("periphery_manufactures_export_share", "The same in the periphery.", Zone.Periphery),
        Of("gdp_per_capita", GoodsPerHead, "Product per head of the world, population-weighted.", (_, m) => m.MeanGdpPerCapita),
        Of("gdp_per_capita_lowest", GoodsPerHead, "Product per head of the poorest state.", (_, m) => m.LowestGdpPerCapita),
        Of("gdp_per_capita_highest", GoodsPerHead, "Product per head of the richest state.", (_, m) => m.HighestGdpPerCapita),
        Of("population", Persons, "World population.", (_, m) => m.Population),
        Of("rank_persistence", Pure, "Spearman correlation of product per head with the first year; empty where all are equal.", (_, m) => m.RankPersistence),
        Of("hours_core", Pure, "Labour embodied in the core's imports per unit of labour in its exports, zone totals; empty without a core.", (_, m) => m.Profile(Zone.Core).LabourRatio),
        Of("hours_periphery", Pure, "The same of the periphery.", (_, m) => m.Profile(Zone.Periphery).LabourRatio),
        Of("market_error", Pure, "Largest relative excess demand in any market.", (w, _) => w.Clearing.Error),
        new(new("market_evaluations", ColumnType.Integer, Pure, "Evaluations of the world market it took to clear."), (w, _) => w.Clearing.Evaluations),
        Of("ledger_residual", Pure, "Largest imbalance of the books relative to gross flow.", (w, _) => w.Ledger.Residual),
        Of("rank_persistence_century", Pure, "Spearman correlation of product per head with the year a hundred years before; empty in the first hundred years.", (_, m) => m.RankPersistenceCentury),
        Of("core_drain_share", Pure, "What the core gains through unequal exchange over its nominal product; empty without a core.", (_, m) => m.Profile(Zone.Core).UnequalExchangeShare),
        Of("periphery_drain_share", Pure, "What the periphery loses through unequal exchange over its nominal product; empty without a periphery.", (_, m) => -m.Profile(Zone.Periphery).UnequalExchangeShare),
    ];

    /// <summary>The columns that mechanisms publish, behind the others in the order of the catalogue; empty cells in a world without the mechanism.</summary>
    public static ImmutableArray<WorldColumn> OfMechanisms { get; } = Of(MechanismCatalogue.All);

    /// <summary>The columns of a run in which <paramref name="mechanisms"/> act.</summary>
    public static ImmutableArray<WorldColumn> With(ImmutableArray<IMechanism> mechanisms) => mechanisms.IsDefaultOrEmpty ? All : [.. All, .. Of(mechanisms)];

    /// <summary>The column of that name, or null.</summary>
    public static WorldColumn? Find(string name) => All.Concat(OfMechanisms).FirstOrDefault(c => c.Column.Name == name);

    private static ImmutableArray<WorldColumn> Of(ImmutableArray<IMechanism> mechanisms) =>
        [.. mechanisms.SelectMany(m => m.Description.WorldColumns).Select(c => Of(c.Name, c.Unit, c.Meaning, (world, _) => world.PublishedNumber(c.Name)))];

    private static WorldColumn Of(string name, string unit, string meaning, WorldReader read) =>
        new(new(name, ColumnType.Number, unit, meaning), read);

    private static WorldColumn Count(string name, string meaning, Zone zone) =>
        new(new(name, ColumnType.Integer, "states", meaning), (_, m) => m.Profile(zone).States);

    private static WorldColumn Product(string name, string meaning, Zone zone) =>
        Of(name, GoodsPerHead, meaning, (_, m) => m.Profile(zone).GdpPerCapita);

    private static WorldColumn Manufactures(string name, string meaning, Zone zone) =>
        Of(name, Pure, meaning, (_, m) => m.Profile(zone).ManufacturesShare);
}
