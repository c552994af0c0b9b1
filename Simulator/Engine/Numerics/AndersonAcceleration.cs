using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace WorldSystems.Engine.Numerics;

/// <summary>
/// Anderson (1965) acceleration of a preconditioned fixed point z + g(z): the step is corrected by the least-squares combination of remembered
/// differences (Walker and Ni 2011, type II), which may come from earlier years because the map changes little from one to the next.
/// The normal equations are solved by elimination, newest difference first; a difference that adds nothing is left out.
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
    private readonly double[] _system;
    private readonly int _width;
    private readonly double[] _weights;
    private readonly double[] _products;
    private int _count;
    private int _head;
    private bool _hasPrevious;

    /// <param name="length">Length of the unknowns, a multiple of 8.</param>
    /// <param name="memory">Differences remembered, a multiple of 4.</param>
    public AndersonAcceleration(int length, int memory)
    {
        _length = length;
        _memory = memory;
        _gram = new double[memory * memory];
        _width = memory + Lanes.Width;
        _system = new double[memory * _width];
        _weights = new double[memory];
        _products = new double[memory];
        (_store, _start) = AlignedMemory.Allocate(length * ((2 * memory) + 2));
    }

    private Span<double> PreviousPoint => Row(2 * _memory);

    private Span<double> PreviousStep => Row((2 * _memory) + 1);

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        _count = _head = 0;
        _hasPrevious = false;
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
        _hasPrevious = true;
        if (_count > 0)
        {
            Products(step);
            Eliminate();
            Substitute();
            Combine(step);
        }
    }

    private Span<double> Row(int row) => new(_store, _start + (row * _length), _length);

    private Span<double> MoveRow(int k) => Row(k);

    private Span<double> DifferenceRow(int k) => Row(_memory + k);

    /// <summary>Stores the normalised difference of steps, and of points plus steps, and its inner products with the others.</summary>
    private void Remember(ReadOnlySpan<double> point, ReadOnlySpan<double> step)
    {
        Span<double> move = MoveRow(_head), difference = DifferenceRow(_head);
        if (Vector256.IsHardwareAccelerated)
        {
            Difference(point, step, move, difference);
        }
        else
        {
            Pairs.NormalisedDifference(point, PreviousPoint, step, PreviousStep, move, difference);
        }

        _count = Math.Min(_count + 1, _memory);
        Products(difference);
        for (int k = 0; k < _count; k++)
        {
            _gram[(_head * _memory) + k] = _gram[(k * _memory) + _head] = _products[k];
        }

        _head = (_head + 1) % _memory;
    }

    private void Difference(ReadOnlySpan<double> point, ReadOnlySpan<double> step, Span<double> move, Span<double> difference)
    {
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
    }

    /// <summary>Inner products of <paramref name="x"/> with every remembered difference, four rows in one pass over it.</summary>
    private void Products(ReadOnlySpan<double> x)
    {
        for (int k = 0; !Vector256.IsHardwareAccelerated && k < _count; k++)
        {
            _products[k] = Pairs.DotByLanes(x, DifferenceRow(k));
        }

        Vectors v = new(ref MemoryMarshal.GetReference(x));
        for (int k = Vector256.IsHardwareAccelerated ? 0 : _count; k < _count; k += 4)
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

    /// <summary>
    /// Gaussian elimination of the normal equations with their right-hand side, newest difference first. A pivot that has become small is a
    /// difference that adds nothing: its weight is zero.
    /// </summary>
    private void Eliminate()
    {
        for (int a = 0; a < _count; a++)
        {
            Span<double> row = SystemRow(a);
            int k = Newest(a);
            for (int b = 0; b < _count; b++)
            {
                row[b] = _gram[(k * _memory) + Newest(b)];
            }

            row[_memory] = _products[k];
        }

        for (int pivot = 0; pivot < _count; pivot++)
        {
            Span<double> from = SystemRow(pivot);
            double diagonal = from[pivot];
            if (diagonal < Dependent)
            {
                continue;
            }

            double perDiagonal = 1 / diagonal;
            for (int a = pivot + 1; a < _count; a++)
            {
                LinearSystem.Subtract(SystemRow(a), from, SystemRow(a)[pivot] * perDiagonal, pivot / Lanes.Width * Lanes.Width);
            }
        }
    }

    /// <summary>Back substitution; weights are stored by the age of their difference.</summary>
    private void Substitute()
    {
        for (int a = _count - 1; a >= 0; a--)
        {
            ReadOnlySpan<double> row = SystemRow(a);
            double value = row[_memory];
            for (int b = a + 1; b < _count; b++)
            {
                value -= row[b] * _weights[b];
            }

            _weights[a] = row[a] < Dependent ? 0 : value / row[a];
        }
    }

    /// <summary>g -= sum of weight x (change of point + change of step), four differences in one pass.</summary>
    private void Combine(Span<double> step)
    {
        _weights.AsSpan(_count).Clear();
        Vectors g = new(ref MemoryMarshal.GetReference(step));
        for (int a = 0; a < _count; a += 4)
        {
            Vectors m0 = new(ref MemoryMarshal.GetReference(MoveRow(Newest(a)))), m1 = new(ref MemoryMarshal.GetReference(MoveRow(Newest(a + 1))));
            Vectors m2 = new(ref MemoryMarshal.GetReference(MoveRow(Newest(a + 2)))), m3 = new(ref MemoryMarshal.GetReference(MoveRow(Newest(a + 3))));
            if (!Vector256.IsHardwareAccelerated)
            {
                Pairs.SubtractMultiples(ref g.Origin, _length, ref m0.Origin, ref m1.Origin, ref m2.Origin, ref m3.Origin, _weights.AsSpan(a, 4));
                continue;
            }

            Vector256<double> w0 = Lanes.All(_weights[a]), w1 = Lanes.All(_weights[a + 1]), w2 = Lanes.All(_weights[a + 2]), w3 = Lanes.All(_weights[a + 3]);
            for (int i = 0; i < _length; i += Lanes.Width)
            {
                g[i] = g[i] - (((w0 * m0[i]) + (w1 * m1[i])) + ((w2 * m2[i]) + (w3 * m3[i])));
            }
        }
    }

    private Span<double> SystemRow(int age) => _system.AsSpan(age * _width, _width);

    /// <summary>Where the difference of an age is kept; 0 = the newest.</summary>
    private int Newest(int age)
    {
        int k = _head - 1 - age;
        return k < 0 ? k + _memory : k;
    }
}
