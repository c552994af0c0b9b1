using System.Collections.Immutable;
using WorldSystems.Engine.Timelines;

namespace WorldSystems.Experiments.Facts;

/// <summary>Names of the timeline columns that facts read.</summary>
internal static class FactColumns
{
    public const string Zone = StateColumns.ZoneName;
    public const string Product = "gdp_per_capita";
    public const string ManufacturesExportShare = "manufactures_export_share";
    public const string ValueAddedManufactures = "value_added_manufactures";
    public const string PropertyIncome = "property_income";
    public const string Gap = "gap_ratio";
    public const string Gini = "gini";
    public const string Openness = "openness";
    public const string TermsOfTrade = "terms_of_trade";
    public const string CoreDrain = "core_drain_share";
    public const string PeripheryDrain = "periphery_drain_share";

    /// <summary>Of states.csv.</summary>
    public static ImmutableArray<string> OfStates { get; } = [Zone, Product, ManufacturesExportShare, ValueAddedManufactures, PropertyIncome];

    /// <summary>Of world.csv.</summary>
    public static ImmutableArray<string> OfWorld { get; } = [Gap, Gini, Openness, TermsOfTrade, CoreDrain, PeripheryDrain];
}
