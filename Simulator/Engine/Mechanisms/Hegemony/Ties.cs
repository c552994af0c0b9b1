using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Mechanisms.Hegemony;

/// <summary>x_j = (X_jL + X_Lj) / (exports + imports) of j, both goods, without duties: known next year.</summary>
internal sealed class Ties(Order order) : IStep
{
    public StepDescription Description { get; } = new(
        "hegemony: ties",
        "x_j = (X_jL + X_Lj) / (exports_j + imports_j)",
        "Hirschman 1945",
        ["shipments", "leader"],
        ["trade with the leader"]);

    public void Execute(World world)
    {
        if (!order.Stands)
        {
            return;
        }

        int leader = order.Leader;
        for (int j = 0; j < world.Count; j++)
        {
            double trade = world.Exports(j) + world.Imports(j);
            double with = j == leader || !(trade > 0) ? 0 : Between(world.Manufactures, j, leader) + Between(world.RawMaterials, j, leader);
            order.Ties.Span[j] = trade > 0 ? with / trade : 0;
        }
    }

    private static double Between(TradedGood good, int j, int leader) => good.Shipment(j, leader) + good.Shipment(leader, j);
}
