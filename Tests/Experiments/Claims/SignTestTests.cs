using CsCheck;
using WorldSystems.Experiments.Claims;
using Xunit;

namespace WorldSystems.Tests.Experiments.Claims;

public sealed class SignTestTests
{
    /// <summary>Two-sided binomial test with p = 1/2, from the binomial coefficients.</summary>
    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(1, 1, 1)]
    [InlineData(5, 5, 2 / 32.0)]
    [InlineData(6, 6, 2 / 64.0)]
    [InlineData(10, 20, 1)]
    [InlineData(14, 20, 2 * 60460 / 1048576.0)]
    [InlineData(15, 20, 2 * 21700 / 1048576.0)]
    [InlineData(20, 20, 2 / 1048576.0)]
    public void P_IsTheExactOne(int met, int trials, double p) => Assert.Equal(p, SignTest.P(met, trials), 1e-12);

    [Fact]
    public void P_IsTheSameForBothSides() =>
        Gen.Select(Gen.Int[0, 200], Gen.Int[0, 200]).Sample((a, b) => Math.Abs(SignTest.P(a, a + b) - SignTest.P(b, a + b)) < 1e-12);

    [Fact]
    public void Rejects_MoreThanAll() => Assert.Throws<ArgumentOutOfRangeException>(() => SignTest.P(3, 2));
}
