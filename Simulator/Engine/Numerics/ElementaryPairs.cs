using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static WorldSystems.Engine.Numerics.Elementary;

namespace WorldSystems.Engine.Numerics;

/// <summary>
/// The algorithms of <see cref="Elementary"/>, operation by operation, on two doubles: for machines without 256-bit vectors, browsers above all,
/// which emulate them an operation at a time. The same lanes, so the same bits.
/// </summary>
internal static class ElementaryPairs
{
    /// <inheritdoc cref="Elementary.Exp(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Exp(Vector128<double> x)
    {
        Vector128<double> bounded = ExpBounded(Pairs.Smaller(Pairs.Larger(x, All(SmallestExponent)), All(LargestExponent)));
        bounded = Vector128.ConditionalSelect(Vector128.GreaterThan(x, All(LargestExponent)), All(double.PositiveInfinity), bounded);
        bounded = Vector128.ConditionalSelect(Vector128.LessThan(x, All(SmallestExponent)), Vector128<double>.Zero, bounded);
        return Vector128.ConditionalSelect(Vector128.Equals(x, x), bounded, x);
    }

    /// <inheritdoc cref="Elementary.ExpBounded"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> ExpBounded(Vector128<double> x)
    {
        Vector128<double> shifted = (x * All(InverseLn2)) + All(RoundingShift);
        Vector128<double> k = shifted - All(RoundingShift);
        Vector128<double> r = x - (k * All(Ln2High)) - (k * All(Ln2Low));
        Vector128<double> r2 = r * r, r4 = r2 * r2, r8 = r4 * r4;
        Vector128<double> p01 = All(1.0) + r;
        Vector128<double> p23 = All(1.0 / 2) + (r * All(1.0 / 6));
        Vector128<double> p45 = All(1.0 / 24) + (r * All(1.0 / 120));
        Vector128<double> p67 = All(1.0 / 720) + (r * All(1.0 / 5040));
        Vector128<double> p89 = All(1.0 / 40320) + (r * All(1.0 / 362880));
        Vector128<double> pAB = All(1.0 / 3628800) + (r * All(1.0 / 39916800));
        Vector128<double> pCD = All(1.0 / 479001600) + (r * All(1.0 / 6227020800.0));
        Vector128<double> low = (p01 + (r2 * p23)) + (r4 * (p45 + (r2 * p67)));
        Vector128<double> high = (p89 + (r2 * pAB)) + (r4 * pCD);
        Vector128<double> p = low + (r8 * high);
        return (p.AsInt64() + Vector128.ShiftLeft(shifted.AsInt64(), 52)).AsDouble();
    }

    /// <inheritdoc cref="Elementary.Log(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Log(Vector128<double> x)
    {
        Vector128<double> subnormal = Vector128.LessThan(x, All(SmallestNormal));
        Vector128<double> y = LogPositive(Vector128.ConditionalSelect(subnormal, x * All(TwoTo54), x));
        y = Vector128.ConditionalSelect(subnormal, y - All(Ln2To54), y);
        y = Vector128.ConditionalSelect(Vector128.Equals(x, Vector128<double>.Zero), All(double.NegativeInfinity), y);
        y = Vector128.ConditionalSelect(Vector128.Equals(x, All(double.PositiveInfinity)), x, y);
        return Vector128.ConditionalSelect(Vector128.GreaterThanOrEqual(x, Vector128<double>.Zero), y, All(double.NaN));
    }

    /// <inheritdoc cref="Elementary.LogPositive(Vector256{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> LogPositive(Vector128<double> x)
    {
        const long SqrtHalf = 0x3fe6a09e667f3bcd;
        Vector128<long> bits = x.AsInt64();
        Vector128<long> k = Vector128.ShiftRightArithmetic(bits - Vector128.Create(SqrtHalf), 52);
        Vector128<double> f = (bits - Vector128.ShiftLeft(k, 52)).AsDouble() - All(1.0);
        Vector128<double> exponent = (k + All(RoundingShift).AsInt64()).AsDouble() - All(RoundingShift);
        Vector128<double> s = f / (f + All(2.0)), z = s * s, w = z * z;
        Vector128<double> t1 = w * (All(3.999999999940941908e-01)
            + (w * (All(2.222219843214978396e-01) + (w * All(1.531383769920937332e-01)))));
        Vector128<double> t2 = z * (All(6.666666666666735130e-01) + (w * (All(2.857142874366239149e-01)
            + (w * (All(1.818357216161805012e-01) + (w * All(1.479819860510658591e-01)))))));
        Vector128<double> half = f * f * All(0.5);
        return (exponent * All(Ln2High)) - ((half - ((s * (half + (t1 + t2))) + (exponent * All(Ln2Low)))) - f);
    }

    /// <summary>Logarithms of a whole column of positive normal numbers, padding included.</summary>
    public static void LogPositive(ref double x, ref double logarithms, int length)
    {
        for (int i = 0; i < length; i += Pairs.Width)
        {
            Pairs.Store(LogPositive(Pairs.Load(ref x, i)), ref logarithms, i);
        }
    }

    /// <summary>Exponentials of a whole column.</summary>
    public static void Exp(ref double x, ref double exponentials, int length)
    {
        for (int i = 0; i < length; i += Pairs.Width)
        {
            Pairs.Store(Exp(Pairs.Load(ref x, i)), ref exponentials, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> All(double value) => Vector128.Create(value);
}
