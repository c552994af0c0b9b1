using System.Collections.Immutable;
using WorldSystems.Engine.Measures.Zones;

namespace WorldSystems.Engine.Timelines;

/// <summary>What a person wants to know after a run.</summary>
/// <param name="Start">The first year.</param>
/// <param name="End">The last year.</param>
/// <param name="TermsOfTradeTrend">Trend of the terms of trade, % a year.</param>
/// <param name="TrendFrom">First calendar year of that trend.</param>
/// <param name="RankPersistence">Spearman correlation of product per head, first year with last.</param>
/// <param name="RankPersistenceCentury">The same, a hundred years before the end with the end; NaN in shorter runs.</param>
/// <param name="ZoneChanges">How often a state changed its zone.</param>
/// <param name="Events">What happened by mechanisms' doing and how often, the most frequent first.</param>
/// <param name="Richest">The richest states at the end, richest first.</param>
/// <param name="Poorest">The poorest states at the end, poorest first.</param>
public sealed record RunSummary(
    YearSummary Start,
    YearSummary End,
    double TermsOfTradeTrend,
    int TrendFrom,
    double RankPersistence,
    double RankPersistenceCentury,
    int ZoneChanges,
    ImmutableArray<EventCount> Events,
    ImmutableArray<StateSummary> Richest,
    ImmutableArray<StateSummary> Poorest);

/// <summary>How often something happened.</summary>
/// <param name="Event">The word in events.csv.</param>
/// <param name="Times">How often.</param>
public sealed record EventCount(string Event, int Times);

/// <summary>A year in a few numbers.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="GapRatio">Product per head, highest decile over lowest.</param>
/// <param name="Gini">Gini coefficient between states.</param>
/// <param name="Openness">Exports over market income.</param>
/// <param name="TermsOfTrade">Price of raw exports over that of manufactures; NaN without exports.</param>
/// <param name="GdpPerCapita">Product per head of the world.</param>
/// <param name="Groups">1 = no zones, 2 or 3.</param>
/// <param name="Core">States in the core.</param>
/// <param name="SemiPeriphery">States in the semi-periphery.</param>
/// <param name="Periphery">States in the periphery.</param>
public sealed record YearSummary(
    int Year, double GapRatio, double Gini, double Openness, double TermsOfTrade, double GdpPerCapita, int Groups, int Core, int SemiPeriphery, int Periphery);

/// <summary>A state in a few numbers.</summary>
/// <param name="State">Id.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Zone">Zone.</param>
/// <param name="GdpPerCapita">Product per head.</param>
/// <param name="ManufacturesExportShare">Share of manufactures in exports; NaN without exports.</param>
public sealed record StateSummary(string State, string Name, Zone Zone, double GdpPerCapita, double ManufacturesExportShare);
