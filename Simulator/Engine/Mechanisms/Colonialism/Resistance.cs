using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.International;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.Colonialism;

/// <summary>
/// A people organises for a state of its own: n_j &lt;- n_j + n_j (1 - n_j) (b_M l^M_j + b_D D_j + b_X E) (1 - f A_i), a movement that spreads by its members (Strang 1990: decolonisation is
/// contagious), moved by industry (Gellner 1983; Deutsch 1961), in a colony by what is taken, D_j = T_j / Y_j + h l^M_j (Naoroji 1901), and by the example of others, E = former
/// colonies over all states; the force of the ruler i slows it, as far as it is available:
/// A_i = (1 - w [at war]) / (1 + sum over its colonies of n_k s_k / s_i) (overstretch: Kennedy 1987).
/// <para>A colony rises with probability e n_j a year and wins with (n_j s_j)^m / ((n_j s_j)^m + (A_i s_i exp(-k d_ij e^(-f t)))^m) (contest success function: Tullock 1980; Hirshleifer 1989). A ruler goes by itself when the value of its rule, averaged over ten years, is below 0.</para>
/// </summary>
internal sealed class Resistance(Empires empires) : IStep
{
    private const string Won = "won by revolt";
    private const string Costly = "rule cost more than it brought";
    private const string Ended = "colonialism ends";

    /// <summary>Weight of a new year in what a ruler thinks its rule is worth: ten years.</summary>
    private const double NewYear = 0.1;

    /// <summary>A preference weaker than this is none.</summary>
    private const double LeastTie = 0.01;

    private const int RevoltDraw = 2;

    public StepDescription Description { get; } = new(
        "colonialism: resistance",
        "n <- n + n (1 - n) (b_M l^M + b_D D + b_X E) (1 - f A); rises with e n, wins with (n s)^m / ((n s)^m + (A s_i exp(-k d))^m); released where the mean value of rule < 0",
        "Strang 1990; Gellner 1983; Hirshleifer 1989",
        ["rulers", "strength and value of states", "labour share of manufactures", "wars"],
        ["movements", "rulers", "upheaval", "arms share", "losses"]);

    public void Execute(World world)
    {
        ColonialismParameters p = world.Parameters.Mechanisms.Of<ColonialismParameters>();
        if (!empires.Acts)
        {
            EndAll(world, p);
            return;
        }

        Commit(world, p);
        Grow(world, p, Lanes.Sum(empires.Former.Values) / world.Count);
        for (int j = 0; j < world.Count; j++)
        {
            if (!world.International.IsSovereign(j))
            {
                Rise(world, p, j);
            }
        }
    }

    /// <summary>Switched off, nobody rules anybody.</summary>
    private void EndAll(World world, ColonialismParameters p)
    {
        for (int j = 0; j < world.Count && !p.Enabled && world.International.Dependencies > 0; j++)
        {
            if (!world.International.IsSovereign(j))
            {
                empires.Release(j, Ended);
            }
        }
    }

    private void Commit(World world, ColonialismParameters p)
    {
        Span<double> available = empires.Available.Span;
        available.Fill(1);
        InternationalSystem international = world.International;
        for (int j = 0; j < world.Count && international.Dependencies > 0; j++)
        {
            if (international.RulerOf(j) is >= 0 and int ruler)
            {
                available[ruler] += empires.Movement[j] * empires.Strength[j] / empires.Strength[ruler];
            }
        }

        for (int i = 0; i < world.Count; i++)
        {
            available[i] = (international.IsAtWar(i) ? 1 - p.WarStrain : 1) / available[i];
        }
    }

    private void Grow(World world, ColonialismParameters p, double example)
    {
        for (int j = 0; j < world.Count; j++)
        {
            int ruler = world.International.RulerOf(j);
            double income = world.Income[j], movement = empires.Movement[j];
            double drain = ruler >= 0 && income > 0 ? (empires.Tribute[j] / income) + (p.HoldDown * world.ManufacturesShare.Opening[j]) : 0;
            double growth = (p.IndustryStirs * world.ManufacturesShare.Opening[j]) + (p.DrainStirs * drain) + (p.ExampleStirs * example);
            growth *= ruler >= 0 ? 1 - (p.Repression * empires.Available[ruler]) : 1;
            empires.Movement.Span[j] = movement + (movement * (1 - movement) * Math.Min(growth, 1));
            empires.Tie.Span[j] *= 1 - p.TieDecay;
            empires.Tie.Span[j] = empires.Tie[j] < LeastTie ? 0 : empires.Tie[j];
        }
    }

    private void Rise(World world, ColonialismParameters p, int j)
    {
        int ruler = world.International.RulerOf(j);
        empires.Tie.Span[j] = 1;
        empires.Balance.Span[j] += NewYear * (empires.Value(ruler, j) - empires.Balance[j]);
        double rises = p.Revolts * empires.Movement[j];
        double draw = rises > 0 ? empires.Draws.Uniform(j, world.Year.Index, RevoltDraw) : 1;
        if (draw < rises)
        {
            double people = Elementary.Pow(empires.Movement[j], p.Decisiveness) * empires.Power[j];
            double force = empires.Available[ruler] > 0 ? Elementary.Pow(empires.Available[ruler], p.Decisiveness) * empires.Power[ruler] * empires.Reach(ruler)[j] : 0;
            double wins = people / (people + force);
            empires.Arm(ruler, empires.Cost(ruler, j));
            world.Destruction.Span[j] += p.Destruction * (1 - wins);
            world.ExcessMortality.Span[j] += p.Deaths * (1 - wins);
            if (draw < rises * wins)
            {
                empires.Release(j, Won);
                return;
            }

            world.HappenedEvents.Add(new("revolt_failed", j, ruler, wins, ""));
        }

        if (empires.Balance[j] < 0)
        {
            empires.Release(j, Costly);
        }
    }
}
