using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace WorldSystems.Engine.Numerics;

/// <summary>
/// Two doubles at a time where there are no vectors of four, in browsers above all: there an interpreter emulates <see cref="Vector256{T}"/> an operation at a time. Whatever
/// <see cref="Lanes"/> sums lane by lane is summed here in two halves, so the bits are the same.
/// </summary>
internal static class Pairs
{
    /// <summary>Doubles in a vector.</summary>
    public const int Width = 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Load(ref double origin, int index) => Vector128.LoadUnsafe(ref origin, (nuint)index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<double> value, ref double origin, int index) => value.StoreUnsafe(ref origin, (nuint)index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> All(double value) => Vector128.Create(value);

    /// <inheritdoc cref="Lanes.Larger"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Larger(Vector128<double> a, Vector128<double> b) => Vector128.ConditionalSelect(Vector128.GreaterThan(a, b), a, b);

    /// <inheritdoc cref="Lanes.Smaller"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Smaller(Vector128<double> a, Vector128<double> b) => Vector128.ConditionalSelect(Vector128.LessThan(a, b), a, b);

    /// <summary>Sum of the four lanes of which these are the halves, as (0 + 1) + (2 + 3).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(Vector128<double> low, Vector128<double> high) => (low.GetElement(0) + low.GetElement(1)) + (high.GetElement(0) + high.GetElement(1));

    /// <summary>Largest of both lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Max(Vector128<double> v) => Math.Max(v.GetElement(0), v.GetElement(1));

    /// <summary>Sums of the blocks of eight at the front of a span; what is behind them is the caller's.</summary>
    public static double SumOfBlocks(ReadOnlySpan<double> values)
    {
        ref double x = ref MemoryMarshal.GetReference(values);
        Vector128<double> a = Vector128<double>.Zero, b = a, c = a, d = a;
        for (int i = 0; i + Lanes.Block <= values.Length; i += Lanes.Block)
        {
            a += Load(ref x, i);
            b += Load(ref x, i + 2);
            c += Load(ref x, i + 4);
            d += Load(ref x, i + 6);
        }

        return Sum(a + c, b + d);
    }

    /// <summary>Inner product of the blocks of eight at the front of two spans; what is behind them is the caller's.</summary>
    public static double DotOfBlocks(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        ref double x = ref MemoryMarshal.GetReference(left), y = ref MemoryMarshal.GetReference(right);
        Vector128<double> a = Vector128<double>.Zero, b = a, c = a, d = a;
        for (int i = 0; i + Lanes.Block <= left.Length; i += Lanes.Block)
        {
            a += Load(ref x, i) * Load(ref y, i);
            b += Load(ref x, i + 2) * Load(ref y, i + 2);
            c += Load(ref x, i + 4) * Load(ref y, i + 4);
            d += Load(ref x, i + 6) * Load(ref y, i + 6);
        }

        return Sum(a + c, b + d);
    }

    /// <summary>Inner product of two spans whose length is a multiple of four, summed lane by lane over four lanes.</summary>
    public static double DotByLanes(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        ref double x = ref MemoryMarshal.GetReference(left), y = ref MemoryMarshal.GetReference(right);
        Vector128<double> low = Vector128<double>.Zero, high = low;
        for (int i = 0; i < left.Length; i += Lanes.Width)
        {
            low += Load(ref x, i) * Load(ref y, i);
            high += Load(ref x, i + Width) * Load(ref y, i + Width);
        }

        return Sum(low, high);
    }

    /// <summary>target -= ((w0 m0 + w1 m1) + (w2 m2 + w3 m3)).</summary>
    public static void SubtractMultiples(ref double target, int length, ref double m0, ref double m1, ref double m2, ref double m3, ReadOnlySpan<double> weights)
    {
        double w0 = weights[0], w1 = weights[1], w2 = weights[2], w3 = weights[3];
        for (int i = 0; i < length; i += Width)
        {
            Vector128<double> first = (All(w0) * Load(ref m0, i)) + (All(w1) * Load(ref m1, i)), second = (All(w2) * Load(ref m2, i)) + (All(w3) * Load(ref m3, i));
            Store(Load(ref target, i) - (first + second), ref target, i);
        }
    }

    /// <summary>difference = (step - stepBefore) / its length and move = (point - pointBefore) / the same length + difference, as <see cref="AndersonAcceleration"/> keeps them.</summary>
    public static void NormalisedDifference(
        ReadOnlySpan<double> point, ReadOnlySpan<double> pointBefore, ReadOnlySpan<double> step, ReadOnlySpan<double> stepBefore, Span<double> move, Span<double> difference)
    {
        ref double z = ref MemoryMarshal.GetReference(point), zOld = ref MemoryMarshal.GetReference(pointBefore), g = ref MemoryMarshal.GetReference(step), gOld = ref MemoryMarshal.GetReference(stepBefore);
        ref double w = ref MemoryMarshal.GetReference(move), d = ref MemoryMarshal.GetReference(difference);
        for (int i = 0; i < step.Length; i += Width)
        {
            Store(Load(ref g, i) - Load(ref gOld, i), ref d, i);
        }

        double scale = 1 / Math.Sqrt(DotByLanes(difference, difference) + 1e-300);
        for (int i = 0; i < step.Length; i += Width)
        {
            Vector128<double> change = Load(ref d, i) * All(scale);
            Store(((Load(ref z, i) - Load(ref zOld, i)) * All(scale)) + change, ref w, i);
            Store(change, ref d, i);
        }
    }

    /// <summary>target += values x factor.</summary>
    public static void AddMultiple(ReadOnlySpan<double> values, double factor, Span<double> target)
    {
        ref double x = ref MemoryMarshal.GetReference(values), y = ref MemoryMarshal.GetReference(target);
        for (int i = 0; i < values.Length; i += Width)
        {
            Store(Load(ref y, i) + (Load(ref x, i) * All(factor)), ref y, i);
        }
    }

    /// <summary>The largest size of an element.</summary>
    public static double LargestSize(ReadOnlySpan<double> values)
    {
        ref double x = ref MemoryMarshal.GetReference(values);
        Vector128<double> largest = Vector128<double>.Zero;
        for (int i = 0; i < values.Length; i += Width)
        {
            largest = Larger(Vector128.Abs(Load(ref x, i)), largest);
        }

        return Max(largest);
    }

    /// <summary>Sums of squares of the first to fourth differences of five rows, the newest first, each summed lane by lane over four lanes.</summary>
    public static (double First, double Second, double Third, double Fourth) SquaresOfDifferences(ref double z, ref double z1, ref double z2, ref double z3, ref double z4, int length)
    {
        Vector128<double> low1 = Vector128<double>.Zero, low2 = low1, low3 = low1, low4 = low1, high1 = low1, high2 = low1, high3 = low1, high4 = low1;
        for (int i = 0; i < length; i += Lanes.Width)
        {
            Vector128<double> a = Load(ref z, i) - Load(ref z1, i), b = Load(ref z1, i) - Load(ref z2, i), c = Load(ref z2, i) - Load(ref z3, i), d = Load(ref z3, i) - Load(ref z4, i);
            Vector128<double> ab = a - b, bc = b - c, abc = ab - bc, abcd = abc - (bc - (c - d));
            low1 += a * a;
            low2 += ab * ab;
            low3 += abc * abc;
            low4 += abcd * abcd;
            int k = i + Width;
            a = Load(ref z, k) - Load(ref z1, k);
            b = Load(ref z1, k) - Load(ref z2, k);
            c = Load(ref z2, k) - Load(ref z3, k);
            d = Load(ref z3, k) - Load(ref z4, k);
            (ab, bc) = (a - b, b - c);
            abc = ab - bc;
            abcd = abc - (bc - (c - d));
            high1 += a * a;
            high2 += ab * ab;
            high3 += abc * abc;
            high4 += abcd * abcd;
        }

        return (Sum(low1, high1), Sum(low2, high2), Sum(low3, high3), Sum(low4, high4));
    }
}
