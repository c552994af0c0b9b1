using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace WorldSystems.Engine.Numerics;

/// <summary>
/// Four doubles at a time with a fixed order of summation: the same bits on every machine, whatever its vector width
/// (where there are no 256-bit vectors the runtime emulates the same four lanes).
/// </summary>
internal static class Lanes
{
    /// <summary>Doubles in a vector.</summary>
    public const int Width = 4;

    /// <summary>Columns and matrices are padded to a multiple of this many states.</summary>
    public const int Block = 8;

    /// <summary>The smallest multiple of <see cref="Block"/> that holds <paramref name="count"/> elements.</summary>
    public static int Padded(int count) => (count + Block - 1) / Block * Block;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Load(ref double origin, int index) => Vector256.LoadUnsafe(ref origin, (nuint)index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<double> value, ref double origin, int index) => value.StoreUnsafe(ref origin, (nuint)index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> All(double value) => Vector256.Create(value);

    /// <summary>The larger of the two in each lane; <paramref name="b"/> where <paramref name="a"/> is not larger (cheaper than a NaN-aware maximum).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Larger(Vector256<double> a, Vector256<double> b) => Vector256.ConditionalSelect(Vector256.GreaterThan(a, b), a, b);

    /// <summary>The smaller of the two in each lane; <paramref name="b"/> where <paramref name="a"/> is not smaller.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Smaller(Vector256<double> a, Vector256<double> b) => Vector256.ConditionalSelect(Vector256.LessThan(a, b), a, b);

    /// <summary>Sum of the four lanes, always as (0 + 1) + (2 + 3).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(Vector256<double> v) => (v.GetElement(0) + v.GetElement(1)) + (v.GetElement(2) + v.GetElement(3));

    /// <summary>The four sums of the lanes of four vectors, each as (0 + 1) + (2 + 3).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Sums(Vector256<double> a, Vector256<double> b, Vector256<double> c, Vector256<double> d)
    {
        if (!Avx.IsSupported)
        {
            return Vector256.Create(Sum(a), Sum(b), Sum(c), Sum(d));
        }

        Vector256<double> ab = Avx.UnpackLow(a, b) + Avx.UnpackHigh(a, b);
        Vector256<double> cd = Avx.UnpackLow(c, d) + Avx.UnpackHigh(c, d);
        return Avx.Permute2x128(ab, cd, 0x20) + Avx.Permute2x128(ab, cd, 0x31);
    }

    /// <summary>Four rows of four as four columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector256<double> A, Vector256<double> B, Vector256<double> C, Vector256<double> D) Transposed(Vector256<double> a, Vector256<double> b, Vector256<double> c, Vector256<double> d)
    {
        if (!Avx.IsSupported)
        {
            Vector256<double> Column(int k) => Vector256.Create(a.GetElement(k), b.GetElement(k), c.GetElement(k), d.GetElement(k));
            return (Column(0), Column(1), Column(2), Column(3));
        }

        Vector256<double> ab0 = Avx.UnpackLow(a, b), ab1 = Avx.UnpackHigh(a, b), cd0 = Avx.UnpackLow(c, d), cd1 = Avx.UnpackHigh(c, d);
        return (Avx.Permute2x128(ab0, cd0, 0x20), Avx.Permute2x128(ab1, cd1, 0x20), Avx.Permute2x128(ab0, cd0, 0x31), Avx.Permute2x128(ab1, cd1, 0x31));
    }

    /// <summary>Largest of the four lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Max(Vector256<double> v) =>
        Math.Max(Math.Max(v.GetElement(0), v.GetElement(1)), Math.Max(v.GetElement(2), v.GetElement(3)));

    /// <summary>Index of the first of the largest elements of a padded column.</summary>
    public static int FirstLargest(Vectors values, int length)
    {
        Vector256<double> largest = values[0];
        for (int i = Width; i < length; i += Width)
        {
            largest = Larger(values[i], largest);
        }

        Vector256<double> most = All(Max(largest));
        int at = 0;
        while (at < length - Width && !Vector256.EqualsAny(values[at], most))
        {
            at += Width;
        }

        uint found = Vector256.Equals(values[at], most).ExtractMostSignificantBits();
        return found == 0 ? 0 : at + System.Numerics.BitOperations.TrailingZeroCount(found);
    }

    /// <summary>Sum of all elements of a padded span, pairs of vectors first, in an order that depends on nothing but the length.</summary>
    public static double Sum(ReadOnlySpan<double> values)
    {
        ref double x = ref MemoryMarshal.GetReference(values);
        Vector256<double> a = Vector256<double>.Zero, b = a;
        int i = Vector256.IsHardwareAccelerated ? 0 : values.Length / Block * Block;
        for (; i + Block <= values.Length; i += Block)
        {
            a += Load(ref x, i);
            b += Load(ref x, i + Width);
        }

        double tail = 0;
        for (; i < values.Length; i++)
        {
            tail += values[i];
        }

        return (Vector256.IsHardwareAccelerated ? Sum(a + b) : Pairs.SumOfBlocks(values)) + tail;
    }

    /// <summary>Adds a multiple of some values to others, element by element; spans of equal length, with or without padding.</summary>
    public static void AddMultiple(ReadOnlySpan<double> values, double factor, Span<double> target)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, target.Length);
        ref double x = ref MemoryMarshal.GetReference(values);
        ref double y = ref MemoryMarshal.GetReference(target);
        int i = 0;
        for (; i + Width <= values.Length; i += Width)
        {
            Store(Load(ref y, i) + (Load(ref x, i) * factor), ref y, i);
        }

        for (; i < values.Length; i++)
        {
            target[i] += values[i] * factor;
        }
    }

    /// <summary>Inner product of two spans of equal length, in the same fixed order.</summary>
    public static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        ref double x = ref MemoryMarshal.GetReference(left);
        ref double y = ref MemoryMarshal.GetReference(right);
        Vector256<double> a = Vector256<double>.Zero, b = a;
        int i = Vector256.IsHardwareAccelerated ? 0 : left.Length / Block * Block;
        for (; i + Block <= left.Length; i += Block)
        {
            a += Load(ref x, i) * Load(ref y, i);
            b += Load(ref x, i + Width) * Load(ref y, i + Width);
        }

        double tail = 0;
        for (; i < left.Length; i++)
        {
            tail += left[i] * right[i];
        }

        return (Vector256.IsHardwareAccelerated ? Sum(a + b) : Pairs.DotOfBlocks(left, right)) + tail;
    }
}
