using System.Runtime.Intrinsics;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Kernel.Market;

/// <summary>
/// Whether states can pay what they owe abroad: something must be left to consume, and capital is not sold off to nothing. A payer must export more
/// than it imports, so its prices fall, and with them what it earns in the world's money (the transfer problem: Keynes 1929; Ohlin 1929): where trade
/// is costly even small payments can be more than a state can make.
/// </summary>
internal sealed class Solvency(World world, MarketEquations market)
{
    /// <summary>Where a state spends more than it has, because its spending is held up while the solver searches, it cannot pay.</summary>
    private const double Tolerance = 1e-9;

    private readonly Column _investment = world.Store.Take();

    /// <summary>Whether every state can pay at the prices last evaluated.</summary>
    public bool All(CrossBorderPayments payments)
    {
        double alpha = world.Parameters.Production.CapitalExponent, landShare = 1 - world.Parameters.Production.RawLabourExponent, level = payments.Level;
        Vectors outputs = market.Manufactures.Value.Vectors, raws = market.Raw.Value.Vectors, gamma = world.RawInputShare.Vectors, duties = payments.Duties.Vectors;
        Vectors property = world.PropertyIncome.Vectors, transfers = world.Transfers.Vectors, capital = world.CapitalInflow.Vectors;
        Vectors fromProfits = world.SavingFromProfits.Vectors, fromWages = world.SavingFromWages.Vectors, active = world.Active.Vectors;
        Vectors boughtM = market.Manufactures.Buyer.Vectors, boughtR = market.Raw.Buyer.Vectors;
        Vectors perM = market.Manufactures.Denominator.Vectors, perR = market.Raw.Denominator.Vectors, invested = _investment.Vectors;
        Vector256<double> zero = Vector256<double>.Zero, broke = zero, sold = zero;
        for (int i = 0; i < world.Store.PaddedCount; i += Lanes.Width)
        {
            Vector256<double> inputs = gamma[i] * outputs[i], added = outputs[i] - inputs, raw = raws[i], profits = (added * alpha) + (raw * landShare);
            Vector256<double> own = profits + (property[i] * level), other = added + raw - profits + (transfers[i] * level) + duties[i];
            Vector256<double> saving = (fromProfits[i] * own) + (fromWages[i] * other), investment = saving + (capital[i] * level), consumption = own + other - saving;
            Vector256<double> spent = consumption + investment + inputs, bought = (boughtM[i] * perM[i]) + (boughtR[i] * perR[i]);
            Vector256<double> can = Vector256.GreaterThan(consumption, zero) & Vector256.LessThanOrEqual(Vector256.Abs(bought - spent), spent * Tolerance);
            broke += Vector256.ConditionalSelect(can, zero, active[i]);
            sold += Vector256.ConditionalSelect(Vector256.LessThan(investment, zero), active[i], zero);
            invested[i] = investment;
        }

        return Lanes.Sum(broke) == 0 && (Lanes.Sum(sold) == 0 || CapitalLasts());
    }

    /// <summary>The state that pays the largest part of the value of its output.</summary>
    public int MostBurdened(CrossBorderPayments payments)
    {
        int worst = 0;
        double largest = 0;
        for (int i = 0; i < world.Count; i++)
        {
            double burden = payments.Paid[i] * payments.Level / (market.Manufactures.Value[i] + market.Raw.Value[i]);
            (worst, largest) = burden > largest ? (i, burden) : (worst, largest);
        }

        return worst;
    }

    /// <summary>Whether states that sell more capital than they replace have it.</summary>
    private bool CapitalLasts()
    {
        double perExponent = 1 / (1 - world.Parameters.Trade.ElasticityManufactures);
        for (int i = 0; i < world.Count; i++)
        {
            double price = Elementary.Exp(Elementary.Log(market.Manufactures.Denominator[i]) * perExponent);
            if (!(((1 - world.Parameters.Accumulation.Depreciation) * world.Capital.Opening[i]) + (_investment[i] / price) > 0))
            {
                return false;
            }
        }

        return true;
    }
}
