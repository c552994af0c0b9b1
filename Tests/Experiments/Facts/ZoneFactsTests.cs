using WorldSystems.Experiments.Facts;
using Xunit;

namespace WorldSystems.Tests.Experiments.Facts;

public sealed class ZoneFactsTests
{
    private const int Core = 1;
    private const int Semi = 2;
    private const int Periphery = 3;

    [Fact]
    public void Deindustrialisation_IsOfThoseWhoArePeripheryAtTheEnd()
    {
        // Half of manufacturing in 1750, one ninth in 1913; who was periphery before does not matter.
        SyntheticHistory history = new SyntheticHistory(4)
            .States(FactColumns.Zone, (year, i) => year == 1999 ? (i < 2 ? Core : Periphery) : 0)
            .States(FactColumns.ValueAddedManufactures, (year, i) => i < 2 && year >= 1900 ? 8 : 1);

        Assert.Equal(0.5, history.Measure(ZoneFacts.Deindustrialisation, "share 1750")!.Value, 1e-12);
        Assert.Equal(2 / 9.0, history.Measure(ZoneFacts.Deindustrialisation, "1913 over 1750")!.Value, 1e-12);
        Assert.Equal(FactVerdict.Met, history.Score(ZoneFacts.Deindustrialisation).Verdict);
        Assert.Equal(FactVerdict.NotMet, history.States(FactColumns.Zone, (_, _) => 0).Score(ZoneFacts.Deindustrialisation).Verdict);
        Assert.Equal(FactVerdict.CannotSpeak, new SyntheticHistory(4, first: 1800).Score(ZoneFacts.Deindustrialisation).Verdict);
    }

    [Theory]
    [InlineData(0.07, 0.09, FactVerdict.Met)]
    [InlineData(0.13, 0.09, FactVerdict.NotMet)]
    [InlineData(0.07, -0.01, FactVerdict.NotMet)]
    [InlineData(double.NaN, double.NaN, FactVerdict.NotMet)]
    public void Drain_IsTheLargestOfTheYears(double core, double periphery, FactVerdict expected)
    {
        SyntheticHistory history = new SyntheticHistory(4)
            .World(FactColumns.CoreDrain, year => year == 1970 ? core : double.IsNaN(core) || year < 1800 ? double.NaN : -0.02)
            .World(FactColumns.PeripheryDrain, year => year == 1980 ? periphery : double.IsNaN(periphery) || year < 1800 ? double.NaN : -0.02);

        Assert.Equal(100 * core, history.Measure(ZoneFacts.Drain, "core gains at most")!.Value, 1e-12);
        Assert.Equal(expected, history.Score(ZoneFacts.Drain).Verdict);
    }

    [Fact]
    public void Profits_NeedTheColumn()
    {
        SyntheticHistory history = new SyntheticHistory(4).States(FactColumns.Zone, (_, i) => i == 0 ? Core : Periphery);
        Assert.Equal(FactVerdict.CannotSpeak, history.Score(ZoneFacts.Profits).Verdict);

        history.States(FactColumns.PropertyIncome, (year, i) => year < 1970 ? -i : i == 0 ? 3 : -1);
        Assert.Equal(1, history.Measure(ZoneFacts.Profits, "core"));
        Assert.Equal(FactVerdict.Met, history.Score(ZoneFacts.Profits).Verdict);

        history.States(FactColumns.PropertyIncome, (_, i) => i == 0 ? -3 : 1);
        Assert.Equal(FactVerdict.NotMet, history.Score(ZoneFacts.Profits).Verdict);
    }

    [Fact]
    public void Profits_OfASemiPeripheryFlowOutToo()
    {
        SyntheticHistory history = new SyntheticHistory(3).States(FactColumns.Zone, (_, i) => 1 + i).States(FactColumns.PropertyIncome, (_, i) => i == 0 ? 1 : i == 1 ? 0.5 : -1.5);

        Assert.Equal(FactVerdict.NotMet, history.Score(ZoneFacts.Profits).Verdict);
    }

    [Fact]
    public void Zones_AreCountedAndFollowed()
    {
        // Ten states of which the last has no zone in 1955; one of the nine changes its own.
        SyntheticHistory history = new SyntheticHistory(10).States(FactColumns.Zone, (year, i) =>
            i == 9 && year < 1960 ? 0 : i == 0 ? Core : i == 1 ? (year < 1990 ? Semi : Core) : Periphery);

        Assert.Equal(3, history.Measure(ZoneFacts.Zones, "groups 1950"));
        Assert.Equal(10, history.Measure(ZoneFacts.Zones, "in the middle 1950"));
        Assert.Equal(100 * 8 / 9.0, history.Measure(ZoneFacts.Zones, "stayed 1955-2000")!.Value, 1e-12);
        Assert.Equal(FactVerdict.Met, history.Score(ZoneFacts.Zones).Verdict);
    }

    [Fact]
    public void Zones_AreNotMet_WhereThereAreNone() => Assert.Equal(FactVerdict.NotMet, new SyntheticHistory(10).Score(ZoneFacts.Zones).Verdict);
}
