using WorldSystems.Engine.Measures;
using WorldSystems.Engine.Model;
using Xunit;

namespace WorldSystems.Tests.Engine.Measures;

public sealed class TradeMeasuresTests
{
    [Fact]
    public void TermsOfTrade_AreTheRatioOfExportWeightedPrices()
    {
        World world = SyntheticWorld.Create(2);
        Set(world.RawMaterials.Price, 1, 3);
        Set(world.RawMaterials.Exports, 3, 1);
        Set(world.Manufactures.Price, 2, 4);
        Set(world.Manufactures.Exports, 1, 1);
        Assert.Equal(1.5 / 3, TradeMeasures.TermsOfTrade(world), 1e-15);
    }

    [Fact]
    public void WithoutExports_TermsOfTradeAndSharesAreUndefined()
    {
        World world = SyntheticWorld.Create(2);
        foreach (TradedGood good in (TradedGood[])[world.Manufactures, world.RawMaterials])
        {
            Set(good.Exports, 0, 0);
        }

        double[] shares = new double[2];
        TradeMeasures.ManufacturesShare(world, shares);
        Assert.True(double.IsNaN(TradeMeasures.TermsOfTrade(world)));
        Assert.All(shares, share => Assert.True(double.IsNaN(share)));
        Assert.Equal(0, TradeMeasures.Openness(world));
    }

    [Fact]
    public void Openness_IsExportsOverIncome()
    {
        World world = SyntheticWorld.Create(2);
        Set(world.RawMaterials.Exports, 1, 2);
        Set(world.Manufactures.Exports, 3, 4);
        Set(world.Income, 15, 25);
        Assert.Equal(0.25, TradeMeasures.Openness(world), 1e-15);
    }

    [Fact]
    public void EmbodiedLabour_IsWhatTheBilateralTableSays()
    {
        World world = SyntheticWorld.Create(11);
        var labour = new EmbodiedLabour(world, new Shipments(world));
        labour.Update(world);
        for (int j = 0; j < world.Count; j++)
        {
            double imported = 0;
            foreach (int i in SyntheticWorld.Partners(world, j))
            {
                double perRaw = 0.3 * world.Population.Opening[i] / world.RawMaterials.Sales[i];
                double perManufactures = 0.2 * world.Population.Opening[i] / world.ValueAddedManufactures[i] * 0.8;
                imported += (perRaw * world.RawMaterials.Shipment(i, j)) + (perManufactures * world.Manufactures.Shipment(i, j));
            }

            Assert.Equal(imported, labour.Imported[j], 1e-12);
        }

        // Every hour imported was exported by somebody.
        Assert.Equal(labour.Exported.ToArray().Sum(), labour.Imported.ToArray().Sum(), 1e-12);
    }

    [Fact]
    public void NetworkPosition_TakesSizeOut_AndFindsTheCore()
    {
        // Trade per head is the product of two closenesses, whatever the size of the two states.
        World world = SyntheticWorld.Create(60);
        double[] closeness = [.. Enumerable.Range(0, 60).Select(i => 0.5 + (i % 5))];
        Trade(world, (i, j) => closeness[i] * closeness[j] * world.Population.Opening[i] * world.Population.Opening[j]);
        var network = new NetworkPosition(60, new Shipments(world));
        network.Update(world);
        double[] position = network.Values.ToArray();
        Assert.Equal(1, position.Average(), 1e-9);
        for (int i = 0; i < 60; i++)
        {
            // Exact but for the home trade on the diagonal, which is left out.
            Assert.Equal(closeness[i] / closeness.Average(), position[i], 0.1);
        }
    }

    [Fact]
    public void NetworkPosition_IsTheLeadingEigenvector()
    {
        World world = SyntheticWorld.Create(13);
        var network = new NetworkPosition(13, new Shipments(world));
        network.Update(world);
        var matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.Dense(13, 13, (i, j) => i == j ? 0
            : (Between(world, i, j) + Between(world, j, i)) / Math.Sqrt(world.Population.Opening[i] * world.Population.Opening[j]));
        double[] leading = matrix.Evd().EigenVectors.Column(12).ToArray();
        double[] expected = [.. leading.Select((v, i) => Math.Abs(v) / Math.Sqrt(world.Population.Opening[i]))];
        for (int i = 0; i < 13; i++)
        {
            Assert.Equal(expected[i] / expected.Average(), network.Values[i], 1e-3);
        }
    }

    [Fact]
    public void NetworkPosition_IsUndefinedWithoutTrade_AndComesBackWithIt()
    {
        World world = SyntheticWorld.Create(6);
        var network = new NetworkPosition(6, new Shipments(world));
        network.Update(world);
        double before = network.Values[0];
        Trade(world, (_, _) => 0);
        network.Update(world);
        Assert.All(network.Values.ToArray(), p => Assert.True(double.IsNaN(p)));
        Trade(world, (_, _) => 1);
        network.Update(world);
        Assert.True(network.Values[0] > 0 && before > 0);
    }

    [Fact]
    public void NetworkPosition_OfTwoStates_DoesNotTakeTurns()
    {
        World world = SyntheticWorld.Create(2);
        Set(world.Population.Opening, 1, 4);
        var network = new NetworkPosition(2, new Shipments(world));
        network.Update(world);
        Assert.Equal(2, network.Values[0] / network.Values[1], 1e-2);
    }

    private static double Between(World world, int from, int to) => world.RawMaterials.Shipment(from, to) + world.Manufactures.Shipment(from, to);

    private static void Trade(World world, Func<int, int, double> value)
    {
        for (int i = 0; i < world.Count; i++)
        {
            foreach (TradedGood good in (TradedGood[])[world.Manufactures, world.RawMaterials])
            {
                good.Seller.Span[i] = good.Buyer.Span[i] = 1;
                for (int j = 0; j < i; j++)
                {
                    good.TradeCosts[i, j] = value(i, j);
                }
            }
        }
    }

    private static void Set(Column column, params ReadOnlySpan<double> values) => values.CopyTo(column.Span);
}
