using CsCheck;
using MathNet.Numerics.Distributions;
using WorldSystems.Experiments.Statistics;
using Xunit;

namespace WorldSystems.Tests.Experiments.Statistics;

public sealed class LawsTests
{
    /// <summary>From SciPy 1.10, scipy.stats.norm.</summary>
    [Theory]
    [InlineData(-8, 6.22096057427174e-16)]
    [InlineData(-3.2, 0.0006871379379158471)]
    [InlineData(-3, 0.0013498980316300933)]
    [InlineData(-1.96, 0.024997895148220435)]
    [InlineData(0, 0.5)]
    [InlineData(0.5, 0.6914624612740131)]
    [InlineData(3.1, 0.9990323967867817)]
    public void Normal_IsAsPublished(double x, double p) => Assert.Equal(1, NormalLaw.Below(x) / p, 1e-12);

    [Fact]
    public void NormalQuantile_IsTheInverse() => Gen.Double[-8, 5].Sample(x => Math.Abs(NormalLaw.Quantile(NormalLaw.Below(x)) - x) < 1e-9);

    [Fact]
    public void NormalQuantile_EndsAreInfinite() =>
        Assert.Equal([double.NegativeInfinity, double.PositiveInfinity, double.NaN], [NormalLaw.Quantile(0), NormalLaw.Quantile(1), NormalLaw.Quantile(-0.1)]);

    /// <summary>One and two degrees from the closed forms tan(pi (p - 1/2)) and (2 p - 1) / sqrt(2 p (1 - p)); the others from SciPy 1.10, scipy.stats.t.ppf.</summary>
    [Theory]
    [InlineData(1, 0.975, 12.70620473617471)]
    [InlineData(2, 0.975, 4.302652729749464)]
    [InlineData(5, 0.995, 4.032142983557536)]
    [InlineData(7, 0.6, 0.2631668613520166)]
    [InlineData(19, 0.025, -2.093024054408263)]
    [InlineData(200, 0.975, 1.9718962236316089)]
    [InlineData(201, 0.975, 1.9718365067776153)]
    [InlineData(1000, 0.9, 1.2823987214609247)]
    public void StudentQuantile_IsAsPublished(int degrees, double p, double t) => Assert.Equal(t, StudentLaw.Quantile(p, degrees), 1e-10);

    /// <summary>Nearer to 0 MathNet, which computes with 1 - t^2, loses digits itself.</summary>
    [Fact]
    public void Student_IsMathNets() => Gen.Select(Gen.Double[0.1, 6], Gen.Int[1, 150]).Sample((t, degrees) =>
        Math.Abs(StudentLaw.Below(t, degrees) - StudentT.CDF(0, 1, degrees, t)) + Math.Abs(StudentLaw.Below(-t, degrees) - StudentT.CDF(0, 1, degrees, -t)) < 1e-12);
}
