using System.Runtime.InteropServices;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Model;

/// <summary>Trade costs with tariffs of the importers whose rates differ by exporter: a row for what their buyers face, one for what is left to producers.</summary>
internal sealed class DifferingRates
{
    private readonly int _count;
    private readonly int _stride;
    private readonly double[] _known;
    private readonly double[] _exponent;
    private readonly double[] _store;
    private readonly int _start;

    public DifferingRates(int count, int stride)
    {
        _count = count;
        _stride = stride;
        _known = new double[count * stride];
        _exponent = new double[count];
        (_store, _start) = AlignedMemory.Allocate(4 * count * stride);
    }

    /// <summary>phi_ij (1 + t_ij)^(1-sigma) by exporter i, with padding.</summary>
    public Span<double> Faced(int importer) => Row(importer, 0);

    /// <summary>phi_ij (1 + t_ij)^(-sigma) by exporter i, with padding.</summary>
    public Span<double> Net(int importer) => Row(importer, 1);

    /// <summary>Takes over this year's trade costs and rates of an importer.</summary>
    public void Update(int importer, TariffSchedule tariffs, PackedSymmetricMatrix phi, double exponent)
    {
        Span<double> factor = Row(importer, 2), kept = Row(importer, 3), known = _known.AsSpan(importer * _stride, _stride);
        bool anew = _exponent[importer] != exponent;
        _exponent[importer] = exponent;
        double last = 0, lastFactor = 1;
        for (int exporter = 0; exporter < _count; exporter++)
        {
            double rate = tariffs[importer, exporter];
            if (anew || rate != known[exporter])
            {
                // Many rates of an importer are alike: one power serves them.
                if (rate != last)
                {
                    (last, lastFactor) = (rate, Elementary.Pow(1 + rate, exponent));
                }

                factor[exporter] = lastFactor;
                kept[exporter] = 1 / (1 + rate);
                known[exporter] = rate;
            }
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

    private Span<double> Row(int importer, int part) => _store.AsSpan(_start + (((4 * importer) + part) * _stride), _stride);
}
