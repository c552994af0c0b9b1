using System.Collections.Immutable;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Scenarios.Validation;

/// <summary>A rule that ties parameters together (MODEL.md, "Valid"), over the years in which they are in force.</summary>
/// <param name="Keys">The parameters concerned.</param>
/// <param name="IsBroken">Whether a set breaks it, given the first and last year since the start in which the set is in force.</param>
/// <param name="Problem">What is wrong, given the set.</param>
/// <param name="Cure">What to do.</param>
internal sealed record ParameterRule(
    ImmutableArray<string> Keys,
    Func<ModelParameters, int, int, bool> IsBroken,
    Func<ModelParameters, Message> Problem,
    Message Cure);

/// <summary>All rules that tie parameters together.</summary>
internal static class ParameterRules
{
    public static ImmutableArray<ParameterRule> All { get; } =
    [
        NotAbove("demand.raw_share_rich", "demand.raw_share_poor", "Engel's law has the share of raw materials fall as consumption grows"),
        NotAbove("demand.input_share_rich", "demand.input_share_poor", "the share of raw inputs falls as consumption grows"),
        new(
            ["trade.border_cost", "trade.distance_cost", "trade.cost_decline"],
            (p, first, last) => !p.Trade.Autarky && HighestCost(p.Trade, first, last) > ParameterCatalogue.ProhibitiveCost,
            p => $"with trade.cost_decline = {Show.Number(p.Trade.CostDecline)} trade costs grow beyond {Show.Number(ParameterCatalogue.ProhibitiveCost)} within the run: autarky in all but name",
            "Raise trade.cost_decline or shorten the run; for a closed world set trade.autarky = true"),
    ];

    private static ParameterRule NotAbove(string low, string high, string because)
    {
        (Parameter lower, Parameter upper) = (ParameterCatalogue.ByKey[low], ParameterCatalogue.ByKey[high]);
        return new(
            [low, high],
            (p, _, _) => lower.Get(p) > upper.Get(p),
            p => $"{low} ({Show.Number(lower.Get(p))}) is above {high} ({Show.Number(upper.Get(p))})",
            $"Lower {low} or raise {high}: {because}");
    }

    private static double HighestCost(TradeParameters trade, int first, int last) =>
        Math.Max(trade.BorderCost, trade.DistanceCost) * Elementary.Exp(-trade.CostDecline * (trade.CostDecline < 0 ? last : first));
}
