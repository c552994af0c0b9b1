using WorldSystems.Experiments.Calibration;
using WorldSystems.Experiments.Facts;
using Xunit;

namespace WorldSystems.Tests.Experiments.Calibration;

public sealed class FactDistanceTests
{
    [Theory]
    [InlineData(3.0, 0)]
    [InlineData(6.0, 0.25)]
    [InlineData(8.0, 0.5)]
    [InlineData(-1.0, 0.5)]
    [InlineData(double.NaN, 1)]
    public void OfABand_GrowsWithTheWayToIt_InItsWidths(double median, double distance) =>
        Assert.Equal(distance, FactDistance.Of(Scores(Score(new FactBand(2, 5), median))), 12);

    [Fact]
    public void OfABandWithOneEnd_IsInTheSizeOfTheEnd_AndOfASignInTheMeasuresUnit()
    {
        Assert.Equal(0.5, FactDistance.Of(Scores(Score(FactBand.AtLeast(0.2), 0.0))), 12);
        Assert.Equal(0.5, FactDistance.Of(Scores(Score(FactBand.AtMost(10), 20))), 12);
        Assert.Equal(0.5, FactDistance.Of(Scores(Score(FactBand.Positive, -1))), 12);
    }

    [Fact]
    public void OfAFact_IsTheMeanOfItsParts_AndFactsAddUp()
    {
        FactScore two = Score(new FactBand(2, 5), 3, 8), one = Score(new FactBand(2, 5), 8);

        Assert.Equal(0.25, FactDistance.Of(Scores(two)), 12);
        Assert.Equal(0.75, FactDistance.Of(Scores(two, one)), 12);
    }

    [Fact]
    public void OfBonuses_AndOfFactsOnWhichRunsCannotSpeak_IsNothing()
    {
        FactScore bonus = new(Fact(1, new FactBand(0, 1)) with { IsBonus = true }, [new(Part(new FactBand(0, 1)), [9])]);
        FactScore silent = new(Fact(1, new FactBand(0, 1)), [new(Part(new FactBand(0, 1)), [null])]);

        Assert.Equal(0, FactDistance.Of(Scores(bonus, silent)));
    }

    private static FactScores Scores(params FactScore[] scores) => new([.. scores]);

    private static FactScore Score(FactBand band, params double[] medians) => new(Fact(medians.Length, band), [.. medians.Select(median => new FactPartScore(Part(band), [median]))]);

    private static Fact Fact(int parts, FactBand band) => new(1, "fact", "source", "band", [.. Enumerable.Repeat(Part(band), parts)]);

    private static FactPart Part(FactBand band) => new("part", "-", _ => null, band);
}
