namespace WorldSystems.Engine.Model.International;

/// <summary>A relation between two states that either stands or does not, the same for both: an alliance, a rivalry. Remembers since when.</summary>
public sealed class Relation
{
    private readonly int _count;
    private readonly int _words;
    private readonly int[] _partners;
    private readonly ulong[] _rows;
    private int[] _since = [];

    internal Relation(int count)
    {
        _count = count;
        _words = Members.Words(count);
        _partners = new int[count];
        _rows = new ulong[count * _words];
    }

    /// <summary>Number of pairs in the relation.</summary>
    public int Pairs { get; private set; }

    /// <summary>Whether two states are in the relation.</summary>
    public bool this[int state, int other] => (_rows[(state * _words) + (other >> 6)] >> other & 1) != 0;

    /// <summary>Number of states that a state is in the relation with.</summary>
    public int Partners(int state) => _partners[state];

    /// <summary>The states that a state is in the relation with, in rising order.</summary>
    internal Members PartnersOf(int state) => new(Row(state));

    /// <summary>The same as a bit a state.</summary>
    internal ReadOnlySpan<ulong> Row(int state) => _rows.AsSpan(state * _words, _words);

    /// <summary>Calendar year in which it began; only where it stands.</summary>
    public int Since(int state, int other) => _since[(state * _count) + other] - 1;

    /// <summary>It begins, unless it stands already.</summary>
    internal void Begin(int state, int other, int year)
    {
        if (_since.Length == 0)
        {
            _since = new int[_count * _count];
        }

        if (state != other && _since[(state * _count) + other] == 0)
        {
            // One more than the year, so that nothing is 0.
            _since[(state * _count) + other] = _since[(other * _count) + state] = year + 1;
            Switch(state, other, 1);
        }
    }

    /// <summary>It ends, if it stands.</summary>
    internal void End(int state, int other)
    {
        if (this[state, other])
        {
            _since[(state * _count) + other] = _since[(other * _count) + state] = 0;
            Switch(state, other, -1);
        }
    }

    /// <summary>It ends with all partners of a state.</summary>
    internal void EndAll(int state)
    {
        foreach (int other in PartnersOf(state))
        {
            End(state, other);
        }
    }

    /// <summary>A pair comes (1) or goes (-1).</summary>
    private void Switch(int state, int other, int by)
    {
        _rows[(state * _words) + (other >> 6)] ^= 1UL << other;
        _rows[(other * _words) + (state >> 6)] ^= 1UL << state;
        _partners[state] += by;
        _partners[other] += by;
        Pairs += by;
    }
}
