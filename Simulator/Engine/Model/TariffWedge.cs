using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Model;

/// <summary>
/// Trade costs with tariffs, a row an importer: what buyers face, phi_ij (1 + t_ij)^(1-sigma), and what is left of it for producers, the same over
/// (1 + t_ij). Powers are taken anew only where a rate has changed.
/// </summary>
internal sealed class TariffWedge
{
    private readonly int _count;
    private readonly int _stride;
    private readonly double[] _known;
    private readonly double[] _factor;
    private readonly double[] _kept;
    private readonly double[] _store;
    private readonly int _faced;
    private readonly int _net;
    private double _exponent = double.NaN;

    public TariffWedge(int count)
    {
        _count = count;
        _stride = Lanes.Padded(count);
        _known = new double[count * count];
        _factor = new double[count * _stride];
        _kept = new double[count * _stride];
        Array.Fill(_factor, 1);
        Array.Fill(_kept, 1);
        (_store, _faced) = AlignedMemory.Allocate(2 * count * _stride);
        _net = _faced + (count * _stride);
    }

    /// <summary>phi_ij (1 + t_ij)^(1-sigma).</summary>
    public double Faced(int exporter, int importer) => _store[_faced + (importer * _stride) + exporter];

    /// <summary>phi_ij (1 + t_ij)^(-sigma).</summary>
    public double Net(int exporter, int importer) => _store[_net + (importer * _stride) + exporter];

    /// <summary>Takes over this year's trade costs and rates.</summary>
    public void Update(PackedSymmetricMatrix phi, TariffSchedule tariffs, double exponent)
    {
        if (exponent != _exponent)
        {
            Array.Fill(_known, double.NaN);
            _exponent = exponent;
        }

        for (int importer = 0; importer < _count; importer++)
        {
            TakeRates(importer, tariffs.Of(importer), exponent);
        }

        phi.CopyTo(_store.AsSpan(_faced, _count * _stride), _stride);
        Vectors faced = new(ref _store[_faced]), net = new(ref _store[_net]), factor = new(ref _factor[0]), kept = new(ref _kept[0]);
        for (int k = 0; k < _count * _stride; k += Lanes.Width)
        {
            faced[k] = faced[k] * factor[k];
            net[k] = faced[k] * kept[k];
        }
    }

    /// <summary>Over sellers: y_j = sum_i faced_ij x_i and z_j = sum_i net_ij x_i, for every importer j.</summary>
    public void Gather(Span<double> sellers, Span<double> faced, Span<double> net)
    {
        for (int importer = 0; importer < _count; importer++)
        {
            faced[importer] = Lanes.Dot(Row(_faced, importer), sellers);
            net[importer] = Lanes.Dot(Row(_net, importer), sellers);
        }
    }

    /// <summary>z_j = sum_i net_ij x_i.</summary>
    public void GatherNet(ReadOnlySpan<double> sellers, Span<double> net)
    {
        for (int importer = 0; importer < _count; importer++)
        {
            net[importer] = Lanes.Dot(Row(_net, importer), sellers);
        }
    }

    /// <summary>Over buyers: y_i = sum_j net_ij x_j, for every exporter i.</summary>
    public void ScatterNet(ReadOnlySpan<double> buyers, Span<double> sold)
    {
        sold.Clear();
        Vectors y = new(ref System.Runtime.InteropServices.MemoryMarshal.GetReference(sold));
        for (int importer = 0; importer < _count; importer++)
        {
            Vectors row = new(ref _store[_net + (importer * _stride)]);
            double x = buyers[importer];
            for (int i = 0; i < _stride; i += Lanes.Width)
            {
                y[i] = y[i] + (row[i] * x);
            }
        }
    }

    private ReadOnlySpan<double> Row(int origin, int importer) => _store.AsSpan(origin + (importer * _stride), _stride);

    private void TakeRates(int importer, ReadOnlySpan<double> rates, double exponent)
    {
        Span<double> known = _known.AsSpan(importer * _count, _count);
        if (rates.SequenceEqual(known))
        {
            return;
        }

        double last = 0, factor = 1, kept = 1;
        for (int exporter = 0; exporter < _count; exporter++)
        {
            // Most rates of an importer are alike: one power serves them.
            if (rates[exporter] != last)
            {
                last = rates[exporter];
                factor = last == 0 ? 1 : Elementary.Pow(1 + last, exponent);
                kept = 1 / (1 + last);
            }

            _factor[(importer * _stride) + exporter] = factor;
            _kept[(importer * _stride) + exporter] = kept;
        }

        rates.CopyTo(known);
    }
}
