using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Mechanisms.CollectiveSecurity;

/// <summary>
/// Embargo: while a war on a member goes on, every other member that is not at war with the aggressor itself keeps its promise to cut trade with it where its draw for that war lies
/// below r_i (1 - x w_i), w_i the share of its trade that it had with the aggressor before. The obstacle o lies on both goods both ways from the year after the war began.
/// </summary>
internal sealed class Sanctions(World world, Covenant covenant, List<Case> cases) : IStep
{
    private readonly double[] _will = new double[world.Count * world.Count];
    private readonly int[] _since = new int[world.Count * world.Count];

    public StepDescription Description { get; } = new(
        "collective security: sanctions",
        "obstacle o between aggressor a and member i where u_ia < r_i (1 - x w_ia)",
        "Martin 1992; Hufbauer, Schott and Elliott 1990",
        ["members", "pledges", "wars", "shipments"],
        ["obstacles"]);

    public void Execute(World world)
    {
        CollectiveSecurityParameters p = world.Parameters.Mechanisms.Of<CollectiveSecurityParameters>();
        covenant.SanctionedBy.Padded.Clear();
        for (int k = cases.Count - 1; k >= 0; k--)
        {
            if (!p.Enabled || !cases[k].IsOpen)
            {
                cases.RemoveAt(k);
            }
        }

        for (int k = 0; k < cases.Count && p.Embargo > 0 && world.IsOneMarket; k++)
        {
            Punish(world, p, cases[k].War.Attacker, cases[k].Start);
        }
    }

    private void Punish(World world, CollectiveSecurityParameters p, int aggressor, int start)
    {
        for (int i = 0; i < world.Count; i++)
        {
            if (i == aggressor || covenant.Member[i] == 0 || world.International.AtWar(i, aggressor))
            {
                continue;
            }

            int pair = (aggressor * world.Count) + i;
            if (_since[pair] != start + 1)
            {
                // One more than the year, so that nothing is 0.
                _since[pair] = start + 1;
                _will[pair] = covenant.Pledge[i] * (1 - (p.TradeCost * ShareWith(world, i, aggressor)));
            }

            if (covenant.Draw(i, start, aggressor) < _will[pair])
            {
                covenant.SanctionedBy.Span[aggressor]++;
                world.Manufactures.Tariffs.ObstructBoth(i, aggressor, p.Embargo);
                world.RawMaterials.Tariffs.ObstructBoth(i, aggressor, p.Embargo);
            }
        }
    }

    private static double ShareWith(World world, int state, int other)
    {
        double all = world.Exports(state) + world.Imports(state);
        double with = world.Manufactures.Shipment(state, other) + world.Manufactures.Shipment(other, state) + world.RawMaterials.Shipment(state, other) + world.RawMaterials.Shipment(other, state);
        return all > 0 ? with / all : 0;
    }
}
