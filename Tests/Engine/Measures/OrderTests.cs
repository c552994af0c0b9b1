using CsCheck;
using WorldSystems.Engine.Measures;
using Xunit;

namespace WorldSystems.Tests.Engine.Measures;

public sealed class OrderTests
{
    /// <summary>Few distinct values, so that ties are common.</summary>
    private static readonly Gen<(double[] First, double[] Second)> TwoYears =
        Gen.Int[2, 40].SelectMany(n => Gen.Select(Gen.Int[0, 12].Select(i => i / 4.0).Array[n], Gen.Int[0, 12].Select(i => i / 4.0).Array[n]));

    [Fact]
    public void Order_IsTheStableSort_WhateverTheYearBefore() => TwoYears.Sample(years =>
    {
        var order = new SortedOrder(years.First.Length);
        order.Update(years.First);
        order.Update(years.Second);
        int[] expected = [.. Enumerable.Range(0, years.Second.Length).OrderBy(i => years.Second[i]).ThenBy(i => i)];
        Assert.Equal(expected, order.Order.ToArray());
        Assert.Equal(years.Second.Order(), order.Sorted.ToArray());
    });

    [Fact]
    public void Persistence_IsSpearmansCoefficient() => TwoYears.Sample(years =>
    {
        double expected = MathNet.Numerics.Statistics.Correlation.Spearman(years.First, years.Second);
        var order = new SortedOrder(years.First.Length);
        var persistence = new RankPersistence(years.First.Length);
        order.Update(years.First);
        persistence.Update(order);
        order.Update(years.Second);
        persistence.Update(order);
        if (years.First.Distinct().Count() > 1 && years.Second.Distinct().Count() > 1)
        {
            Assert.Equal(expected, persistence.SinceStart, 1e-12);
        }
        else
        {
            Assert.True(double.IsNaN(persistence.SinceStart));
        }
    });

    [Fact]
    public void Persistence_OfACentury_ComparesWithTheYearAHundredYearsBefore()
    {
        double[][] years = [.. Enumerable.Range(0, 230).Select(t => Enumerable.Range(0, 12).Select(i => Math.Sin((i * 5) + (t * 0.013 * i))).ToArray())];
        var order = new SortedOrder(12);
        var persistence = new RankPersistence(12);
        for (int t = 0; t < years.Length; t++)
        {
            order.Update(years[t]);
            persistence.Update(order);
            double expected = t < 100 ? double.NaN : MathNet.Numerics.Statistics.Correlation.Spearman(years[t - 100], years[t]);
            Assert.Equal(expected, persistence.SinceCentury, 1e-12);
        }
    }

    [Fact]
    public void Trend_IsTheLeastSquaresSlope() => Gen.Double[-5, 5].Array[2, 50].Sample(series =>
    {
        var trend = new Trend();
        for (int t = 0; t < series.Length; t++)
        {
            trend.Add(1000 + t, series[t]);
        }

        (double _, double slope) = MathNet.Numerics.Fit.Line([.. Enumerable.Range(0, series.Length).Select(t => (double)t)], series);
        Assert.Equal(slope, trend.Slope, 1e-9);
    });
}
