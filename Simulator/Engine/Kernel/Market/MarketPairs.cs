using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Kernel.Market;

/// <summary>
/// The loops of <see cref="MarketEquations"/>, operation by operation, on two doubles: for machines without 256-bit vectors, browsers above all. The same lanes, so
/// the same bits.
/// </summary>
internal static class MarketPairs
{
    private const int Width = Pairs.Width;

    /// <summary>seller = omega e^(exponent z).</summary>
    public static void Sell(Column weight, ReadOnlySpan<double> z, double exponent, Column sellers, int n)
    {
        ref double omega = ref weight.Origin, log = ref MemoryMarshal.GetReference(z), seller = ref sellers.Origin;
        for (int i = 0; i < n; i += Width)
        {
            Pairs.Store(Pairs.Load(ref omega, i) * ElementaryPairs.ExpBounded(Bounded(Pairs.Load(ref log, i) * Pairs.All(exponent))), ref seller, i);
        }
    }

    /// <summary>Denominator, log index and value of raw materials.</summary>
    public static void ValueRaw(GoodAtPrices good, Column logOutput, ReadOnlySpan<double> z, double perExponent, int n)
    {
        ref double abroad = ref good.FacedAbroad.Origin, seller = ref good.Seller.Origin, denominator = ref good.Denominator.Origin, logIndex = ref good.LogIndex.Origin;
        ref double value = ref good.Value.Origin, output = ref logOutput.Origin, log = ref MemoryMarshal.GetReference(z);
        for (int i = 0; i < n; i += Width)
        {
            Vector128<double> d = Pairs.Load(ref abroad, i) + Pairs.Load(ref seller, i);
            Pairs.Store(d, ref denominator, i);
            Pairs.Store(ElementaryPairs.LogPositive(d) * Pairs.All(perExponent), ref logIndex, i);
            Pairs.Store(ElementaryPairs.ExpBounded(Bounded(Pairs.Load(ref output, i) + Pairs.Load(ref log, i))), ref value, i);
        }
    }

    /// <summary>Denominator and value of manufactures.</summary>
    public static void ValueManufactures(GoodAtPrices good, Column logOutput, ReadOnlySpan<double> z, Column inputRatio, Column logIndexRaw, int n)
    {
        ref double abroad = ref good.FacedAbroad.Origin, seller = ref good.Seller.Origin, denominator = ref good.Denominator.Origin, value = ref good.Value.Origin;
        ref double output = ref logOutput.Origin, log = ref MemoryMarshal.GetReference(z), ratio = ref inputRatio.Origin, index = ref logIndexRaw.Origin;
        for (int i = 0; i < n; i += Width)
        {
            Vector128<double> p = Pairs.Load(ref log, i);
            Pairs.Store(Pairs.Load(ref abroad, i) + Pairs.Load(ref seller, i), ref denominator, i);
            Pairs.Store(ElementaryPairs.ExpBounded(Bounded(Pairs.Load(ref output, i) + p + (Pairs.Load(ref ratio, i) * (p - Pairs.Load(ref index, i))))), ref value, i);
        }
    }

    /// <summary>What is spent on a good out of the values of both.</summary>
    public static void Spend(Column ofOutput, Column ofRaw, GoodAtPrices manufactures, GoodAtPrices raw, Column spent, int n)
    {
        ref double a = ref ofOutput.Origin, b = ref ofRaw.Origin, m = ref manufactures.Value.Origin, r = ref raw.Value.Origin, target = ref spent.Origin;
        for (int i = 0; i < n; i += Width)
        {
            Pairs.Store((Pairs.Load(ref a, i) * Pairs.Load(ref m, i)) + (Pairs.Load(ref b, i) * Pairs.Load(ref r, i)), ref target, i);
        }
    }

    /// <summary>buyer = E / denominator, in place of E.</summary>
    public static void Buy(GoodAtPrices good, int n)
    {
        ref double buyer = ref good.Buyer.Origin, denominator = ref good.Denominator.Origin;
        for (int i = 0; i < n; i += Width)
        {
            Pairs.Store(Pairs.Load(ref buyer, i) / Pairs.Load(ref denominator, i), ref buyer, i);
        }
    }

    /// <summary>Relative excess demands of a good. Returns their largest size, NaN where one of them is no number.</summary>
    public static double Exceed(GoodAtPrices good, Column active, Span<double> excess, int n)
    {
        ref double seller = ref good.Seller.Origin, buyer = ref good.Buyer.Origin, abroad = ref good.SoldAbroad.Origin, value = ref good.Value.Origin;
        ref double acts = ref active.Origin, target = ref MemoryMarshal.GetReference(excess);
        Vector128<double> worst = Vector128<double>.Zero, all = worst;
        for (int i = 0; i < n; i += Width)
        {
            Vector128<double> x = ((Pairs.Load(ref seller, i) * (Pairs.Load(ref abroad, i) + Pairs.Load(ref buyer, i)) / Pairs.Load(ref value, i)) - Pairs.All(1.0)) * Pairs.Load(ref acts, i);
            Pairs.Store(x, ref target, i);
            worst = Pairs.Larger(worst, Vector128.Abs(x));
            all += x;
        }

        return double.IsFinite(all.GetElement(0) + all.GetElement(1)) ? Pairs.Max(worst) : double.NaN;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> Bounded(Vector128<double> x) => Pairs.Smaller(Pairs.Larger(x, Pairs.All(-700.0)), Pairs.All(700.0));
}
