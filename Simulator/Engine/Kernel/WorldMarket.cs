using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using WorldSystems.Engine.Kernel.Market;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Kernel;

/// <summary>Step 4: the prices at which every state sells all it makes of each good, normalised by this year's capacity, and what follows from them.</summary>
internal sealed class WorldMarket : IStep
{
    private readonly MarketEquations _market;
    private readonly MarketSolver _solver;
    private readonly PriceGroups _groups;
    private readonly Column _logScale;
    private readonly Column _scale;
    private readonly double[] _priced;
    private readonly double[] _capacity;

    public WorldMarket(World world, PriceGroups groups)
    {
        _groups = groups;
        _market = new MarketEquations(world);
        _solver = new MarketSolver(world, _market, groups);
        _logScale = world.Store.Take();
        _scale = world.Store.Take(1);
        _priced = new double[world.Count];
        _capacity = new double[world.Count];
    }

    public StepDescription Description { get; } = new(
        "world market",
        "X_ij = omega_i (p_i tau_ij)^(1-sigma) / P_j^(1-sigma) E_j; sum_j X_ij = p_i Q_i; sum p^M V = sum V",
        "Armington 1969; Krugman 1980; spending by Kaldor 1956",
        ["phi", "capacity", "tastes"],
        ["prices", "price indexes", "sales", "spending", "exports", "imports"]);

    public void Execute(World world)
    {
        if (world.HasMechanisms)
        {
            world.Ledger.SumPayments();
            world.Manufactures.ApplyTariffs(1 - world.Parameters.Trade.ElasticityManufactures);
            world.RawMaterials.ApplyTariffs(1 - world.Parameters.Trade.ElasticityRaw);
        }

        _market.Prepare();
        world.Clearing = _solver.Solve();
        Normalise(world);
        _solver.Remember();
        Publish(world, world.Manufactures, _market.Manufactures, 1 - world.Parameters.Trade.ElasticityManufactures, _solver.LogPrices);
        Publish(world, world.RawMaterials, _market.Raw, 1 - world.Parameters.Trade.ElasticityRaw, _solver.LogPrices[world.Store.PaddedCount..]);
        if (_market.Payments is { } payments)
        {
            PublishDuties(world, payments);
        }
    }

    /// <summary>ln scale of each group's prices so that its sum of p^M V equals its sum of V, added to the log prices.</summary>
    private void Normalise(World world)
    {
        int n = world.Store.PaddedCount;
        Vectors zM = new(ref MemoryMarshal.GetReference(_solver.LogPrices)), zR = new(ref MemoryMarshal.GetReference(_solver.LogPrices[n..]));
        Vectors capacity = world.Capacity.Vectors, price = world.Manufactures.Price.Vectors, active = world.Active.Vectors, logScale = _logScale.Vectors;
        for (int i = 0; i < n; i += Lanes.Width)
        {
            price[i] = Elementary.Exp(zM[i]);
        }

        if (_groups.Count == 1)
        {
            double scale = Lanes.Sum(world.Capacity.Values) / Lanes.Dot(world.Capacity.Values, world.Manufactures.Price.Values);
            _scale.Padded.Fill(scale);
            _logScale.Padded.Fill(Elementary.Log(scale));
        }
        else
        {
            ScaleGroups(world);
        }

        for (int i = 0; i < n; i += Lanes.Width)
        {
            zM[i] = (zM[i] + logScale[i]) * active[i];
            zR[i] = (zR[i] + logScale[i]) * active[i];
        }
    }

    private void ScaleGroups(World world)
    {
        ReadOnlySpan<int> group = _groups.Of;
        Array.Clear(_priced);
        Array.Clear(_capacity);
        for (int i = 0; i < world.Count; i++)
        {
            _priced[group[i]] += world.Capacity[i] * world.Manufactures.Price[i];
            _capacity[group[i]] += world.Capacity[i];
        }

        for (int i = 0; i < world.Count; i++)
        {
            _scale.Span[i] = _capacity[group[i]] / _priced[group[i]];
            _logScale.Span[i] = Elementary.Log(_scale[i]);
        }
    }

    /// <summary>The solved market in normalised prices: values grow with the scale, (1-sigma) powers of prices with scale^(1-sigma).</summary>
    private void Publish(World world, TradedGood good, GoodAtPrices solved, double exponent, ReadOnlySpan<double> logPrices)
    {
        Vectors z = new(ref MemoryMarshal.GetReference(logPrices)), logScale = _logScale.Vectors, scales = _scale.Vectors;
        Vectors seller = solved.Seller.Vectors, buyer = solved.Buyer.Vectors, denominator = solved.Denominator.Vectors, value = solved.Value.Vectors;
        Vectors soldAbroad = solved.SoldAbroad.Vectors, boughtAbroad = solved.BoughtAbroad.Vectors;
        Vectors price = good.Price.Vectors, index = good.PriceIndex.Vectors, logIndex = solved.LogIndex.Vectors, sales = good.Sales.Vectors, spending = good.Spending.Vectors;
        Vectors exports = good.Exports.Vectors, imports = good.Imports.Vectors, sellers = good.Seller.Vectors, buyers = good.Buyer.Vectors;
        double perExponent = 1 / exponent;
        for (int i = 0; i < world.Store.PaddedCount; i += Lanes.Width)
        {
            Vector256<double> log = logScale[i], scale = scales[i], scaledBuyer = buyer[i] * scale;
            Vector256<double> indexLog = (Elementary.LogPositive(denominator[i]) * perExponent) + log;
            price[i] = Elementary.Exp(z[i]);
            logIndex[i] = indexLog;
            index[i] = Elementary.Exp(indexLog);
            sales[i] = value[i] * scale;
            spending[i] = scaledBuyer * denominator[i];
            exports[i] = seller[i] * soldAbroad[i] * scale;
            imports[i] = scaledBuyer * boughtAbroad[i];
            sellers[i] = seller[i];
            buyers[i] = scaledBuyer;
        }
    }

    private void PublishDuties(World world, CrossBorderPayments payments)
    {
        Vectors duties = world.Duties.Vectors, solved = payments.Duties.Vectors, scales = _scale.Vectors;
        for (int i = 0; i < world.Store.PaddedCount; i += Lanes.Width)
        {
            duties[i] = solved[i] * scales[i];
        }
    }

    /// <summary>ln P_j of manufactures in normalised prices.</summary>
    internal Column LogIndexManufactures => _market.Manufactures.LogIndex;

    /// <summary>ln P_j of raw materials in normalised prices.</summary>
    internal Column LogIndexRaw => _market.Raw.LogIndex;
}
