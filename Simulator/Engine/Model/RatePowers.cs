using System.Numerics;
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
    private const uint AllLanes = (1u << Lanes.Width) - 1;

    private readonly double[] _rates = new double[stride];
    private readonly double[] _obstacles = new double[stride];
    private readonly double[] _ofRates = Ones(stride);
    private readonly double[] _ofObstacles = Ones(stride);
    private readonly double[] _kept = Ones(stride);
    private RememberedPowers? _powers;
    private bool _anyObstacle;

    /// <summary>Whether no duty is charged on anybody.</summary>
    public bool IsDutyFree { get; private set; } = true;

    /// <summary>
    /// Takes over this year's rates and obstacles by exporter; no obstacles at all are an empty span. <paramref name="usual"/> is what others charged last on each exporter's goods: what is
    /// known from there need not be looked up.
    /// </summary>
    public void Update(ReadOnlySpan<double> rates, ReadOnlySpan<double> obstacles, RememberedPowers powers, RatePowers usual)
    {
        if (powers != _powers)
        {
            _powers = powers;
            Array.Clear(_rates);
            Array.Fill(_ofRates, 1.0);
            Array.Fill(_kept, 1.0);
            ForgetObstacles();
        }

        if (Learn(rates, _rates, _ofRates, usual._rates, usual._ofRates, _kept))
        {
            IsDutyFree = !rates.ContainsAnyExcept(0.0);
        }

        if (!obstacles.IsEmpty)
        {
            Learn(obstacles, _obstacles, _ofObstacles, usual._obstacles, usual._ofObstacles, null);
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

    /// <summary>
    /// Takes over what has changed, with its power and, where it is asked for, what a rate leaves of a price; tells whether anything has. The power is known of nothing, of a number that stood in the same place or is usual there, and of the last two looked up.
    /// </summary>
    private bool Learn(ReadOnlySpan<double> now, double[] known, double[] power, double[] usual, double[] usualPower, double[]? kept)
    {
        Vectors values = new(ref MemoryMarshal.GetReference(now)), old = new(ref known[0]), powers = new(ref power[0]), usuals = new(ref usual[0]), usualPowers = new(ref usualPower[0]);
        Vector256<double> zero = Vector256<double>.Zero, one = Lanes.All(1.0), last = zero, lastPower = one, before = zero, beforePower = one, unchanged = Vector256.Equals(zero, zero);
        int i = 0;
        for (; i + Lanes.Width <= now.Length; i += Lanes.Width)
        {
            Vector256<double> value = values[i], same = Vector256.Equals(value, old[i]);
            unchanged &= same;
            Vector256<double> isNothing = Vector256.Equals(value, zero), isUsual = Vector256.Equals(value, usuals[i]), isLast = Vector256.Equals(value, last), isBefore = Vector256.Equals(value, before);
            Vector256<double> result = Vector256.ConditionalSelect(same, powers[i], Vector256.ConditionalSelect(isNothing, one, usualPowers[i]));
            result = Vector256.ConditionalSelect(isBefore, beforePower, Vector256.ConditionalSelect(isLast, lastPower, result));
            uint unknown = AllLanes & ~(same | isNothing | isUsual | isLast | isBefore).ExtractMostSignificantBits();
            while (unknown != 0)
            {
                double next = now[i + BitOperations.TrailingZeroCount(unknown)];
                (before, beforePower) = (last, lastPower);
                (last, lastPower) = (Lanes.All(next), Lanes.All(_powers!.Of(1 + next)));
                isLast = Vector256.Equals(value, last);
                result = Vector256.ConditionalSelect(isLast, lastPower, result);
                unknown &= ~isLast.ExtractMostSignificantBits();
            }

            old[i] = value;
            powers[i] = result;
            if (kept is not null)
            {
                Lanes.Store(one / (one + value), ref kept[0], i);
            }

            usuals[i] = Vector256.ConditionalSelect(isNothing, usuals[i], value);
            usualPowers[i] = Vector256.ConditionalSelect(isNothing, usualPowers[i], result);
        }

        bool changed = unchanged.ExtractMostSignificantBits() != AllLanes;
        for (; i < now.Length; i++)
        {
            if (now[i] != known[i])
            {
                changed = true;
                (known[i], power[i]) = (now[i], _powers!.Of(1 + now[i]));
                if (kept is not null)
                {
                    kept[i] = 1 / (1 + now[i]);
                }
            }
        }

        return changed;
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
