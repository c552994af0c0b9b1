using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Model;

/// <summary>
/// One quantity of all states, contiguous in memory and aligned to a cache line. The lanes behind the last state are padding: they
/// hold harmless values, so that whole vectors can be computed, and no sum may count them.
/// </summary>
public readonly struct Column
{
    private readonly double[] _store;
    private readonly int _start;
    private readonly int _length;
    private readonly int _padded;

    internal Column(double[] store, int start, int length, int padded)
    {
        _store = store;
        _start = start;
        _length = length;
        _padded = padded;
    }

    /// <summary>Number of states.</summary>
    public int Length => _length;

    /// <summary>The values of all states.</summary>
    public ReadOnlySpan<double> Values
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => MemoryMarshal.CreateReadOnlySpan(ref Origin, _length);
    }

    /// <summary>The values of all states, writable by the engine's steps.</summary>
    internal Span<double> Span
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => MemoryMarshal.CreateSpan(ref Origin, _length);
    }

    /// <summary>The values with the padding.</summary>
    internal Span<double> Padded
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => MemoryMarshal.CreateSpan(ref Origin, _padded);
    }

    /// <summary>First element.</summary>
    internal ref double Origin
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_store), _start);
    }

    /// <summary>The column four states at a time, padding included.</summary>
    internal Vectors Vectors
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(ref Origin);
    }

    /// <summary>The value of state <paramref name="state"/> (0 to N - 1).</summary>
    public double this[int state]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Values[state];
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal set => Span[state] = value;
    }
}
