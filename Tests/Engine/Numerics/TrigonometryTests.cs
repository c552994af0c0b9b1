using CsCheck;
using WorldSystems.Engine.Numerics;
using Xunit;

namespace WorldSystems.Tests.Engine.Numerics;

public sealed class TrigonometryTests
{
    [Fact]
    public void SinCosDegrees_AreRight() => Gen.Double[-400, 400].Sample(degrees =>
    {
        (double sin, double cos) = Trigonometry.SinCosDegrees(degrees);
        double radians = degrees * Math.PI / 180;
        return Math.Abs(sin - Math.Sin(radians)) < 2e-15 && Math.Abs(cos - Math.Cos(radians)) < 2e-15;
    });

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(90, 1, 0)]
    [InlineData(180, 0, -1)]
    [InlineData(-90, -1, 0)]
    [InlineData(270, -1, 0)]
    public void SinCosDegrees_AreExact_AtRightAngles(double degrees, double sin, double cos) =>
        Assert.Equal((sin, cos), Trigonometry.SinCosDegrees(degrees));

    [Fact]
    public void Asin_IsRight() => Gen.Double[0, 1].Sample(x => Math.Abs(Trigonometry.Asin(x) - Math.Asin(x)) < 1e-15);
}
