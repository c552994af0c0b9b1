using System.Numerics;
using CsCheck;
using WorldSystems.Experiments.Statistics;
using Xunit;

namespace WorldSystems.Tests.Experiments.Statistics;

public sealed class RunningSummaryTests
{
    /// <summary>Numbers of all sizes, subnormal ones and the largest among them.</summary>
    private static readonly Gen<double[]> Any = Gen.Double.Where(double.IsFinite).Array[1, 40];

    [Fact]
    public void Textbook_IsAsCalculated()
    {
        RunningSummary summary = Of([2, 4, 4, 4, 5, 5, 7, 9, double.NaN, double.PositiveInfinity]);

        Assert.Equal((8, 2, 2, 9, 5, 32 / 7.0), (summary.Count, summary.Missing, summary.Minimum, summary.Maximum, summary.Mean, summary.Variance));
    }

    [Fact]
    public void Parts_GiveTheSameBitsAsTheWhole_InAnyOrder() => Gen.Select(Any, Any, Any).Sample((a, b, c) =>
    {
        RunningSummary whole = Of([.. a, .. b, .. c]), parts = Of([.. c.Reverse()]), rest = Of(b);
        rest.Add(Of(a));
        parts.Add(rest);
        return whole.Mean.Equals(parts.Mean) && whole.Variance.Equals(parts.Variance)
            && (whole.Count, whole.Minimum, whole.Maximum) == (parts.Count, parts.Minimum, parts.Maximum);
    });

    /// <summary>Against fractions of whole numbers: nothing is rounded but the result.</summary>
    [Fact]
    public void WholeNumbers_AreSummedExactly() => Gen.Long[-(1L << 52), 1L << 52].Array[2, 30].Sample(values =>
    {
        BigInteger n = values.Length, sum = values.Aggregate(BigInteger.Zero, (total, value) => total + value);
        BigInteger numerator = (n * values.Aggregate(BigInteger.Zero, (total, value) => total + ((BigInteger)value * value))) - (sum * sum);
        RunningSummary summary = Of([.. values.Select(value => (double)value)]);
        return IsNearest(summary.Mean, sum, n) && IsNearest(summary.Variance, numerator, n * (n - 1));
    });

    [Fact]
    public void SmallSpreadFarFromZero_IsNotLost() => Assert.Equal(1, Of([1e15 - 1, 1e15, 1e15 + 1]).Variance);

    [Fact]
    public void WhatCancels_LeavesTheRest() => Assert.Equal(double.Epsilon, Of([1e308, 3 * double.Epsilon, -1e308]).Mean);

    [Theory]
    [InlineData(double.Epsilon)]
    [InlineData(-3e-310)]
    [InlineData(0.1)]
    [InlineData(double.MaxValue)]
    public void OneNumber_IsItsOwnMean(double value) => Assert.Equal(value, Of([value]).Mean);

    [Fact]
    public void NothingYet_IsUndefined()
    {
        var summary = new RunningSummary();

        Assert.All([summary.Mean, summary.Variance, summary.Minimum, summary.Maximum], value => Assert.True(double.IsNaN(value)));
        Assert.True(double.IsNaN(Of([1]).MeanWithin(0.95).Low));
    }

    /// <summary>Student's (1908) sleep data, extra hours of the second drug less the first: R's t.test gives 0.7001142 to 2.4598858.</summary>
    [Fact]
    public void SleepData_HaveThePublishedInterval()
    {
        Estimate mean = Of([1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4]).MeanWithin(0.95);

        Assert.Equal(1.58, mean.Value, 1e-15);
        Assert.Equal(0.7001142, mean.Low, 5e-8);
        Assert.Equal(2.4598858, mean.High, 5e-8);
    }

    private static RunningSummary Of(double[] values)
    {
        RunningSummary summary = new();
        foreach (double value in values)
        {
            summary.Add(value);
        }

        return summary;
    }

    /// <summary>Whether no neighbour is nearer to the fraction: all compared as whole numbers.</summary>
    private static bool IsNearest(double value, BigInteger numerator, BigInteger divisor)
    {
        BigInteger Off(double candidate) => BigInteger.Abs(((BigInteger)(candidate * 1048576.0) * divisor) - (numerator << 20));
        return Math.Abs(value) < (1L << 33) || (Off(value) <= Off(Math.BitIncrement(value)) && Off(value) <= Off(Math.BitDecrement(value)));
    }
}
