using WorldSystems.Experiments.Designs;
using Xunit;

namespace WorldSystems.Tests.Experiments.Designs;

public sealed class LatinHypercubeTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(64)]
    [InlineData(1000)]
    public void EveryCellOfEveryAxis_HoldsOnePoint(int count)
    {
        double[][] points = [.. new LatinHypercube(count, 6, seed: 3).Points()];

        Assert.All(Enumerable.Range(0, 6), axis =>
            Assert.Equal(Enumerable.Range(0, count), points.Select(point => (int)(point[axis] * count)).Order()));
    }

    /// <summary>The six orders of three cells are equally likely: chi-squared of 5 degrees is below 25.7 with probability 0.9999.</summary>
    [Fact]
    public void Orders_AreEquallyLikely()
    {
        const int Seeds = 6000;
        var orders = Enumerable.Range(0, Seeds)
            .CountBy(seed => string.Join(',', new LatinHypercube(3, 1, (ulong)seed).Points().Select(point => (int)(point[0] * 3))))
            .Select(order => order.Value).ToArray();

        Assert.Equal(6, orders.Length);
        Assert.True(orders.Sum(times => (times - (Seeds / 6.0)) * (times - (Seeds / 6.0)) / (Seeds / 6.0)) < 25.7);
    }

    [Fact]
    public void Axes_AreUncorrelated()
    {
        double[][] points = [.. new LatinHypercube(4000, 2, seed: 11).Points()];

        Assert.Equal(0, points.Average(point => 12 * (point[0] - 0.5) * (point[1] - 0.5)), 0.07);
    }

    [Fact]
    public void Point_DependsOnSeedAndIndexAlone()
    {
        var design = new LatinHypercube(1L << 40, 3, seed: 9);

        Assert.Equal(design.Point(123_456_789_012), new LatinHypercube(1L << 40, 3, seed: 9).Point(123_456_789_012));
        Assert.NotEqual(design.Point(5), new LatinHypercube(1L << 40, 3, seed: 10).Point(5));
    }

    /// <summary>These bytes must not change between machines or versions: finished runs are found again by their points.</summary>
    [Fact]
    public void Points_AreAsEver() => Assert.Equal(
        [0.60957847258692432, 0.4545593912272804, 0.033862531943569821],
        new LatinHypercube(10, 3, seed: 1).Point(4));

    [Fact]
    public void Rejects_NoPoints() => Assert.Throws<ArgumentOutOfRangeException>(() => new LatinHypercube(0, 2, 1));
}
