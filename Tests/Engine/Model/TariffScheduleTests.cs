using CsCheck;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;
using Xunit;

namespace WorldSystems.Tests.Engine.Model;

public sealed class TariffScheduleTests
{
    private const double Exponent = -3.2;

    [Fact]
    public void Rates_AddUp_StayWithinBounds_AndAreZeroAtHome()
    {
        var tariffs = new TariffSchedule(4);
        Assert.False(tariffs.Any);
        tariffs.RaiseAll(1, 0.2);
        tariffs.RaiseAll(1, -1);
        tariffs.Raise(1, 3, 0.3);
        tariffs.Raise(1, 1, 5);
        tariffs.RaiseAll(1, 0.1);
        tariffs.Raise(2, 0, 20);
        Assert.True(tariffs.Any);
        Assert.Equal([0.3, 0, 0.3, 0.6], Enumerable.Range(0, 4).Select(i => tariffs[1, i]), (a, b) => Math.Abs(a - b) < 1e-15);
        Assert.Equal([TariffSchedule.Highest, 0.0, 0.0, 0.0], Enumerable.Range(0, 4).Select(i => tariffs[2, i]));
        Assert.True(tariffs.Differs(1) && tariffs.Differs(2) && !tariffs.Differs(0));
        tariffs.Raise(3, [1, 0, 1, 1, 0, 0, 0, 0], 0.4);
        tariffs.RaiseAll(3, 0.1);
        tariffs.Exempt(3, [0, 0, 1, 0, 0, 0, 0, 0]);
        Assert.Equal([0.5, 0.1, 0, 0], Enumerable.Range(0, 4).Select(i => tariffs[3, i]), (a, b) => Math.Abs(a - b) < 1e-15);
        tariffs.Lower(1, 0.5);
        Assert.Equal(0.3, tariffs[1, 3], 1e-15);
        tariffs.Lower(1, 0);
        Assert.False(tariffs.Differs(1));
        tariffs.Clear();
        Assert.False(tariffs.Any);
        Assert.All(Enumerable.Range(0, 16), k => Assert.Equal(0, tariffs[k / 4, k % 4]));
    }

    [Fact]
    public void Obstacles_StandBesideRates()
    {
        var tariffs = new TariffSchedule(3);
        tariffs.RaiseAll(0, 0.2);
        tariffs.ObstructBoth(0, 1, 4);
        tariffs.Obstruct(0, 1, 3);
        tariffs.Obstruct(2, 2, 1);
        Assert.Equal((7.0, 4.0, 0.0), (tariffs.Obstacle(0, 1), tariffs.Obstacle(1, 0), tariffs.Obstacle(2, 2)));
        Assert.Equal((0.2, 0.0), (tariffs[0, 1], tariffs[1, 0]));
        tariffs.Exempt(0, 1);
        tariffs.Lower(0, 0);
        Assert.Equal((0.0, 7.0), (tariffs[0, 2], tariffs.Obstacle(0, 1)));
        Assert.True(tariffs.Differs(0) && tariffs.Any);
        tariffs.Obstruct(0, 1, 30);
        Assert.Equal(TariffSchedule.Highest, tariffs.Obstacle(0, 1));
        tariffs.Clear();
        Assert.Equal(0, tariffs.Obstacle(0, 1));
    }

    /// <summary>Whatever was raised and lowered in the years before, the products are sums over the rates of the year.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    [InlineData(19)]
    public void Products_AreTheDefinition(int size) => Gen.Int[0, 100_000].Sample(
        seed =>
        {
            var draw = new Random(seed);
            var good = new TradedGood(Good.Manufactures, new ColumnStore(size));
            good.AllowTariffs();
            for (int k = 0; k < size * size; k++)
            {
                good.TradeCosts[k / size, k % size] = k / size == k % size ? 0 : draw.NextDouble();
            }

            for (int year = 0; year < 4; year++)
            {
                good.Tariffs.Clear();
                Set(good.Tariffs, size, draw, differing: draw.Next(3));
                good.ApplyTariffs(Exponent);
                Check(good, size, draw);
            }
        },
        iter: 30);

    private static void Set(TariffSchedule tariffs, int size, Random draw, int differing)
    {
        for (int importer = 0; importer < size; importer++)
        {
            tariffs.RaiseAll(importer, draw.Next(2) * 0.3);
            for (int exporter = 0; exporter < size && (differing == 2 || (differing == 1 && importer % 3 == 0)); exporter++)
            {
                tariffs.Raise(importer, exporter, draw.Next(3));
                tariffs.Obstruct(importer, exporter, differing * draw.Next(2) / 2.0);
            }
        }

        tariffs.Lower(0, draw.NextDouble());
    }

    private static void Check(TradedGood good, int size, Random draw)
    {
        int padded = Lanes.Padded(size);
        double[] x = [.. Enumerable.Range(0, padded).Select(i => i < size ? draw.NextDouble() : 0)];
        double[] sold = new double[padded], bought = new double[padded], faced = new double[padded], net = new double[padded];
        double phi(int i, int j) => i == j ? 0 : good.TradeCosts[i, j] * Math.Pow((1 + good.Tariffs[j, i]) * (1 + good.Tariffs.Obstacle(j, i)), Exponent);
        double left(int i, int j) => phi(i, j) / (1 + good.Tariffs[j, i]);
        good.SumOverBuyers(x, sold);
        good.SumOverSellers(x, bought);
        good.Wedge?.Gather(x, faced, net);
        int last = size - 1;
        double[] arriving = new double[padded], leaving = new double[padded];
        good.CopyNet(last, arriving, leaving);
        for (int i = 0; i < size; i++)
        {
            Assert.Equal(Enumerable.Range(0, size).Sum(j => left(i, j) * x[j]), sold[i], 1e-13);
            Assert.Equal(Enumerable.Range(0, size).Sum(j => left(j, i) * x[j]), bought[i], 1e-13);
            Assert.Equal(good.Wedge is null ? 0 : Enumerable.Range(0, size).Sum(j => phi(j, i) * x[j]), faced[i], 1e-13);
            Assert.Equal(good.Wedge is null ? 0 : bought[i], net[i], 1e-13);
            Assert.Equal(i == last ? 0 : left(i, last), arriving[i], 1e-14);
            Assert.Equal(i == last ? 0 : left(last, i), leaving[i], 1e-14);
            Assert.Equal(i == 0 ? 1 : left(0, i), good.Net(0, i), 1e-14);
            Assert.Equal(i == 0 ? 1 : phi(0, i), good.Faced(0, i), 1e-14);
        }
    }
}
