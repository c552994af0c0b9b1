using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.TariffGame;

/// <summary>What the steps of the mechanism share: who plays whom, how, for what, and under which treaty.</summary>
internal sealed class Game
{
    private readonly int _count;

    public Game(World world)
    {
        _count = world.Count;
        Draws = new RandomStreams(world.Seed, world.Run, TariffGameParameters.Name);
        Play = new Play(_count, Draws);
        Stakes = new Stakes(_count);
        BoundStakes = new Stakes(_count);
        Members = new bool[_count];
        DrawStrategies(world.Parameters.Mechanisms.Of<TariffGameParameters>());
    }

    /// <summary>All draws of the mechanism.</summary>
    public RandomStreams Draws { get; }

    /// <summary>Moves and strategies.</summary>
    public Play Play { get; }

    /// <summary>Which pairs play: both sovereign, trade that matters.</summary>
    public BitMatrix Plays => Play.Pairs;

    /// <summary>What is at stake outside the regime.</summary>
    public Stakes Stakes { get; }

    /// <summary>What is at stake between members, at the bound rate.</summary>
    public Stakes BoundStakes { get; }

    /// <summary>Who is a member of the regime.</summary>
    public bool[] Members { get; }

    /// <summary>How many.</summary>
    public int MemberCount { get; private set; }

    /// <summary>How often who defects on whom in the long run, outside the regime.</summary>
    public DefectionTable Outside { get; } = new();

    /// <summary>The same among members.</summary>
    public DefectionTable Inside { get; } = new();

    /// <summary>Rate of defection among members.</summary>
    public double Bound { get; set; } = double.PositiveInfinity;

    /// <summary>Whether the game is played this year.</summary>
    public bool IsOn { get; set; }

    /// <summary>Whether two states are in the regime.</summary>
    public bool AreBound(int state, int other) => Members[state] && Members[other];

    /// <summary>A state becomes a member.</summary>
    public void Join(int state)
    {
        Members[state] = true;
        MemberCount++;
        for (int other = 0; other < _count; other++)
        {
            Play.Bound[state, other] = Play.Bound[other, state] = Members[other] && other != state;
        }
    }

    /// <summary>A state is no member any more.</summary>
    public void Leave(int state)
    {
        Members[state] = false;
        MemberCount--;
        for (int other = 0; other < _count; other++)
        {
            Play.Bound[state, other] = Play.Bound[other, state] = false;
        }
    }

    /// <summary>
    /// What a strategy pays <paramref name="state"/> a year in the long run with a partner as it plays now, counted from mutual cooperation:
    /// -(how often the partner defects) threat + (how often the state defects) temptation.
    /// </summary>
    public double Pays(TariffGameParameters p, int state, int strategy, int partner, bool bound)
    {
        Stakes stakes = bound ? BoundStakes : Stakes;
        DefectionTable table = bound ? Inside : Outside;
        int other = Play.Strategies[partner];
        return (stakes.Temptation(state, partner, p.RelativeGains) * table[strategy, other]) - (stakes.Threat(state, partner, p.RelativeGains) * table[other, strategy]);
    }

    /// <summary>Strategies of the first year, from shares; who always defects is the rest.</summary>
    private void DrawStrategies(TariffGameParameters p)
    {
        ReadOnlySpan<double> shares = [p.ShareAllC, p.ShareTitForTat, p.ShareGenerous, p.ShareGrim, p.ShareWinStay];
        for (int i = 0; i < _count; i++)
        {
            double u = Draws.Uniform(i, 0), sum = 0;
            for (int s = 0; s < shares.Length && Play.Strategies[i] == Strategy.AllD; s++)
            {
                sum += shares[s];
                Play.Strategies[i] = u < sum ? s + 1 : Strategy.AllD;
            }
        }
    }
}
