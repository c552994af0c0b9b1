using WorldSystems.Experiments.Facts;
using Xunit;

namespace WorldSystems.Tests.Experiments.Facts;

public sealed class PowerLawTests
{
    /// <summary>The quantiles of a power law have its exponent; what lies below the tail does not disturb.</summary>
    [Theory]
    [InlineData(1.5)]
    [InlineData(2.0)]
    [InlineData(2.5)]
    public void FindsTheExponent(double alpha)
    {
        double[] tail = [.. Enumerable.Range(0, 400).Select(k => 3 * Math.Pow((k + 0.5) / 400, 1 / (1 - alpha)))];
        Assert.Equal(alpha, PowerLaw.Exponent(tail), 0.02);
        Assert.Equal(alpha, PowerLaw.Exponent([.. tail, .. Enumerable.Range(0, 300).Select(k => 1 + (k / 150.0))]), 0.06);
    }

    [Fact]
    public void IsScaleFree()
    {
        double[] sizes = [.. Enumerable.Range(1, 50).Select(k => 1.0 / k)];
        Assert.Equal(PowerLaw.Exponent(sizes), PowerLaw.Exponent(sizes.Select(size => 1000 * size)), 1e-12);
    }

    [Fact]
    public void FewSizes_SayNothing()
    {
        Assert.Equal(double.NaN, PowerLaw.Exponent(Enumerable.Range(1, 9).Select(k => (double)k)));
        Assert.Equal(double.NaN, PowerLaw.Exponent(Enumerable.Repeat(1.0, 30)));
        Assert.Equal(double.NaN, PowerLaw.Exponent(Enumerable.Repeat(0.0, 30)));
    }
}
