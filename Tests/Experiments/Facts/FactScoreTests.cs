using WorldSystems.Experiments.Facts;
using Xunit;

namespace WorldSystems.Tests.Experiments.Facts;

public sealed class FactScoreTests
{
    private static readonly FactPart Banded = new("x", "-", _ => 1, new(1, 2));

    [Fact]
    public void Median_DecidesWithBothEndsIncluded()
    {
        FactPartScore score = new(Banded, [0, 2, 9]);

        Assert.True(score.IsMet);
        Assert.Equal((2, 0.2, 8.3), (score.Median, Math.Round(score.Low, 9), Math.Round(score.High, 9)));
    }

    [Theory]
    [InlineData(true, 1.5, 1.5, double.NaN, double.NaN)]
    [InlineData(false, 1.5, double.NaN, double.NaN)]
    [InlineData(false, double.NaN)]
    public void HalfTheRuns_NeedAValue(bool met, params double[] values) => Assert.Equal(met, new FactPartScore(Banded, [.. values.Select(value => (double?)value)]).IsMet);

    [Fact]
    public void PartsThatCountWhereThereIsAny_DoNotCountWithout()
    {
        FactPart ifAny = Banded with { IfAny = true };

        Assert.Null(new FactPartScore(ifAny, [double.NaN, double.NaN]).IsMet);
        Assert.True(new FactPartScore(ifAny, [double.NaN, double.NaN, 2]).IsMet);
        Assert.False(new FactPartScore(ifAny, [double.NaN, double.NaN, 3]).IsMet);
    }

    [Fact]
    public void Verdict_NeedsEveryPartWithABand()
    {
        FactPartScore met = new(Banded, [1]), missed = new(Banded, [3]), silent = new(Banded, [null]), beside = new(Banded with { Band = null }, [null]);

        Assert.Equal(FactVerdict.Met, Verdict(met, beside));
        Assert.Equal(FactVerdict.NotMet, Verdict(met, missed));
        Assert.Equal(FactVerdict.CannotSpeak, Verdict(missed, silent));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1e-300, true)]
    public void Positive_LeavesZeroOut(double value, bool expected)
    {
        Assert.Equal(expected, FactBand.Positive.Contains(value));
        Assert.Equal(expected, FactBand.Negative.Contains(-value));
    }

    private static FactVerdict Verdict(params FactPartScore[] parts) => new FactScore(new(1, "a fact", "a source", "a band", []), [.. parts]).Verdict;
}
