using System.Runtime.Intrinsics;
using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.Colonialism;

/// <summary>
/// Conquest is an investment that competes with those at home. A sovereign state at peace wins against j with p_ij = (s_i w_ij)^m / ((s_i w_ij)^m + s_j^m), w_ij = exp(-k d_ij e^(-f t)) (contest success
/// function: Tullock 1980; Hirshleifer 1989; loss of strength with distance: Boulding 1962, less as transport gets cheaper: Headrick 1981), so the campaign C_ij is worth p_ij v_ij a year; at home the same money earns r_i C_ij, r_i the rate of
/// profit, and the risk wants q C_ij more (Hobson 1902, Lenin 1917: capital that earns less at home looks outward). It wants the target with the largest p_ij v_ij - (r_i + q) C_ij above 0 among those whose campaign costs at most
/// half of a year's investment, and tries with probability a (1 - (r_i + q) C_ij / (p_ij v_ij)).
/// <para>Two who try for the same: the stronger there goes, and friction grows. Where the best land belongs to others, the wish is frustrated: F_i = (1 - (r_i + q) C_ij / (p_ij v_ij)) (1 - n_i / n*_i), n_i = what the
/// best free target is worth, n*_i = what the best j of all is that i does not rule itself; friction between i and k grows by phi sqrt(F_i F_k) (Lenin 1917: a divided world is divided anew).</para>
/// </summary>
internal sealed class Expansion(World world, Empires empires) : IStep
{
    /// <summary>Most of a year's investment that a campaign may cost.</summary>
    private const double Affordable = 0.5;

    private const string Beaten = "beaten at the gates";
    private const int AttemptDraw = 0;
    private const int OutcomeDraw = 1;

    private readonly int[] _claims = new int[world.Count];
    private readonly int[] _frustrated = new int[world.Count];

    public StepDescription Description { get; } = new(
        "colonialism: expansion",
        "p = (s_i exp(-k d))^m / ((s_i exp(-k d))^m + s_j^m); tries for the largest p v_ij - (r_i + q) C_ij > 0 with probability a (1 - (r_i + q) C_ij / (p v_ij)); friction += phi sqrt(F_i F_k)",
        "Hobson 1902; Lenin 1917, chapters IV to VI; Boulding 1962; Hirshleifer 1989",
        ["strength, value and cost of states", "rate of profit and investment of last year", "rulers", "wars"],
        ["rulers", "arms share", "losses", "friction"]);

    public void Execute(World world)
    {
        ColonialismParameters p = world.Parameters.Mechanisms.Of<ColonialismParameters>();
        if (!empires.Acts)
        {
            return;
        }

        Array.Fill(_claims, -1);
        int restless = 0;
        for (int i = 0; i < world.Count; i++)
        {
            if (empires.Free[i] > 0 && empires.ProfitRate[i] > 0)
            {
                (int free, double open, int any, double all) = Look(i, p.Hurdle);
                double wish = Wish(i, free, p.Hurdle), frustrated = any >= 0 ? Wish(i, any, p.Hurdle) * (1 - (open / all)) : 0;
                empires.Frustrated.Span[i] = frustrated;
                if (frustrated > 0)
                {
                    _frustrated[restless++] = i;
                }

                _claims[i] = wish > 0 && empires.Draws.Uniform(i, world.Year.Index, AttemptDraw) < p.Attempts * wish ? free : -1;
            }
        }

        for (int i = 0; i < world.Count; i++)
        {
            if (_claims[i] >= 0)
            {
                Campaign(p, _claims[i]);
            }
        }

        Collide(p, restless);
    }

    /// <summary>The best target for a state among the free, and among all that it does not rule itself, with what they are worth; -1 and 0 where there is none.</summary>
    private (int Free, double Open, int Any, double All) Look(int state, double hurdle)
    {
        Vectors power = empires.Power.Vectors, gain = empires.Gain.Vectors, guards = empires.Guards.Vectors, soldiers = empires.Soldiers.Vectors, free = empires.Free.Vectors, ruler = empires.RulerIndex.Vectors, wanted = empires.Wanted.Vectors;
        Vectors reach = new(ref empires.Reach(state)[0]);
        Vector256<double> own = Lanes.All(empires.Power[state]), wage = Lanes.All(empires.Wage[state]), rate = Lanes.All(empires.ProfitRate[state] + hurdle), most = Lanes.All(Affordable * world.Investment[state]), me = Lanes.All(state), zero = Vector256<double>.Zero, one = Lanes.All(1.0);
        Vector256<double> bestFree = zero, bestAny = zero, freeAt = Lanes.All(-1.0), anyAt = freeAt, at = Vector256.Create(0.0, 1, 2, 3);
        for (int j = 0; j < world.Store.PaddedCount; j += Lanes.Width)
        {
            Vector256<double> cost = soldiers[j] * wage, value = gain[j] - (guards[j] * wage), needed = rate * cost;
            Vector256<double> may = Vector256.LessThanOrEqual(cost, most) & Vector256.GreaterThan(value, needed);
            if (may.ExtractMostSignificantBits() == 0)
            {
                // Not even a sure victory would pay.
                at += Lanes.All((double)Lanes.Width);
                continue;
            }

            Vector256<double> force = own * reach[j], net = ((force / (force + power[j]) * value) - needed) & may;
            Vector256<double> any = Vector256.ConditionalSelect(Vector256.Equals(ruler[j], me), zero, net), open = net * free[j];
            Vector256<double> better = Vector256.GreaterThan(open, bestFree), betterAny = Vector256.GreaterThan(any, bestAny);
            bestFree = Vector256.ConditionalSelect(better, open, bestFree);
            freeAt = Vector256.ConditionalSelect(better, at, freeAt);
            bestAny = Vector256.ConditionalSelect(betterAny, any, bestAny);
            anyAt = Vector256.ConditionalSelect(betterAny, at, anyAt);
            wanted[j] = Vector256.ConditionalSelect(Vector256.GreaterThan(open, zero), one, wanted[j]);
            at += Lanes.All((double)Lanes.Width);
        }

        return (Best(bestFree, freeAt), Lanes.Max(bestFree), Best(bestAny, anyAt), Lanes.Max(bestAny));
    }

    private static int Best(Vector256<double> values, Vector256<double> places)
    {
        int best = 0;
        for (int lane = 1; lane < Lanes.Width; lane++)
        {
            best = values[lane] > values[best] ? lane : best;
        }

        return (int)places[best];
    }

    private double Chance(int state, int target)
    {
        double force = empires.Power[state] * empires.Reach(state)[target];
        return force / (force + empires.Power[target]);
    }

    /// <summary>1 - (r_i + q) C_ij / (p_ij v_ij); 0 without a target.</summary>
    private double Wish(int state, int target, double hurdle) =>
        target < 0 ? 0 : 1 - ((empires.ProfitRate[state] + hurdle) * empires.Cost(state, target) / (Chance(state, target) * empires.Value(state, target)));

    /// <summary>The strongest of those who claim a target goes; the others gave way.</summary>
    private void Campaign(ColonialismParameters p, int target)
    {
        int strongest = -1;
        double force = 0;
        for (int i = 0; i < world.Count; i++)
        {
            double own = _claims[i] == target && world.International.IsSovereign(i) ? empires.Power[i] * empires.Reach(i)[target] : 0;
            (strongest, force) = own > force ? (i, own) : (strongest, force);
        }

        for (int i = 0; i < world.Count; i++)
        {
            if (_claims[i] == target)
            {
                _claims[i] = -1;
                if (i != strongest && strongest >= 0 && world.International.IsSovereign(i))
                {
                    AddFriction(i, strongest, p.Friction);
                    world.HappenedEvents.Add(new("colonial_clash", i, strongest, p.Friction, ""));
                }
            }
        }

        if (strongest >= 0 && world.International.IsSovereign(target))
        {
            Fight(p, strongest, target);
        }
    }

    private void Fight(ColonialismParameters p, int attacker, int target)
    {
        double chance = Chance(attacker, target);
        empires.Arm(attacker, empires.Cost(attacker, target));
        world.ExcessMortality.Span[attacker] += p.Deaths * (1 - chance);
        world.ExcessMortality.Span[target] += p.Deaths * chance;
        world.Destruction.Span[target] += p.Destruction * chance;
        if (empires.Draws.Uniform(attacker, world.Year.Index, OutcomeDraw) < chance)
        {
            world.HappenedEvents.Add(new("conquest", target, attacker, chance, ""));
            empires.Subject(target, attacker);
        }
        else
        {
            world.HappenedEvents.Add(new("conquest_failed", target, attacker, chance, Beaten));
        }
    }

    private void Collide(ColonialismParameters p, int restless)
    {
        for (int a = 1; a < restless; a++)
        {
            for (int b = 0; b < a; b++)
            {
                AddFriction(_frustrated[a], _frustrated[b], p.Friction * Math.Sqrt(empires.Frustrated[_frustrated[a]] * empires.Frustrated[_frustrated[b]]));
            }
        }
    }

    private void AddFriction(int state, int other, double by)
    {
        world.International.Friction.Add(state, other, by);
        empires.Rivalry += by;
    }
}
