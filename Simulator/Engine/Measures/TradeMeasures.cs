using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Measures;

/// <summary>What world trade as a whole looks like in a year.</summary>
internal static class TradeMeasures
{
    /// <summary>
    /// Net barter terms of trade of raw materials: mean producer price of raw-material exports over the same of manufactures, each weighted by
    /// export value (Prebisch 1950; Singer 1950). NaN without exports of either.
    /// </summary>
    public static double TermsOfTrade(World world) => MeanExportPrice(world.RawMaterials) / MeanExportPrice(world.Manufactures);

    /// <summary>All exports over all market income, 0 to about 1; NaN where nobody earns.</summary>
    public static double Openness(World world) =>
        (Lanes.Sum(world.RawMaterials.Exports.Values) + Lanes.Sum(world.Manufactures.Exports.Values)) / Lanes.Sum(world.Income.Values);

    /// <summary>Share of manufactures in each state's exports; NaN for a state without exports.</summary>
    public static void ManufacturesShare(World world, Span<double> share)
    {
        ReadOnlySpan<double> manufactures = world.Manufactures.Exports.Values, raw = world.RawMaterials.Exports.Values;
        for (int i = 0; i < share.Length; i++)
        {
            share[i] = manufactures[i] / (manufactures[i] + raw[i]);
        }
    }

    private static double MeanExportPrice(TradedGood good) =>
        Lanes.Dot(good.Price.Values, good.Exports.Values) / Lanes.Sum(good.Exports.Values);
}
