using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.Colonialism;

/// <summary>The rate of profit, r_i = Pi_i / (P^M_i K_i), which next year's expansion goes by; shares of the world that is under rule.</summary>
internal sealed class ColonialReport : IStep
{
    private readonly World _world;
    private readonly Empires _empires;

    public ColonialReport(World world, Empires empires, TransactionAccount tribute)
    {
        (_world, _empires) = (world, empires);
        Column net = world.Store.Take();
        world.PublishedColumns["colony"] = () => empires.Colony;
        world.PublishedColumns["ruler"] = () => empires.Ruler;
        world.PublishedColumns["colonies"] = () => empires.Colonies;
        world.PublishedColumns["former_colony"] = () => empires.Former;
        world.PublishedColumns["resistance"] = () => empires.Movement;
        world.PublishedColumns["tribute"] = () =>
        {
            for (int i = 0; i < net.Length; i++)
            {
                net.Span[i] = tribute.Amount(i);
            }

            return net;
        };
        world.PublishedColumns["empire_balance"] = () => empires.Net;
        world.PublishedColumns["profit_rate"] = () => empires.ProfitRate;
        world.PublishedNumbers["colonised_share"] = () => Mean(empires.Colony);
        world.PublishedNumbers["colonised_population_share"] = () => Lanes.Dot(empires.Colony.Values, world.Population.Opening.Values) / Lanes.Sum(world.Population.Opening.Values);
        world.PublishedNumbers["free_territory"] = () => Mean(empires.Wanted);
        world.PublishedNumbers["colonial_rivalry"] = () => empires.Rivalry;
        world.PublishedNumbers["rulers"] = Rulers;
        world.PublishedNumbers["colonies_manufacturing_share"] = Industry;
        world.PublishedNumbers["conquests_so_far"] = () => empires.Conquests;
        world.PublishedNumbers["independences_so_far"] = () => empires.Independences;
    }

    public StepDescription Description { get; } = new(
        "colonialism: rate of profit",
        "r = Pi / (P^M K)",
        "Lenin 1917, chapter IV",
        ["profits", "price index of manufactures", "capital"],
        ["rate of profit"]);

    public void Execute(World world)
    {
        Vectors rate = _empires.ProfitRate.Vectors, profits = world.CapitalIncome.Vectors, price = world.Manufactures.PriceIndex.Vectors, capital = world.Capital.Opening.Vectors;
        for (int i = 0; i < world.Store.PaddedCount; i += Lanes.Width)
        {
            rate[i] = profits[i] / (price[i] * capital[i]);
        }
    }

    private static double Mean(Column column) => Lanes.Sum(column.Values) / column.Length;

    private double Rulers()
    {
        double rulers = 0;
        foreach (double colonies in _empires.Colonies.Values)
        {
            rulers += colonies > 0 ? 1 : 0;
        }

        return rulers;
    }

    private double Industry()
    {
        ReadOnlySpan<double> made = _world.ValueAddedManufactures.Values;
        return (Lanes.Dot(_empires.Colony.Values, made) + Lanes.Dot(_empires.Former.Values, made)) / Lanes.Sum(made);
    }
}
