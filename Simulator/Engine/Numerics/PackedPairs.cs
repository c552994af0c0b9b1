using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace WorldSystems.Engine.Numerics;

/// <summary>
/// A block column of <see cref="PackedSymmetricMatrix"/> on two doubles at a time: for machines without 256-bit vectors, browsers above all. Every
/// lane meets the same numbers in the same order, so the bits are the same.
/// </summary>
internal static class PackedPairs
{
    private const int Block = Lanes.Block;

    /// <inheritdoc cref="PackedSymmetricMatrix"/>
    public static ref double MultiplyBlockColumn(ref double f, ref double source, ref double target, int column)
    {
        ref double xj = ref Unsafe.Add(ref source, column);
        Vector128<double> x0 = Vector128.Create(Unsafe.Add(ref xj, 0)), a0 = default, b0 = default;
        Vector128<double> x1 = Vector128.Create(Unsafe.Add(ref xj, 1)), a1 = default, b1 = default;
        Vector128<double> x2 = Vector128.Create(Unsafe.Add(ref xj, 2)), a2 = default, b2 = default;
        Vector128<double> x3 = Vector128.Create(Unsafe.Add(ref xj, 3)), a3 = default, b3 = default;
        Vector128<double> x4 = Vector128.Create(Unsafe.Add(ref xj, 4)), a4 = default, b4 = default;
        Vector128<double> x5 = Vector128.Create(Unsafe.Add(ref xj, 5)), a5 = default, b5 = default;
        Vector128<double> x6 = Vector128.Create(Unsafe.Add(ref xj, 6)), a6 = default, b6 = default;
        Vector128<double> x7 = Vector128.Create(Unsafe.Add(ref xj, 7)), a7 = default, b7 = default;
        for (int row = 0; row < column; row += Block)
        {
            Vector128<double> s0 = Load(ref source, row), s1 = Load(ref source, row + 2), s2 = Load(ref source, row + 4), s3 = Load(ref source, row + 6);
            Vector128<double> e0 = Load(ref target, row), e1 = Load(ref target, row + 2), e2 = Load(ref target, row + 4), e3 = Load(ref target, row + 6);
            Vector128<double> o0, o1, o2, o3, f0, f1, f2, f3;

            f0 = Load(ref f, 0);
            f1 = Load(ref f, 2);
            f2 = Load(ref f, 4);
            f3 = Load(ref f, 6);
            e0 += f0 * x0;
            e1 += f1 * x0;
            e2 += f2 * x0;
            e3 += f3 * x0;
            a0 += (f0 * s0) + (f2 * s2);
            b0 += (f1 * s1) + (f3 * s3);

            f0 = Load(ref f, 8);
            f1 = Load(ref f, 10);
            f2 = Load(ref f, 12);
            f3 = Load(ref f, 14);
            o0 = f0 * x1;
            o1 = f1 * x1;
            o2 = f2 * x1;
            o3 = f3 * x1;
            a1 += (f0 * s0) + (f2 * s2);
            b1 += (f1 * s1) + (f3 * s3);

            f0 = Load(ref f, 16);
            f1 = Load(ref f, 18);
            f2 = Load(ref f, 20);
            f3 = Load(ref f, 22);
            e0 += f0 * x2;
            e1 += f1 * x2;
            e2 += f2 * x2;
            e3 += f3 * x2;
            a2 += (f0 * s0) + (f2 * s2);
            b2 += (f1 * s1) + (f3 * s3);

            f0 = Load(ref f, 24);
            f1 = Load(ref f, 26);
            f2 = Load(ref f, 28);
            f3 = Load(ref f, 30);
            o0 += f0 * x3;
            o1 += f1 * x3;
            o2 += f2 * x3;
            o3 += f3 * x3;
            a3 += (f0 * s0) + (f2 * s2);
            b3 += (f1 * s1) + (f3 * s3);

            f0 = Load(ref f, 32);
            f1 = Load(ref f, 34);
            f2 = Load(ref f, 36);
            f3 = Load(ref f, 38);
            e0 += f0 * x4;
            e1 += f1 * x4;
            e2 += f2 * x4;
            e3 += f3 * x4;
            a4 += (f0 * s0) + (f2 * s2);
            b4 += (f1 * s1) + (f3 * s3);

            f0 = Load(ref f, 40);
            f1 = Load(ref f, 42);
            f2 = Load(ref f, 44);
            f3 = Load(ref f, 46);
            o0 += f0 * x5;
            o1 += f1 * x5;
            o2 += f2 * x5;
            o3 += f3 * x5;
            a5 += (f0 * s0) + (f2 * s2);
            b5 += (f1 * s1) + (f3 * s3);

            f0 = Load(ref f, 48);
            f1 = Load(ref f, 50);
            f2 = Load(ref f, 52);
            f3 = Load(ref f, 54);
            e0 += f0 * x6;
            e1 += f1 * x6;
            e2 += f2 * x6;
            e3 += f3 * x6;
            a6 += (f0 * s0) + (f2 * s2);
            b6 += (f1 * s1) + (f3 * s3);

            f0 = Load(ref f, 56);
            f1 = Load(ref f, 58);
            f2 = Load(ref f, 60);
            f3 = Load(ref f, 62);
            o0 += f0 * x7;
            o1 += f1 * x7;
            o2 += f2 * x7;
            o3 += f3 * x7;
            a7 += (f0 * s0) + (f2 * s2);
            b7 += (f1 * s1) + (f3 * s3);

            (e0 + o0).StoreUnsafe(ref target, (nuint)row);
            (e1 + o1).StoreUnsafe(ref target, (nuint)(row + 2));
            (e2 + o2).StoreUnsafe(ref target, (nuint)(row + 4));
            (e3 + o3).StoreUnsafe(ref target, (nuint)(row + 6));
            f = ref Unsafe.Add(ref f, Block * Block);
        }

        Diagonal(ref f, ref xj, ref Unsafe.Add(ref target, column), 0, Sums(a0, b0, a1, b1));
        Diagonal(ref f, ref xj, ref Unsafe.Add(ref target, column), 2, Sums(a2, b2, a3, b3));
        Diagonal(ref f, ref xj, ref Unsafe.Add(ref target, column), 4, Sums(a4, b4, a5, b5));
        Diagonal(ref f, ref xj, ref Unsafe.Add(ref target, column), 6, Sums(a6, b6, a7, b7));
        return ref Unsafe.Add(ref f, Block * Block);
    }

    /// <summary>Two rows of the block on the diagonal, onto what the transposes of the others gave.</summary>
    private static void Diagonal(ref double f, ref double x, ref double target, int row, Vector128<double> sums)
    {
        Vector128<double> even = sums + (Load(ref f, row) * Vector128.Create(x));
        Vector128<double> odd = Load(ref f, row + 8) * Vector128.Create(Unsafe.Add(ref x, 1));
        even += Load(ref f, row + 16) * Vector128.Create(Unsafe.Add(ref x, 2));
        odd += Load(ref f, row + 24) * Vector128.Create(Unsafe.Add(ref x, 3));
        even += Load(ref f, row + 32) * Vector128.Create(Unsafe.Add(ref x, 4));
        odd += Load(ref f, row + 40) * Vector128.Create(Unsafe.Add(ref x, 5));
        even += Load(ref f, row + 48) * Vector128.Create(Unsafe.Add(ref x, 6));
        odd += Load(ref f, row + 56) * Vector128.Create(Unsafe.Add(ref x, 7));
        (even + odd).StoreUnsafe(ref target, (nuint)row);
    }

    /// <summary>The sums of two vectors of four, each as (0 + 1) + (2 + 3).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> Sums(Vector128<double> low, Vector128<double> high, Vector128<double> nextLow, Vector128<double> nextHigh) => Vector128.Create(
        (low.GetElement(0) + low.GetElement(1)) + (high.GetElement(0) + high.GetElement(1)),
        (nextLow.GetElement(0) + nextLow.GetElement(1)) + (nextHigh.GetElement(0) + nextHigh.GetElement(1)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> Load(ref double origin, int index) => Vector128.LoadUnsafe(ref origin, (nuint)index);
}
