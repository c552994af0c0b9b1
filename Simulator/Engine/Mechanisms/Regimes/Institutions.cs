using System.Runtime.Intrinsics;
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
        Autocracy = world.Store.Take();
        _draws = new RandomStreams(world.Seed, world.Run, RegimesParameters.Name);
        for (int i = 0; i < world.Count; i++)
        {
            // Year -1 holds the draws that are made once.
            Autocracy.Span[i] = _draws.Uniform(i, -1);
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
    public Column Autocracy { get; }

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

    /// <summary>Institutions of the states that are 1 in <paramref name="sovereign"/> go a part of the way to what the regime is at last: 1 in a democracy, the state's own level in an autocracy.</summary>
    public void Follow(World world, Vectors sovereign, RegimesParameters p)
    {
        Vectors regime = Regime.Vectors, age = Age.Vectors, autocracy = Autocracy.Vectors, score = Score.Vectors, polity = Polity.Vectors, democratising = Democratising.Vectors;
        Vector256<double> zero = Vector256<double>.Zero, one = Lanes.All(1.0);
        for (int i = 0; i < world.Store.PaddedCount; i += Lanes.Width)
        {
            Vector256<double> moves = Vector256.GreaterThan(sovereign[i], zero), isDemocracy = Vector256.GreaterThan(regime[i], zero);
            Vector256<double> aim = Vector256.ConditionalSelect(isDemocracy, one, autocracy[i] * p.Spread), x = score[i] + ((aim - score[i]) * p.Consolidation);
            score[i] = Vector256.ConditionalSelect(moves, x, score[i]);
            polity[i] = Vector256.ConditionalSelect(moves, (x * 20) - Lanes.All(10.0), polity[i]);
            // Nobody starts as a democracy: whoever is one became one.
            Vector256<double> isNew = Vector256.BitwiseAnd(isDemocracy, Vector256.LessThan(age[i], Lanes.All((double)YearsOfTransition)));
            democratising[i] = Vector256.ConditionalSelect(moves, Vector256.BitwiseAnd(isNew, one), democratising[i]);
        }
    }
}
