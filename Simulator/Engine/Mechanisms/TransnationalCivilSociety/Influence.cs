using System.Runtime.Intrinsics;
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
        if (p.Channels > 0 && networks.Connects)
        {
            world.International.Friction.AddMultiple(networks.Common, -p.Channels);
        }
    }

    private void Press(World world, TransnationalCivilSocietyParameters p)
    {
        Vectors premium = world.ManufacturingPremium.Vectors, pressure = networks.Pressure.Vectors;
        Vector256<double> one = Lanes.All(1.0);
        for (int j = 0; j < world.Store.PaddedCount; j += Lanes.Width)
        {
            premium[j] = premium[j] * (one + (pressure[j] * p.Standards / (one + pressure[j])));
        }
    }

    private void Give(World world, TransnationalCivilSocietyParameters p)
    {
        ReadOnlySpan<double> product = world.GdpPerCapita.Values, people = world.Population.Opening.Values, income = world.Income.Values, memberships = networks.Memberships.Values;
        Span<double> paid = aid.Paid.Span, received = aid.Received.Span;
        double mean = Lanes.Dot(product, people) / Lanes.Sum(people), given = 0, needed = 0;
        for (int i = 0; i < _need.Length; i++)
        {
            _need[i] = memberships[i] * people[i] * Math.Max(0, mean - product[i]);
            needed += _need[i];
        }

        for (int i = 0; needed > 0 && i < _need.Length; i++)
        {
            if (product[i] > mean && income[i] > 0)
            {
                double gift = p.Aid * memberships[i] / networks.Count * income[i];
                paid[i] += gift;
                given += gift;
            }
        }

        double per = needed > 0 ? given / needed : 0;
        for (int i = 0; i < _need.Length; i++)
        {
            received[i] += per * _need[i];
        }
    }
}
