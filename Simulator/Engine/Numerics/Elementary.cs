using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace WorldSystems.Engine.Numerics;

/// <summary>
/// Exponential, logarithm and power made of additions, multiplications, divisions and bit operations alone, so that they give
/// the same bits on every machine (the C library's do not). The scalar forms are lane 0 of the vector forms: one algorithm,
/// one answer.
/// </summary>
/// <remarks>
/// Exponential: Cody and Waite (1980) argument reduction by ln 2 and the Taylor polynomial of degree 13 on |r| at most 0.347
/// (truncation 4e-18), summed by Estrin's scheme. Logarithm: the reduction and minimax polynomial of fdlibm's e_log.c
/// (Sun Microsystems 1993). Measured error below 1.5 units in the last place; power: below 2 + 2|y ln x| units.
/// </remarks>
public static class Elementary
{
    internal const double Ln2High = 6.93147180369123816490e-01;
    internal const double Ln2Low = 1.90821492927058770002e-10;
    internal const double InverseLn2 = 1.4426950408889634;

    /// <summary>Adding and subtracting 1.5 x 2^52 rounds to an integer, which is left in the low bits.</summary>
    internal const double RoundingShift = 6755399441055744.0;

    internal const double LargestExponent = 709.0;
    internal const double SmallestExponent = -708.0;
    internal const double SmallestNormal = 2.2250738585072014e-308, TwoTo54 = 18014398509481984.0, Ln2To54 = 54 * 0.69314718055994530942;

    /// <summary>e to the power <paramref name="x"/>: +infinity above 709, 0 below -708, NaN for NaN.</summary>
    public static double Exp(double x) =>
        Vector256.IsHardwareAccelerated ? Exp(Vector256.Create(x)).ToScalar() : ElementaryPairs.Exp(Vector128.Create(x)).ToScalar();

    /// <summary>Natural logarithm: -infinity at 0, NaN below 0 and for NaN.</summary>
    public static double Log(double x) =>
        Vector256.IsHardwareAccelerated ? Log(Vector256.Create(x)).ToScalar() : ElementaryPairs.Log(Vector128.Create(x)).ToScalar();

    /// <summary><paramref name="x"/> to the power <paramref name="y"/> for positive <paramref name="x"/>: exp(y ln x).</summary>
    public static double Pow(double x, double y) => Exp(y * Log(x));

    /// <inheritdoc cref="Exp(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Exp(Vector256<double> x)
    {
        if (!Vector256.IsHardwareAccelerated)
        {
            return Vector256.Create(ElementaryPairs.Exp(x.GetLower()), ElementaryPairs.Exp(x.GetUpper()));
        }

        Vector256<double> bounded = ExpBounded(Lanes.Smaller(Lanes.Larger(x, Lanes.All(SmallestExponent)), Lanes.All(LargestExponent)));
        bounded = Vector256.ConditionalSelect(Vector256.GreaterThan(x, Lanes.All(LargestExponent)), Lanes.All(double.PositiveInfinity), bounded);
        bounded = Vector256.ConditionalSelect(Vector256.LessThan(x, Lanes.All(SmallestExponent)), Vector256<double>.Zero, bounded);
        return Vector256.ConditionalSelect(Vector256.Equals(x, x), bounded, x);
    }

    /// <summary>The exponential where |x| is known to be at most 700: no special cases.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> ExpBounded(Vector256<double> x)
    {
        if (!Vector256.IsHardwareAccelerated)
        {
            return Vector256.Create(ElementaryPairs.ExpBounded(x.GetLower()), ElementaryPairs.ExpBounded(x.GetUpper()));
        }

        Vector256<double> shifted = (x * InverseLn2) + Lanes.All(RoundingShift);
        Vector256<double> k = shifted - Lanes.All(RoundingShift);
        Vector256<double> r = x - (k * Ln2High) - (k * Ln2Low);
        Vector256<double> r2 = r * r, r4 = r2 * r2, r8 = r4 * r4;
        Vector256<double> p01 = Lanes.All(1.0) + r;
        Vector256<double> p23 = Lanes.All(1.0 / 2) + (r * (1.0 / 6));
        Vector256<double> p45 = Lanes.All(1.0 / 24) + (r * (1.0 / 120));
        Vector256<double> p67 = Lanes.All(1.0 / 720) + (r * (1.0 / 5040));
        Vector256<double> p89 = Lanes.All(1.0 / 40320) + (r * (1.0 / 362880));
        Vector256<double> pAB = Lanes.All(1.0 / 3628800) + (r * (1.0 / 39916800));
        Vector256<double> pCD = Lanes.All(1.0 / 479001600) + (r * (1.0 / 6227020800.0));
        Vector256<double> low = (p01 + (r2 * p23)) + (r4 * (p45 + (r2 * p67)));
        Vector256<double> high = (p89 + (r2 * pAB)) + (r4 * pCD);
        Vector256<double> p = low + (r8 * high);
        return (p.AsInt64() + Vector256.ShiftLeft(shifted.AsInt64(), 52)).AsDouble();
    }

    /// <inheritdoc cref="Log(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Log(Vector256<double> x)
    {
        if (!Vector256.IsHardwareAccelerated)
        {
            return Vector256.Create(ElementaryPairs.Log(x.GetLower()), ElementaryPairs.Log(x.GetUpper()));
        }

        Vector256<double> subnormal = Vector256.LessThan(x, Lanes.All(SmallestNormal));
        Vector256<double> y = LogPositive(Vector256.ConditionalSelect(subnormal, x * TwoTo54, x));
        y = Vector256.ConditionalSelect(subnormal, y - Lanes.All(Ln2To54), y);
        y = Vector256.ConditionalSelect(Vector256.Equals(x, Vector256<double>.Zero), Lanes.All(double.NegativeInfinity), y);
        y = Vector256.ConditionalSelect(Vector256.Equals(x, Lanes.All(double.PositiveInfinity)), x, y);
        return Vector256.ConditionalSelect(Vector256.GreaterThanOrEqual(x, Vector256<double>.Zero), y, Lanes.All(double.NaN));
    }

    /// <summary>The logarithm where x is known to be a positive normal number: no special cases.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> LogPositive(Vector256<double> x)
    {
        if (!Vector256.IsHardwareAccelerated)
        {
            return Vector256.Create(ElementaryPairs.LogPositive(x.GetLower()), ElementaryPairs.LogPositive(x.GetUpper()));
        }

        const long SqrtHalf = 0x3fe6a09e667f3bcd;
        Vector256<long> bits = x.AsInt64();
        Vector256<long> k = Vector256.ShiftRightArithmetic(bits - Vector256.Create(SqrtHalf), 52);
        Vector256<double> f = (bits - Vector256.ShiftLeft(k, 52)).AsDouble() - Lanes.All(1.0);
        Vector256<double> exponent = SmallToDouble(k);
        Vector256<double> s = f / (f + Lanes.All(2.0)), z = s * s, w = z * z;
        Vector256<double> t1 = w * (Lanes.All(3.999999999940941908e-01)
            + (w * (Lanes.All(2.222219843214978396e-01) + (w * 1.531383769920937332e-01))));
        Vector256<double> t2 = z * (Lanes.All(6.666666666666735130e-01) + (w * (Lanes.All(2.857142874366239149e-01)
            + (w * (Lanes.All(1.818357216161805012e-01) + (w * 1.479819860510658591e-01))))));
        Vector256<double> half = f * f * 0.5;
        return (exponent * Ln2High) - ((half - ((s * (half + (t1 + t2))) + (exponent * Ln2Low))) - f);
    }

    /// <summary>
    /// Logarithms of a whole column of positive normal numbers, padding included. A loop that does nothing else keeps the processor busy:
    /// several logarithms are under way at once.
    /// </summary>
    internal static void LogPositive(Vectors x, Vectors logarithms, int length)
    {
        if (!Vector256.IsHardwareAccelerated)
        {
            ElementaryPairs.LogPositive(ref x.Origin, ref logarithms.Origin, length);
            return;
        }

        for (int i = 0; i < length; i += Lanes.Width)
        {
            logarithms[i] = LogPositive(x[i]);
        }
    }

    /// <summary>Exponentials of a whole column.</summary>
    internal static void Exp(Vectors x, Vectors exponentials, int length)
    {
        if (!Vector256.IsHardwareAccelerated)
        {
            ElementaryPairs.Exp(ref x.Origin, ref exponentials.Origin, length);
            return;
        }

        for (int i = 0; i < length; i += Lanes.Width)
        {
            exponentials[i] = Exp(x[i]);
        }
    }

    /// <summary>x to the power y for positive normal x, four at a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> PowPositive(Vector256<double> x, Vector256<double> y) => Exp(y * LogPositive(x));

    /// <summary>Exact conversion of integers below 2^51, by the bits of 1.5 x 2^52: there is no such instruction before AVX-512.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> SmallToDouble(Vector256<long> k) =>
        (k + Lanes.All(RoundingShift).AsInt64()).AsDouble() - Lanes.All(RoundingShift);
}
