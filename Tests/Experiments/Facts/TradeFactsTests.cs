using WorldSystems.Engine.Measures.Zones;
using WorldSystems.Experiments.Facts;
using Xunit;

namespace WorldSystems.Tests.Experiments.Facts;

public sealed class TradeFactsTests
{
    [Fact]
    public void TermsOfTrade_AreTrendsOfTheirYears()
    {
        SyntheticHistory history = new SyntheticHistory(5).World(FactColumns.TermsOfTrade, year => Math.Exp(year < 1880 ? 0.002 * (year - 1750) : -0.006 * (year - 1880)));

        Assert.Equal(-0.6, history.Measure(TradeFacts.TermsOfTrade, "1900-1986")!.Value, 1e-9);
        Assert.Equal(0.2, history.Measure(TradeFacts.EarlyTermsOfTrade, "1800-1870")!.Value, 1e-9);
        Assert.Equal(FactVerdict.Met, history.Score(TradeFacts.EarlyTermsOfTrade).Verdict);
        Assert.True(TradeFacts.EarlyTermsOfTrade.IsBonus);
    }

    [Fact]
    public void Openness_HasToBeInEveryBand()
    {
        SyntheticHistory history = new(5);

        Assert.Equal(FactVerdict.Met, history.World(FactColumns.Openness, year => 0.05 + (0.1 * Math.Max(0, year - 1913) / 86)).Score(TradeFacts.Openness).Verdict);
        Assert.Equal(FactVerdict.NotMet, history.World(FactColumns.Openness, _ => 0.07).Score(TradeFacts.Openness).Verdict);
    }

    [Fact]
    public void Distance_IsReadAtTheEnd()
    {
        SyntheticHistory history = new SyntheticHistory(5).Trade(1913, new(-0.1, 0, 0, 0)).Trade(2000, new(-0.9, 0, 0, 0));

        Assert.Equal(FactVerdict.Met, history.Score(TradeFacts.Distance).Verdict);
        Assert.Equal(-0.1, history.Measure(TradeFacts.Distance, "1913"));
        Assert.Equal(FactVerdict.CannotSpeak, new SyntheticHistory(3).Trade(2000, new(double.NaN, 0, 0, 0)).Score(TradeFacts.Distance).Verdict);
    }

    [Theory]
    [InlineData(0.9, 0.6, 0.3, FactVerdict.Met)]
    [InlineData(0.9, 0.95, 0.3, FactVerdict.NotMet)]
    [InlineData(0.9, 0.2, 0.3, FactVerdict.NotMet)]
    [InlineData(0.5, 0.45, 0.4, FactVerdict.NotMet)]
    public void Exports_AreOrderedByZone(double core, double semi, double periphery, FactVerdict expected)
    {
        // Two states a zone, and one without exports that does not count.
        double[] manufactures = [core, core, semi, semi, periphery, periphery, double.NaN];
        SyntheticHistory history = new SyntheticHistory(7)
            .States(FactColumns.Zone, (_, i) => Math.Min(1 + (i / 2), 3))
            .States(FactColumns.ManufacturesExportShare, (_, i) => manufactures[i]);

        Assert.Equal(1 - core, history.Measure(TradeFacts.Exports, "core")!.Value, 1e-12);
        Assert.Equal(expected, history.Score(TradeFacts.Exports).Verdict);
    }

    [Fact]
    public void Exports_NeedNoSemiPeriphery_ButACoreAndAPeriphery()
    {
        SyntheticHistory two = new SyntheticHistory(4)
            .States(FactColumns.Zone, (_, i) => i < 2 ? 1 : 3)
            .States(FactColumns.ManufacturesExportShare, (_, i) => i < 2 ? 0.9 : 0.2);

        Assert.Equal(FactVerdict.Met, two.Score(TradeFacts.Exports).Verdict);
        Assert.Equal(FactVerdict.NotMet, new SyntheticHistory(4).Score(TradeFacts.Exports).Verdict);
        Assert.Equal(FactVerdict.CannotSpeak, new SyntheticHistory(4, last: 1987).Score(TradeFacts.Exports).Verdict);
    }

    [Theory]
    [InlineData(0.55, 0.41, 0.04, FactVerdict.Met)]
    [InlineData(0.41, 0.55, 0.04, FactVerdict.NotMet)]
    [InlineData(0.55, 0.04, 0.41, FactVerdict.NotMet)]
    [InlineData(double.NaN, double.NaN, double.NaN, FactVerdict.NotMet)]
    public void Blocks_AreOrdered(double coreCore, double corePeriphery, double peripheryPeriphery, FactVerdict expected)
    {
        SyntheticHistory history = new SyntheticHistory(5).Trade(1913, new(-1, coreCore, corePeriphery, peripheryPeriphery));

        Assert.Equal(expected, history.Score(TradeFacts.Blocks).Verdict);
    }

    [Fact]
    public void Blocks_ArePartsOfWorldTrade()
    {
        // Every pair ships what the seller's number is: 1 + 2 among the core, (1 + 2) x 2 + (3 + 4) x 2 across, 3 + 4 among the periphery, and the semi-periphery's 5.
        Zone[] zones = [Zone.Core, Zone.Core, Zone.Periphery, Zone.Periphery, Zone.SemiPeriphery];

        TradePattern pattern = TradeBlocks.Of(zones, (i, _) => i + 1, -1);

        Assert.Equal(new TradePattern(-1, 3 / 60.0, 20 / 60.0, 7 / 60.0), pattern);
        Assert.True(double.IsNaN(TradeBlocks.Of([Zone.None, Zone.None], (_, _) => 1, -1).CoreCore));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(9)]
    public void DistanceElasticity_IsFoundBehindTheSizeOfStates(int count)
    {
        double elasticity = DistanceElasticity.Of(count, Distance, (i, j) => (1 + (i * i)) * (3 + (7 * j % 5)) * Math.Pow(Distance(i, j), -0.9));

        Assert.Equal(-0.9, elasticity, 1e-9);

        static double Distance(int i, int j) => 1 + (((i * j) + (3 * (i + j))) % 7);
    }

    [Fact]
    public void DistanceElasticity_CannotBeTold_WithoutTradeOrWithFewStates()
    {
        Assert.True(double.IsNaN(DistanceElasticity.Of(3, (i, j) => i + j, (_, _) => 1)));
        Assert.True(double.IsNaN(DistanceElasticity.Of(6, (i, j) => i + j, (i, _) => i)));
        Assert.True(double.IsNaN(DistanceElasticity.Of(6, (_, _) => 0, (_, _) => 1)));
    }
}
