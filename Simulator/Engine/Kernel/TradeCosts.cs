using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using WorldSystems.Engine.Kernel.Market;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Kernel;

/// <summary>Step 1: iceberg trade costs, kept as phi_ij = tau_ij^(1-sigma) of both goods.</summary>
/// <remarks>
/// Costs fall by less than a per cent a year, so phi is carried on: with s = (tau' - tau) / (tau' + tau), ln(tau' / tau) = 2 (s + s^3/3 + s^5/5 + s^7/7)
/// and phi' = phi exp((1-sigma) ln(tau' / tau)) from short series, exact again every 32 years and whenever a parameter changes. Departs from
/// MODEL.md in one place: a pair whose cost exceeds 200 times the value shipped does not trade at all (phi = 0), because prices would be noise.
/// </remarks>
internal sealed class TradeCosts : IStep
{
    private const int ExactEvery = 32;
    private const double LargestRelativeChange = 0.006;
    private const double LargestLogChange = 0.08;

    private readonly PackedSymmetricMatrix _distance;
    private readonly PriceGroups _groups;
    private TradeParameters? _parameters;
    private double _decline = -1;
    private readonly double _longest;

    public TradeCosts(World world, PriceGroups groups)
    {
        _groups = groups;
        _distance = new PackedSymmetricMatrix(world.Count);
        for (int j = 0; j < world.Count; j++)
        {
            for (int i = 0; i < j; i++)
            {
                double distance = Geography.Distance(world.States, i, j);
                _distance[i, j] = distance;
                _longest = Math.Max(_longest, distance);
            }
        }
    }

    public StepDescription Description { get; } = new(
        "trade costs",
        "tau_ij = 1 + (b + h d_ij) exp(-f t+), tau_ii = 1",
        "Samuelson 1954 (iceberg costs)",
        ["distance"],
        ["phi = tau^(1-sigma) of both goods"]);

    public void Execute(World world)
    {
        TradeParameters p = world.Parameters.Trade;
        double decline = Elementary.Exp(-p.CostDecline * world.Year.Elapsed);
        bool changed = !p.Equals(_parameters);
        if (!changed && decline == _decline)
        {
            return;
        }

        double highest = (p.BorderCost + (p.DistanceCost * _longest)) * decline;
        bool cut = p.Autarky || highest > ParameterCatalogue.ProhibitiveCost;
        if (changed || cut || world.Year.Elapsed % ExactEvery == 0 || !ChangeIsSmall(p, decline))
        {
            Exact(world, p, decline);
            _groups.Update(world.Manufactures.TradeCosts, cut);
            world.IsOneMarket = _groups.Count == 1;
        }
        else
        {
            CarryOn(world, p, decline);
        }

        _parameters = p;
        _decline = decline;
    }

    private bool ChangeIsSmall(TradeParameters p, double decline)
    {
        double cost = p.BorderCost + (p.DistanceCost * _longest);
        double change = Math.Abs(decline - _decline) * cost / (2 + ((decline + _decline) * cost));
        double steepest = Math.Max(p.ElasticityManufactures, p.ElasticityRaw) - 1;
        return change < LargestRelativeChange && 2 * steepest * change < LargestLogChange;
    }

    private void Exact(World world, TradeParameters p, double decline)
    {
        PackedSymmetricMatrix manufactures = world.Manufactures.TradeCosts, raw = world.RawMaterials.TradeCosts;
        Vectors d = _distance.Vectors, phiM = manufactures.Vectors, phiR = raw.Vectors;
        Vector256<double> b = Lanes.All(p.BorderCost), one = Lanes.All(1), prohibitive = Lanes.All(ParameterCatalogue.ProhibitiveCost);
        double h = p.DistanceCost, kM = 1 - p.ElasticityManufactures, kR = 1 - p.ElasticityRaw;
        if (p.Autarky)
        {
            manufactures.Elements.Clear();
            raw.Elements.Clear();
            return;
        }

        for (int i = 0; i < _distance.Length; i += Lanes.Width)
        {
            Vector256<double> cost = (b + (d[i] * h)) * decline;
            Vector256<double> logTau = Elementary.LogPositive(one + cost);
            Vector256<double> trades = Vector256.LessThanOrEqual(cost, prohibitive);
            phiM[i] = Elementary.Exp(logTau * kM) & trades;
            phiR[i] = Elementary.Exp(logTau * kR) & trades;
        }

        manufactures.ClearDiagonalAndPadding();
        raw.ClearDiagonalAndPadding();
    }

    private void CarryOn(World world, TradeParameters p, double decline)
    {
        Vectors d = _distance.Vectors, phiM = world.Manufactures.TradeCosts.Vectors, phiR = world.RawMaterials.TradeCosts.Vectors;
        double h = p.DistanceCost, b = p.BorderCost, kM = 1 - p.ElasticityManufactures, kR = 1 - p.ElasticityRaw;
        double difference = decline - _decline, sum = decline + _decline;
        if (!Vector256.IsHardwareAccelerated)
        {
            TradeCostPairs.CarryOn(ref d.Origin, ref phiM.Origin, ref phiR.Origin, _distance.Length, p, difference, sum);
            return;
        }

        Vector256<double> border = Lanes.All(b), two = Lanes.All(2.0);
        for (int i = 0; i < _distance.Length; i += Lanes.Width)
        {
            Vector256<double> cost = border + (d[i] * h);
            Vector256<double> s = cost * difference / (two + (cost * sum)), s2 = s * s;
            Vector256<double> log = s * (two + (s2 * (Lanes.All(2.0 / 3) + (s2 * (Lanes.All(2.0 / 5) + (s2 * (2.0 / 7)))))));
            phiM[i] = phiM[i] * ExpNearZero(log * kM);
            phiR[i] = phiR[i] * ExpNearZero(log * kR);
        }
    }

    /// <summary>Taylor series of the exponential to the ninth power: truncation below 3e-17 for |x| up to 0.08.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ExpNearZero(Vector256<double> x)
    {
        Vector256<double> x2 = x * x, x4 = x2 * x2;
        Vector256<double> p01 = Lanes.All(1.0) + x, p23 = Lanes.All(1.0 / 2) + (x * (1.0 / 6)), p45 = Lanes.All(1.0 / 24) + (x * (1.0 / 120));
        Vector256<double> p67 = Lanes.All(1.0 / 720) + (x * (1.0 / 5040)), p89 = Lanes.All(1.0 / 40320) + (x * (1.0 / 362880));
        return p01 + (x2 * p23) + (x4 * (p45 + (x2 * p67) + (x4 * p89)));
    }
}
