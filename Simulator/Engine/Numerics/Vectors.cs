using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace WorldSystems.Engine.Numerics;

/// <summary>Four elements of a column at a time: <c>y[i] = a[i] * x[i]</c> reads and writes elements i to i + 3. No bounds are checked: loops run to the padded length.</summary>
internal readonly ref struct Vectors
{
    private readonly ref double _origin;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vectors(ref double origin) => _origin = ref origin;

    /// <summary>The first element.</summary>
    public ref double Origin
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _origin;
    }

    public Vector256<double> this[int i]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256.LoadUnsafe(ref _origin, (nuint)i);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        set => value.StoreUnsafe(ref _origin, (nuint)i);
    }
}
