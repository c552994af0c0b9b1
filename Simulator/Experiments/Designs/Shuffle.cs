using WorldSystems.Engine.Numerics;

namespace WorldSystems.Experiments.Designs;

/// <summary>
/// A random permutation of 0, 1, ... that gives any one of its places without the others: a Feistel network of random round functions on
/// numbers of an even number of bits (Luby and Rackoff 1988), applied again until it falls inside (cycle walking, Black and Rogaway 2002).
/// </summary>
internal sealed class Shuffle
{
    private const int Rounds = 12, FewestHalfBits = 2;

    private readonly RandomStreams _streams;
    private readonly long _count;
    private readonly int _halfBits;

    /// <param name="count">How many are shuffled.</param>
    /// <param name="streams">Random numbers; a permutation takes a state.</param>
    public Shuffle(long count, RandomStreams streams)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 1L << 52);
        (_count, _streams, _halfBits) = (count, streams, FewestHalfBits);
        while (1L << (2 * _halfBits) < count)
        {
            _halfBits++;
        }
    }

    /// <summary>Where <paramref name="index"/> goes.</summary>
    /// <param name="index">A place, from 0.</param>
    /// <param name="permutation">Number of the permutation: each is another one.</param>
    public long At(long index, int permutation)
    {
        do
        {
            index = Mixed(index, permutation);
        }
        while (index >= _count);
        return index;
    }

    private long Mixed(long index, int permutation)
    {
        long mask = (1L << _halfBits) - 1, left = index >> _halfBits, right = index & mask;
        for (int round = 0; round < Rounds; round++)
        {
            (left, right) = (right, left ^ (long)(_streams.Uniform(permutation, round, (int)right) * (mask + 1)));
        }

        return (left << _halfBits) | right;
    }
}
