using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Mechanisms.TransnationalCivilSociety;

/// <summary>The networks that live: where they are at home, who belongs to them, and what pairs of states share.</summary>
internal sealed class Networks
{
    /// <summary>At most so many live at once; while they do none is founded.</summary>
    public const int Most = 100;

    private readonly int _states;
    private readonly bool[] _members;
    private readonly int[] _lists;
    private readonly int[] _common;

    public Networks(World world)
    {
        _states = world.Count;
        _members = new bool[Most * _states];
        _lists = new int[Most * _states];
        _common = new int[_states * _states];
        Memberships = world.Store.Take();
        Homes = world.Store.Take();
        Pressure = world.Store.Take();
        Channels = world.Store.Take();
        world.PublishedColumns["networks"] = () => Memberships;
        world.PublishedColumns["networks_at_home"] = () => Homes;
        world.PublishedColumns["standards_pressure"] = () => Pressure;
        world.PublishedColumns["channels"] = () => Channels;
    }

    /// <summary>Number of living networks.</summary>
    public int Count { get; private set; }

    /// <summary>Networks founded so far.</summary>
    public int Founded { get; private set; }

    /// <summary>Number of each living network, from 1 in the order of founding.</summary>
    public int[] Numbers { get; } = new int[Most];

    /// <summary>State where each is at home.</summary>
    public int[] Home { get; } = new int[Most];

    /// <summary>Calendar year of its founding.</summary>
    public int[] Since { get; } = new int[Most];

    /// <summary>Number of states in each.</summary>
    public int[] Size { get; } = new int[Most];

    /// <summary>Networks that a state belongs to.</summary>
    public Column Memberships { get; }

    /// <summary>Networks at home in a state.</summary>
    public Column Homes { get; }

    /// <summary>P_j.</summary>
    public Column Pressure { get; }

    /// <summary>Mean over other states of the networks that both belong to.</summary>
    public Column Channels { get; }

    /// <summary>Whether a state belongs to a network.</summary>
    public bool Has(int network, int state) => _members[(network * _states) + state];

    /// <summary>The states that belong to a network, home first.</summary>
    public ReadOnlySpan<int> Members(int network) => _lists.AsSpan(network * _states, Size[network]);

    /// <summary>Networks that two states both belong to.</summary>
    public int Common(int state, int other) => _common[(state * _states) + other];

    /// <summary>A network is founded.</summary>
    public void Found(int home, int year)
    {
        int network = Count++;
        (Numbers[network], Home[network], Since[network], Size[network]) = (++Founded, home, year, 0);
        Homes.Span[home]++;
        Join(network, home);
    }

    /// <summary>A state joins.</summary>
    public void Join(int network, int state)
    {
        Share(network, state, 1);
        _members[(network * _states) + state] = true;
        _lists[(network * _states) + Size[network]++] = state;
        Memberships.Span[state]++;
    }

    /// <summary>A network dissolves; the last one takes its place.</summary>
    public void Dissolve(int network)
    {
        while (Size[network] > 0)
        {
            int state = _lists[(network * _states) + --Size[network]];
            _members[(network * _states) + state] = false;
            Memberships.Span[state]--;
            Share(network, state, -1);
        }

        Homes.Span[Home[network]]--;
        int last = --Count;
        if (network != last)
        {
            (Numbers[network], Home[network], Since[network], Size[network]) = (Numbers[last], Home[last], Since[last], Size[last]);
            _lists.AsSpan(last * _states, _states).CopyTo(_lists.AsSpan(network * _states, _states));
            Span<bool> moved = _members.AsSpan(last * _states, _states);
            moved.CopyTo(_members.AsSpan(network * _states, _states));
            moved.Clear();
        }
    }

    private void Share(int network, int state, int by)
    {
        double each = by / (double)Math.Max(1, _states - 1);
        foreach (int k in Members(network))
        {
            _common[(state * _states) + k] += by;
            _common[(k * _states) + state] += by;
            Channels.Span[state] += each;
            Channels.Span[k] += each;
        }
    }
}
