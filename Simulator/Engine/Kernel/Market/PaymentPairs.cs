using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Kernel.Market;

/// <summary>
/// The loops of <see cref="CrossBorderPayments"/> that every evaluation goes through, operation by operation, on two doubles: for machines without 256-bit vectors, browsers
/// above all. The same lanes, so the same bits.
/// </summary>
internal static class PaymentPairs
{
    /// <summary>The price level at the log prices from <paramref name="z"/> on, and each state's part in it.</summary>
    public static double Level(ref double z, Column capacity, Column active, double unit, Column levelOf)
    {
        ref double v = ref capacity.Origin, acts = ref active.Origin, own = ref levelOf.Origin;
        int n = levelOf.Padded.Length;
        Vector128<double> low = Vector128<double>.Zero, high = low;
        for (int i = 0; i < n; i += Lanes.Width)
        {
            Vector128<double> a = Pairs.Load(ref v, i) * Pairs.Load(ref acts, i) * ElementaryPairs.Exp(Pairs.Load(ref z, i)) * Pairs.All(unit);
            Vector128<double> b = Pairs.Load(ref v, i + 2) * Pairs.Load(ref acts, i + 2) * ElementaryPairs.Exp(Pairs.Load(ref z, i + 2)) * Pairs.All(unit);
            Pairs.Store(a, ref own, i);
            Pairs.Store(b, ref own, i + 2);
            low += a;
            high += b;
        }

        return Pairs.Sum(low, high);
    }

    /// <summary>Adds to what is spent on both goods, which stands in place of the buyers' factors; see <see cref="CrossBorderPayments.AddSpending(int, MarketEquations, ref Vector256{double}, ref Vector256{double})"/>.</summary>
    public static void AddSpending(GoodAtPrices manufactures, GoodAtPrices raw, (Column M, Column R) paid, (Column M, Column R) ofDuty, double level, Column allDuties)
    {
        ref double spentM = ref manufactures.Buyer.Origin, spentR = ref raw.Buyer.Origin, paidM = ref paid.M.Origin, paidR = ref paid.R.Origin;
        ref double ofDutyM = ref ofDuty.M.Origin, ofDutyR = ref ofDuty.R.Origin, all = ref allDuties.Origin;
        int n = allDuties.Padded.Length;
        for (int i = 0; i < n; i += Pairs.Width)
        {
            Vector128<double> onM = Pairs.Load(ref spentM, i), onR = Pairs.Load(ref spentR, i), cM = Pairs.Load(ref ofDutyM, i), cR = Pairs.Load(ref ofDutyR, i);
            Vector128<double> part = Pairs.All(CrossBorderPayments.LeastPart), leastM = onM * part, leastR = onR * part, dM = DutyShare(manufactures, i), dR = DutyShare(raw, i);
            onM += Pairs.Load(ref paidM, i) * Pairs.All(level);
            onR += Pairs.Load(ref paidR, i) * Pairs.All(level);
            Vector128<double> duties = ((dM * onM) + (dR * onR)) / (Pairs.All(1.0) - (dM * cM) - (dR * cR));
            Pairs.Store(duties, ref all, i);
            Pairs.Store(Pairs.Larger(onM + (cM * duties), leastM), ref spentM, i);
            Pairs.Store(Pairs.Larger(onR + (cR * duties), leastR), ref spentR, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> DutyShare(GoodAtPrices good, int i) =>
        (Pairs.Load(ref good.FacedAbroad.Origin, i) - Pairs.Load(ref good.BoughtAbroad.Origin, i)) / Pairs.Load(ref good.Denominator.Origin, i);
}
