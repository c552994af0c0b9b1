using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Model;

/// <summary>
/// What an importer's rates and obstacles make of trade costs, exporter by exporter: (1 + t)^(1-sigma), (1 + o)^(1-sigma) and 1 / (1 + t). Only what has
/// changed since last year is computed anew, four exporters at a time.
/// </summary>
internal sealed class RatePowers(int stride)
{
    private readonly double[] _rates = new double[stride];
    private readonly double[] _obstacles = new double[stride];
    private readonly double[] _ofRates = Ones(stride);
    private readonly double[] _ofObstacles = Ones(stride);
    private readonly double[] _kept = Ones(stride);
    private RememberedPowers? _powers;
    private bool _anyObstacle;

    /// <summary>Whether no duty is charged on anybody.</summary>
    public bool IsDutyFree { get; private set; } = true;

    /// <summary>Takes over this year's rates and obstacles by exporter; no obstacles at all are an empty span.</summary>
    public void Update(ReadOnlySpan<double> rates, ReadOnlySpan<double> obstacles, RememberedPowers powers)
    {
        if (powers != _powers)
        {
            _powers = powers;
            Array.Clear(_rates);
            Array.Fill(_ofRates, 1.0);
            Array.Fill(_kept, 1.0);
            ForgetObstacles();
        }

        if (Learn(rates, _rates, _ofRates))
        {
            IsDutyFree = !rates.ContainsAnyExcept(0.0);
            for (int i = 0; i < stride; i += Lanes.Width)
            {
                Lanes.Store(Lanes.All(1.0) / (Lanes.All(1.0) + Lanes.Load(ref _rates[0], i)), ref _kept[0], i);
            }
        }

        if (!obstacles.IsEmpty)
        {
            Learn(obstacles, _obstacles, _ofObstacles);
            _anyObstacle = true;
        }
        else if (_anyObstacle)
        {
            ForgetObstacles();
        }
    }

    /// <summary>Rows of what buyers face and of what is left to producers from a row of trade costs, a cell for every four exporters.</summary>
    public void Apply(ReadOnlySpan<double> costs, Vectors faced, Vectors net, int cell)
    {
        ref double cost = ref MemoryMarshal.GetReference(costs);
        for (int i = 0, at = 0; i < stride; i += Lanes.Width, at += cell)
        {
            Vector256<double> dearer = Lanes.Load(ref cost, i) * (Lanes.Load(ref _ofRates[0], i) * Lanes.Load(ref _ofObstacles[0], i));
            faced[at] = dearer;
            net[at] = dearer * Lanes.Load(ref _kept[0], i);
        }
    }

    /// <summary>Takes over what has changed, with its power; tells whether anything has.</summary>
    private bool Learn(ReadOnlySpan<double> now, double[] known, double[] power)
    {
        bool changed = false;
        int i = 0;
        for (; i + Lanes.Width <= now.Length; i += Lanes.Width)
        {
            if (!Vector256.EqualsAll(Lanes.Load(ref MemoryMarshal.GetReference(now), i), Lanes.Load(ref known[0], i)))
            {
                changed = true;
                Take(now, known, power, i, i + Lanes.Width);
            }
        }

        for (; i < now.Length; i++)
        {
            if (now[i] != known[i])
            {
                changed = true;
                Take(now, known, power, i, i + 1);
            }
        }

        return changed;
    }

    private void Take(ReadOnlySpan<double> now, double[] known, double[] power, int from, int to)
    {
        for (int exporter = from; exporter < to; exporter++)
        {
            known[exporter] = now[exporter];
            power[exporter] = _powers!.Of(1 + now[exporter]);
        }
    }

    private void ForgetObstacles()
    {
        _anyObstacle = false;
        Array.Clear(_obstacles);
        Array.Fill(_ofObstacles, 1.0);
    }

    private static double[] Ones(int length)
    {
        double[] ones = new double[length];
        Array.Fill(ones, 1.0);
        return ones;
    }
}
