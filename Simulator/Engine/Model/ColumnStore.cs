using System.Runtime.CompilerServices;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Model;

/// <summary>Hands out columns of equal length from pinned memory whose addresses are multiples of a cache line.</summary>
internal sealed class ColumnStore
{
    private const int LineBytes = 64;
    private const int ColumnsPerSlab = 32;

    private double[] _slab = [];
    private int _next;

    public ColumnStore(int count)
    {
        Count = count;
        PaddedCount = Lanes.Padded(count);
    }

    /// <summary>Number of states.</summary>
    public int Count { get; }

    /// <summary>Number of states with padding.</summary>
    public int PaddedCount { get; }

    /// <summary>A new column, every element (padding too) set to <paramref name="fill"/>.</summary>
    public Column Take(double fill = 0)
    {
        if (_next + PaddedCount > _slab.Length)
        {
            (_slab, _next) = Aligned(PaddedCount * ColumnsPerSlab);
        }

        var column = new Column(_slab, _next, Count, PaddedCount);
        _next += PaddedCount;
        column.Padded.Fill(fill);
        return column;
    }

    /// <summary>A pinned array with room for <paramref name="length"/> doubles from an aligned start.</summary>
    internal static unsafe (double[] Store, int Start) Aligned(int length)
    {
        double[] store = GC.AllocateArray<double>(length + (LineBytes / sizeof(double)), pinned: true);
        nuint address = (nuint)Unsafe.AsPointer(ref store[0]);
        int start = (int)((LineBytes - (address % LineBytes)) % LineBytes) / sizeof(double);
        return (store, start);
    }
}
