using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Model;

/// <summary>
/// What an importer's rates and obstacles make of trade costs, exporter by exporter: (1 + t)^(1-sigma), (1 + o)^(1-sigma) and 1 / (1 + t). Powers are computed anew only where a number has
/// changed since last year, four exporters at a time; all that belongs to the same four lies together, for a row is read once a year, from far.
/// </summary>
internal sealed class RatePowers
{
    private const uint AllLanes = (1u << Lanes.Width) - 1;

    /// <summary>Places in the cell of four exporters: rate, its power, what it leaves, obstacle, its power.</summary>
    private const int Rate = 0, Kept = 2 * Lanes.Width, Obstacle = 3 * Lanes.Width, Power = Lanes.Width, Cell = 5 * Lanes.Width;

    private readonly int _stride;
    private readonly double[] _store;
    private readonly int _start;
    private RememberedPowers? _powers;
    private bool _anyObstacle;

    public RatePowers(int stride)
    {
        _stride = stride;
        (_store, _start) = AlignedMemory.Allocate(stride / Lanes.Width * Cell);
        Forget(Rate);
        Forget(Obstacle);
    }

    /// <summary>Whether no duty is charged on anybody.</summary>
    public bool IsDutyFree { get; private set; } = true;

    private Vectors Cells => new(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_store), _start));

    /// <summary>
    /// Takes over this year's rates and obstacles by exporter; no obstacles at all are an empty span. <paramref name="usual"/> is what others charged last on each exporter's goods: what is
    /// known from there need not be looked up.
    /// </summary>
    public void Update(ReadOnlySpan<double> rates, ReadOnlySpan<double> obstacles, RememberedPowers powers, RatePowers usual)
    {
        if (powers != _powers)
        {
            _powers = powers;
            Forget(Rate);
            Forget(Obstacle);
        }

        if (Learn(rates, usual, Rate))
        {
            IsDutyFree = !rates.ContainsAnyExcept(0.0);
        }

        if (!obstacles.IsEmpty)
        {
            Learn(obstacles, usual, Obstacle);
            _anyObstacle = true;
        }
        else if (_anyObstacle)
        {
            Forget(Obstacle);
        }
    }

    /// <summary>Rows of what buyers face and of what is left to producers from a row of trade costs, a cell for every four exporters.</summary>
    public void Apply(ReadOnlySpan<double> costs, Vectors faced, Vectors net, int cell)
    {
        Vectors cost = new(ref MemoryMarshal.GetReference(costs)), cells = Cells;
        for (int i = 0, own = 0, at = 0; i < _stride; i += Lanes.Width, own += Cell, at += cell)
        {
            Vector256<double> dearer = cost[i] * (cells[own + Rate + Power] * cells[own + Obstacle + Power]);
            faced[at] = dearer;
            net[at] = dearer * cells[own + Kept];
        }
    }

    /// <summary>
    /// Takes over rates or obstacles with their powers; tells whether any has changed. The power is known of nothing, of a number that stood in the same place or is usual there, and of the
    /// last two looked up.
    /// </summary>
    private bool Learn(ReadOnlySpan<double> now, RatePowers usual, int kind)
    {
        Vectors values = new(ref MemoryMarshal.GetReference(now)), cells = Cells, usuals = usual.Cells;
        int i = 0, at = kind;
        while (i + Lanes.Width <= now.Length && Vector256.EqualsAll(values[i], cells[at]))
        {
            // As last year, and so is often the whole row.
            (i, at) = (i + Lanes.Width, at + Cell);
        }

        Vector256<double> zero = Vector256<double>.Zero, one = Lanes.All(1.0), last = zero, lastPower = one, before = zero, beforePower = one, unchanged = Vector256.Equals(zero, zero);
        for (; i + Lanes.Width <= now.Length; i += Lanes.Width, at += Cell)
        {
            Vector256<double> value = values[i], same = Vector256.Equals(value, cells[at]);
            unchanged &= same;
            Vector256<double> isNothing = Vector256.Equals(value, zero), isUsual = Vector256.Equals(value, usuals[at]), isLast = Vector256.Equals(value, last), isBefore = Vector256.Equals(value, before);
            Vector256<double> result = Vector256.ConditionalSelect(same, cells[at + Power], Vector256.ConditionalSelect(isNothing, one, usuals[at + Power]));
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

            cells[at] = value;
            cells[at + Power] = result;
            usuals[at] = Vector256.ConditionalSelect(isNothing, usuals[at], value);
            usuals[at + Power] = Vector256.ConditionalSelect(isNothing, usuals[at + Power], result);
            if (kind == Rate)
            {
                cells[at + Kept] = one / (one + value);
            }
        }

        bool changed = unchanged.ExtractMostSignificantBits() != AllLanes;
        for (; i < now.Length; i++)
        {
            changed |= LearnOne(now[i], _start + at + (i % Lanes.Width), kind);
        }

        return changed;
    }

    private bool LearnOne(double now, int place, int kind)
    {
        if (now == _store[place])
        {
            return false;
        }

        (_store[place], _store[place + Power]) = (now, _powers!.Of(1 + now));
        if (kind == Rate)
        {
            _store[place + Kept] = 1 / (1 + now);
        }

        return true;
    }

    /// <summary>No rates, or no obstacles: every power is 1.</summary>
    private void Forget(int kind)
    {
        Vectors cells = Cells;
        for (int at = kind; at < _stride / Lanes.Width * Cell; at += Cell)
        {
            cells[at] = Vector256<double>.Zero;
            cells[at + Power] = Lanes.All(1.0);
            if (kind == Rate)
            {
                cells[at + Kept] = Lanes.All(1.0);
            }
        }

        _anyObstacle &= kind != Obstacle;
    }
}
