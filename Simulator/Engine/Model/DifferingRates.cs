using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Model;

/// <summary>
/// Trade costs with tariffs and obstacles of the importers whose rates differ by exporter: for each a row of what their buyers face, and one of what is left
/// of it to producers. Rows lie in groups of four, interleaved as products read them: for every four exporters what buyers of the four importers face, then
/// what is left. Importers that charge no duty come last, in groups of which only the first half is read. Powers are taken anew only where a rate has changed.
/// </summary>
internal sealed class DifferingRates
{
    private const int Group = 4;

    /// <summary>Numbers in a group for every four exporters: two parts of four rows.</summary>
    private const int Part = Group * Lanes.Width, Cell = 2 * Part;

    private readonly int _stride;
    private readonly RatePowers?[] _rates;
    private readonly int[] _importers;
    private readonly int[] _slots;
    private readonly double[] _row;
    private readonly double[] _store;
    private readonly int _start;
    private double[]? _costs;
    private RememberedPowers _powers = new(double.NaN);
    private RatePowers _usual;
    private int _charging;
    private int _free;

    public DifferingRates(int count, int stride)
    {
        _stride = stride;
        _rates = new RatePowers?[count];
        _importers = new int[count + (2 * Group)];
        _slots = new int[count];
        _row = new double[stride];
        _usual = new RatePowers(stride);
        (_store, _start) = AlignedMemory.Allocate((_importers.Length + Group) / Group * 2 * Group * stride);
    }

    /// <summary>phi_ij ((1 + t_ij) (1 + o_ij))^(1-sigma).</summary>
    public double Faced(int importer, int exporter) => At(_slots[importer], 0, exporter);

    /// <summary>The same over 1 + t_ij.</summary>
    public double Net(int importer, int exporter) => At(_slots[importer], _rates[importer]!.IsDutyFree ? 0 : 1, exporter);

    /// <summary>What is left to the first exporters of their sales to an importer, as many as <paramref name="target"/> has room for.</summary>
    public void CopyNet(int importer, Span<double> target)
    {
        int slot = _slots[importer], part = _rates[importer]!.IsDutyFree ? 0 : 1;
        for (int exporter = 0; exporter < target.Length; exporter++)
        {
            target[exporter] = At(slot, part, exporter);
        }
    }

    /// <summary>What is left to all exporters, to the importers' rows of a table; spans with padding.</summary>
    public void CopyNet(Span<double> table)
    {
        Vectors target = new(ref MemoryMarshal.GetReference(table));
        for (int slot = 0; slot < _free; slot++)
        {
            if (_importers[slot] is >= 0 and int importer)
            {
                Vectors row = Rows(slot, slot < _charging ? 1 : 0, slot % Group * Lanes.Width);
                for (int i = 0, at = 0; i < _stride; i += Lanes.Width, at += Cell)
                {
                    target[(importer * _stride) + i] = row[at];
                }
            }
        }
    }

    /// <summary>Takes over this year's trade costs and rates of all importers in <paramref name="differing"/>.</summary>
    public void Update(ReadOnlySpan<int> differing, TariffSchedule tariffs, PackedSymmetricMatrix phi, double exponent)
    {
        if (_powers.Exponent != exponent)
        {
            (_powers, _usual) = (new RememberedPowers(exponent), new RatePowers(_stride));
        }

        foreach (int importer in differing)
        {
            (_rates[importer] ??= new RatePowers(_stride)).Update(tariffs.Row(importer), tariffs.Obstacles(importer), _powers, _usual);
        }

        // Those who charge duties first, then those behind obstacles alone; both filled up to whole groups with rows of zeros.
        _charging = Place(differing, 0, isDutyFree: false);
        _free = Place(differing, _charging, isDutyFree: true);
        bool isMany = differing.Length > _stride / Lanes.Block;
        if (isMany)
        {
            _costs ??= new double[_stride * _stride];
            phi.CopyTo(_costs);
        }

        foreach (int importer in differing)
        {
            Span<double> costs = isMany ? _costs.AsSpan(importer * _stride, _stride) : _row;
            if (!isMany)
            {
                phi.CopyRow(importer, costs);
            }

            int slot = _slots[importer], place = slot % Group * Lanes.Width;
            _rates[importer]!.Apply(costs, Rows(slot, 0, place), Rows(slot, 1, place), Cell);
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
        Vectors y = new(ref MemoryMarshal.GetReference(sold));
        for (int slot = 0; slot < _free; slot += Group)
        {
            Vectors rows = Rows(slot, slot < _charging ? 1 : 0);
            Vector256<double> toA = Buyer(buyers, slot), toB = Buyer(buyers, slot + 1), toC = Buyer(buyers, slot + 2), toD = Buyer(buyers, slot + 3);
            for (int i = 0, at = 0; i < _stride; i += Lanes.Width, at += Cell)
            {
                y[i] = y[i] + (((rows[at] * toA) + (rows[at + 4] * toB)) + ((rows[at + 8] * toC) + (rows[at + 12] * toD)));
            }
        }
    }

    /// <summary>Gives the importers of one kind slots from <paramref name="slot"/> on; returns the first slot behind their last group.</summary>
    private int Place(ReadOnlySpan<int> differing, int slot, bool isDutyFree)
    {
        foreach (int importer in differing)
        {
            if (_rates[importer]!.IsDutyFree == isDutyFree)
            {
                _slots[importer] = slot;
                _importers[slot++] = importer;
            }
        }

        for (; slot % Group != 0; slot++)
        {
            _importers[slot] = -1;
            Vectors empty = Rows(slot / Group * Group, 0);
            for (int at = slot % Group * Lanes.Width; at < _stride / Lanes.Width * Cell; at += Part)
            {
                empty[at] = Vector256<double>.Zero;
            }
        }

        return slot;
    }

    /// <summary>Four rows' inner products with one column, of both parts.</summary>
    private void Sums(ReadOnlySpan<double> column, int slot, out Vector256<double> all, out Vector256<double> left)
    {
        Vectors rows = Rows(slot, 0), x = new(ref MemoryMarshal.GetReference(column));
        Vector256<double> zero = Vector256<double>.Zero, sa = zero, sb = zero, sc = zero, sd = zero, ta = zero, tb = zero, tc = zero, td = zero;
        for (int i = 0, at = 0; i < _stride; i += Lanes.Width, at += Cell)
        {
            Vector256<double> value = x[i];
            sa += rows[at] * value;
            sb += rows[at + 4] * value;
            sc += rows[at + 8] * value;
            sd += rows[at + 12] * value;
            ta += rows[at + 16] * value;
            tb += rows[at + 20] * value;
            tc += rows[at + 24] * value;
            td += rows[at + 28] * value;
        }

        all = Lanes.Sums(sa, sb, sc, sd);
        left = Lanes.Sums(ta, tb, tc, td);
    }

    /// <summary>Four rows' inner products with one column, of one part.</summary>
    private Vector256<double> Sums(ReadOnlySpan<double> column, int slot, int part)
    {
        Vectors rows = Rows(slot, part), x = new(ref MemoryMarshal.GetReference(column));
        Vector256<double> zero = Vector256<double>.Zero, sa = zero, sb = zero, sc = zero, sd = zero;
        for (int i = 0, at = 0; i < _stride; i += Lanes.Width, at += Cell)
        {
            Vector256<double> value = x[i];
            sa += rows[at] * value;
            sb += rows[at + 4] * value;
            sc += rows[at + 8] * value;
            sd += rows[at + 12] * value;
        }

        return Lanes.Sums(sa, sb, sc, sd);
    }

    private Vector256<double> Buyer(ReadOnlySpan<double> buyers, int slot) => _importers[slot] is >= 0 and int importer ? Lanes.All(buyers[importer]) : Vector256<double>.Zero;

    private double At(int slot, int part, int exporter) =>
        _store[_start + (slot / Group * 2 * Group * _stride) + (exporter / Lanes.Width * Cell) + (part * Part) + (slot % Group * Lanes.Width) + (exporter % Lanes.Width)];

    /// <summary>The rows of a group from one part on, and from one place in its cells.</summary>
    private Vectors Rows(int slot, int part, int place = 0) =>
        new(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_store), _start + (slot / Group * 2 * Group * _stride) + (part * Part) + place));
}
