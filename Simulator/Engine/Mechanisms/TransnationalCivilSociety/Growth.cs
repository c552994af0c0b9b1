using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.TransnationalCivilSociety;

/// <summary>
/// Networks are founded, spread and dissolve. Founded in state i with chance f (y_i / y_0) o_i (1 + delta D_i) a year, at most <see cref="MostFoundings"/>: y_i is product per head, y_0 the world's in
/// the mechanism's first year, o_i openness (half of exports and imports over income), D_i democracy: what Boli and Thomas (1997) find their number to grow with.
/// Every year a network approaches one state, drawn at random, which joins with chance s T_jn (1 + delta D_j) / (1 + delta), T_jn the part of its trade that is with members:
/// ideas travel with goods and people. It dissolves with chance x.
/// </summary>
internal sealed class Growth(World world, Networks networks) : IStep
{
    private const double MostFoundings = 0.5;
    private const int Approached = 1;
    private const int Joins = 2;
    private const int Lapses = 3;
    private const int DrawsPerNetwork = 4;
    private const string Society = "societies organise across borders";
    private const string Tired = "its members have lost interest";

    private readonly RandomStreams _draws = new(world.Seed, world.Run, TransnationalCivilSocietyParameters.Name);
    private readonly TradeShares _trade = new(world.Count);
    private double _firstProduct;
    private int _measured = int.MinValue;

    public StepDescription Description { get; } = new(
        "civil society: networks",
        "founded with chance f (y_i / y_0) o_i (1 + delta D_i); j joins with chance s T_jn (1 + delta D_j) / (1 + delta); dissolves with chance x",
        "Boli and Thomas 1997; Keohane and Nye 1971; Keck and Sikkink 1998",
        ["gdp per capita of last year", "trade of last year", "democracy"],
        ["networks"]);

    public void Execute(World world)
    {
        TransnationalCivilSocietyParameters p = world.Parameters.Mechanisms.Of<TransnationalCivilSocietyParameters>();
        if (!p.Enabled || world.Year.Index < 1)
        {
            return;
        }

        if (_firstProduct == 0)
        {
            _firstProduct = Lanes.Dot(world.GdpPerCapita.Values, world.Population.Opening.Values) / Lanes.Sum(world.Population.Opening.Values);
        }

        if (world.Year.Index >= _measured + TradeShares.Every || world.Year.Index < _measured)
        {
            _measured = world.Year.Index;
            _trade.Measure(world);
            Press();
        }

        Dissolve(world, p);
        Spread(world, p);
        Found(world, p);
    }

    /// <summary>P_j = sum over its networks of the part of its trade that is with the network's home.</summary>
    private void Press()
    {
        networks.Pressure.Padded.Clear();
        for (int n = 0; n < networks.Count; n++)
        {
            for (int j = 0; j < networks.Pressure.Length; j++)
            {
                networks.Pressure.Span[j] += networks.Has(n, j) ? _trade[j, networks.Home[n]] : 0;
            }
        }
    }

    private double Draw(World world, int network, int what) =>
        _draws.Uniform(networks.Home[network], world.Year.Index, (DrawsPerNetwork * networks.Numbers[network]) + what);

    private void Dissolve(World world, TransnationalCivilSocietyParameters p)
    {
        for (int n = networks.Count - 1; p.Lapse > 0 && n >= 0; n--)
        {
            if (Draw(world, n, Lapses) < p.Lapse)
            {
                world.HappenedEvents.Add(new("network_dissolved", networks.Home[n], -1, networks.Size[n], Tired));
                for (int j = 0; j < world.Count; j++)
                {
                    networks.Pressure.Span[j] = networks.Has(n, j) ? Math.Max(0, networks.Pressure[j] - _trade[j, networks.Home[n]]) : networks.Pressure[j];
                }

                networks.Dissolve(n);
            }
        }
    }

    private void Spread(World world, TransnationalCivilSocietyParameters p)
    {
        for (int n = 0; p.Spread > 0 && n < networks.Count; n++)
        {
            int j = (int)(Draw(world, n, Approached) * world.Count);
            if (networks.Has(n, j))
            {
                continue;
            }

            double ties = 0;
            for (int k = 0; k < world.Count; k++)
            {
                ties += networks.Has(n, k) ? _trade[j, k] : 0;
            }

            double chance = p.Spread * ties * (1 + (p.Freedom * world.International.Democracy[j])) / (1 + p.Freedom);
            if (chance > 0 && Draw(world, n, Joins) < chance)
            {
                networks.Join(n, j);
                networks.Pressure.Span[j] += _trade[j, networks.Home[n]];
            }
        }
    }

    private void Found(World world, TransnationalCivilSocietyParameters p)
    {
        for (int i = 0; i < world.Count && networks.Count < Networks.Most; i++)
        {
            double income = world.Income[i], openness = income > 0 ? Math.Min(1, (world.Exports(i) + world.Imports(i)) / (2 * income)) : 0;
            double chance = p.Founding * (world.GdpPerCapita[i] / _firstProduct) * openness * (1 + (p.Freedom * world.International.Democracy[i]));
            if (chance > 0 && _draws.Uniform(i, world.Year.Index) < Math.Min(chance, MostFoundings))
            {
                networks.Found(i, world.Year.Calendar);
                world.HappenedEvents.Add(new("network_founded", i, -1, networks.Founded, Society));
            }
        }
    }
}
