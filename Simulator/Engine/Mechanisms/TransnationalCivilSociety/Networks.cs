using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.TransnationalCivilSociety;

/// <summary>The networks that live: where they are at home, who belongs to them, and what pairs of states share.</summary>
internal sealed class Networks
{
    /// <summary>At most so many live at once; while they do none is founded.</summary>
    public const int Most = 100;

    private readonly int _states;
    private readonly double[] _members;
    private readonly int[] _lists;
    private readonly double[] _common;
    private int _sharedPairs;

    public Networks(World world)
    {
        _states = world.Count;
        _members = new double[Most * _states];
        _lists = new int[Most * _states];
        _common = new double[_states * _states];
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
    public bool Has(int network, int state) => _members[(network * _states) + state] > 0;

    /// <summary>The states that belong to a network, home first.</summary>
    public ReadOnlySpan<int> Members(int network) => _lists.AsSpan(network * _states, Size[network]);

    /// <summary>Networks that two states both belong to, a row a state; 0 on the diagonal.</summary>
    public ReadOnlySpan<double> Common => _common;

    /// <summary>Whether any two states belong to the same network.</summary>
    public bool Connects => _sharedPairs > 0;

    /// <summary>What a network shared with one other state adds to <see cref="Channels"/>.</summary>
    private double OfOthers => 1 / (double)Math.Max(1, _states - 1);

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
        Span<double> channels = Channels.Span;
        foreach (int k in Members(network))
        {
            _common[(state * _states) + k]++;
            _common[(k * _states) + state]++;
            channels[state] += OfOthers;
            channels[k] += OfOthers;
        }

        _sharedPairs += Size[network];
        _members[(network * _states) + state] = 1;
        _lists[(network * _states) + Size[network]++] = state;
        Memberships.Span[state]++;
    }

    /// <summary>A network dissolves; the last one takes its place.</summary>
    public void Dissolve(int network)
    {
        Span<double> members = _members.AsSpan(network * _states, _states);
        foreach (int state in Members(network))
        {
            Lanes.AddMultiple(members, -1, _common.AsSpan(state * _states, _states));
            _common[(state * _states) + state] = 0;
        }

        // One step down for each other member, as joining took one up for each.
        for (int others = 1; others < Size[network]; others++)
        {
            Lanes.AddMultiple(members, -OfOthers, Channels.Span);
        }

        _sharedPairs -= Size[network] * (Size[network] - 1) / 2;
        Lanes.AddMultiple(members, -1, Memberships.Span);
        Homes.Span[Home[network]]--;
        (Size[network], int last) = (0, --Count);
        members.Clear();
        if (network != last)
        {
            (Numbers[network], Home[network], Since[network], Size[network]) = (Numbers[last], Home[last], Since[last], Size[last]);
            _lists.AsSpan(last * _states, _states).CopyTo(_lists.AsSpan(network * _states, _states));
            Span<double> moved = _members.AsSpan(last * _states, _states);
            moved.CopyTo(members);
            moved.Clear();
        }
    }
}
