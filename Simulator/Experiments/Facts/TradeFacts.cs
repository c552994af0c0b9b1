using MathNet.Numerics.Statistics;
using WorldSystems.Engine.Measures.Zones;
using WorldSystems.Experiments.Ensembles;
using static WorldSystems.Experiments.Facts.Measuring;

namespace WorldSystems.Experiments.Facts;

/// <summary>Terms of trade, openness, distance, and who trades what with whom.</summary>
internal static class TradeFacts
{
    /// <summary>Year of the blocks of trade.</summary>
    public const int BlockYear = 1913;

    /// <summary>Year of the elasticity to distance: most of the estimates that were surveyed are of the late twentieth century.</summary>
    public const int ElasticityYear = 2000;

    private const int ExportsYear = 1993;

    /// <summary>Least-squares trend of the logarithm of column terms_of_trade, 1900 to 1986.</summary>
    public static Fact TermsOfTrade { get; } = new(8, "terms of trade of raw materials fall", "Grilli and Yang 1988; Harvey et al. 2010", "-1.2 to -0.2 % a year 1900-1986",
        [new("1900-1986", "% a year", Trend(1900, 1986), new(-1.2, -0.2))]);

    /// <summary>The same, 1800 to 1870.</summary>
    public static Fact EarlyTermsOfTrade { get; } = new(9, "... but rose for the periphery before 1870", "Williamson 2008", "above 0 in 1800-1870",
        [new("1800-1870", "% a year", Trend(1800, 1870), FactBand.Positive)])
    {
        IsBonus = true,
    };

    /// <summary>Column openness: exports over market income.</summary>
    public static Fact Openness { get; } = new(10, "openness", "Maddison; Fouquin and Hugot 2016", "exports over income .01-.08 in 1820, .03-.15 in 1870, .05-.2 in 1913, .15-.4 in 2000",
    [
        new("1820", "-", World(FactColumns.Openness, 1820), new(0.01, 0.08)),
        new("1870", "-", World(FactColumns.Openness, 1870), new(0.03, 0.15)),
        new("1913", "-", World(FactColumns.Openness, 1913), new(0.05, 0.2)),
        new("2000", "-", World(FactColumns.Openness, 2000), new(0.15, 0.4)),
    ]);

    /// <summary>Elasticity of the value of trade between two states to their distance, as <see cref="DistanceElasticity"/> measures it, in 2000; in 1913 for comparison.</summary>
    public static Fact Distance { get; } = new(11, "trade falls with distance", "Disdier and Head 2008", "elasticity -1.6 to -0.4",
    [
        new("1913", "-", history => Elasticity(history, BlockYear)),
        new("2000", "-", history => Elasticity(history, ElasticityYear), new(-1.6, -0.4)),
    ]);

    /// <summary>Share of raw materials in exports, the median over the states of a zone that export, 1993. The semi-periphery counts where there is one.</summary>
    public static Fact Exports { get; } = new(12, "who trades what", "UN Comtrade", "primary share of exports core < semi < periphery, core at least .2 below periphery (1993)",
    [
        new("core", "-", history => PrimaryShare(history, Zone.Core)),
        new("semi-periphery", "-", history => PrimaryShare(history, Zone.SemiPeriphery)),
        new("periphery", "-", history => PrimaryShare(history, Zone.Periphery)),
        new("periphery less core", "-", history => PrimaryShare(history, Zone.Periphery) - PrimaryShare(history, Zone.Core), FactBand.AtLeast(0.2)),
        new("semi-periphery less core", "-", history => PrimaryShare(history, Zone.SemiPeriphery) - PrimaryShare(history, Zone.Core), FactBand.Positive) { IfAny = true },
        new("periphery less semi-periphery", "-", history => PrimaryShare(history, Zone.Periphery) - PrimaryShare(history, Zone.SemiPeriphery), FactBand.Positive) { IfAny = true },
    ]);

    /// <summary>Shares of world trade in 1913 by the zones of the two partners in that year; trade with the semi-periphery is the rest.</summary>
    public static Fact Blocks { get; } = new(13, "core-core trade is the largest block", "Correlates of War, trade", "share of world trade core-core > core-periphery > periphery-periphery (1913)",
    [
        new("core-core", "-", Block(trade => trade.CoreCore)),
        new("core-periphery", "-", Block(trade => trade.CorePeriphery)),
        new("periphery-periphery", "-", Block(trade => trade.PeripheryPeriphery)),
        new("core-core less core-periphery", "-", Block(trade => trade.CoreCore - trade.CorePeriphery), FactBand.Positive),
        new("core-periphery less the last", "-", Block(trade => trade.CorePeriphery - trade.PeripheryPeriphery), FactBand.Positive),
    ]);

    private static FactMeasure Trend(int from, int to) => Between(from, to, (history, first, last) =>
    {
        var trend = new LogTrend();
        for (int year = first; year <= last; year++)
        {
            trend.Add(year, history.World(FactColumns.TermsOfTrade, year));
        }

        return Percent * trend.Slope;
    });

    private static double? Elasticity(FactHistory history, int year) =>
        history.States >= DistanceElasticity.FewestStates && history.Trade.TryGetValue(year, out TradePattern? trade) ? trade.DistanceElasticity : null;

    private static double? PrimaryShare(FactHistory history, Zone zone)
    {
        if (history.Read(ExportsYear) is not int year)
        {
            return null;
        }

        Zone[] zones = history.Zones(year);
        double[] shares = history.At(FactColumns.ManufacturesExportShare, year).ToArray();
        return shares.Where((share, i) => zones[i] == zone && !double.IsNaN(share)).Select(share => 1 - share).Median();
    }

    private static FactMeasure Block(Func<TradePattern, double> share) =>
        history => history.Trade.TryGetValue(BlockYear, out TradePattern? trade) ? share(trade) : null;
}
