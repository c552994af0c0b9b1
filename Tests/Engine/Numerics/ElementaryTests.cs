using System.Runtime.Intrinsics;
using CsCheck;
using WorldSystems.Engine.Numerics;
using Xunit;

namespace WorldSystems.Tests.Engine.Numerics;

public sealed class ElementaryTests
{
    [Fact]
    public void Exp_IsWithinTwoUnits_OfTheLibrary() =>
        Gen.Double[-700, 700].Sample(x => Units(Elementary.Exp(x), Math.Exp(x)) <= 2, iter: 100_000);

    [Fact]
    public void Log_IsWithinTwoUnits_OfTheLibrary() =>
        Gen.Double[-690, 690].Sample(e => Units(Elementary.Log(Math.Exp(e)), Math.Log(Math.Exp(e))) <= 2, iter: 100_000);

    [Fact]
    public void Log_IsWithinTwoUnits_NearOne() =>
        Gen.Double[0.5, 2].Sample(x => Units(Elementary.Log(x), Math.Log(x)) <= 2, iter: 100_000);

    [Fact]
    public void Pow_MeetsItsErrorBound() =>
        Gen.Select(Gen.Double[1e-3, 1e3], Gen.Double[-20, 20]).Sample(
            (x, y) => Units(Elementary.Pow(x, y), Math.Pow(x, y)) <= 3 + (2 * Math.Abs(y * Math.Log(x))), iter: 100_000);

    [Theory]
    [InlineData(0.0, 1.0)]
    [InlineData(double.NegativeInfinity, 0.0)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(710.0, double.PositiveInfinity)]
    [InlineData(-800.0, 0.0)]
    [InlineData(double.NaN, double.NaN)]
    public void Exp_AtTheEdges(double x, double expected) => Assert.Equal(expected, Elementary.Exp(x));

    [Theory]
    [InlineData(1.0, 0.0)]
    [InlineData(0.0, double.NegativeInfinity)]
    [InlineData(-1.0, double.NaN)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.NaN, double.NaN)]
    public void Log_AtTheEdges(double x, double expected) => Assert.Equal(expected, Elementary.Log(x));

    [Fact]
    public void Log_OfSubnormals_IsRight() => Assert.InRange(Elementary.Log(5e-324), -744.4400719213813, -744.4400719213811);

    [Fact]
    public void EveryLane_GivesTheScalarsBits() =>
        Gen.Select(Gen.Double[-700, 700], Gen.Double[-700, 700], Gen.Double[-700, 700], Gen.Double[-700, 700]).Sample((a, b, c, d) =>
        {
            Vector256<double> exp = Elementary.Exp(Vector256.Create(a, b, c, d));
            Vector256<double> log = Elementary.Log(exp);
            return exp.GetElement(0) == Elementary.Exp(a) && exp.GetElement(3) == Elementary.Exp(d)
                && log.GetElement(1) == Elementary.Log(Elementary.Exp(b)) && log.GetElement(2) == Elementary.Log(Elementary.Exp(c));
        });

    [Fact]
    public void Power_OfFourLanes_GivesTheScalarsBits() =>
        Gen.Select(Gen.Double[1e-3, 1e3], Gen.Double[-20, 20]).Sample(
            (x, y) => Elementary.PowPositive(Vector256.Create(1, x, 2, 3), Vector256.Create(y)).GetElement(1) == Elementary.Pow(x, y));

    /// <summary>The bits on every machine: a changed answer here changes every result ever written.</summary>
    [Theory]
    [InlineData(1.0, 4613303445314885481)]
    [InlineData(-0.1, 4606325270462671675)]
    [InlineData(345.678, 6852827910056490509)]
    public void Exp_HasTheseBits(double x, long bits) => Assert.Equal(bits, BitConverter.DoubleToInt64Bits(Elementary.Exp(x)));

    /// <inheritdoc cref="Exp_HasTheseBits"/>
    [Theory]
    [InlineData(2.0, 4604418534313441775)]
    [InlineData(0.3, -4615271006209202399)]
    [InlineData(12345.678, 4621493204086758961)]
    public void Log_HasTheseBits(double x, long bits) => Assert.Equal(bits, BitConverter.DoubleToInt64Bits(Elementary.Log(x)));

    private static double Units(double got, double expected) =>
        got == expected ? 0 : Math.Abs(got - expected) / (Math.BitIncrement(Math.Abs(expected)) - Math.Abs(expected));
}
