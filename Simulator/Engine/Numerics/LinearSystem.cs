using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace WorldSystems.Engine.Numerics;

/// <summary>A dense system of linear equations with its right-hand side, solved in place by Gaussian elimination with partial pivoting.</summary>
internal sealed class LinearSystem
{
    private readonly int _width;
    private readonly double[] _store;
    private readonly int _start;
    private readonly int[] _rowAt;

    /// <param name="size">Number of equations.</param>
    public LinearSystem(int size)
    {
        Size = size;
        _width = (size + Lanes.Width) / Lanes.Width * Lanes.Width;
        _rowAt = new int[size];
        (_store, _start) = AlignedMemory.Allocate(size * _width);
    }

    /// <summary>Number of equations.</summary>
    public int Size { get; }

    /// <summary>Coefficients of an equation; element <see cref="Size"/> is its right-hand side.</summary>
    public Span<double> Equation(int row) => new(_store, _start + (row * _width), _width);

    /// <summary>Solves; the equations are destroyed. False where they are singular.</summary>
    public bool Solve(Span<double> solution)
    {
        for (int i = 0; i < Size; i++)
        {
            _rowAt[i] = i;
        }

        for (int pivot = 0; pivot < Size; pivot++)
        {
            if (!BringLargestTo(pivot))
            {
                return false;
            }

            Span<double> from = Equation(_rowAt[pivot]);
            double perPivot = 1 / from[pivot];
            for (int i = pivot + 1; i < Size; i++)
            {
                Span<double> row = Equation(_rowAt[i]);
                if (row[pivot] != 0)
                {
                    Subtract(row, from, row[pivot] * perPivot, pivot / Lanes.Width * Lanes.Width);
                }
            }
        }

        for (int i = Size - 1; i >= 0; i--)
        {
            ReadOnlySpan<double> row = Equation(_rowAt[i]);
            double value = row[Size];
            for (int j = i + 1; j < Size; j++)
            {
                value -= row[j] * solution[j];
            }

            solution[i] = value / row[i];
        }

        return true;
    }

    /// <summary>row -= factor x from, from element <paramref name="start"/> on, the right-hand side included.</summary>
    internal static void Subtract(Span<double> row, ReadOnlySpan<double> from, double factor, int start)
    {
        for (int i = Vector256.IsHardwareAccelerated ? row.Length : start; i < row.Length; i++)
        {
            row[i] -= factor * from[i];
        }

        Vectors target = new(ref MemoryMarshal.GetReference(row)), source = new(ref MemoryMarshal.GetReference(from));
        Vector256<double> f = Lanes.All(factor);
        for (int i = Vector256.IsHardwareAccelerated ? start : row.Length; i < row.Length; i += Lanes.Width)
        {
            target[i] = target[i] - (f * source[i]);
        }
    }

    private bool BringLargestTo(int pivot)
    {
        int best = pivot;
        for (int i = pivot + 1; i < Size; i++)
        {
            best = Math.Abs(Equation(_rowAt[i])[pivot]) > Math.Abs(Equation(_rowAt[best])[pivot]) ? i : best;
        }

        (_rowAt[pivot], _rowAt[best]) = (_rowAt[best], _rowAt[pivot]);
        double size = Math.Abs(Equation(_rowAt[pivot])[pivot]);
        return size > 0 && double.IsFinite(size);
    }
}
