using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Model;

/// <summary>
/// Trade costs with tariffs: what buyers face, phi_ij (1 + t_ij)^(1-sigma), and what is left of it for producers, the same over (1 + t_ij).
/// Where an importer charges all others one rate its part of both is phi_ij times a number, and the symmetric phi does the work;
/// importers whose rates differ have a row of their own for each. Powers are taken anew only where a rate has changed.
/// </summary>
internal sealed class TariffWedge
{
    private readonly PackedSymmetricMatrix _phi;
    private readonly int _count;
    private readonly int _stride;
    private readonly Column _faced;
    private readonly Column _net;
    private readonly Column _scaled;
    private readonly double[] _known;
    private readonly int[] _differing;
    private int _rows;
    private DifferingRates? _rates;
    private double _exponent = double.NaN;

    public TariffWedge(PackedSymmetricMatrix phi, ColumnStore store)
    {
        _phi = phi;
        _count = phi.Size;
        _stride = phi.PaddedSize;
        _faced = store.Take(1);
        _net = store.Take(1);
        _scaled = store.Take();
        _known = new double[_count];
        _differing = new int[_count];
    }

    /// <summary>phi_ij (1 + t_ij)^(1-sigma).</summary>
    public double Faced(int exporter, int importer) =>
        IsCommon(importer) ? _phi[exporter, importer] * _faced[importer] : _rates!.Faced(importer, exporter);

    /// <summary>phi_ij (1 + t_ij)^(-sigma).</summary>
    public double Net(int exporter, int importer) =>
        IsCommon(importer) ? _phi[exporter, importer] * _net[importer] : _rates!.Net(importer, exporter);

    /// <summary>Takes over this year's trade costs and rates.</summary>
    public void Update(TariffSchedule tariffs, double exponent)
    {
        bool anew = exponent != _exponent;
        _exponent = exponent;
        _rows = 0;
        for (int importer = 0; importer < _count; importer++)
        {
            if (tariffs.Differs(importer))
            {
                _differing[_rows++] = importer;

                // Nothing of it comes through the symmetric product.
                _faced[importer] = _net[importer] = 0;
                _known[importer] = double.NaN;
            }
            else if (anew || tariffs.Common(importer) != _known[importer])
            {
                TakeCommonRate(importer, tariffs.Common(importer));
            }
        }

        if (_rows > 0)
        {
            _rates ??= new DifferingRates(_count, _stride);
            _rates.Update(_differing.AsSpan(0, _rows), tariffs, _phi, exponent);
        }
    }

    /// <summary>Over sellers: y_j = sum_i faced_ij x_i and z_j = sum_i net_ij x_i, for every importer j.</summary>
    public void Gather(ReadOnlySpan<double> sellers, Span<double> faced, Span<double> net)
    {
        Multiply(sellers, faced);
        Vectors y = new(ref MemoryMarshal.GetReference(faced)), z = new(ref MemoryMarshal.GetReference(net)), a = _faced.Vectors, b = _net.Vectors;
        for (int j = 0; j < _stride; j += Lanes.Width)
        {
            Vector256<double> sum = y[j];
            y[j] = sum * a[j];
            z[j] = sum * b[j];
        }

        if (_rows > 0)
        {
            _rates!.Gather(sellers, faced, net);
        }
    }

    /// <summary>z_j = sum_i net_ij x_i.</summary>
    public void GatherNet(ReadOnlySpan<double> sellers, Span<double> net)
    {
        Multiply(sellers, net);
        Vectors z = new(ref MemoryMarshal.GetReference(net)), b = _net.Vectors;
        for (int j = 0; j < _stride; j += Lanes.Width)
        {
            z[j] = z[j] * b[j];
        }

        if (_rows > 0)
        {
            _rates!.GatherNet(sellers, net);
        }
    }

    /// <summary>Over buyers: y_i = sum_j net_ij x_j, for every exporter i.</summary>
    public void ScatterNet(ReadOnlySpan<double> buyers, Span<double> sold)
    {
        Vectors x = new(ref MemoryMarshal.GetReference(buyers)), b = _net.Vectors, scaled = _scaled.Vectors;
        for (int j = 0; j < _stride; j += Lanes.Width)
        {
            scaled[j] = x[j] * b[j];
        }

        Multiply(_scaled.Padded, sold);
        if (_rows > 0)
        {
            _rates!.ScatterNet(buyers, sold);
        }
    }

    /// <summary>
    /// Makes of phi between a state and those before it what is left to producers: <paramref name="arriving"/> from them to the state,
    /// <paramref name="leaving"/> from the state to them.
    /// </summary>
    public void TakeDuties(int state, Span<double> arriving, Span<double> leaving)
    {
        Vectors from = new(ref MemoryMarshal.GetReference(arriving)), to = new(ref MemoryMarshal.GetReference(leaving)), b = _net.Vectors;
        Vector256<double> own = Lanes.All(_net[state]);
        for (int other = 0; other < state; other += Lanes.Width)
        {
            from[other] = from[other] * own;
            to[other] = to[other] * b[other];
        }

        foreach (int importer in _differing.AsSpan(0, _rows))
        {
            if (importer == state)
            {
                _rates!.CopyNet(state, arriving[..state]);
            }
            else if (importer < state)
            {
                leaving[importer] = _rates!.Net(importer, state);
            }
        }
    }

    /// <summary>What is left to producers, importer by importer a row by exporter, with padding.</summary>
    public void CopyNet(Span<double> table)
    {
        if (_rows < _count)
        {
            _phi.CopyTo(table);
        }

        Vectors net = new(ref MemoryMarshal.GetReference(table));
        for (int importer = 0; importer < _count; importer++)
        {
            for (int i = importer * _stride; IsCommon(importer) && i < (importer + 1) * _stride; i += Lanes.Width)
            {
                net[i] = net[i] * _net[importer];
            }
        }

        if (_rows > 0)
        {
            _rates!.CopyNet(table);
        }
    }

    private void TakeCommonRate(int importer, double rate)
    {
        double factor = rate == 0 ? 1 : Elementary.Pow(1 + rate, _exponent);
        _faced[importer] = factor;
        _net[importer] = factor / (1 + rate);
        _known[importer] = rate;
    }

    private bool IsCommon(int importer) => !double.IsNaN(_known[importer]);

    /// <summary>The symmetric product, where anybody needs it.</summary>
    private void Multiply(ReadOnlySpan<double> x, Span<double> y)
    {
        if (_rows < _count)
        {
            _phi.Multiply(x, y);
        }
        else
        {
            y.Clear();
        }
    }
}
