using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Kernel.Market;

/// <summary>
/// Each state's own 2 x 2 block of the Jacobian of log excess demand in log prices, inverted: the preconditioner that undoes the slow common
/// movement of a state's two prices near autarky (excess demands are homogeneous of degree zero in them).
/// </summary>
internal sealed class OwnPriceBlocks(World world, MarketEquations market, PriceGroups groups)
{
    private readonly Column _mm = world.Store.Take();
    private readonly Column _mr = world.Store.Take();
    private readonly Column _rm = world.Store.Take();
    private readonly Column _rr = world.Store.Take();

    /// <summary>Inverts the blocks at the prices last evaluated.</summary>
    public void Update()
    {
        double sigmaM = world.Parameters.Trade.ElasticityManufactures, sigmaR = world.Parameters.Trade.ElasticityRaw;
        int n = world.Store.PaddedCount;
        GoodAtPrices m = market.Manufactures, r = market.Raw;
        Vectors valueM = m.Value.Vectors, valueR = r.Value.Vectors, h = market.InputRatio.Vectors, active = world.Active.Vectors;
        Vectors sellerM = m.Seller.Vectors, sellerR = r.Seller.Vectors, buyerM = m.Buyer.Vectors, buyerR = r.Buyer.Vectors;
        Vectors denominatorM = m.Denominator.Vectors, denominatorR = r.Denominator.Vectors;
        Vectors excessM = new(ref MemoryMarshal.GetReference(market.ExcessDemand)), excessR = new(ref MemoryMarshal.GetReference(market.ExcessDemand[n..]));
        (Column mOfOutput, Column mOfRaw, Column rOfOutput, Column rOfRaw) = market.SpendingCoefficients;
        Vectors aMM = mOfOutput.Vectors, aMR = mOfRaw.Vectors, aRM = rOfOutput.Vectors, aRR = rOfRaw.Vectors;
        Vectors mm = _mm.Vectors, mr = _mr.Vectors, rm = _rm.Vectors, rr = _rr.Vectors;
        Vector256<double> one = Lanes.All(1), smallest = Lanes.All(1e-12);
        for (int i = 0; i < n; i += Lanes.Width)
        {
            Vector256<double> spentM = buyerM[i] * denominatorM[i], spentR = buyerR[i] * denominatorR[i], ratio = h[i], power = one + ratio;

            // Share of home goods in home spending, and of home sales in actual sales (actual ones, else the nearly singular block flips sign).
            Vector256<double> homeM = sellerM[i] / denominatorM[i], homeR = sellerR[i] / denominatorR[i];
            Vector256<double> soldHomeM = spentM * homeM / (valueM[i] * (one + excessM[i])), soldHomeR = spentR * homeR / (valueR[i] * (one + excessR[i]));

            // Shares of spending on each good that come out of the value of each output.
            Vector256<double> fMM = aMM[i] * valueM[i] / spentM, fMR = aMR[i] * valueR[i] / spentM, fRM = aRM[i] * valueM[i] / spentR, fRR = aRR[i] * valueR[i] / spentR;

            Vector256<double> a = Lanes.All(1 - sigmaM) - power + (soldHomeM * ((fMM * power) + (homeM * (sigmaM - 1))));
            Vector256<double> b = (ratio * homeR) + (soldHomeM * (fMR - (homeR * fMM * ratio)));
            Vector256<double> c = soldHomeR * fRM * power;
            Vector256<double> d = (soldHomeR * fRR) - Lanes.All(sigmaR) - (soldHomeR * homeR * ((fRM * ratio) - Lanes.All(sigmaR - 1)));
            Vector256<double> scale = active[i] / Vector256.Max((a * d) - (b * c), smallest);
            mm[i] = d * scale;
            mr[i] = b * scale * -1;
            rm[i] = c * scale * -1;
            rr[i] = a * scale;
        }

        if (groups.Count > 1)
        {
            PinLoneStates();
        }
    }

    /// <summary>
    /// step = -relaxation x inverse block x log excess demand. <paramref name="far"/> takes the logarithm, which behaves better far from the solution.
    /// </summary>
    public void Step(Span<double> step, double relaxation, bool far)
    {
        int n = world.Store.PaddedCount;
        Vectors gM = new(ref MemoryMarshal.GetReference(step)), gR = new(ref MemoryMarshal.GetReference(step[n..]));
        Vectors excessM = new(ref MemoryMarshal.GetReference(market.ExcessDemand)), excessR = new(ref MemoryMarshal.GetReference(market.ExcessDemand[n..]));
        Vectors mm = _mm.Vectors, mr = _mr.Vectors, rm = _rm.Vectors, rr = _rr.Vectors;
        Vector256<double> one = Lanes.All(1);
        for (int i = 0; i < n; i += Lanes.Width)
        {
            Vector256<double> m = excessM[i], r = excessR[i];
            if (far)
            {
                m = Elementary.LogPositive(one + m);
                r = Elementary.LogPositive(one + r);
            }

            gM[i] = ((mm[i] * m) + (mr[i] * r)) * -relaxation;
            gR[i] = ((rm[i] * m) + (rr[i] * r)) * -relaxation;
        }
    }

    /// <summary>
    /// A state that trades with nobody has a singular block, for only the ratio of its prices matters. Adding a constant to all four
    /// elements pins the sum of its log prices and leaves the solution for the ratio unchanged.
    /// </summary>
    private void PinLoneStates()
    {
        (Column mOfOutput, Column mOfRaw, Column rOfOutput, Column rOfRaw) = market.SpendingCoefficients;
        ReadOnlySpan<double> excess = market.ExcessDemand;
        for (int i = 0; i < world.Count; i++)
        {
            if (!groups.IsAlone(i))
            {
                continue;
            }

            // Alone, all spending is at home: with shares f of the value sold, the block is (f - 1) for output's own price and so on; sigma drops out.
            double h = market.InputRatio[i], valueM = market.Manufactures.Value[i], valueR = market.Raw.Value[i];
            double spentM = valueM * (1 + excess[i]), spentR = valueR * (1 + excess[i + world.Store.PaddedCount]);
            double fMM = mOfOutput[i] * valueM / spentM, fMR = mOfRaw[i] * valueR / spentM, fRM = rOfOutput[i] * valueM / spentR, fRR = rOfRaw[i] * valueR / spentR;
            double a = ((fMM - 1) * (1 + h)) - 0.5, b = fMR + (h * (1 - fMM)) - 0.5, c = (fRM * (1 + h)) - 0.5, d = fRR - 1 - (fRM * h) - 0.5;
            double scale = 1 / ((a * d) - (b * c));
            (_mm.Span[i], _mr.Span[i], _rm.Span[i], _rr.Span[i]) = (d * scale, -b * scale, -c * scale, a * scale);
        }
    }
}
