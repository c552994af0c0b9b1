namespace WorldSystems.Engine.Model.International;

/// <summary>A relation between two states that either stands or does not, the same for both: an alliance, a rivalry. Remembers since when.</summary>
public sealed class Relation
{
    private readonly int _count;
    private readonly int[] _partners;
    private int[] _since = [];

    internal Relation(int count)
    {
        _count = count;
        _partners = new int[count];
    }

    /// <summary>Number of pairs in the relation.</summary>
    public int Pairs { get; private set; }

    /// <summary>Whether two states are in the relation.</summary>
    public bool this[int state, int other] => Pairs > 0 && _since[(state * _count) + other] != 0;

    /// <summary>Number of states that a state is in the relation with.</summary>
    public int Partners(int state) => _partners[state];

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
            _partners[state]++;
            _partners[other]++;
            Pairs++;
        }
    }

    /// <summary>It ends, if it stands.</summary>
    internal void End(int state, int other)
    {
        if (this[state, other])
        {
            _since[(state * _count) + other] = _since[(other * _count) + state] = 0;
            _partners[state]--;
            _partners[other]--;
            Pairs--;
        }
    }

    /// <summary>It ends with all partners of a state.</summary>
    internal void EndAll(int state)
    {
        for (int other = 0; other < _count && _partners[state] > 0; other++)
        {
            End(state, other);
        }
    }
}
