using WorldSystems.Experiments.Designs;
using Xunit;

namespace WorldSystems.Tests.Experiments.Designs;

public sealed class SobolSequenceTests
{
    /// <summary>The first ten points in three dimensions as Joe and Kuo print them.</summary>
    private static readonly double[][] Published =
    [
        [0, 0, 0], [0.5, 0.5, 0.5], [0.75, 0.25, 0.25], [0.25, 0.75, 0.75], [0.375, 0.375, 0.625],
        [0.875, 0.875, 0.125], [0.625, 0.125, 0.875], [0.125, 0.625, 0.375], [0.1875, 0.3125, 0.9375], [0.6875, 0.8125, 0.4375],
    ];

    [Fact]
    public void FirstPoints_AreThePublishedOnes() => Assert.Equal(Published, new SobolSequence(10, 3).Points());

    [Fact]
    public void Skip_LeavesOutTheFirst() => Assert.Equal(Published[4..], new SobolSequence(6, 3, skip: 4).Points());

    /// <summary>Coordinates far out, from SciPy 1.10 (scipy.stats.qmc.Sobol with 32 bits), which reads Joe and Kuo's file itself.</summary>
    [Theory]
    [InlineData(5, 100, 0.125)]
    [InlineData(5, 255, 0.875)]
    [InlineData(77, 31, 0.7421875)]
    [InlineData(77, 100, 0.8984375)]
    [InlineData(77, 199, 0.2421875)]
    [InlineData(77, 255, 0.9609375)]
    [InlineData(1023, 9, 0.8505859375)]
    [InlineData(1023, 31, 0.6142578125)]
    [InlineData(1023, 199, 0.1865234375)]
    [InlineData(1023, 255, 0.8427734375)]
    public void FarPoints_AreThoseOfSciPy(int index, int axis, double expected) => Assert.Equal(expected, new SobolSequence(1024, 256).Point(index)[axis]);

    /// <summary>Each first 2^m points have one in every interval of length 2^-m of every axis: a wrong direction number would leave one empty.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData(5UL)]
    public void EveryAxis_IsStratified(ulong? seed)
    {
        const int Count = 1 << 12;
        var sequence = new SobolSequence(Count, SobolSequence.MostDimensions, seed: seed);
        double[][] points = [.. sequence.Points()];

        Assert.All(Enumerable.Range(0, sequence.Dimensions), axis =>
            Assert.Equal(Count, points.Select(point => (int)(point[axis] * Count)).Distinct().Count()));
    }

    /// <summary>The first two dimensions are a (0, m, 2)-net: one point in every box of 2^-k by 2^-(m-k). Scrambling keeps that.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData(1UL)]
    [InlineData(2UL)]
    public void FirstTwoAxes_AreNet(ulong? seed)
    {
        const int M = 8;
        double[][] points = [.. new SobolSequence(1 << M, 2, seed: seed).Points()];

        Assert.All(Enumerable.Range(0, M + 1), k =>
            Assert.Equal(1 << M, points.Select(point => ((int)(point[0] * (1 << k)), (int)(point[1] * (1 << (M - k))))).Distinct().Count()));
    }

    [Fact]
    public void Seeds_GiveDifferentPoints_TheSameSeedTheSame()
    {
        double[] first = new SobolSequence(64, 5, seed: 1).Point(17);

        Assert.Equal(first, new SobolSequence(128, 5, seed: 1).Point(17));
        Assert.NotEqual(first, new SobolSequence(64, 5, seed: 2).Point(17));
    }

    /// <summary>These bytes must not change between machines or versions: finished runs are found again by their points.</summary>
    [Fact]
    public void ScrambledPoints_AreAsEver() => Assert.Equal([0.852586361928843, 0.03399684058967978, 0.16486731998156756], new SobolSequence(10, 3, seed: 1).Point(6));

    /// <summary>A scrambled point alone is uniform: over many seeds the first coordinate of the origin has mean 1/2 and variance 1/12.</summary>
    [Fact]
    public void ScrambledPoint_IsUniformOverSeeds()
    {
        double[] values = [.. Enumerable.Range(0, 4000).Select(seed => new SobolSequence(1, 2, seed: (ulong)seed).Point(0)[1])];

        Assert.Equal(0.5, values.Average(), 0.02);
        Assert.Equal(1 / 12.0, values.Average(value => (value - 0.5) * (value - 0.5)), 0.005);
    }

    [Fact]
    public void Rejects_MoreDimensionsThanKnown() => Assert.Throws<ArgumentOutOfRangeException>(() => new SobolSequence(1, SobolSequence.MostDimensions + 1));

    [Fact]
    public void Rejects_PointBehindTheLast() => Assert.Throws<ArgumentOutOfRangeException>(() => new SobolSequence(8, 2).Point(8));
}
