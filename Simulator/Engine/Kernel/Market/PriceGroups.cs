using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Kernel.Market;

/// <summary>
/// The parts of the world that trade with one another, directly or through others. Each has a price level of its own, so each is normalised by
/// itself; nearly always there is one.
/// </summary>
internal sealed class PriceGroups(int states)
{
    private readonly int[] _parent = new int[states];

    /// <summary>Number of groups.</summary>
    public int Count { get; private set; } = 1;

    /// <summary>The group of each state, named by its first member; all 0 while the world is one.</summary>
    public ReadOnlySpan<int> Of => _parent;

    /// <summary>Finds the groups from who trades with whom; where no pair is <paramref name="cut"/> there is nothing to find.</summary>
    public void Update(PackedSymmetricMatrix tradeCosts, bool cut)
    {
        Count = 1;
        Array.Clear(_parent);
        if (!cut)
        {
            return;
        }

        for (int i = 0; i < _parent.Length; i++)
        {
            _parent[i] = i;
        }

        for (int j = 0; j < _parent.Length; j++)
        {
            for (int i = 0; i < j; i++)
            {
                if (tradeCosts[i, j] > 0)
                {
                    Join(i, j);
                }
            }
        }

        Flatten();
    }

    private void Join(int a, int b)
    {
        int first = Root(a), second = Root(b);
        _parent[Math.Max(first, second)] = Math.Min(first, second);
    }

    private int Root(int state)
    {
        while (_parent[state] != state)
        {
            state = _parent[state] = _parent[_parent[state]];
        }

        return state;
    }

    private void Flatten()
    {
        Count = 0;
        for (int i = 0; i < _parent.Length; i++)
        {
            _parent[i] = Root(i);
            Count += _parent[i] == i ? 1 : 0;
        }
    }
}
