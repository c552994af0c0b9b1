using WorldSystems.Experiments.Facts;
using Xunit;

namespace WorldSystems.Tests.Experiments.Facts;

public sealed class GapFactsTests
{
    [Theory]
    [InlineData(3, 6, 20, FactVerdict.Met)]
    [InlineData(6, 6, 20, FactVerdict.NotMet)]
    [InlineData(3, 3, 20, FactVerdict.NotMet)]
    [InlineData(3, 6, 60, FactVerdict.NotMet)]
    public void Gap_HasToBeInEveryBand(double in1820, double in1870, double in2000, FactVerdict expected)
    {
        SyntheticHistory history = new SyntheticHistory(10).World(FactColumns.Gap, year => year < 1850 ? in1820 : year < 1900 ? in1870 : in2000);

        Assert.Equal(expected, history.Score(GapFacts.Gap).Verdict);
    }

    [Fact]
    public void Gini_IsReadInItsYears()
    {
        SyntheticHistory history = new SyntheticHistory(10).World(FactColumns.Gini, year => (year - 1750) / 500.0);

        Assert.Equal(0.14, history.Measure(GapFacts.Gini, "1820")!.Value, 1e-12);
        Assert.Equal(0.498, history.Measure(GapFacts.Gini, "2000")!.Value, 1e-12);
    }

    [Fact]
    public void Growth_IsThatOfTheDecilesOfEachYear()
    {
        // Two leaders of twenty grow by 1.5 %, two laggards by 0.3 %; in the last year the places within each decile change hands.
        SyntheticHistory history = new SyntheticHistory(20).States(FactColumns.Product, (year, i) => i switch
        {
            < 2 => 0.5 * Math.Exp(0.003 * (year - 1750)) * (1 + (0.1 * ((i + (year == 1999 ? 1 : 0)) % 2))),
            >= 18 => 2 * Math.Exp(0.015 * (year - 1750)),
            _ => 1 * Math.Exp(0.008 * (year - 1750)),
        });

        Assert.Equal(1.5, history.Measure(GapFacts.Leaders, "1820-2000")!.Value, 1e-9);
        Assert.Equal(0.3, history.Measure(GapFacts.Laggards, "1820-2000")!.Value, 1e-9);
        Assert.Equal(FactVerdict.Met, history.Score(GapFacts.Leaders).Verdict);
        Assert.Equal(FactVerdict.Met, history.Score(GapFacts.Laggards).Verdict);
    }

    [Fact]
    public void Convergence_FollowsTheStatesOf1995()
    {
        SyntheticHistory history = new SyntheticHistory(10).States(FactColumns.Product, (year, i) => (1 + i) * Math.Exp((year - 1995) * (i == 0 ? 0.04 : 0.01)));

        Assert.Equal(3, history.Measure(GapFacts.Convergence, "laggards less leaders")!.Value, 1e-9);
        Assert.True(GapFacts.Convergence.IsBonus);
    }
}
