using System.Runtime.Intrinsics;
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
    private const double Coarse = 1 << 20;
    private const string Society = "societies organise across borders";
    private const string Tired = "its members have lost interest";

    private readonly RandomStreams _draws = new(world.Seed, world.Run, TransnationalCivilSocietyParameters.Name);
    private readonly TradeShares _trade = new(world.Count);
    private readonly double[] _drawn = new double[Math.Max(world.Count, Networks.Most)];
    private readonly Column _chance = world.Store.Take();
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

        LiveOn(world, p);
        Found(world, p);
    }

    /// <summary>P_j = sum over its networks of the part of its trade that is with the network's home.</summary>
    private void Press()
    {
        networks.Pressure.Padded.Clear();
        for (int n = 0; n < networks.Count; n++)
        {
            foreach (int j in networks.Members(n))
            {
                networks.Pressure.Span[j] += _trade.Of(j)[networks.Home[n]];
            }
        }
    }

    /// <summary>One draw a network answers three questions: its first digits say whom it approaches, the next whether that state joins, the last whether the network dissolves.</summary>
    private void LiveOn(World world, TransnationalCivilSocietyParameters p)
    {
        int living = networks.Count;
        _draws.OfPairs(networks.Home.AsSpan(0, living), world.Year.Index, networks.Numbers.AsSpan(0, living), _drawn.AsSpan(0, living));
        for (int n = living - 1; n >= 0; n--)
        {
            double place = _drawn[n] * world.Count;
            int j = (int)place;
            double joins = place - j, fine = joins * Coarse, dissolves = fine - (int)fine;
            if (dissolves < p.Lapse)
            {
                Dissolve(world, n);
            }
            else if (!networks.Has(n, j) && joins < Chance(world, p, n, j))
            {
                networks.Join(n, j);
                networks.Pressure.Span[j] += _trade.Of(j)[networks.Home[n]];
            }
        }
    }

    private double Chance(World world, TransnationalCivilSocietyParameters p, int network, int j)
    {
        ReadOnlySpan<double> trade = _trade.Of(j);
        double ties = 0;
        foreach (int k in networks.Members(network))
        {
            ties += trade[k];
        }

        return p.Spread * ties * (1 + (p.Freedom * world.International.Democracy[j])) / (1 + p.Freedom);
    }

    private void Dissolve(World world, int network)
    {
        int home = networks.Home[network];
        world.HappenedEvents.Add(new("network_dissolved", home, -1, networks.Size[network], Tired));
        foreach (int j in networks.Members(network))
        {
            networks.Pressure.Span[j] = Math.Max(0, networks.Pressure[j] - _trade.Of(j)[home]);
        }

        networks.Dissolve(network);
    }

    private void Found(World world, TransnationalCivilSocietyParameters p)
    {
        if (networks.Count == Networks.Most)
        {
            return;
        }

        Weigh(world, p);
        _draws.OfStates(world.Year.Index, 0, _drawn.AsSpan(0, world.Count));
        ReadOnlySpan<double> chance = _chance.Values, drawn = _drawn.AsSpan(0, chance.Length);
        for (int i = 0; i < chance.Length && networks.Count < Networks.Most; i++)
        {
            if (drawn[i] < chance[i])
            {
                networks.Found(i, world.Year.Calendar);
                world.HappenedEvents.Add(new("network_founded", i, -1, networks.Founded, Society));
            }
        }
    }

    /// <summary>f (y_i / y_0) o_i (1 + delta D_i), at most <see cref="MostFoundings"/>.</summary>
    private void Weigh(World world, TransnationalCivilSocietyParameters p)
    {
        Vectors product = world.GdpPerCapita.Vectors, income = world.Income.Vectors, democracy = world.International.Democracy.Vectors, chance = _chance.Vectors;
        Vectors rawSold = world.RawMaterials.Exports.Vectors, sold = world.Manufactures.Exports.Vectors, rawBought = world.RawMaterials.Imports.Vectors, bought = world.Manufactures.Imports.Vectors;
        Vector256<double> zero = Vector256<double>.Zero, one = Lanes.All(1.0), first = Lanes.All(_firstProduct), most = Lanes.All(MostFoundings);
        for (int i = 0; i < world.Store.PaddedCount; i += Lanes.Width)
        {
            Vector256<double> trade = rawSold[i] + sold[i] + (rawBought[i] + bought[i]);
            Vector256<double> openness = Vector256.ConditionalSelect(Vector256.GreaterThan(income[i], zero), Lanes.Smaller(one, trade / (income[i] * 2)), zero);
            chance[i] = Lanes.Smaller(most, product[i] / first * p.Founding * openness * (one + (democracy[i] * p.Freedom)));
        }
    }
}
