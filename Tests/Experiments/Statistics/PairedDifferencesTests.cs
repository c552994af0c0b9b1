using WorldSystems.Experiments.Statistics;
using Xunit;

namespace WorldSystems.Tests.Experiments.Statistics;

public sealed class PairedDifferencesTests
{
    [Fact]
    public void Sleep_IsAsPublished()
    {
        // Student (1908): R's wilcox.test(paired, exact = FALSE) gives V = 45, p = 0.009091.
        double[] first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0], second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
        PairedDifferences found = PairedDifferences.Of([.. first.Select(Tenths)], [.. second.Select(Tenths)]);

        Assert.Equal((10, 0, 9, 0), (found.Pairs, found.Missing, found.Positive, found.Negative));
        Assert.Equal(13, found.Median.Value);
        Assert.Equal(15.8, found.Mean.Value, 1e-12);
        Assert.InRange(found.Median.Low, 5, 13);
        Assert.InRange(found.Median.High, 13, 24);
        Assert.Equal(2 / 512.0, found.SignP, 1e-12);
        Assert.Equal(45, found.Wilcoxon.V);
        Assert.Equal(0.009091, found.Wilcoxon.P, 5e-7);
    }

    [Fact]
    public void MissingPairs_AreCountedApart()
    {
        PairedDifferences found = PairedDifferences.Of([1, double.NaN, 3, 4], [2, 2, double.NaN, 3]);

        Assert.Equal((2, 2, 1, 1, 1), (found.Pairs, found.Missing, found.Positive, found.Negative, found.SignP));
    }

    [Fact]
    public void Rejects_UnpairedValues() => Assert.Throws<ArgumentOutOfRangeException>(() => PairedDifferences.Of([1, 2], [1]));

    /// <summary>Whole tenths of an hour, so that equal differences are equal.</summary>
    private static double Tenths(double hours) => Math.Round(hours * 10);
}
