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
    public const double LeastPart = 0.02;

    private readonly Column _onManufactures = world.Store.Take();
    private readonly Column _onRaw = world.Store.Take();
    private readonly Column _manufacturesOfDuty = world.Store.Take();
    private readonly Column _rawOfDuty = world.Store.Take();
    private readonly Column _in = world.Store.Take();
    private readonly Column _out = world.Store.Take();
    private readonly Column _levelOf = world.Store.Take();
    private readonly Column _duties = world.Store.Take();
    private double _perCapacity;

    /// <summary>Whether anything is paid this year; else there are only duties.</summary>
    public bool Any { get; private set; }

    /// <summary>The part of what is owed that is paid: 1, but for a solver that approaches the year from a world without payments.</summary>
    public double Part { get; set; } = 1;

    /// <summary>S x part, the price level at the prices last evaluated.</summary>
    public double Level { get; private set; } = 1;

    /// <summary>dS / d ln p^M of each state, x part.</summary>
    public Column LevelOf => _levelOf;

    /// <summary>Received from abroad without goods, per unit of level.</summary>
    public Column Received => _in;

    /// <summary>Paid abroad without goods, per unit of level.</summary>
    public Column Paid => _out;

    /// <summary>Spent on manufactures out of payments, per unit of level; less where the state pays.</summary>
    public Column OnManufactures => _onManufactures;

    /// <summary>Spent on raw materials out of payments, likewise.</summary>
    public Column OnRaw => _onRaw;

    /// <summary>c_M, spent on manufactures out of a unit of duties.</summary>
    public Column ManufacturesOfDuty => _manufacturesOfDuty;

    /// <summary>c_R, spent on raw materials out of a unit of duties.</summary>
    public Column RawOfDuty => _rawOfDuty;

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

        Any = Lanes.Sum(any) != 0;
        _perCapacity = 1 / Lanes.Sum(world.Capacity.Values);
        Level = Part = 1;
        _levelOf.Padded.Clear();
        world.Duties.Padded.Clear();
        return Any || world.Manufactures.Wedge is not null || world.RawMaterials.Wedge is not null;
    }

    /// <summary>The price level at the log prices of manufactures <paramref name="z"/>.</summary>
    public void Evaluate(Vectors z)
    {
        if (!Any)
        {
            return;
        }

        Vectors capacity = world.Capacity.Vectors, active = world.Active.Vectors, levelOf = _levelOf.Vectors;
        if (!Vector256.IsHardwareAccelerated)
        {
            Level = PaymentPairs.Level(ref z.Origin, world.Capacity, world.Active, _perCapacity * Part, _levelOf);
            return;
        }

        Vector256<double> sum = Vector256<double>.Zero, unit = Lanes.All(_perCapacity * Part);
        for (int i = 0; i < world.Store.PaddedCount; i += Lanes.Width)
        {
            Vector256<double> own = capacity[i] * active[i] * Elementary.Exp(z[i]) * unit;
            levelOf[i] = own;
            sum += own;
        }

        Level = Lanes.Sum(sum);
    }

    /// <summary>
    /// Adds to what the states from <paramref name="i"/> on spend on the two goods out of their own output. With d the share of duties in spending
    /// on a good and c what is spent on it out of duties, duties are D = (d_M E_M + d_R E_R) / (1 - d_M c_M - d_R c_R), E before duties.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddSpending(int i, MarketEquations market, ref Vector256<double> onM, ref Vector256<double> onR)
    {
        Vector256<double> level = Lanes.All(Level), cM = _manufacturesOfDuty.Vectors[i], cR = _rawOfDuty.Vectors[i], part = Lanes.All(LeastPart);
        Vector256<double> leastM = onM * part, leastR = onR * part, dM = market.Manufactures.DutyShare(i), dR = market.Raw.DutyShare(i);
        onM += _onManufactures.Vectors[i] * level;
        onR += _onRaw.Vectors[i] * level;
        Vector256<double> duties = ((dM * onM) + (dR * onR)) / (Lanes.All(1.0) - (dM * cM) - (dR * cR));
        Vectors all = _duties.Vectors;
        all[i] = duties;
        onM = Lanes.Larger(onM + (cM * duties), leastM);
        onR = Lanes.Larger(onR + (cR * duties), leastR);
    }

    /// <summary>The same for all states, two at a time: adds to what <paramref name="market"/> has in place of its buyers.</summary>
    public void AddSpending(MarketEquations market) =>
        PaymentPairs.AddSpending(market.Manufactures, market.Raw, (_onManufactures, _onRaw), (_manufacturesOfDuty, _rawOfDuty), Level, _duties);

    /// <summary>
    /// What payments and duties add to the elasticities of own spending in own prices, e_MM = d ln E_M / d ln p^M and so on:
    /// dE_M = dA_M + c_M dD with A spending before duties, and dD = (d_M dA_M + d_R dA_R + E_M dd_M + E_R dd_R) / (1 - d_M c_M - d_R c_R),
    /// where the share of duties falls with the share of home sales, dd = -d s home.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddToElasticities(int i, MarketEquations market, in OwnPrices own, ref Vector256<double> eMM, ref Vector256<double> eMR, ref Vector256<double> eRM, ref Vector256<double> eRR)
    {
        Vector256<double> cM = _manufacturesOfDuty.Vectors[i], cR = _rawOfDuty.Vectors[i], dM = market.Manufactures.DutyShare(i), dR = market.Raw.DutyShare(i);
        Vector256<double> level = _levelOf.Vectors[i], spentM = own.SpentM, spentR = own.SpentR, per = Lanes.All(1.0) / (Lanes.All(1.0) - (dM * cM) - (dR * cR));
        eMM += _onManufactures.Vectors[i] * level / spentM;
        eRM += _onRaw.Vectors[i] * level / spentR;
        Vector256<double> dutyOfM = ((dM * spentM * (eMM - own.IndexM)) + (dR * spentR * eRM)) * per;
        Vector256<double> dutyOfR = ((dM * spentM * eMR) + (dR * spentR * (eRR - own.IndexR))) * per;
        eMM += cM * dutyOfM / spentM;
        eMR += cM * dutyOfR / spentM;
        eRM += cR * dutyOfM / spentR;
        eRR += cR * dutyOfR / spentR;
    }
}
