using CsCheck;
using WorldSystems.Engine;
using WorldSystems.Engine.Measures;
using WorldSystems.Engine.Measures.Zones;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;
using WorldSystems.Engine.Scenarios;
using Xunit;

namespace WorldSystems.Tests.Engine.Measures;

public sealed class UnequalExchangeTests
{
    [Fact]
    public void TwoStates_TransferWhatTheShipmentTowardsHighPricesIsUndervalued()
    {
        World world = SyntheticWorld.Create(2);
        Set(world.RawConsumptionShare, 0.2, 0.6);
        Set(world.ConsumptionSpending, 3, 1);
        Set(world.Manufactures.Price, 1, 4);
        Set(world.RawMaterials.Price, 1, 2);
        Set(world.ConsumerPrice, 2, 5);
        var exchange = new UnequalExchange(2);

        exchange.Update(world);

        // theta = (0.2 x 3 + 0.6 x 1) / 4 = 0.3, so the second state's level is 4^0.7 x 2^0.3 of the first's.
        double level = Elementary.Exp((0.7 * Elementary.Log(4)) + (0.3 * Elementary.Log(2)));
        double gain = (world.Manufactures.Shipment(0, 1) + world.RawMaterials.Shipment(0, 1)) * (level - 1);
        Assert.Equal(gain, exchange.Gain[1], 1e-12);
        Assert.Equal(-gain, exchange.Gain[0], 1e-12);
        Assert.Equal(gain / (5 * world.GdpPerCapita[1] * world.Population.Opening[1]), exchange.Share[1], 1e-12);
        Assert.Equal(2 * world.GdpPerCapita[0] * world.Population.Opening[0], exchange.Product[0], 1e-12);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(37)]
    public void EveryPair_TransfersByItsOwnPrices_AndNothingIsLost(int count)
    {
        World world = Priced(count);
        var exchange = new UnequalExchange(count);

        exchange.Update(world);

        double[] expected = Defined(world);
        for (int i = 0; i < count; i++)
        {
            Assert.Equal(expected[i], exchange.Gain[i], 1e-12);
        }

        Assert.Equal(0, exchange.Gain.ToArray().Sum(), 1e-12);
    }

    [Fact]
    public void Duties_AreNoPartOfAShipment()
    {
        World world = Priced(19);
        foreach (TradedGood good in (TradedGood[])[world.Manufactures, world.RawMaterials])
        {
            good.AllowTariffs();
            good.Tariffs.Raise(3, 12, 0.4);
            good.Tariffs.Raise(12, 3, 0.2);
            good.Tariffs.RaiseAll(17, 1);
            good.ApplyTariffs(-3);
        }

        var exchange = new UnequalExchange(19);
        exchange.Update(world);

        Assert.All(Defined(world).Zip(exchange.Gain.ToArray()), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
        Assert.Equal(0, exchange.Gain.ToArray().Sum(), 1e-12);
    }

    [Fact]
    public void WhatSomeGain_OthersLose_WhateverThePrices() => Gen.Double[0.05, 20].Array[26].Sample(
        prices =>
        {
            World world = Priced(13);
            prices.AsSpan(0, 13).CopyTo(world.Manufactures.Price.Span);
            prices.AsSpan(13).CopyTo(world.RawMaterials.Price.Span);
            var exchange = new UnequalExchange(13);
            exchange.Update(world);
            double[] gain = exchange.Gain.ToArray();
            Assert.Equal(0, gain.Sum(), 1e-13 * gain.Sum(Math.Abs));
        },
        iter: 200,
        threads: 1);

    [Fact]
    public void EqualPrices_TransferNothing()
    {
        var exchange = new UnequalExchange(11);
        World world = SyntheticWorld.Create(11);
        world.Manufactures.Price.Span.Fill(1.5);
        world.RawMaterials.Price.Span.Fill(0.5);

        exchange.Update(world);

        Assert.All(exchange.Gain.ToArray(), gain => Assert.Equal(0, gain));
    }

    [Fact]
    public void Zones_GainWhatTheirStatesGain()
    {
        var simulation = new Simulation(new Scenario { Name = "default", Generate = new GeneratedWorld() });
        var measures = new WorldMeasures(simulation.World);
        simulation.Run([measures], TestContext.Current.CancellationToken);

        double[] gain = measures.UnequalExchange.ToArray();
        Zone[] zones = measures.Zones.ToArray();
        foreach (Zone zone in (Zone[])[Zone.Core, Zone.Periphery])
        {
            double product = measures.NominalProduct.ToArray().Where((_, i) => zones[i] == zone).Sum();
            Assert.Equal(gain.Where((_, i) => zones[i] == zone).Sum() / product, measures.Profile(zone).UnequalExchangeShare, 1e-12);
        }

        Assert.Equal(0, gain.Sum(), 1e-12 * gain.Max(Math.Abs));
        double[] expected = Defined(simulation.World);
        Assert.All(expected.Zip(gain), pair => Assert.Equal(pair.First, pair.Second, 1e-9 * gain.Max(Math.Abs)));
    }

    [Fact]
    public void Update_AllocatesNothing()
    {
        World world = Priced(37);
        var exchange = new UnequalExchange(37);
        Assert.Equal(0, Allocation.LeastOf(5, () => exchange.Update(world)));
    }

    /// <summary>By the definition, pair by pair.</summary>
    private static double[] Defined(World world)
    {
        double spending = world.ConsumptionSpending.Values.ToArray().Sum();
        double theta = Enumerable.Range(0, world.Count).Sum(i => world.RawConsumptionShare[i] * world.ConsumptionSpending[i]) / spending;
        double[] level = [.. Enumerable.Range(0, world.Count).Select(i => Elementary.Pow(world.Manufactures.Price[i], 1 - theta) * Elementary.Pow(world.RawMaterials.Price[i], theta))];
        double[] gain = new double[world.Count];
        for (int i = 0; i < world.Count; i++)
        {
            foreach (int j in SyntheticWorld.Partners(world, i).Where(j => level[j] > level[i]))
            {
                double transfer = (world.Manufactures.Shipment(i, j) + world.RawMaterials.Shipment(i, j)) * ((level[j] / level[i]) - 1);
                gain[i] -= transfer;
                gain[j] += transfer;
            }
        }

        return gain;
    }

    private static World Priced(int count)
    {
        World world = SyntheticWorld.Create(count);
        for (int i = 0; i < count; i++)
        {
            world.Manufactures.Price.Span[i] = 0.5 + (0.3 * ((i * 5) % 7));
            world.RawMaterials.Price.Span[i] = 2 - (0.1 * ((i * 3) % 11));
            world.RawConsumptionShare.Span[i] = 0.1 + (0.05 * (i % 6));
            world.ConsumptionSpending.Span[i] = 1 + (i % 3);
        }

        return world;
    }

    private static void Set(Column column, params ReadOnlySpan<double> values) => values.CopyTo(column.Span);
}
