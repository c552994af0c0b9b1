using CsCheck;
using WorldSystems.Experiments.Statistics;
using Xunit;

namespace WorldSystems.Tests.Experiments.Statistics;

public sealed class WilcoxonSignedRankTests
{
    /// <summary>Hollander and Wolfe (1973, 29f), the example of R's wilcox.test: V = 40, one-sided p = 0.01953, which is 10 of 512.</summary>
    [Fact]
    public void DepressionScale_IsAsInR()
    {
        double[] before = [1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30], after = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29];

        Assert.Equal(new(40, 9, 20 / 512.0, IsExact: true), WilcoxonSignedRank.Test([.. before.Zip(after, (b, a) => b - a)]));
    }

    /// <summary>Darwin's (1876) maize, crossed less self-fertilised, in eighths of an inch: smaller rank sum 24 of 120, p = 0.0413 (SciPy's example).</summary>
    [Fact]
    public void DarwinsMaize_IsAsPublished()
    {
        WilcoxonResult result = WilcoxonSignedRank.Test([6, 8, 14, 16, 23, 24, 28, 29, 41, -48, 49, 56, 60, -67, 75]);

        Assert.Equal(96, result.V);
        Assert.Equal(0.041259765625, result.P);
    }

    /// <summary>Normal approximations from SciPy 1.10, wilcoxon(mode="approx", correction=True): with ties and a zero, and for many.</summary>
    [Fact]
    public void TiesAndZeros_AreCorrectedFor()
    {
        WilcoxonResult result = WilcoxonSignedRank.Test([1, 1, -2, 3, 3, 3, -4, 5, 6, -6, 7, 0, 8, 8, -1]);

        Assert.Equal((14, false), (result.Count, result.IsExact));
        Assert.Equal(0.08351936001011306, result.P, 1e-14);
    }

    [Fact]
    public void ManyDifferences_AreApproximated()
    {
        WilcoxonResult result = WilcoxonSignedRank.Test([.. Enumerable.Range(1, 80).Select(i => ((i * 37) % 211) - 90.0)]);

        Assert.False(result.IsExact);
        Assert.Equal(0.03164719484777105, result.P, 1e-13);
    }

    [Fact]
    public void FiftyDifferences_AreCounted()
    {
        WilcoxonResult result = WilcoxonSignedRank.Test([.. Enumerable.Range(1, 50).Select(i => ((i * 37) % 211) - 90 + (i / 1000.0))]);

        Assert.True(result.IsExact);
        Assert.Equal(0.11848533640686121, result.P, 1e-12);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(50)]
    public void AllOfOneSign_IsTwiceTheLeastProbability(int count) =>
        Assert.Equal(2 / Math.Pow(2, count), WilcoxonSignedRank.Test([.. Enumerable.Range(1, count).Select(i => (double)i)]).P);

    [Fact]
    public void NoDifferences_GiveOne() => Assert.Equal(new(0, 0, 1, IsExact: true), WilcoxonSignedRank.Test([0, 0, double.NaN]));

    [Fact]
    public void BothDirections_HaveTheSameP() => Gen.Double[-9, 9].Array[0, 70].Sample(differences =>
        Math.Abs(WilcoxonSignedRank.Test(differences).P - WilcoxonSignedRank.Test([.. differences.Select(difference => -difference)]).P) < 1e-14);
}
