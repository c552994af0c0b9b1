using WorldSystems.Experiments.Calibration;
using WorldSystems.Experiments.Studies.Plans;
using Xunit;

namespace WorldSystems.Tests.Experiments.Calibration;

public sealed class AcceptableRangeTests
{
    private static readonly Axis Linear = new("learning.rate") { Low = 0, High = 10 };

    [Fact]
    public void Tells_WhatIsLeftOfTheRange_AndHowOftenTheRestWasTried()
    {
        AcceptableRange range = AcceptableRange.Of(Linear, [4, 2, 3, 6, 5], [0, 1, 2, 3, 4, 5, 6, 9.5]);

        Assert.Equal((2.0, 4.0, 6.0, 3), (range.Low, range.Median, range.High, range.TriedOutside));
        Assert.Equal(0.4, range.Share, 12);
        Assert.Equal(Pinning.Pinned, range.Verdict);
    }

    [Theory]
    [InlineData(7.0, Pinning.Narrowed)]
    [InlineData(9.0, Pinning.Open)]
    public void AWideRange_IsNotPinnedDown(double high, Pinning verdict) => Assert.Equal(verdict, AcceptableRange.Of(Linear, [1, 2, 3, 4, high], []).Verdict);

    [Fact]
    public void OnALogRange_TheShareIsOfRatios()
    {
        Axis log = new("trade.border_cost") { Low = 1, High = 100, Scale = AxisScale.Log };

        Assert.Equal(0.5, AcceptableRange.Of(log, [1, 10], []).Share, 12);
    }

    [Fact]
    public void FewWorlds_SayNothing()
    {
        Assert.Equal(Pinning.Unknown, AcceptableRange.Of(Linear, [1, 2, 3, 4], []).Verdict);
        Assert.Equal((double.NaN, 2), (AcceptableRange.Of(Linear, [], [1, 2]).Low, AcceptableRange.Of(Linear, [], [1, 2]).TriedOutside));
    }
}
