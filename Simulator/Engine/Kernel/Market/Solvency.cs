using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Kernel.Market;

/// <summary>
/// Whether states can pay what they owe abroad: something must be left to consume, and capital is not sold off to nothing. A payer must export more
/// than it imports, so its prices fall, and with them what it earns in the world's money (the transfer problem: Keynes 1929; Ohlin 1929): where trade
/// is costly even small payments can be more than a state can make.
/// </summary>
internal sealed class Solvency(World world, MarketEquations market)
{
    /// <summary>Whether every state can pay at the prices last evaluated.</summary>
    public bool All(CrossBorderPayments payments)
    {
        for (int i = 0; i < world.Count; i++)
        {
            if (!Can(payments, i))
            {
                return false;
            }
        }

        return true;
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

    private bool Can(CrossBorderPayments payments, int i)
    {
        KernelParameters p = world.Parameters;
        GoodAtPrices m = market.Manufactures, r = market.Raw;
        double level = payments.Level, inputs = world.RawInputShare[i] * m.Value[i];
        double added = m.Value[i] - inputs, raw = r.Value[i], profits = (p.Production.CapitalExponent * added) + ((1 - p.Production.RawLabourExponent) * raw);
        double own = profits + (world.PropertyIncome[i] * level), other = added + raw - profits + (world.Transfers[i] * level) + payments.Duties[i];
        double saving = (world.SavingFromProfits[i] * own) + (world.SavingFromWages[i] * other), investment = saving + (world.CapitalInflow[i] * level);
        double bought = m.Buyer[i] * m.Denominator[i], boughtRaw = r.Buyer[i] * r.Denominator[i], spent = own + other - saving + investment + inputs;
        return own + other - saving > 0
            && Math.Abs(bought + boughtRaw - spent) <= 1e-9 * spent
            && (investment >= 0 || ((1 - p.Accumulation.Depreciation) * world.Capital.Opening[i]) + (investment / PriceIndex(m, i)) > 0);
    }

    private double PriceIndex(GoodAtPrices manufactures, int i) =>
        Elementary.Exp(Elementary.Log(manufactures.Denominator[i]) / (1 - world.Parameters.Trade.ElasticityManufactures));
}
