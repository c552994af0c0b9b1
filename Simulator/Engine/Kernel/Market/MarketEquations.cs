using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Kernel.Market;

/// <summary>
/// Step 4's equations at given log prices z = (ln p^M, ln p^R): shipments, gross output, spending and the relative excess demand of every
/// market. Spending is linear in gross output and raw revenue within a year, so its coefficients are computed once a year.
/// </summary>
internal sealed class MarketEquations
{
    private readonly World _world;
    private readonly Column _logOutput;
    private readonly Column _logRawOutput;
    private readonly Column _manufacturesOfOutput;
    private readonly Column _manufacturesOfRaw;
    private readonly Column _rawOfOutput;
    private readonly Column _rawOfRaw;
    private double _exponentM;
    private double _exponentR;
    private readonly CrossBorderPayments? _payments;

    public MarketEquations(World world)
    {
        _world = world;
        ColumnStore store = world.Store;
        _logOutput = store.Take();
        _logRawOutput = store.Take();
        _manufacturesOfOutput = store.Take(1);
        _manufacturesOfRaw = store.Take(1);
        _rawOfOutput = store.Take(1);
        _rawOfRaw = store.Take(1);
        InputRatio = store.Take();
        Manufactures = new GoodAtPrices(store);
        Raw = new GoodAtPrices(store);
        if (world.HasMechanisms)
        {
            _payments = new CrossBorderPayments(world);
        }

        (Excess, ExcessStart) = AlignedMemory.Allocate(2 * store.PaddedCount);
    }

    /// <summary>gamma / (1 - gamma).</summary>
    public Column InputRatio { get; }

    /// <summary>Manufactures at the prices last evaluated.</summary>
    public GoodAtPrices Manufactures { get; }

    /// <summary>Raw materials at the prices last evaluated.</summary>
    public GoodAtPrices Raw { get; }

    /// <summary>What crosses borders without goods, and duties; null in a year without either.</summary>
    public CrossBorderPayments? Payments { get; private set; }

    /// <summary>Relative excess demands, manufactures first, zero in the padding.</summary>
    public Span<double> ExcessDemand => new(Excess, ExcessStart, 2 * _world.Store.PaddedCount);

    private double[] Excess { get; }

    private int ExcessStart { get; }

    /// <summary>This year's coefficients of output and spending, from capacity, tastes and parameters.</summary>
    public void Prepare()
    {
        ModelParameters p = _world.Parameters;
        double alpha = p.Production.CapitalExponent, beta = p.Production.RawLabourExponent;
        _exponentM = 1 - p.Trade.ElasticityManufactures;
        _exponentR = 1 - p.Trade.ElasticityRaw;

        Vectors gamma = _world.RawInputShare.Vectors, theta = _world.RawConsumptionShare.Vectors;
        Vectors logV = _world.LogCapacity.Vectors, qR = _world.RawOutput.Vectors;
        Vectors h = InputRatio.Vectors, logOutput = _logOutput.Vectors, logRaw = _logRawOutput.Vectors;
        Vectors mOfOutput = _manufacturesOfOutput.Vectors, mOfRaw = _manufacturesOfRaw.Vectors, rOfOutput = _rawOfOutput.Vectors, rOfRaw = _rawOfRaw.Vectors;
        Vectors fromProfits = _world.SavingFromProfits.Vectors, fromWages = _world.SavingFromWages.Vectors;
        Vector256<double> one = Lanes.All(1), tiny = Lanes.All(1e-300);
        for (int i = 0; i < _world.Store.PaddedCount; i += Lanes.Width)
        {
            Vector256<double> savedOfM = (fromProfits[i] * alpha) + (fromWages[i] * (1 - alpha));
            Vector256<double> savedOfR = (fromProfits[i] * (1 - beta)) + (fromWages[i] * beta);
            Vector256<double> g = gamma[i], added = one - g, ratio = g / added, t = theta[i];
            h[i] = ratio;
            logOutput[i] = logV[i] + (ratio * Elementary.LogPositive(Lanes.Larger(g, tiny)));
            logRaw[i] = Elementary.LogPositive(qR[i]);
            rOfOutput[i] = (t * (one - savedOfM) * added) + g;
            rOfRaw[i] = t * (one - savedOfR);
            mOfOutput[i] = (((one - t) * (one - savedOfM)) + savedOfM) * added;
            mOfRaw[i] = ((one - t) * (one - savedOfR)) + savedOfR;
        }

        Payments = _payments?.Prepare() == true ? _payments : null;
    }

    /// <summary>Evaluates the market at log prices <paramref name="z"/>. Returns the largest relative excess demand, NaN where prices left the numbers.</summary>
    public double Evaluate(ReadOnlySpan<double> z)
    {
        int n = _world.Store.PaddedCount;
        if (!Vector256.IsHardwareAccelerated)
        {
            return EvaluatePairs(z, n);
        }

        Vectors zM = new(ref MemoryMarshal.GetReference(z)), zR = new(ref MemoryMarshal.GetReference(z[n..]));
        SellersAndIndexes(n, zM, zR);
        Manufactures.Gather(_world.Manufactures);
        Raw.Gather(_world.RawMaterials);
        Payments?.Evaluate(zM);
        OutputAndSpending(n, zM, zR);
        _world.Manufactures.SumOverBuyers(Manufactures.Buyer.Padded, Manufactures.SoldAbroad.Padded);
        _world.RawMaterials.SumOverBuyers(Raw.Buyer.Padded, Raw.SoldAbroad.Padded);
        return Excesses(n);
    }

    /// <summary>The same, two states at a time.</summary>
    private double EvaluatePairs(ReadOnlySpan<double> z, int n)
    {
        Vectors zM = new(ref MemoryMarshal.GetReference(z));
        MarketPairs.Sell(_world.Manufactures.Weight, z, _exponentM, Manufactures.Seller, n);
        MarketPairs.Sell(_world.RawMaterials.Weight, z[n..], _exponentR, Raw.Seller, n);
        Manufactures.Gather(_world.Manufactures);
        Raw.Gather(_world.RawMaterials);
        Payments?.Evaluate(zM);
        MarketPairs.ValueRaw(Raw, _logRawOutput, z[n..], 1 / _exponentR, n);
        MarketPairs.ValueManufactures(Manufactures, _logOutput, z, InputRatio, Raw.LogIndex, n);
        MarketPairs.Spend(_manufacturesOfOutput, _manufacturesOfRaw, Manufactures, Raw, Manufactures.Buyer, n);
        MarketPairs.Spend(_rawOfOutput, _rawOfRaw, Manufactures, Raw, Raw.Buyer, n);
        Payments?.AddSpending(this);
        MarketPairs.Buy(Manufactures, n);
        MarketPairs.Buy(Raw, n);
        _world.Manufactures.SumOverBuyers(Manufactures.Buyer.Padded, Manufactures.SoldAbroad.Padded);
        _world.RawMaterials.SumOverBuyers(Raw.Buyer.Padded, Raw.SoldAbroad.Padded);
        double worstM = MarketPairs.Exceed(Manufactures, _world.Active, ExcessDemand, n), worstR = MarketPairs.Exceed(Raw, _world.Active, ExcessDemand[n..], n);
        return double.IsNaN(worstM + worstR) ? double.NaN : Math.Max(worstM, worstR);
    }

    /// <summary>seller_i = omega_i p_i^(1-sigma); denominator_j = sum_i phi_ij seller_i, which is (P_j)^(1-sigma).</summary>
    private void SellersAndIndexes(int n, Vectors zM, Vectors zR)
    {
        Vectors omegaM = _world.Manufactures.Weight.Vectors, omegaR = _world.RawMaterials.Weight.Vectors;
        Vectors sellerM = Manufactures.Seller.Vectors, sellerR = Raw.Seller.Vectors;
        for (int i = 0; i < n; i += Lanes.Width)
        {
            sellerM[i] = omegaM[i] * Elementary.ExpBounded(Bounded(zM[i] * _exponentM));
            sellerR[i] = omegaR[i] * Elementary.ExpBounded(Bounded(zR[i] * _exponentR));
        }
    }

    /// <summary>p Q of both goods, what is spent on them, and buyer_j = E_j / denominator_j.</summary>
    private void OutputAndSpending(int n, Vectors zM, Vectors zR)
    {
        Vectors sellerM = Manufactures.Seller.Vectors, sellerR = Raw.Seller.Vectors, abroadM = Manufactures.FacedAbroad.Vectors, abroadR = Raw.FacedAbroad.Vectors;
        Vectors denominatorM = Manufactures.Denominator.Vectors, denominatorR = Raw.Denominator.Vectors, logIndexR = Raw.LogIndex.Vectors;
        Vectors valueM = Manufactures.Value.Vectors, valueR = Raw.Value.Vectors, buyerM = Manufactures.Buyer.Vectors, buyerR = Raw.Buyer.Vectors;
        Vectors h = InputRatio.Vectors, logOutput = _logOutput.Vectors, logRaw = _logRawOutput.Vectors;
        Vectors mOfOutput = _manufacturesOfOutput.Vectors, mOfRaw = _manufacturesOfRaw.Vectors, rOfOutput = _rawOfOutput.Vectors, rOfRaw = _rawOfRaw.Vectors;
        double perExponentR = 1 / _exponentR;
        CrossBorderPayments? payments = Payments;
        for (int i = 0; i < n; i += Lanes.Width)
        {
            Vector256<double> dR = abroadR[i] + sellerR[i];
            denominatorR[i] = dR;
            logIndexR[i] = Elementary.LogPositive(dR) * perExponentR;
            valueR[i] = Elementary.ExpBounded(Bounded(logRaw[i] + zR[i]));
        }

        for (int i = 0; i < n; i += Lanes.Width)
        {
            Vector256<double> dM = abroadM[i] + sellerM[i], p = zM[i], raw = valueR[i];
            Vector256<double> output = Elementary.ExpBounded(Bounded(logOutput[i] + p + (h[i] * (p - logIndexR[i]))));
            denominatorM[i] = dM;
            valueM[i] = output;
            Vector256<double> onM = (mOfOutput[i] * output) + (mOfRaw[i] * raw), onR = (rOfOutput[i] * output) + (rOfRaw[i] * raw);
            payments?.AddSpending(i, this, ref onM, ref onR);
            buyerM[i] = onM / dM;
            buyerR[i] = onR / denominatorR[i];
        }
    }

    /// <summary>sum_j X_ij / (p_i Q_i) - 1 in every market.</summary>
    private double Excesses(int n)
    {
        Vectors excessM = new(ref MemoryMarshal.GetReference(ExcessDemand)), excessR = new(ref MemoryMarshal.GetReference(ExcessDemand[n..]));
        Vectors active = _world.Active.Vectors;
        Vectors sellerM = Manufactures.Seller.Vectors, sellerR = Raw.Seller.Vectors, buyerM = Manufactures.Buyer.Vectors, buyerR = Raw.Buyer.Vectors;
        Vectors abroadM = Manufactures.SoldAbroad.Vectors, abroadR = Raw.SoldAbroad.Vectors, valueM = Manufactures.Value.Vectors, valueR = Raw.Value.Vectors;
        Vector256<double> one = Lanes.All(1), worst = Vector256<double>.Zero, all = worst;
        for (int i = 0; i < n; i += Lanes.Width)
        {
            Vector256<double> m = ((sellerM[i] * (abroadM[i] + buyerM[i]) / valueM[i]) - one) * active[i];
            Vector256<double> r = ((sellerR[i] * (abroadR[i] + buyerR[i]) / valueR[i]) - one) * active[i];
            excessM[i] = m;
            excessR[i] = r;
            worst = Lanes.Larger(worst, Lanes.Larger(Vector256.Abs(m), Vector256.Abs(r)));
            all += m + r;
        }

        return double.IsFinite(Lanes.Sum(all)) ? Lanes.Max(worst) : double.NaN;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Bounded(Vector256<double> x) => Lanes.Smaller(Lanes.Larger(x, Lanes.All(-700.0)), Lanes.All(700.0));

    /// <summary>Spending on the two goods per unit of the value of output, for the Jacobian.</summary>
    internal (Column MOfOutput, Column MOfRaw, Column ROfOutput, Column ROfRaw) SpendingCoefficients =>
        (_manufacturesOfOutput, _manufacturesOfRaw, _rawOfOutput, _rawOfRaw);
}
