using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace WorldSystems.Engine.Numerics;

/// <summary>
/// Anderson (1965) acceleration of a preconditioned fixed point z + g(z): the step is corrected by the least-squares combination of remembered
/// differences (Walker and Ni 2011, type II), which may come from earlier years because the map changes little from one to the next.
/// The normal equations are solved by Cholesky, newest difference first; a difference that adds nothing is left out.
/// </summary>
internal sealed class AndersonAcceleration
{
    /// <summary>A normalised difference is left out when its squared distance from the span of the newer ones is below this.</summary>
    private const double Dependent = 1e-9;

    private readonly int _length;
    private readonly int _memory;
    private readonly double[] _store;
    private readonly int _start;
    private readonly double[] _gram;
    private readonly double[] _factor;
    private readonly double[] _inverse;
    private readonly double[] _weights;
    private readonly double[] _products;
    private readonly int[] _used;
    private int _usedCount;
    private int _count;
    private int _head;
    private bool _factored;
    private bool _hasPrevious;

    /// <param name="length">Length of the unknowns, a multiple of 8.</param>
    /// <param name="memory">Differences remembered, a multiple of 4.</param>
    public AndersonAcceleration(int length, int memory)
    {
        _length = length;
        _memory = memory;
        _gram = new double[memory * memory];
        _factor = new double[memory * memory];
        _inverse = new double[memory];
        _weights = new double[memory];
        _products = new double[memory];
        _used = new int[memory];
        (_store, _start) = AlignedMemory.Allocate(length * ((2 * memory) + 2));
    }

    private Span<double> PreviousPoint => Row(2 * _memory);

    private Span<double> PreviousStep => Row((2 * _memory) + 1);

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        _count = _head = 0;
        _factored = _hasPrevious = false;
    }

    /// <summary>A new year: the differences stay, the last point does not belong to the new map.</summary>
    public void StartOver() => _hasPrevious = false;

    /// <summary>Replaces the plain step <paramref name="step"/> at <paramref name="point"/> by the accelerated one.</summary>
    public void Accelerate(ReadOnlySpan<double> point, Span<double> step)
    {
        if (_hasPrevious)
        {
            Remember(point, step);
        }

        point.CopyTo(PreviousPoint);
        step.CopyTo(PreviousStep);
        bool changed = _hasPrevious;
        _hasPrevious = true;
        if (_count == 0)
        {
            return;
        }

        if (changed || !_factored)
        {
            Factor();
        }

        Solve(step);
        Combine(step);
    }

    private Span<double> Row(int row) => new(_store, _start + (row * _length), _length);

    private Span<double> MoveRow(int k) => Row(k);

    private Span<double> DifferenceRow(int k) => Row(_memory + k);

    /// <summary>Stores the normalised difference of steps, and of points plus steps, and its inner products with the others.</summary>
    private void Remember(ReadOnlySpan<double> point, ReadOnlySpan<double> step)
    {
        Span<double> move = MoveRow(_head), difference = DifferenceRow(_head);
        Vectors z = new(ref MemoryMarshal.GetReference(point)), zOld = new(ref MemoryMarshal.GetReference(PreviousPoint));
        Vectors g = new(ref MemoryMarshal.GetReference(step)), gOld = new(ref MemoryMarshal.GetReference(PreviousStep));
        Vectors w = new(ref MemoryMarshal.GetReference(move)), d = new(ref MemoryMarshal.GetReference(difference));
        Vector256<double> square = Vector256<double>.Zero;
        for (int i = 0; i < _length; i += Lanes.Width)
        {
            Vector256<double> change = g[i] - gOld[i];
            d[i] = change;
            square += change * change;
        }

        Vector256<double> scale = Lanes.All(1 / Math.Sqrt(Lanes.Sum(square) + 1e-300));
        for (int i = 0; i < _length; i += Lanes.Width)
        {
            Vector256<double> change = d[i] * scale;
            w[i] = ((z[i] - zOld[i]) * scale) + change;
            d[i] = change;
        }

        _count = Math.Min(_count + 1, _memory);
        Products(difference);
        for (int k = 0; k < _count; k++)
        {
            _gram[(_head * _memory) + k] = _gram[(k * _memory) + _head] = _products[k];
        }

        _head = (_head + 1) % _memory;
    }

    /// <summary>Inner products of <paramref name="x"/> with every remembered difference, four rows in one pass over it.</summary>
    private void Products(ReadOnlySpan<double> x)
    {
        Vectors v = new(ref MemoryMarshal.GetReference(x));
        for (int k = 0; k < _count; k += 4)
        {
            Vectors r0 = new(ref MemoryMarshal.GetReference(DifferenceRow(k))), r1 = new(ref MemoryMarshal.GetReference(DifferenceRow(k + 1)));
            Vectors r2 = new(ref MemoryMarshal.GetReference(DifferenceRow(k + 2))), r3 = new(ref MemoryMarshal.GetReference(DifferenceRow(k + 3)));
            Vector256<double> s0 = Vector256<double>.Zero, s1 = s0, s2 = s0, s3 = s0;
            for (int i = 0; i < _length; i += Lanes.Width)
            {
                Vector256<double> xi = v[i];
                s0 += xi * r0[i];
                s1 += xi * r1[i];
                s2 += xi * r2[i];
                s3 += xi * r3[i];
            }

            _products[k] = Lanes.Sum(s0);
            _products[k + 1] = Lanes.Sum(s1);
            _products[k + 2] = Lanes.Sum(s2);
            _products[k + 3] = Lanes.Sum(s3);
        }
    }

    private void Factor()
    {
        _usedCount = 0;
        _factored = true;
        for (int age = 0; age < _count; age++)
        {
            int k = (_head - 1 - age + (2 * _memory)) % _memory;
            Span<double> row = _factor.AsSpan(_usedCount * _memory, _memory);
            double rest = _gram[(k * _memory) + k];
            for (int b = 0; b < _usedCount; b++)
            {
                double v = _gram[(k * _memory) + _used[b]];
                for (int q = 0; q < b; q++)
                {
                    v -= row[q] * _factor[(b * _memory) + q];
                }

                row[b] = v * _inverse[b];
                rest -= row[b] * row[b];
            }

            if (rest >= Dependent)
            {
                _inverse[_usedCount] = 1 / Math.Sqrt(rest);
                _used[_usedCount++] = k;
            }
        }
    }

    private void Solve(ReadOnlySpan<double> step)
    {
        Span<double> x = _weights;
        Products(step);
        for (int b = 0; b < _usedCount; b++)
        {
            double v = _products[_used[b]];
            for (int q = 0; q < b; q++)
            {
                v -= _factor[(b * _memory) + q] * x[q];
            }

            x[b] = v * _inverse[b];
        }

        for (int b = _usedCount - 1; b >= 0; b--)
        {
            double v = x[b];
            for (int q = b + 1; q < _usedCount; q++)
            {
                v -= _factor[(q * _memory) + b] * x[q];
            }

            x[b] = v * _inverse[b];
        }
    }

    /// <summary>g -= sum of weight x (change of point + change of step), two differences in one pass.</summary>
    private void Combine(Span<double> step)
    {
        Vectors g = new(ref MemoryMarshal.GetReference(step));
        for (int b = 0; b < _usedCount; b += 2)
        {
            bool pair = b + 1 < _usedCount;
            Vectors first = new(ref MemoryMarshal.GetReference(MoveRow(_used[b])));
            Vectors second = new(ref MemoryMarshal.GetReference(MoveRow(_used[pair ? b + 1 : b])));
            Vector256<double> x0 = Lanes.All(_weights[b]), x1 = Lanes.All(pair ? _weights[b + 1] : 0);
            for (int i = 0; i < _length; i += Lanes.Width)
            {
                g[i] = g[i] - (x0 * first[i]) - (x1 * second[i]);
            }
        }
    }
}
