using WorldSystems.Experiments.Facts;
using Xunit;

namespace WorldSystems.Tests.Experiments.Facts;

public sealed class MobilityFactsTests
{
    [Fact]
    public void Ranks_AreComparedBetween1870AndTheEnd()
    {
        // Five states; the two richest change places after 1870: rho = 1 - 6 x 2 / (5 x 24).
        SyntheticHistory history = new SyntheticHistory(5).States(FactColumns.Product, (year, i) => year <= 1870 || i < 3 ? 1 + i : 8 - i);

        Assert.Equal(0.9, history.Measure(MobilityFacts.Ranks, "1870 to the end")!.Value, 1e-12);
        Assert.Null(new SyntheticHistory(5, first: 1871).Measure(MobilityFacts.Ranks, "1870 to the end"));
    }

    [Fact]
    public void Moves_AreCountedOverSixtyYears()
    {
        // Ten states; from 1970 the poorest is the richest, and what was the ninth has lost its place in the top two.
        SyntheticHistory history = new SyntheticHistory(10).States(FactColumns.Product, (year, i) => i == 0 && year >= 1970 ? 20 : 1 + i);

        Assert.Equal(20, history.Measure(MobilityFacts.Escapes, "bottom half to top fifth"));
        Assert.Equal(50, history.Measure(MobilityFacts.Falls, "left the top fifth"));
        Assert.Equal(FactVerdict.NotMet, history.Score(MobilityFacts.Escapes).Verdict);
    }

    [Fact]
    public void Moves_StandStillWhereNobodyMoves()
    {
        SyntheticHistory history = new SyntheticHistory(10).States(FactColumns.Product, (_, i) => 1 + i);

        Assert.Equal(0, history.Measure(MobilityFacts.Escapes, "bottom half to top fifth"));
        Assert.Equal(0, history.Measure(MobilityFacts.Falls, "left the top fifth"));
        Assert.Equal(FactVerdict.NotMet, history.Score(MobilityFacts.Falls).Verdict);
    }

    [Fact]
    public void Volatility_IsThatOfTheTercilesOf1950()
    {
        // Growth takes turns: up by s, down by s. Its standard deviation is s (and a little: the sample is of 49 years).
        SyntheticHistory history = new SyntheticHistory(6).States(FactColumns.Product, (year, i) => (1 + i) * Math.Exp((year % 2) * (i < 2 ? 0.05 : i < 4 ? 0.03 : 0.02)));

        Assert.Equal(10.1, history.Measure(MobilityFacts.Volatility, "low tercile")!.Value / 0.5, 0.2);
        Assert.Equal(6.06, history.Measure(MobilityFacts.Volatility, "middle tercile")!.Value / 0.5, 0.12);
        Assert.Equal(4.04, history.Measure(MobilityFacts.Volatility, "high tercile")!.Value / 0.5, 0.08);
        Assert.Equal(FactVerdict.Met, history.Score(MobilityFacts.Volatility).Verdict);
    }
}
