namespace WorldSystems.Engine.Model;

/// <summary>
/// Ad valorem tariffs on one good: the rate t_ij that importer <c>j</c> charges on what exporter <c>i</c> sells, 0 to 10. Buyers face tau_ij (1 + t_ij),
/// producers receive X / (1 + t_ij), the duty is income of the importer (MODEL.md, step 4). Rates are set anew every year: several mechanisms may add
/// to one rate, in the order of the plan.
/// </summary>
public sealed class TariffSchedule
{
    /// <summary>No rate goes beyond this: 1000 %, a prohibition in all but name.</summary>
    public const double Highest = 10;

    private readonly int _count;
    private readonly double[] _rates;
    private readonly double[] _highest;

    internal TariffSchedule(int count)
    {
        _count = count;
        _rates = new double[count * count];
        _highest = new double[count];
    }

    /// <summary>Whether anybody charges anything this year.</summary>
    public bool Any { get; private set; }

    /// <summary>The rate that <paramref name="importer"/> charges on goods of <paramref name="exporter"/>; 0 at home.</summary>
    public double this[int importer, int exporter] => _rates[(importer * _count) + exporter];

    /// <summary>All rates of an importer, by exporter.</summary>
    public ReadOnlySpan<double> Of(int importer) => _rates.AsSpan(importer * _count, _count);

    /// <summary>The highest rate of an importer.</summary>
    internal double HighestOf(int importer) => _highest[importer];

    /// <summary>Free trade, until somebody raises a rate.</summary>
    internal void Clear()
    {
        if (Any)
        {
            Array.Clear(_rates);
            Array.Clear(_highest);
            Any = false;
        }
    }

    /// <summary>Adds to the rate on one exporter's goods.</summary>
    internal void Raise(int importer, int exporter, double by)
    {
        if (importer != exporter && by > 0)
        {
            double rate = Math.Min(Highest, this[importer, exporter] + by);
            _rates[(importer * _count) + exporter] = rate;
            _highest[importer] = Math.Max(_highest[importer], rate);
            Any = true;
        }
    }

    /// <summary>Adds to the rates on all other states' goods.</summary>
    internal void RaiseAll(int importer, double by)
    {
        for (int exporter = 0; exporter < _count && by > 0; exporter++)
        {
            Raise(importer, exporter, by);
        }
    }

    /// <summary>Multiplies all rates of an importer by a factor between 0 and 1.</summary>
    internal void Lower(int importer, double factor)
    {
        if (_highest[importer] > 0)
        {
            Span<double> rates = _rates.AsSpan(importer * _count, _count);
            for (int exporter = 0; exporter < _count; exporter++)
            {
                rates[exporter] *= factor;
            }

            _highest[importer] *= factor;
        }
    }

    /// <summary>Sets the rates of an importer to 0 on the goods of all states that are <paramref name="partners"/> (1; 0 for the others).</summary>
    internal void Exempt(int importer, ReadOnlySpan<double> partners)
    {
        if (_highest[importer] > 0)
        {
            Span<double> rates = _rates.AsSpan(importer * _count, _count);
            double highest = 0;
            for (int exporter = 0; exporter < _count; exporter++)
            {
                rates[exporter] = partners[exporter] > 0 ? 0 : rates[exporter];
                highest = Math.Max(highest, rates[exporter]);
            }

            _highest[importer] = highest;
        }
    }
}
