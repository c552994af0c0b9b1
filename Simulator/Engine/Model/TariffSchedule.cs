using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Model;

/// <summary>
/// Ad valorem tariffs on one good: the rate t_ij that importer <c>j</c> charges on what exporter <c>i</c> sells, 0 to 10. Buyers face tau_ij (1 + t_ij),
/// producers receive X / (1 + t_ij), the duty is income of the importer (MODEL.md, step 4). Rates are set anew every year: several mechanisms may add
/// to one rate, in the order of the plan. An importer charges all others one rate until somebody raises a single one.
/// <para>Beside the rates, obstacles: freight, detours and risk that a blockade, an embargo or a staple port puts in a pair's way. They multiply tau_ij by 1 + o_ij and are
/// nobody's income: what is lost on the way, as in iceberg costs.</para>
/// </summary>
public sealed class TariffSchedule
{
    /// <summary>No rate goes beyond this: 1000 %, a prohibition in all but name.</summary>
    public const double Highest = 10;

    private readonly int _count;
    private readonly int _stride;
    private readonly double[] _common;
    private readonly bool[] _differs;
    private readonly bool[] _isObstructed;
    private double[] _rates = [];
    private double[] _obstacles = [];

    internal TariffSchedule(int count)
    {
        _count = count;
        _stride = Lanes.Padded(count);
        _common = new double[count];
        _differs = new bool[count];
        _isObstructed = new bool[count];
    }

    /// <summary>Whether anybody charges anything this year.</summary>
    public bool Any { get; private set; }

    /// <summary>The rate that <paramref name="importer"/> charges on goods of <paramref name="exporter"/>; 0 at home.</summary>
    public double this[int importer, int exporter] =>
        importer == exporter ? 0 : _differs[importer] ? _rates[(importer * _stride) + exporter] : _common[importer];

    /// <summary>Whether an importer's rates differ by exporter.</summary>
    public bool Differs(int importer) => _differs[importer];

    /// <summary>The rate that an importer charges all others, where it does not differ.</summary>
    internal double Common(int importer) => _common[importer];

    /// <summary>The rates of an importer by exporter, where they differ.</summary>
    internal ReadOnlySpan<double> Row(int importer) => _rates.AsSpan(importer * _stride, _count);

    /// <summary>The obstacle, as a multiple of the goods, between <paramref name="exporter"/> and <paramref name="importer"/>.</summary>
    public double Obstacle(int importer, int exporter) => importer != exporter && _isObstructed[importer] ? _obstacles[(importer * _stride) + exporter] : 0;

    /// <summary>The obstacles of an importer by exporter; empty where there is none.</summary>
    internal ReadOnlySpan<double> Obstacles(int importer) => _isObstructed[importer] ? _obstacles.AsSpan(importer * _stride, _count) : [];

    /// <summary>Free trade, until somebody raises a rate.</summary>
    internal void Clear()
    {
        if (Any)
        {
            Array.Clear(_common);
            Array.Clear(_differs);
            Array.Clear(_isObstructed);
            Any = false;
        }
    }

    /// <summary>Adds to the rate on one exporter's goods.</summary>
    internal void Raise(int importer, int exporter, double by)
    {
        if (importer != exporter && by > 0)
        {
            ref double rate = ref RowOf(importer)[exporter];
            rate = Math.Min(Highest, rate + by);
        }
    }

    /// <summary>Adds to the rates on the goods of all states that are <paramref name="exporters"/> (1; 0 for the others; with padding).</summary>
    internal void Raise(int importer, ReadOnlySpan<double> exporters, double by)
    {
        if (by > 0)
        {
            AddTo(RowOf(importer), importer, exporters, by);
        }
    }

    /// <summary>Adds to the rates on all other states' goods.</summary>
    internal void RaiseAll(int importer, double by)
    {
        if (!(by > 0) || _count < 2)
        {
            return;
        }

        Any = true;
        _common[importer] = Math.Min(Highest, _common[importer] + by);
        if (_differs[importer])
        {
            Span<double> row = RowOf(importer);
            Vectors rates = new(ref MemoryMarshal.GetReference(row));
            for (int exporter = 0; exporter < _stride; exporter += Lanes.Width)
            {
                rates[exporter] = Lanes.Smaller(rates[exporter] + Lanes.All(by), Lanes.All(Highest));
            }

            row[importer] = 0;
        }
    }

    /// <summary>Multiplies all rates of an importer by a factor between 0 and 1.</summary>
    internal void Lower(int importer, double factor)
    {
        _common[importer] *= factor;
        _differs[importer] &= factor > 0 || _isObstructed[importer];
        if (_differs[importer])
        {
            Vectors rates = new(ref MemoryMarshal.GetReference(RowOf(importer)));
            for (int exporter = 0; exporter < _stride; exporter += Lanes.Width)
            {
                rates[exporter] = rates[exporter] * factor;
            }
        }
    }

    /// <summary>Sets the rates of an importer to 0 on the goods of all states that are <paramref name="partners"/> (1; 0 for the others; with padding).</summary>
    internal void Exempt(int importer, ReadOnlySpan<double> partners)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(partners.Length, _stride);
        if (_differs[importer] || _common[importer] > 0)
        {
            Vectors rates = new(ref MemoryMarshal.GetReference(RowOf(importer))), partner = new(ref MemoryMarshal.GetReference(partners));
            for (int exporter = 0; exporter < _stride; exporter += Lanes.Width)
            {
                rates[exporter] = Vector256.AndNot(rates[exporter], Vector256.GreaterThan(partner[exporter], Vector256<double>.Zero));
            }
        }
    }

    /// <summary>Puts an obstacle in the way of goods from an exporter to an importer; several add up, to the highest rate of a tariff.</summary>
    internal void Obstruct(int importer, int exporter, double by)
    {
        if (importer == exporter || !(by > 0))
        {
            return;
        }

        ref double obstacle = ref ObstaclesOf(importer)[exporter];
        obstacle = Math.Min(Highest, obstacle + by);
    }

    /// <summary>Puts obstacles in the way of goods from all <paramref name="exporters"/>, each <paramref name="by"/> times its entry there (0 or more; with padding, of zeros).</summary>
    internal void Obstruct(int importer, ReadOnlySpan<double> exporters, double by)
    {
        if (by > 0 && exporters.ContainsAnyExcept(0.0))
        {
            AddTo(ObstaclesOf(importer), importer, exporters, by);
        }
    }

    /// <summary>An importer charges what another charges, and that other nothing: it has no tariffs of its own.</summary>
    internal void Adopt(int importer, int other)
    {
        if (!_differs[other] && !_differs[importer])
        {
            _common[importer] = _common[other];
        }
        else
        {
            Span<double> rates = RowOf(importer);
            if (_differs[other])
            {
                RowOf(other).CopyTo(rates);
            }
            else
            {
                rates.Fill(_common[other]);
            }

            rates[importer] = 0;
        }

        Exempt(importer, other);
    }

    /// <summary>Puts an obstacle between two states, in both directions.</summary>
    internal void ObstructBoth(int state, int other, double by)
    {
        Obstruct(state, other, by);
        Obstruct(other, state, by);
    }

    /// <summary>Sets the rate of an importer on one exporter's goods to 0.</summary>
    internal void Exempt(int importer, int exporter)
    {
        if (importer != exporter && this[importer, exporter] > 0)
        {
            RowOf(importer)[exporter] = 0;
        }
    }

    /// <summary>Adds to a row, to the highest rate, and nothing at home.</summary>
    private void AddTo(Span<double> row, int importer, ReadOnlySpan<double> exporters, double by)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(exporters.Length, _stride);
        Vectors sum = new(ref MemoryMarshal.GetReference(row)), added = new(ref MemoryMarshal.GetReference(exporters));
        for (int exporter = 0; exporter < _stride; exporter += Lanes.Width)
        {
            sum[exporter] = Lanes.Smaller(sum[exporter] + (added[exporter] * by), Lanes.All(Highest));
        }

        row[importer] = 0;
    }

    /// <summary>An importer's obstacles by exporter, with padding; from now on its rates are its own.</summary>
    private Span<double> ObstaclesOf(int importer)
    {
        RowOf(importer);
        if (_obstacles.Length == 0)
        {
            _obstacles = new double[_count * _stride];
        }

        Span<double> obstacles = _obstacles.AsSpan(importer * _stride, _stride);
        if (!_isObstructed[importer])
        {
            _isObstructed[importer] = true;
            obstacles.Clear();
        }

        return obstacles;
    }

    /// <summary>An importer's rates by exporter, with padding, from now on its own.</summary>
    private Span<double> RowOf(int importer)
    {
        if (_rates.Length == 0)
        {
            _rates = new double[_count * _stride];
        }

        Span<double> rates = _rates.AsSpan(importer * _stride, _stride);
        if (!_differs[importer])
        {
            Any = _differs[importer] = true;
            rates.Fill(_common[importer]);
            rates[importer] = 0;
        }

        return rates;
    }
}
