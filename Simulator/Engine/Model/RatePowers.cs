using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Model;

/// <summary>
/// What an importer's rates and obstacles make of trade costs, exporter by exporter: ((1 + t) (1 + o))^(1-sigma), and 1 / (1 + t). Only what has changed since
/// last year is computed anew, and most rates of an importer are one of a few: their powers are remembered.
/// </summary>
internal sealed class RatePowers
{
    private const int Remembered = 4;

    private readonly double[] _rates;
    private readonly double[] _obstacles;
    private readonly double[] _factor;
    private readonly double[] _kept;
    private readonly (double Of, double Power)[] _powers = new (double, double)[Remembered];
    private double _exponent = double.NaN;
    private int _oldest;
    private bool _anyObstacle;

    public RatePowers(int count, int stride)
    {
        _rates = new double[stride];
        _obstacles = new double[stride];
        _factor = new double[stride];
        _kept = new double[stride];
        Array.Fill(_factor, 1.0);
        Array.Fill(_kept, 1.0);
        Count = count;
    }

    /// <summary>Whether no duty is charged on anybody.</summary>
    public bool IsDutyFree { get; private set; } = true;

    /// <summary>((1 + t) (1 + o))^(1-sigma) by exporter, 1 in the padding.</summary>
    public Vectors Factor => new(ref _factor[0]);

    /// <summary>1 / (1 + t) by exporter, 1 in the padding.</summary>
    public Vectors Kept => new(ref _kept[0]);

    private int Count { get; }

    /// <summary>Takes over this year's rates and obstacles; no obstacles at all are an empty span.</summary>
    public void Update(ReadOnlySpan<double> rates, ReadOnlySpan<double> obstacles, double exponent)
    {
        if (exponent != _exponent)
        {
            _exponent = exponent;
            Array.Fill(_powers, (1.0, 1.0));
            Array.Fill(_rates, double.NaN);
        }

        if (obstacles.IsEmpty && _anyObstacle)
        {
            Array.Fill(_rates, double.NaN);
            Array.Clear(_obstacles);
        }

        _anyObstacle = !obstacles.IsEmpty;
        bool changed = false;
        int i = 0;
        for (; i + Lanes.Width <= Count; i += Lanes.Width)
        {
            Vector256<double> rate = Lanes.Load(ref MemoryMarshal.GetReference(rates), i), known = Lanes.Load(ref _rates[0], i);
            if (!Vector256.EqualsAll(rate, known) || (_anyObstacle && !Vector256.EqualsAll(Lanes.Load(ref MemoryMarshal.GetReference(obstacles), i), Lanes.Load(ref _obstacles[0], i))))
            {
                changed = true;
                Learn(rates, obstacles, i, i + Lanes.Width);
            }
        }

        if (i < Count && (!rates[i..].SequenceEqual(_rates.AsSpan(i, Count - i)) || (_anyObstacle && !obstacles[i..].SequenceEqual(_obstacles.AsSpan(i, Count - i)))))
        {
            changed = true;
            Learn(rates, obstacles, i, Count);
        }

        IsDutyFree = changed ? !rates.ContainsAnyExcept(0.0) : IsDutyFree;
    }

    private void Learn(ReadOnlySpan<double> rates, ReadOnlySpan<double> obstacles, int from, int to)
    {
        for (int exporter = from; exporter < to; exporter++)
        {
            double rate = rates[exporter], obstacle = _anyObstacle ? obstacles[exporter] : 0;
            if (rate != _rates[exporter] || obstacle != _obstacles[exporter])
            {
                (_rates[exporter], _obstacles[exporter]) = (rate, obstacle);
                _factor[exporter] = Power((1 + rate) * (1 + obstacle));
                _kept[exporter] = 1 / (1 + rate);
            }
        }
    }

    private double Power(double dearer)
    {
        foreach ((double of, double power) in _powers)
        {
            if (of == dearer)
            {
                return power;
            }
        }

        double found = Elementary.Pow(dearer, _exponent);
        _powers[_oldest] = (dearer, found);
        _oldest = (_oldest + 1) % Remembered;
        return found;
    }
}
