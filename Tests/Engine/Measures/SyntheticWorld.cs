using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;

namespace WorldSystems.Tests.Engine.Measures;

/// <summary>A world whose columns are filled by hand: what measures and timelines read, without a kernel.</summary>
internal static class SyntheticWorld
{
    /// <summary>A world of <paramref name="count"/> states that trade with each other; every quantity is a deterministic function of state and year.</summary>
    public static World Create(int count, IEnumerable<string>? ids = null)
    {
        string[] names = ids?.ToArray() ?? [.. Enumerable.Range(1, count).Select(i => FormattableString.Invariant($"S{i:00}"))];
        var states = new StatesTable(Coordinates.Plane, [.. names.Select(id => new InitialState(id, 0, 0, 1, 1, 1, 1))]);
        var world = new World(states, new ModelParameters(), 1, 0);
        foreach (TradedGood good in (TradedGood[])[world.Manufactures, world.RawMaterials])
        {
            for (int i = 0; i < count; i++)
            {
                for (int j = 0; j < i; j++)
                {
                    good.TradeCosts[i, j] = 0.02 + (0.01 * ((i + j) % 5));
                }
            }
        }

        Live(world, 0);
        return world;
    }

    /// <summary>Fills the columns of year <paramref name="index"/>.</summary>
    public static void Live(World world, int index)
    {
        world.Year = new Year(index, 1750 + index);
        world.Clearing = new MarketClearing(1e-12, 1e-9, 5);
        for (int i = 0; i < world.Count; i++)
        {
            double wave = 1 + (0.1 * ((i * 7) % 11)) + (0.001 * index);
            world.Population.Opening.Span[i] = 1 + (0.3 * (i % 4));
            world.Capital.Opening.Span[i] = wave;
            world.SubsistenceShare.Opening.Span[i] = 0.5;
            world.RawShare.Opening.Span[i] = 0.3;
            world.ManufacturesShare.Opening.Span[i] = 0.2;
            world.Consumption.Closing.Span[i] = 0.9 * wave;
            world.GdpPerCapita.Span[i] = wave;
            world.IncomePerCapita.Span[i] = wave;
            world.Income.Span[i] = wave * world.Population.Opening[i];
            world.RawInputShare.Span[i] = 0.2;
            world.ValueAddedManufactures.Span[i] = 0.4 * wave;
            world.RawMaterials.Sales.Span[i] = 0.6 * wave;
            foreach (TradedGood good in (TradedGood[])[world.Manufactures, world.RawMaterials])
            {
                good.Price.Span[i] = 1 / wave;
                good.Seller.Span[i] = 0.1 * wave;
                good.Buyer.Span[i] = 0.2 + (0.05 * (i % 3));
            }
        }

        SumTrade(world);
    }

    /// <summary>Exports and imports as the sums of the shipments, without the factors.</summary>
    public static void SumTrade(World world)
    {
        foreach (TradedGood good in (TradedGood[])[world.Manufactures, world.RawMaterials])
        {
            for (int i = 0; i < world.Count; i++)
            {
                good.Exports.Span[i] = Partners(world, i).Sum(j => good.Shipment(i, j));
                good.Imports.Span[i] = Partners(world, i).Sum(j => good.Shipment(j, i));
            }
        }
    }

    public static IEnumerable<int> Partners(World world, int state) => Enumerable.Range(0, world.Count).Where(j => j != state);
}
