using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace WorldSystems.Engine.Numerics;

/// <summary>
/// A symmetric matrix with a zero diagonal, of which only the upper triangle is kept, in blocks of 8 x 8 (column by column within a block,
/// blocks of a block column one after the other, the block on the diagonal last and whole). A product reads each element once and uses it
/// twice, in one fixed order of sums.
/// </summary>
public sealed class PackedSymmetricMatrix
{
    private const int Block = Lanes.Block;
    private const int BlockElements = Block * Block;

    private readonly double[] _store;
    private readonly int _start;
    private readonly int _blocks;

    internal PackedSymmetricMatrix(int size)
    {
        Size = size;
        PaddedSize = Lanes.Padded(size);
        _blocks = PaddedSize / Block;
        Length = _blocks * (_blocks + 1) / 2 * BlockElements;
        (_store, _start) = AlignedMemory.Allocate(Length);
    }

    /// <summary>Number of rows.</summary>
    public int Size { get; }

    /// <summary>Number of rows with padding; vectors of products have this length.</summary>
    public int PaddedSize { get; }

    /// <summary>Number of elements kept.</summary>
    internal int Length { get; }

    /// <summary>All elements kept, in storage order.</summary>
    internal Span<double> Elements => new(_store, _start, Length);

    /// <summary>The elements four at a time.</summary>
    internal Vectors Vectors => new(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_store), _start));

    /// <summary>An element, symmetric in its indices.</summary>
    public double this[int row, int column]
    {
        get => Elements[Index(row, column)];
        internal set
        {
            Elements[Index(row, column)] = value;
            if (row != column && row / Block == column / Block)
            {
                Elements[Index(column, row)] = value;
            }
        }
    }

    /// <summary>Copies the elements of a column above the diagonal to the front of a padded vector; zeros follow them to the end of the block of eight, what is behind it is left as it is.</summary>
    public void CopyAboveDiagonal(int column, Span<double> target)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(target.Length, PaddedSize);
        int rows = (column / Block * Block) + Block, next = Index(0, column);
        ReadOnlySpan<double> elements = Elements;
        for (int row = 0; row < rows; row += Block)
        {
            elements.Slice(next, Block).CopyTo(target[row..]);
            next += BlockElements;
        }

        target[column..rows].Clear();
    }

    /// <summary>y = F x over padded vectors.</summary>
    public void Multiply(ReadOnlySpan<double> x, Span<double> y)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(x.Length, PaddedSize);
        ArgumentOutOfRangeException.ThrowIfNotEqual(y.Length, PaddedSize);
        y.Clear();
        ref double f = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_store), _start);
        ref double source = ref MemoryMarshal.GetReference(x);
        ref double target = ref MemoryMarshal.GetReference(y);
        for (int column = 0; column < PaddedSize; column += Block)
        {
            f = ref MultiplyBlockColumn(ref f, ref source, ref target, column);
        }
    }

    /// <summary>Sets the diagonal and everything that touches the padding to zero.</summary>
    internal void ClearDiagonalAndPadding()
    {
        for (int i = 0; i < PaddedSize; i++)
        {
            Elements[Index(i, i)] = 0;
        }

        for (int column = Size; column < PaddedSize; column++)
        {
            for (int row = 0; row < PaddedSize; row++)
            {
                this[row, column] = 0;
            }
        }
    }

    /// <summary>The whole matrix row by row, padding included.</summary>
    internal void CopyTo(Span<double> target)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(target.Length, PaddedSize * PaddedSize);
        ref double f = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_store), _start);
        ref double full = ref MemoryMarshal.GetReference(target);
        for (int column = 0; column < PaddedSize; column += Block)
        {
            for (int row = 0; row <= column; row += Block)
            {
                // Columns of the block are rows of its transpose; the block itself goes above the diagonal four by four.
                for (int k = 0; k < Block; k += Lanes.Width)
                {
                    for (int h = 0; h < Block; h += Lanes.Width)
                    {
                        Vector256<double> a = Lanes.Load(ref f, (k * Block) + h), b = Lanes.Load(ref f, ((k + 1) * Block) + h), c = Lanes.Load(ref f, ((k + 2) * Block) + h), d = Lanes.Load(ref f, ((k + 3) * Block) + h);
                        int below = ((column + k) * PaddedSize) + row + h, above = ((row + h) * PaddedSize) + column + k;
                        Store(ref full, below, a, b, c, d);
                        (a, b, c, d) = Lanes.Transposed(a, b, c, d);
                        Store(ref full, above, a, b, c, d);
                    }
                }

                f = ref Unsafe.Add(ref f, BlockElements);
            }
        }
    }

    private void Store(ref double full, int place, Vector256<double> a, Vector256<double> b, Vector256<double> c, Vector256<double> d)
    {
        Lanes.Store(a, ref full, place);
        Lanes.Store(b, ref full, place + PaddedSize);
        Lanes.Store(c, ref full, place + (2 * PaddedSize));
        Lanes.Store(d, ref full, place + (3 * PaddedSize));
    }

    /// <summary>One row, padding included.</summary>
    internal void CopyRow(int row, Span<double> target)
    {
        // In the row's own block column the matrix lies as it is read; from there on its transpose does, one element a column.
        int own = row / Block;
        for (int block = 0; block <= own; block++)
        {
            Elements.Slice(Index(block * Block, row), Block).CopyTo(target[(block * Block)..]);
        }

        for (int block = own + 1; block < _blocks; block++)
        {
            ReadOnlySpan<double> elements = Elements.Slice(Index(own * Block, block * Block), BlockElements);
            for (int k = 0; k < Block; k++)
            {
                target[(block * Block) + k] = elements[(k * Block) + (row % Block)];
            }
        }
    }

    /// <summary>
    /// One block column J: y_K += F_KJ x_J for the blocks above the diagonal, and what their transposes add to y_J; then the diagonal block.
    /// Returns the start of the next block column.
    /// </summary>
    private static ref double MultiplyBlockColumn(ref double f, ref double source, ref double target, int column)
    {
        if (!Vector256.IsHardwareAccelerated)
        {
            return ref PackedPairs.MultiplyBlockColumn(ref f, ref source, ref target, column);
        }

        ref double xj = ref Unsafe.Add(ref source, column);
        Vector256<double> x0 = Lanes.All(xj), x1 = Lanes.All(Unsafe.Add(ref xj, 1)), x2 = Lanes.All(Unsafe.Add(ref xj, 2)), x3 = Lanes.All(Unsafe.Add(ref xj, 3));
        Vector256<double> x4 = Lanes.All(Unsafe.Add(ref xj, 4)), x5 = Lanes.All(Unsafe.Add(ref xj, 5)), x6 = Lanes.All(Unsafe.Add(ref xj, 6)), x7 = Lanes.All(Unsafe.Add(ref xj, 7));
        Vector256<double> a0 = default, a1 = default, a2 = default, a3 = default, a4 = default, a5 = default, a6 = default, a7 = default;
        Vector256<double> low, high, even, odd, evenHigh, oddHigh;
        for (int row = 0; row < column; row += Block)
        {
            Vector256<double> xl = Lanes.Load(ref source, row), xh = Lanes.Load(ref source, row + 4);
            even = Lanes.Load(ref target, row);
            evenHigh = Lanes.Load(ref target, row + 4);

            low = Lanes.Load(ref f, 0);
            high = Lanes.Load(ref f, 4);
            even += low * x0;
            evenHigh += high * x0;
            a0 += (low * xl) + (high * xh);

            low = Lanes.Load(ref f, 8);
            high = Lanes.Load(ref f, 12);
            odd = low * x1;
            oddHigh = high * x1;
            a1 += (low * xl) + (high * xh);

            low = Lanes.Load(ref f, 16);
            high = Lanes.Load(ref f, 20);
            even += low * x2;
            evenHigh += high * x2;
            a2 += (low * xl) + (high * xh);

            low = Lanes.Load(ref f, 24);
            high = Lanes.Load(ref f, 28);
            odd += low * x3;
            oddHigh += high * x3;
            a3 += (low * xl) + (high * xh);

            low = Lanes.Load(ref f, 32);
            high = Lanes.Load(ref f, 36);
            even += low * x4;
            evenHigh += high * x4;
            a4 += (low * xl) + (high * xh);

            low = Lanes.Load(ref f, 40);
            high = Lanes.Load(ref f, 44);
            odd += low * x5;
            oddHigh += high * x5;
            a5 += (low * xl) + (high * xh);

            low = Lanes.Load(ref f, 48);
            high = Lanes.Load(ref f, 52);
            even += low * x6;
            evenHigh += high * x6;
            a6 += (low * xl) + (high * xh);

            low = Lanes.Load(ref f, 56);
            high = Lanes.Load(ref f, 60);
            odd += low * x7;
            oddHigh += high * x7;
            a7 += (low * xl) + (high * xh);

            Lanes.Store(even + odd, ref target, row);
            Lanes.Store(evenHigh + oddHigh, ref target, row + 4);
            f = ref Unsafe.Add(ref f, BlockElements);
        }

        even = Lanes.Sums(a0, a1, a2, a3) + (Lanes.Load(ref f, 0) * x0);
        evenHigh = Lanes.Sums(a4, a5, a6, a7) + (Lanes.Load(ref f, 4) * x0);
        odd = Lanes.Load(ref f, 8) * x1;
        oddHigh = Lanes.Load(ref f, 12) * x1;
        even += Lanes.Load(ref f, 16) * x2;
        evenHigh += Lanes.Load(ref f, 20) * x2;
        odd += Lanes.Load(ref f, 24) * x3;
        oddHigh += Lanes.Load(ref f, 28) * x3;
        even += Lanes.Load(ref f, 32) * x4;
        evenHigh += Lanes.Load(ref f, 36) * x4;
        odd += Lanes.Load(ref f, 40) * x5;
        oddHigh += Lanes.Load(ref f, 44) * x5;
        even += Lanes.Load(ref f, 48) * x6;
        evenHigh += Lanes.Load(ref f, 52) * x6;
        odd += Lanes.Load(ref f, 56) * x7;
        oddHigh += Lanes.Load(ref f, 60) * x7;
        Lanes.Store(even + odd, ref target, column);
        Lanes.Store(evenHigh + oddHigh, ref target, column + 4);
        return ref Unsafe.Add(ref f, BlockElements);
    }

    private static int Index(int row, int column)
    {
        if (row > column && row / Block != column / Block)
        {
            (row, column) = (column, row);
        }

        int blockColumn = column / Block, blockRow = row / Block;
        return (((blockColumn * (blockColumn + 1) / 2) + blockRow) * BlockElements) + (column % Block * Block) + (row % Block);
    }
}
