using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Kernel.Market;

/// <summary>
/// The step of <see cref="OwnPriceBlocks"/> near the solution, operation by operation, on two doubles: for machines without 256-bit vectors, browsers
/// above all. The same lanes, so the same bits.
/// </summary>
internal static class OwnPricePairs
{
    /// <summary>step = factor x inverse block x (F_1, F_2), to first order.</summary>
    public static void Step(Span<double> step, MarketEquations market, (Column MOfRatio, Column MOfBalance, Column ROfRatio, Column ROfBalance) blocks, double factor, int n)
    {
        GoodAtPrices m = market.Manufactures, r = market.Raw;
        Balance(m, r, step, step[n..], n);
        if (market.Payments is { } payments)
        {
            Pairs.AddMultiple(payments.Received.Padded, payments.Level, step[..n]);
            Pairs.AddMultiple(payments.Paid.Padded, payments.Level, step[n..]);
        }

        ref double gM = ref MemoryMarshal.GetReference(step), gR = ref MemoryMarshal.GetReference(step[n..]);
        ref double excessM = ref MemoryMarshal.GetReference(market.ExcessDemand), excessR = ref MemoryMarshal.GetReference(market.ExcessDemand[n..]);
        ref double mOfRatio = ref blocks.MOfRatio.Origin, mOfBalance = ref blocks.MOfBalance.Origin, rOfRatio = ref blocks.ROfRatio.Origin, rOfBalance = ref blocks.ROfBalance.Origin;
        for (int i = 0; i < n; i += Pairs.Width)
        {
            Vector128<double> exports = Pairs.Load(ref gM, i), imports = Pairs.Load(ref gR, i), zero = Vector128<double>.Zero;
            Vector128<double> ratio = Pairs.Load(ref excessM, i) - Pairs.Load(ref excessR, i), balance = (exports - imports) / imports;
            balance = Vector128.ConditionalSelect(Vector128.GreaterThan(exports, zero) & Vector128.GreaterThan(imports, zero), balance, zero);
            Pairs.Store(((Pairs.Load(ref mOfRatio, i) * ratio) - (Pairs.Load(ref mOfBalance, i) * balance)) * Pairs.All(factor), ref gM, i);
            Pairs.Store(((Pairs.Load(ref rOfBalance, i) * balance) - (Pairs.Load(ref rOfRatio, i) * ratio)) * Pairs.All(factor), ref gR, i);
        }
    }

    /// <summary>Exports and imports of both goods.</summary>
    private static void Balance(GoodAtPrices m, GoodAtPrices r, Span<double> exports, Span<double> imports, int n)
    {
        ref double sellerM = ref m.Seller.Origin, sellerR = ref r.Seller.Origin, buyerM = ref m.Buyer.Origin, buyerR = ref r.Buyer.Origin;
        ref double soldM = ref m.SoldAbroad.Origin, soldR = ref r.SoldAbroad.Origin, boughtM = ref m.BoughtAbroad.Origin, boughtR = ref r.BoughtAbroad.Origin;
        ref double sold = ref MemoryMarshal.GetReference(exports), bought = ref MemoryMarshal.GetReference(imports);
        for (int i = 0; i < n; i += Pairs.Width)
        {
            Pairs.Store((Pairs.Load(ref sellerM, i) * Pairs.Load(ref soldM, i)) + (Pairs.Load(ref sellerR, i) * Pairs.Load(ref soldR, i)), ref sold, i);
            Pairs.Store((Pairs.Load(ref buyerM, i) * Pairs.Load(ref boughtM, i)) + (Pairs.Load(ref buyerR, i) * Pairs.Load(ref boughtR, i)), ref bought, i);
        }
    }
}
