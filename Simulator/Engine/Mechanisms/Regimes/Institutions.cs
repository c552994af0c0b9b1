using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.Regimes;

/// <summary>What the steps of the mechanism share: each state's regime, its score and since when.</summary>
internal sealed class Institutions
{
    /// <summary>Years that count as those of democratisation.</summary>
    public const int YearsOfTransition = 5;

    private readonly RandomStreams _draws;

    public Institutions(World world)
    {
        Regime = world.Store.Take();
        Polity = world.Store.Take(double.NaN);
        Age = world.Store.Take();
        Democratising = world.Store.Take();
        Score = world.International.Democracy;
        Autocracy = new double[world.Count];
        _draws = new RandomStreams(world.Seed, world.Run, RegimesParameters.Name);
        for (int i = 0; i < world.Count; i++)
        {
            // Year -1 holds the draws that are made once.
            Autocracy[i] = _draws.Uniform(i, -1);
        }

        world.PublishedColumns["polity"] = () => Polity;
        world.PublishedColumns["democracy"] = () => Regime;
        world.PublishedColumns["years_of_regime"] = () => Age;
        world.PublishedColumns["democratising"] = () => Democratising;
    }

    /// <summary>1 for democracies, 0 for autocracies.</summary>
    public Column Regime { get; }

    /// <summary>20 x - 10; NaN before the mechanism has begun.</summary>
    public Column Polity { get; }

    /// <summary>Years since the last change.</summary>
    public Column Age { get; }

    /// <summary>1 in the years that begin with a transition to democracy.</summary>
    public Column Democratising { get; }

    /// <summary>x, 0 to 1, for all the world to see.</summary>
    public Column Score { get; }

    /// <summary>Uniform between 0 and 1, for good: where a state's autocracy lies between the worst and the mildest.</summary>
    public double[] Autocracy { get; }

    /// <summary>Whether the mechanism has begun.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>Whether any regime changed since <see cref="Surroundings"/> last looked.</summary>
    public bool HasChanged { get; set; } = true;

    /// <summary>Uniform draws of all states for a year.</summary>
    public void Draw(int year, Span<double> draws) => _draws.OfStates(year, 0, draws);

    /// <summary>All states are autocracies of their own kind.</summary>
    public void Begin(double spread)
    {
        HasBegun = true;
        for (int i = 0; i < Autocracy.Length; i++)
        {
            Score.Span[i] = spread * Autocracy[i];
            Polity.Span[i] = (20 * Score[i]) - 10;
        }
    }

    /// <summary>The other regime.</summary>
    public void Change(int state)
    {
        Regime.Span[state] = 1 - Regime[state];
        Age.Span[state] = 0;
        HasChanged = true;
    }

    /// <summary>Institutions go a part of the way to what the regime is at last: 1 in a democracy, the state's own level in an autocracy.</summary>
    public void Follow(int state, RegimesParameters p)
    {
        double aim = Regime[state] > 0 ? 1 : p.Spread * Autocracy[state];
        Score.Span[state] += p.Consolidation * (aim - Score[state]);
        Polity.Span[state] = (20 * Score[state]) - 10;
        // Nobody starts as a democracy: whoever is one became one.
        Democratising.Span[state] = Regime[state] > 0 && Age[state] < YearsOfTransition ? 1 : 0;
    }
}
