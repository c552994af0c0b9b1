using System.Runtime.CompilerServices;

namespace WorldSystems.Engine.Numerics;

/// <summary>Pinned arrays with a start on a cache line, so that no vector straddles two.</summary>
internal static class AlignedMemory
{
    private const int LineBytes = 64;

    /// <summary>A zeroed pinned array with room for <paramref name="length"/> doubles from an aligned start.</summary>
    public static unsafe (double[] Store, int Start) Allocate(int length)
    {
        double[] store = GC.AllocateArray<double>(length + (LineBytes / sizeof(double)), pinned: true);
        nuint address = (nuint)Unsafe.AsPointer(ref store[0]);
        int start = (int)((LineBytes - (address % LineBytes)) % LineBytes) / sizeof(double);
        return (store, start);
    }
}
