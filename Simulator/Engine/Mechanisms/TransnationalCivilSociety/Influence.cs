using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.TransnationalCivilSociety;

/// <summary>
/// What networks do. Channels between societies: log odds of war of a pair less kappa for each network that both belong to (Keohane and Nye 1977; Russett and Oneal 2001). Labour standards by the boomerang
/// (Keck and Sikkink 1998): a network presses a member's employers through those who buy from it at the network's home, so pressure is P_j = sum over j's networks of the part of j's trade with the
/// network's home, and manufacturing must pay a premium m_j (1 + v P_j / (1 + P_j)). Aid: members richer than the world's mean give g c_i of last year's income, c_i the part of all networks they
/// belong to; networks pool it and give it to poorer members, in proportion to c_j L_j (ybar - y_j).
/// </summary>
internal sealed class Influence(World world, Networks networks, TransactionAccount aid) : IStep
{
    private readonly double[] _need = new double[world.Count];

    public StepDescription Description { get; } = new(
        "civil society: influence",
        "friction_ij -= kappa common_ij; m_j *= 1 + v P_j / (1 + P_j); aid_i = g c_i Y_i where y_i > ybar, to c_j L_j (ybar - y_j)",
        "Keohane and Nye 1977; Keck and Sikkink 1998",
        ["networks", "income and gdp per capita of last year"],
        ["friction", "premium", "aid"]);

    public void Execute(World world)
    {
        TransnationalCivilSocietyParameters p = world.Parameters.Mechanisms.Of<TransnationalCivilSocietyParameters>();
        if (!p.Enabled || world.Year.Index < 1 || networks.Count == 0)
        {
            return;
        }

        Connect(world, p);
        Press(world, p);
        if (world.IsOneMarket)
        {
            Give(world, p);
        }
    }

    private void Connect(World world, TransnationalCivilSocietyParameters p)
    {
        for (int j = 1; p.Channels > 0 && j < world.Count; j++)
        {
            for (int i = 0; networks.Memberships[j] > 0 && i < j; i++)
            {
                if (networks.Common(j, i) is > 0 and int common)
                {
                    world.International.Friction.Add(i, j, -p.Channels * common);
                }
            }
        }
    }

    private void Press(World world, TransnationalCivilSocietyParameters p)
    {
        Span<double> premium = world.ManufacturingPremium.Span;
        for (int j = 0; j < premium.Length; j++)
        {
            double pressure = networks.Pressure[j];
            premium[j] *= 1 + (p.Standards * pressure / (1 + pressure));
        }
    }

    private void Give(World world, TransnationalCivilSocietyParameters p)
    {
        ReadOnlySpan<double> product = world.GdpPerCapita.Values, people = world.Population.Opening.Values;
        double mean = Lanes.Dot(product, people) / Lanes.Sum(people), given = 0, needed = 0;
        for (int i = 0; i < _need.Length; i++)
        {
            _need[i] = networks.Memberships[i] * people[i] * Math.Max(0, mean - product[i]);
            needed += _need[i];
        }

        for (int i = 0; needed > 0 && i < _need.Length; i++)
        {
            if (product[i] > mean && world.Income[i] > 0)
            {
                double gift = p.Aid * networks.Memberships[i] / networks.Count * world.Income[i];
                aid.Paid.Span[i] += gift;
                given += gift;
            }
        }

        double per = needed > 0 ? given / needed : 0;
        for (int i = 0; i < _need.Length; i++)
        {
            aid.Received.Span[i] += per * _need[i];
        }
    }
}
