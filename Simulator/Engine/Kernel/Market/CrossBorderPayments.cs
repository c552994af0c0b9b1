using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Kernel.Market;

/// <summary>
/// What mechanisms add to the market (MODEL.md, step 4): property income is added to capital income, transfers and duties to other income, capital
/// inflow to spending on capital goods. Payments are fixed in the year's money before the market opens; while the solver tries prices that are
/// not yet normalised they are worth S = sum p^M V / sum V of it. Duties follow from what is bought.
/// </summary>
internal sealed class CrossBorderPayments(World world)
{
    /// <summary>Whatever a state pays abroad, this part of its spending out of its own output remains while the solver searches.</summary>
    private const double LeastPart = 0.02;

    private readonly Column _onManufactures = world.Store.Take();
    private readonly Column _onRaw = world.Store.Take();
    private readonly Column _manufacturesOfDuty = world.Store.Take();
    private readonly Column _rawOfDuty = world.Store.Take();
    private readonly Column _in = world.Store.Take();
    private readonly Column _out = world.Store.Take();
    private readonly Column _duties = world.Store.Take();
    private double _perCapacity;
    private bool _paid;

    /// <summary>S, the price level at the prices last evaluated.</summary>
    public double Level { get; private set; } = 1;

    /// <summary>Received from abroad without goods, at the price level last evaluated.</summary>
    public Vector256<double> Received(int i) => _in.Vectors[i] * Level;

    /// <summary>Paid abroad without goods.</summary>
    public Vector256<double> Paid(int i) => _out.Vectors[i] * Level;

    /// <summary>Received by one state, likewise.</summary>
    public double ReceivedBy(int state) => _in[state] * Level;

    /// <summary>Paid by one state, likewise.</summary>
    public double PaidBy(int state) => _out[state] * Level;

    /// <summary>Duties at the prices last evaluated.</summary>
    public Column Duties => _duties;

    /// <summary>This year's coefficients. False when nothing is paid and nobody charges duties.</summary>
    public bool Prepare()
    {
        Vectors property = world.PropertyIncome.Vectors, transfers = world.Transfers.Vectors, capital = world.CapitalInflow.Vectors;
        Vectors theta = world.RawConsumptionShare.Vectors, fromProfits = world.SavingFromProfits.Vectors, fromWages = world.SavingFromWages.Vectors;
        Vectors onM = _onManufactures.Vectors, onR = _onRaw.Vectors, dutyM = _manufacturesOfDuty.Vectors, dutyR = _rawOfDuty.Vectors;
        Vectors received = _in.Vectors, paid = _out.Vectors;
        Vector256<double> one = Lanes.All(1), zero = Vector256<double>.Zero, any = zero;
        for (int i = 0; i < world.Store.PaddedCount; i += Lanes.Width)
        {
            Vector256<double> saved = (fromProfits[i] * property[i]) + (fromWages[i] * transfers[i]), consumed = property[i] + transfers[i] - saved;
            Vector256<double> net = property[i] + transfers[i] + capital[i];
            onM[i] = ((one - theta[i]) * consumed) + saved + capital[i];
            onR[i] = theta[i] * consumed;
            dutyR[i] = theta[i] * (one - fromWages[i]);
            dutyM[i] = ((one - theta[i]) * (one - fromWages[i])) + fromWages[i];
            received[i] = Lanes.Larger(net, zero);
            paid[i] = Lanes.Larger(-net, zero);
            any += Vector256.Abs(property[i]) + Vector256.Abs(transfers[i]) + Vector256.Abs(capital[i]);
        }

        _paid = Lanes.Sum(any) != 0;
        _perCapacity = 1 / Lanes.Sum(world.Capacity.Values);
        Level = 1;
        world.Duties.Padded.Clear();
        return _paid || world.Manufactures.Wedge is not null || world.RawMaterials.Wedge is not null;
    }

    /// <summary>The price level at the log prices of manufactures <paramref name="z"/>.</summary>
    public void Evaluate(Vectors z)
    {
        if (!_paid)
        {
            return;
        }

        Vectors capacity = world.Capacity.Vectors, active = world.Active.Vectors;
        Vector256<double> sum = Vector256<double>.Zero;
        for (int i = 0; i < world.Store.PaddedCount; i += Lanes.Width)
        {
            sum += capacity[i] * active[i] * Elementary.Exp(z[i]);
        }

        Level = Lanes.Sum(sum) * _perCapacity;
    }

    /// <summary>
    /// Adds to what the states from <paramref name="i"/> on spend on the two goods out of their own output. With d the share of duties in spending
    /// on a good and c what is spent on it out of duties, duties are D = (d_M E_M + d_R E_R) / (1 - d_M c_M - d_R c_R).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddSpending(int i, MarketEquations market, ref Vector256<double> onM, ref Vector256<double> onR)
    {
        GoodAtPrices m = market.Manufactures, r = market.Raw;
        Vector256<double> level = Lanes.All(Level), cM = _manufacturesOfDuty.Vectors[i], cR = _rawOfDuty.Vectors[i];
        onM = Lanes.Larger(onM + (_onManufactures.Vectors[i] * level), onM * LeastPart);
        onR = Lanes.Larger(onR + (_onRaw.Vectors[i] * level), onR * LeastPart);
        Vector256<double> dM = (m.FacedAbroad.Vectors[i] - m.BoughtAbroad.Vectors[i]) / m.Denominator.Vectors[i];
        Vector256<double> dR = (r.FacedAbroad.Vectors[i] - r.BoughtAbroad.Vectors[i]) / r.Denominator.Vectors[i];
        Vector256<double> duties = ((dM * onM) + (dR * onR)) / (Lanes.All(1.0) - (dM * cM) - (dR * cR));
        Vectors all = _duties.Vectors;
        all[i] = duties;
        onM += cM * duties;
        onR += cR * duties;
    }

    /// <summary>The first state whose payments abroad leave it less to spend than can be; -1 where all can pay.</summary>
    public int FirstInsolvent(MarketEquations market)
    {
        for (int i = 0; i < world.Count && _paid; i++)
        {
            (Column mOfOutput, Column mOfRaw, Column rOfOutput, Column rOfRaw) = market.SpendingCoefficients;
            double output = market.Manufactures.Value[i], raw = market.Raw.Value[i];
            double onM = (mOfOutput[i] * output) + (mOfRaw[i] * raw), onR = (rOfOutput[i] * output) + (rOfRaw[i] * raw);
            if (onM + (_onManufactures[i] * Level) < onM * LeastPart || onR + (_onRaw[i] * Level) < onR * LeastPart)
            {
                return i;
            }
        }

        return -1;
    }
}
