using System.Runtime.InteropServices;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Kernel.Market;

/// <summary>The log prices of the last four years, and the polynomial through them carried on by a year.</summary>
internal sealed class PriceHistory
{
    private const int Years = 4;

    private readonly int _length;
    private readonly double[] _store;
    private readonly int _start;
    private int _newest;
    private int _count;

    public PriceHistory(int length)
    {
        _length = length;
        (_store, _start) = AlignedMemory.Allocate(Years * length);
    }

    /// <summary>Remembers a year's prices; the oldest of four is forgotten.</summary>
    public void Add(ReadOnlySpan<double> logPrices)
    {
        _newest = (_newest + 1) % Years;
        logPrices.CopyTo(Row(0));
        _count = Math.Min(_count + 1, Years);
    }

    /// <summary>Last year's prices, where there is a year before. False where there is none.</summary>
    public bool Newest(Span<double> guess)
    {
        if (_count > 0)
        {
            Row(0).CopyTo(guess);
        }

        return _count > 0;
    }

    /// <summary>The guess for the next year: zero at first, then constant, linear, quadratic and cubic extrapolation.</summary>
    public void Extrapolate(Span<double> guess)
    {
        if (_count == 0)
        {
            guess.Clear();
            return;
        }

        (double a, double b, double c, double d) = _count switch
        {
            1 => (1.0, 0.0, 0.0, 0.0),
            2 => (2, -1, 0, 0),
            3 => (3, -3, 1, 0),
            _ => (4, -6, 4, -1),
        };
        Vectors z = new(ref MemoryMarshal.GetReference(guess));
        Vectors z1 = new(ref MemoryMarshal.GetReference(Row(0))), z2 = new(ref MemoryMarshal.GetReference(Row(1)));
        Vectors z3 = new(ref MemoryMarshal.GetReference(Row(2))), z4 = new(ref MemoryMarshal.GetReference(Row(3)));
        for (int i = 0; i < _length; i += Lanes.Width)
        {
            z[i] = (z1[i] * a) + (z2[i] * b) + (z3[i] * c) + (z4[i] * d);
        }
    }

    private Span<double> Row(int age) => new(_store, _start + ((_newest - age + Years) % Years * _length), _length);
}
