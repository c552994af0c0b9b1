using WorldSystems.Experiments.Statistics;
using Xunit;

namespace WorldSystems.Tests.Experiments.Statistics;

public sealed class QuantilesTests
{
    /// <summary>As R's quantile(c(1, 3, 2, 10), p), type 7.</summary>
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.1, 1.3)]
    [InlineData(0.25, 1.75)]
    [InlineData(0.5, 2.5)]
    [InlineData(0.9, 7.9)]
    [InlineData(1, 10)]
    public void Quantile_IsAsInR(double at, double expected) => Assert.Equal(expected, Quantiles.Of([1, 3, 2, 10], at), 1e-14);

    [Fact]
    public void Nothing_HasNoMedian() => Assert.True(double.IsNaN(Quantiles.Median([])));

    [Fact]
    public void Values_AreLeftAsTheyAre()
    {
        double[] values = [3, 1, 2];
        Quantiles.Median(values);

        Assert.Equal([3, 1, 2], values);
    }
}
