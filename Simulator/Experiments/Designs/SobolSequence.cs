using WorldSystems.Engine.Numerics;

namespace WorldSystems.Experiments.Designs;

/// <summary>
/// The Sobol' sequence (Sobol' 1967) in the Gray-code order of Antonov and Saleev (1979), with the direction numbers of Joe and Kuo (2008):
/// any first 2^m points fill the cube far more evenly than chance would. The first point is the origin and belongs to it: without it the
/// first 2^m points are no net any more (Owen 2020).
/// </summary>
/// <remarks>
/// With a seed the points are scrambled (nested uniform scrambling, Owen 1995): each bit of a coordinate is flipped or not by a coin that depends on
/// the bits above it. Evenness stays, no point is special, and sequences of different seeds are independent replicates.
/// Leaves out what lies behind 32 bits: at most 2^32 points, coordinates are multiples of 2^-32, scrambled ones in the middle of such a cell.
/// </remarks>
public sealed class SobolSequence : IDesign
{
    private const int Bits = DirectionNumbers.Bits;
    private const double Unit = 1.0 / (1L << Bits);

    /// <summary>Places of the bits, the highest first: the states of the scrambling coins.</summary>
    private static readonly int[] Places = [.. Enumerable.Range(0, Bits)];

    private readonly uint[][] _directions;
    private readonly long _skip;
    private readonly RandomStreams? _coins;

    /// <param name="count">Points.</param>
    /// <param name="dimensions">Axes, 1 to <see cref="MostDimensions"/>.</param>
    /// <param name="skip">Points of the sequence left out before the first.</param>
    /// <param name="seed">Seed of the scrambling; null for the plain sequence.</param>
    public SobolSequence(long count, int dimensions, long skip = 0, ulong? seed = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, (1L << Bits) - skip);
        (Count, Dimensions, _skip) = (count, dimensions, skip);
        _directions = DirectionNumbers.Of(dimensions);
        _coins = seed is { } given ? new RandomStreams(given, 0, "sobol_sequence.scrambling") : null;
    }

    /// <summary>Axes there are direction numbers for.</summary>
    public static int MostDimensions => DirectionNumbers.MostDimensions;

    /// <inheritdoc/>
    public int Dimensions { get; }

    /// <inheritdoc/>
    public long Count { get; }

    /// <inheritdoc/>
    public void Point(long index, Span<double> target)
    {
        this.Check(index, target.Length);
        for (int axis = 0; axis < target.Length; axis++)
        {
            target[axis] = Coordinate(index, axis);
        }
    }

    /// <summary>One coordinate of a point.</summary>
    internal double Coordinate(long index, int axis)
    {
        ulong number = (ulong)(index + _skip);
        uint bits = Combined(_directions[axis], number ^ (number >> 1));
        return _coins is { } coins ? (Scrambled(bits, axis, coins) + 0.5) * Unit : bits * Unit;
    }

    private static uint Combined(uint[] directions, ulong gray)
    {
        uint bits = 0;
        for (int k = 0; gray != 0; k++, gray >>= 1)
        {
            bits ^= (gray & 1) != 0 ? directions[k] : 0;
        }

        return bits;
    }

    private static uint Scrambled(uint bits, int axis, RandomStreams streams)
    {
        Span<int> prefixes = stackalloc int[Bits];
        Span<double> coins = stackalloc double[Bits];
        for (int place = 0; place < Bits; place++)
        {
            prefixes[place] = (int)(((ulong)bits) >> (Bits - place));
        }

        streams.OfPairs(Places, axis, prefixes, coins);
        uint flips = 0;
        for (int place = 0; place < Bits; place++)
        {
            flips = (flips << 1) | (coins[place] < 0.5 ? 1u : 0);
        }

        return bits ^ flips;
    }
}
