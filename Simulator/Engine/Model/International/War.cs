namespace WorldSystems.Engine.Model.International;

/// <summary>A war between two sides of sovereign states, from its first year to its end.</summary>
public sealed class War
{
    private Belligerent[] _belligerents = new Belligerent[4];
    private int _count;

    /// <summary>Number of the war in this world, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Calendar year in which it began.</summary>
    public int Start { get; private set; }

    /// <summary>Calendar year in which it ended; 0 while it goes on.</summary>
    public int End { get; internal set; }

    /// <summary>The side that won, 0 or 1; -1 for a draw, and as long as it goes on.</summary>
    public int Winner { get; internal set; }

    /// <summary>Who fights or fought, in the order in which they entered.</summary>
    public ReadOnlySpan<Belligerent> Belligerents => _belligerents.AsSpan(0, _count);

    /// <summary>People lost by all, millions.</summary>
    public double Deaths
    {
        get
        {
            double deaths = 0;
            foreach (ref readonly Belligerent one in Belligerents)
            {
                deaths += one.Deaths;
            }

            return deaths;
        }
    }

    /// <summary>The state that attacked first.</summary>
    public int Attacker => _belligerents[0].State;

    /// <summary>The state that was attacked first.</summary>
    public int Defender => _belligerents[1].State;

    /// <summary>Whether a state fights in it.</summary>
    public bool Has(int state) => SideOf(state) >= 0;

    /// <summary>The side on which a state fights; -1 if on none.</summary>
    public int SideOf(int state)
    {
        foreach (ref readonly Belligerent one in Belligerents)
        {
            if (one.State == state && one.Left == 0)
            {
                return one.Side;
            }
        }

        return -1;
    }

    /// <summary>Who fights, to be changed by who fights it out.</summary>
    internal Span<Belligerent> Fighters => _belligerents.AsSpan(0, _count);

    /// <summary>A new war in an old object.</summary>
    internal void Begin(int number, int year)
    {
        (Number, Start, End, Winner, _count) = (number, year, 0, -1, 0);
    }

    /// <summary>A state enters.</summary>
    internal void Enter(int state, int side, int year, bool isOriginal)
    {
        if (_count == _belligerents.Length)
        {
            Array.Resize(ref _belligerents, 2 * _count);
        }

        _belligerents[_count++] = new() { State = state, Side = side, Joined = year, IsOriginal = isOriginal };
    }
}
