using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.International;

namespace WorldSystems.Engine.Mechanisms.Conflict;

/// <summary>
/// Disputes and wars of the year. Every politically relevant pair of sovereign states, neighbours or one of them a great power (Maoz and Russett 1993), draws once:
/// below p it has a dispute, below e p a war. The attacker is the one with the better chance, the victims' friends counted; one that fights already attacks nobody.
/// </summary>
internal sealed class Outbreak(World world, ConflictRecord record) : IStep
{
    private readonly Hazard _hazard = new(world, record);
    private readonly CallToArms _call = new(world, record);
    private readonly double[] _draws = new double[world.Count];

    public StepDescription Description { get; } = new(
        "conflict: outbreak",
        "p_ij = logistic(b_0 + b_N N + b_R R + f F - b_d ln d - b_c |ln c_i / c_j| - b_m [no great power] - b_A A - b_D min D + b_H max D - b_T T - b_h (w - w^help)); war where u < e p",
        "Oneal and Russett 1999; Dixon 1994; Maoz and Russett 1993; Johnson and Leeds 2011",
        ["capability", "trade dependence", "democracy", "alliances", "rivalries", "friction", "pledges"],
        ["wars", "rivalries"])
    { ActsInWarmUp = false };

    public void Execute(World world)
    {
        ConflictParameters p = world.Parameters.Mechanisms.Of<ConflictParameters>();
        record.Onsets.Padded.Clear();
        if (!p.Enabled || world.Year.IsWarmUp)
        {
            return;
        }

        _hazard.Begin(p);
        record.Rivalries.Forget();
        record.Look(world, p);
        if (record.Trade.IsKnown)
        {
            record.Tally.AddYear(record.Sovereign);
            Meet(world, p);
        }
    }

    private void Meet(World world, ConflictParameters p)
    {
        InternationalSystem system = world.International;
        Span<double> dependence = record.Dependence.Span;
        dependence.Clear();
        foreach ((int i, int j) in record.Dyads.Neighbours)
        {
            dependence[i] = Math.Max(dependence[i], record.Trade[i, j]);
            dependence[j] = Math.Max(dependence[j], record.Trade[i, j]);
            if (system.IsSovereign(i) && system.IsSovereign(j))
            {
                Meet(world, p, i, j, record.Draws.Uniform(i, world.Year.Index, j));
            }
        }

        foreach (int great in record.GreatPowers)
        {
            record.Draws.OfStates(world.Year.Index, great, _draws.AsSpan(0, great));
            record.Draws.OfState(great, world.Year.Index, great + 1, _draws.AsSpan(great + 1));
            for (int other = 0; other < world.Count; other++)
            {
                // Two great powers meet once.
                if (other != great && (other > great || record.Great[other] == 0) && !record.Dyads.AreContiguous(great, other) && system.IsSovereign(other))
                {
                    Meet(world, p, Math.Min(great, other), Math.Max(great, other), _draws[other]);
                }
            }
        }
    }

    /// <summary>A pair, the lower index first, with its draw: number j of state i.</summary>
    private void Meet(World world, ConflictParameters p, int i, int j, double draw)
    {
        InternationalSystem system = world.International;
        if (system.AtWar(i, j))
        {
            return;
        }

        record.Tally.AddDyad(system.Democracy[i], system.Democracy[j], record.Trade[i, j]);
        if (_hazard.MayClash(draw, i, j) && _hazard.LogOdds(i, j) is double logOdds && draw < Hazard.Probability(logOdds))
        {
            Weigh(world, p, i, j, draw, logOdds);
        }
    }

    /// <summary>The two would clash if nobody stood by the victim.</summary>
    private void Weigh(World world, ConflictParameters p, int i, int j, double draw, double logOdds)
    {
        double helpI = _hazard.ExpectedHelp(i, j), helpJ = _hazard.ExpectedHelp(j, i);
        bool firstAttacks = _hazard.Chance(i, j, helpJ) >= _hazard.Chance(j, i, helpI);
        (int attacker, int victim, double help) = firstAttacks ? (i, j, helpJ) : (j, i, helpI);
        double chance = _hazard.Chance(attacker, victim, help);
        logOdds -= p.Deterrence * (_hazard.Chance(attacker, victim, 0) - chance);
        double probability = Hazard.Probability(logOdds);
        if (draw >= probability)
        {
            return;
        }

        record.Tally.AddDispute();
        bool isWar = draw < p.Escalation * probability && !world.International.IsAtWar(attacker);
        bool wereRivals = world.International.Rivalries[i, j];
        if (isWar)
        {
            world.HappenedEvents.Add(new("war_began", attacker, victim, chance, wereRivals ? "between rivals" : "between states that were no rivals"));
        }

        record.Rivalries.Remember(p, i, j, isWar ? RivalryMemory.War : 1);
        if (isWar)
        {
            Begin(world, p, attacker, victim, wereRivals);
        }
    }

    private void Begin(World world, ConflictParameters p, int attacker, int victim, bool wereRivals)
    {
        InternationalSystem system = world.International;
        if (system.Alliances[attacker, victim])
        {
            system.Alliances.End(attacker, victim);
            world.HappenedEvents.Add(new("alliance_ended", attacker, victim, 0, "war between allies"));
        }

        War war = system.Declare(attacker, victim, world.Year.Calendar);
        record.Courses.Add(new(0, p.Effort));
        record.Started.Span[attacker]++;
        _call.Raise(p, war);
        double a = system.Democracy[attacker], b = system.Democracy[victim];
        bool great0 = false, great1 = false;
        foreach (ref readonly Belligerent one in war.Belligerents)
        {
            record.Onsets.Span[one.State]++;
            record.Fought.Span[one.State]++;
            great0 |= one.Side == 0 && record.Great[one.State] > 0;
            great1 |= one.Side == 1 && record.Great[one.State] > 0;
        }

        record.Tally.AddOnset(a, b, record.Trade[attacker, victim], wereRivals, war.Belligerents.Length - 2, great0 && great1);
    }
}
