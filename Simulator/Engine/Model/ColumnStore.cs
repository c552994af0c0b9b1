using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Model;

/// <summary>Hands out columns of equal length from pinned memory whose addresses are multiples of a cache line.</summary>
internal sealed class ColumnStore
{
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
            (_slab, _next) = AlignedMemory.Allocate(PaddedCount * ColumnsPerSlab);
        }

        var column = new Column(_slab, _next, Count, PaddedCount);
        _next += PaddedCount;
        column.Padded.Fill(fill);
        return column;
    }
}
