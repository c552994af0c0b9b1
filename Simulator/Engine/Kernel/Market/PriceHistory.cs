using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Kernel.Market;

/// <summary>The log prices of the last four years, and a polynomial through the newest of them carried on by a year.</summary>
internal sealed class PriceHistory
{
    private const int Years = 4;

    private readonly int _length;
    private readonly double[] _store;
    private readonly int _start;
    private int _newest;
    private int _count;
    private int _order = Years;

    public PriceHistory(int length)
    {
        _length = length;
        (_store, _start) = AlignedMemory.Allocate(Years * length);
    }

    /// <summary>Remembers a year's prices; the oldest of four is forgotten.</summary>
    public void Add(ReadOnlySpan<double> logPrices)
    {
        _order = _count == Years ? BestOrder(logPrices) : Years;
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

    /// <summary>
    /// The guess for the next year: zero at first, then constant, linear, quadratic and cubic extrapolation, from four years on the one of them that
    /// would have foretold the last year best: smooth times are carried on far, after a shock the last year is the best guess.
    /// </summary>
    public void Extrapolate(Span<double> guess)
    {
        if (_count == 0)
        {
            guess.Clear();
            return;
        }

        (double a, double b, double c, double d) = Math.Min(_order, _count) switch
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

    /// <summary>
    /// The order of the polynomial that would have foretold this year best, by sum of squares, among those that enough years are known for. What
    /// order k (k points) misses is the k-th difference of the log prices.
    /// </summary>
    private int BestOrder(ReadOnlySpan<double> logPrices)
    {
        Vectors z = new(ref MemoryMarshal.GetReference(logPrices));
        Vectors z1 = new(ref MemoryMarshal.GetReference(Row(0))), z2 = new(ref MemoryMarshal.GetReference(Row(1)));
        Vectors z3 = new(ref MemoryMarshal.GetReference(Row(2))), z4 = new(ref MemoryMarshal.GetReference(Row(3)));
        if (!Vector256.IsHardwareAccelerated)
        {
            return Best(Pairs.SquaresOfDifferences(ref z.Origin, ref z1.Origin, ref z2.Origin, ref z3.Origin, ref z4.Origin, _length));
        }

        Vector256<double> square1 = Vector256<double>.Zero, square2 = square1, square3 = square1, square4 = square1;
        for (int i = 0; i < _length; i += Lanes.Width)
        {
            Vector256<double> a = z[i] - z1[i], b = z1[i] - z2[i], c = z2[i] - z3[i], d = z3[i] - z4[i];
            Vector256<double> ab = a - b, bc = b - c, abc = ab - bc, abcd = abc - (bc - (c - d));
            square1 += a * a;
            square2 += ab * ab;
            square3 += abc * abc;
            square4 += abcd * abcd;
        }

        return Best((Lanes.Sum(square1), Lanes.Sum(square2), Lanes.Sum(square3), Lanes.Sum(square4)));
    }

    private int Best((double First, double Second, double Third, double Fourth) misses)
    {
        (int order, double least) = (1, misses.First);
        (order, least) = Better(order, least, 2, misses.Second);
        (order, least) = Better(order, least, 3, misses.Third);
        return Better(order, least, 4, misses.Fourth).Order;
    }

    private (int Order, double Least) Better(int order, double least, int other, double miss) => other <= _count && miss < least ? (other, miss) : (order, least);
}
