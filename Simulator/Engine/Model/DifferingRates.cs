using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Model;

/// <summary>
/// Trade costs with tariffs and obstacles of the importers whose rates differ by exporter: a row each for what their buyers face, and one for what is left
/// of it to producers where they charge duties at all. Rows lie in groups of four, which products take in one pass: the vector of sellers or buyers is
/// read once for all of them. Powers are taken anew only where a rate has changed.
/// </summary>
internal sealed class DifferingRates
{
    private const int Group = 4;

    private readonly int _count;
    private readonly int _stride;
    private readonly double[] _known;
    private readonly double[] _knownObstacles;
    private readonly double[] _exponent;
    private readonly bool[] _isDutyFree;
    private readonly int[] _importers;
    private readonly int[] _slots;
    private readonly double[] _store;
    private readonly int _start;
    private readonly int _powers;
    private int _charging;
    private int _free;

    public DifferingRates(int count, int stride)
    {
        _count = count;
        _stride = stride;
        _known = new double[count * count];
        _knownObstacles = new double[count * count];
        _exponent = new double[count];
        _isDutyFree = new bool[count];
        _importers = new int[count + (2 * Group)];
        _slots = new int[count];

        // Two rows a slot, and two powers an importer.
        _powers = 2 * _importers.Length;
        (_store, _start) = AlignedMemory.Allocate((_powers + (2 * count)) * stride);
    }

    /// <summary>phi_ij ((1 + t_ij) (1 + o_ij))^(1-sigma) by exporter i, with padding.</summary>
    public ReadOnlySpan<double> Faced(int importer) => Row(2 * _slots[importer]);

    /// <summary>The same over 1 + t_ij, with padding.</summary>
    public ReadOnlySpan<double> Net(int importer) => Row((2 * _slots[importer]) + (_isDutyFree[importer] ? 0 : 1));

    /// <summary>Takes over this year's trade costs and rates of all importers in <paramref name="differing"/>.</summary>
    public void Update(ReadOnlySpan<int> differing, TariffSchedule tariffs, PackedSymmetricMatrix phi, double exponent)
    {
        foreach (int importer in differing)
        {
            Learn(importer, tariffs, exponent);
        }

        // Those who charge duties first, then those behind obstacles alone; both filled up to whole groups with rows of zeros.
        _charging = Place(differing, 0, isDutyFree: false);
        _free = Place(differing, _charging, isDutyFree: true);
        foreach (int importer in differing)
        {
            Fill(importer, phi);
        }
    }

    /// <summary>For every importer here: sums over exporters of faced x and of net x.</summary>
    public void Gather(ReadOnlySpan<double> sellers, Span<double> faced, Span<double> net)
    {
        for (int slot = 0; slot < _free; slot += Group)
        {
            Vector256<double> all, left;
            if (slot < _charging)
            {
                Sums(sellers, slot, out all, out left);
            }
            else
            {
                all = left = Sums(sellers, slot, 0);
            }

            for (int k = 0; k < Group && _importers[slot + k] is >= 0 and int importer; k++)
            {
                faced[importer] = all.GetElement(k);
                net[importer] = left.GetElement(k);
            }
        }
    }

    /// <summary>For every importer here: sums over exporters of net x.</summary>
    public void GatherNet(ReadOnlySpan<double> sellers, Span<double> net)
    {
        for (int slot = 0; slot < _free; slot += Group)
        {
            Vector256<double> left = Sums(sellers, slot, slot < _charging ? 1 : 0);
            for (int k = 0; k < Group && _importers[slot + k] is >= 0 and int importer; k++)
            {
                net[importer] = left.GetElement(k);
            }
        }
    }

    /// <summary>For every exporter: adds sums over the importers here of net x.</summary>
    public void ScatterNet(ReadOnlySpan<double> buyers, Span<double> sold)
    {
        for (int slot = 0; slot < _free; slot += Group)
        {
            int part = slot < _charging ? 1 : 0;
            Vectors a = At(slot, part), b = At(slot + 1, part), c = At(slot + 2, part), d = At(slot + 3, part), y = new(ref MemoryMarshal.GetReference(sold));
            Vector256<double> toA = Buyer(buyers, slot), toB = Buyer(buyers, slot + 1), toC = Buyer(buyers, slot + 2), toD = Buyer(buyers, slot + 3);
            for (int i = 0; i < _stride; i += Lanes.Width)
            {
                y[i] = y[i] + (((a[i] * toA) + (b[i] * toB)) + ((c[i] * toC) + (d[i] * toD)));
            }
        }
    }

    private void Learn(int importer, TariffSchedule tariffs, double exponent)
    {
        Span<double> known = _known.AsSpan(importer * _count, _count), obstacles = _knownObstacles.AsSpan(importer * _count, _count);
        ReadOnlySpan<double> rates = tariffs.Row(importer);
        if (_exponent[importer] != exponent || !rates.SequenceEqual(known) || !AreKnown(tariffs.Obstacles(importer), obstacles))
        {
            _exponent[importer] = exponent;
            rates.CopyTo(known);
            obstacles.Clear();
            tariffs.Obstacles(importer).CopyTo(obstacles);
            _isDutyFree[importer] = !rates.ContainsAnyExcept(0.0);
            TakeRates(rates, obstacles, exponent, Row(_powers + (2 * importer)), Row(_powers + (2 * importer) + 1));
        }
    }

    /// <summary>No obstacle at all is a row of zeros.</summary>
    private static bool AreKnown(ReadOnlySpan<double> obstacles, ReadOnlySpan<double> known) =>
        obstacles.IsEmpty ? !known.ContainsAnyExcept(0.0) : obstacles.SequenceEqual(known);

    /// <summary>Most rates of an importer are one of two: the power and the quotient of the last two met are remembered.</summary>
    private static void TakeRates(ReadOnlySpan<double> rates, ReadOnlySpan<double> obstacles, double exponent, Span<double> factor, Span<double> kept)
    {
        (double Rate, double Obstacle, double Factor, double Kept) one = (0, 0, 1, 1), other = one;
        for (int exporter = 0; exporter < rates.Length; exporter++)
        {
            double rate = rates[exporter], obstacle = obstacles[exporter];
            if (rate != one.Rate || obstacle != one.Obstacle)
            {
                (one, other) = (other, one);
                if (rate != one.Rate || obstacle != one.Obstacle)
                {
                    double dearer = (1 + rate) * (1 + obstacle);
                    one = (rate, obstacle, dearer == 1 ? 1 : Elementary.Pow(dearer, exponent), 1 / (1 + rate));
                }
            }

            factor[exporter] = one.Factor;
            kept[exporter] = one.Kept;
        }
    }

    /// <summary>Gives the importers of one kind slots from <paramref name="slot"/> on; returns the first slot behind their last group.</summary>
    private int Place(ReadOnlySpan<int> differing, int slot, bool isDutyFree)
    {
        foreach (int importer in differing)
        {
            if (_isDutyFree[importer] == isDutyFree)
            {
                _slots[importer] = slot;
                _importers[slot++] = importer;
            }
        }

        for (; slot % Group != 0; slot++)
        {
            _importers[slot] = -1;
            Row(2 * slot).Clear();
            Row((2 * slot) + 1).Clear();
        }

        return slot;
    }

    private void Fill(int importer, PackedSymmetricMatrix phi)
    {
        int slot = _slots[importer];
        phi.CopyRow(importer, Row(2 * slot));
        Vectors faced = At(slot, 0), net = At(slot, 1), factor = VectorsOf(_powers + (2 * importer)), kept = VectorsOf(_powers + (2 * importer) + 1);
        for (int i = 0; i < _stride; i += Lanes.Width)
        {
            faced[i] = faced[i] * factor[i];
            net[i] = faced[i] * kept[i];
        }
    }

    /// <summary>Four rows' inner products with one column, of both parts.</summary>
    private void Sums(ReadOnlySpan<double> column, int slot, out Vector256<double> all, out Vector256<double> left)
    {
        Vectors a = At(slot, 0), b = At(slot + 1, 0), c = At(slot + 2, 0), d = At(slot + 3, 0);
        Vectors na = At(slot, 1), nb = At(slot + 1, 1), nc = At(slot + 2, 1), nd = At(slot + 3, 1), x = new(ref MemoryMarshal.GetReference(column));
        Vector256<double> zero = Vector256<double>.Zero, sa = zero, sb = zero, sc = zero, sd = zero, ta = zero, tb = zero, tc = zero, td = zero;
        for (int i = 0; i < _stride; i += Lanes.Width)
        {
            Vector256<double> value = x[i];
            sa += a[i] * value;
            sb += b[i] * value;
            sc += c[i] * value;
            sd += d[i] * value;
            ta += na[i] * value;
            tb += nb[i] * value;
            tc += nc[i] * value;
            td += nd[i] * value;
        }

        all = Lanes.Sums(sa, sb, sc, sd);
        left = Lanes.Sums(ta, tb, tc, td);
    }

    /// <summary>Four rows' inner products with one column, of one part.</summary>
    private Vector256<double> Sums(ReadOnlySpan<double> column, int slot, int part)
    {
        Vectors a = At(slot, part), b = At(slot + 1, part), c = At(slot + 2, part), d = At(slot + 3, part), x = new(ref MemoryMarshal.GetReference(column));
        Vector256<double> zero = Vector256<double>.Zero, sa = zero, sb = zero, sc = zero, sd = zero;
        for (int i = 0; i < _stride; i += Lanes.Width)
        {
            Vector256<double> value = x[i];
            sa += a[i] * value;
            sb += b[i] * value;
            sc += c[i] * value;
            sd += d[i] * value;
        }

        return Lanes.Sums(sa, sb, sc, sd);
    }

    private Vector256<double> Buyer(ReadOnlySpan<double> buyers, int slot) => _importers[slot] is >= 0 and int importer ? Lanes.All(buyers[importer]) : Vector256<double>.Zero;

    private Vectors At(int slot, int part) => VectorsOf((2 * slot) + part);

    private Vectors VectorsOf(int row) => new(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_store), _start + (row * _stride)));

    private Span<double> Row(int row) => _store.AsSpan(_start + (row * _stride), _stride);
}
