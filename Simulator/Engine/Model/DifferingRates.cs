using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Model;

/// <summary>Trade costs with tariffs and obstacles of the importers whose rates differ by exporter: a row for what their buyers face, one for what is left to producers.</summary>
internal sealed class DifferingRates
{
    private readonly int _count;
    private readonly int _stride;
    private readonly double[] _known;
    private readonly double[] _knownObstacles;
    private readonly double[] _exponent;
    private readonly double[] _store;
    private readonly int _start;

    public DifferingRates(int count, int stride)
    {
        _count = count;
        _stride = stride;
        _known = new double[count * count];
        _knownObstacles = new double[count * count];
        _exponent = new double[count];
        (_store, _start) = AlignedMemory.Allocate(4 * count * stride);
    }

    /// <summary>phi_ij ((1 + t_ij) (1 + o_ij))^(1-sigma) by exporter i, with padding.</summary>
    public Span<double> Faced(int importer) => Row(importer, 0);

    /// <summary>The same over 1 + t_ij, with padding.</summary>
    public Span<double> Net(int importer) => Row(importer, 1);

    /// <summary>Inner products of both rows with the same column, in one pass and in the order of <see cref="Lanes.Dot"/>.</summary>
    public (double Faced, double Net) Dot(int importer, ReadOnlySpan<double> sellers)
    {
        Vectors faced = new(ref MemoryMarshal.GetReference(Faced(importer))), net = new(ref MemoryMarshal.GetReference(Net(importer)));
        Vectors x = new(ref MemoryMarshal.GetReference(sellers));
        Vector256<double> f0 = Vector256<double>.Zero, f1 = f0, n0 = f0, n1 = f0;
        for (int i = 0; i < _stride; i += Lanes.Block)
        {
            Vector256<double> low = x[i], high = x[i + Lanes.Width];
            f0 += faced[i] * low;
            f1 += faced[i + Lanes.Width] * high;
            n0 += net[i] * low;
            n1 += net[i + Lanes.Width] * high;
        }

        return (Lanes.Sum(f0 + f1), Lanes.Sum(n0 + n1));
    }

    /// <summary>Takes over this year's trade costs and rates of an importer.</summary>
    public void Update(int importer, TariffSchedule tariffs, PackedSymmetricMatrix phi, double exponent)
    {
        Span<double> factor = Row(importer, 2), kept = Row(importer, 3), known = _known.AsSpan(importer * _count, _count);
        Span<double> obstacles = _knownObstacles.AsSpan(importer * _count, _count);
        ReadOnlySpan<double> rates = tariffs.Row(importer);
        if (_exponent[importer] != exponent || !rates.SequenceEqual(known) || !AreKnown(tariffs.Obstacles(importer), obstacles))
        {
            _exponent[importer] = exponent;
            rates.CopyTo(known);
            obstacles.Clear();
            tariffs.Obstacles(importer).CopyTo(obstacles);
            TakeRates(rates, obstacles, exponent, factor, kept);
        }

        Span<double> row = Faced(importer);
        phi.CopyRow(importer, row);
        Vectors faced = new(ref MemoryMarshal.GetReference(row)), net = new(ref MemoryMarshal.GetReference(Net(importer)));
        Vectors f = new(ref MemoryMarshal.GetReference(factor)), k = new(ref MemoryMarshal.GetReference(kept));
        for (int i = 0; i < _stride; i += Lanes.Width)
        {
            faced[i] = faced[i] * f[i];
            net[i] = faced[i] * k[i];
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

    private Span<double> Row(int importer, int part) => _store.AsSpan(_start + (((4 * importer) + part) * _stride), _stride);
}
