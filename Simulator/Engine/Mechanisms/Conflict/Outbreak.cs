using System.Numerics;
using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.International;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.Conflict;

/// <summary>
/// Disputes and wars of the year. Every politically relevant pair of sovereign states draws once:
/// below p it has a dispute, below e p a war. The attacker is the one with the better chance, the victims' friends counted; one that fights already attacks nobody.
/// </summary>
internal sealed class Outbreak : IStep
{
    private readonly ConflictRecord _record;
    private readonly RelevantPairs _pairs;
    private readonly Hazard _hazard;
    private readonly CallToArms _call;
    private readonly double[] _draws;
    private readonly bool[] _fighting;

    public Outbreak(World world, ConflictRecord record)
    {
        (_record, _pairs, _call) = (record, new(world, record), new(world, record));
        _hazard = new(world, record, _pairs);
        (_draws, _fighting) = (new double[_pairs.Capacity], new bool[_pairs.Capacity]);
        Array.Fill(_draws, 0.5);
    }

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
        _record.Onsets.Padded.Clear();
        if (!p.Enabled || world.Year.IsWarmUp)
        {
            return;
        }

        _record.Rivalries.Forget();
        _record.Look(world, p);
        if (_record.Trade.IsKnown)
        {
            ShowDependence();
            _hazard.Begin(p);
            Count(world);
            Meet(world, p);
        }
    }

    private void Meet(World world, ConflictParameters p)
    {
        ReadOnlySpan<int> first = _pairs.First, second = _pairs.Second;
        int padded = Lanes.Padded(first.Length);
        _record.Draws.OfPairs(first, world.Year.Index, second, _draws.AsSpan(0, first.Length));
        Vectors draws = new(ref _draws[0]);
        for (int k = 0; k < padded; k += Lanes.Width)
        {
            for (uint may = _hazard.MayClash(draws[k], k); may != 0; may &= may - 1)
            {
                int pair = k + BitOperations.TrailingZeroCount(may);
                if (!_fighting[pair] && _hazard.LogOdds(pair) is double logOdds && _draws[pair] < Hazard.Probability(logOdds))
                {
                    Weigh(world, p, pair, logOdds);
                }
            }
        }
    }

    /// <summary>Counts the pairs at peace with each other; who fights each other already does not meet.</summary>
    private void Count(World world)
    {
        _record.Tally.AddYear(_record.Sovereign);
        _record.Tally.AddDyads(_pairs, world.International.Democracy.Values, _record.Trade.Lower);
        _fighting.AsSpan(0, _pairs.Count).Clear();
        foreach (War war in world.International.Wars)
        {
            Part(world, war, 0);
        }
    }

    /// <summary>The enemies in a war, among pairs from a number on, are at peace no more.</summary>
    private void Part(World world, War war, int from)
    {
        ReadOnlySpan<Belligerent> all = war.Belligerents;
        for (int a = 1; a < all.Length; a++)
        {
            for (int b = 0; b < a; b++)
            {
                int i = Math.Min(all[a].State, all[b].State), j = Math.Max(all[a].State, all[b].State);
                if (all[a].Side != all[b].Side && all[a].Left == 0 && all[b].Left == 0 && _pairs.Find(i, j) is int pair && pair >= from && !_fighting[pair])
                {
                    _fighting[pair] = true;
                    _record.Tally.TakeDyad(world.International.Democracy[i], world.International.Democracy[j], _record.Trade[i, j]);
                }
            }
        }
    }

    private void ShowDependence()
    {
        Span<double> dependence = _record.Dependence.Span;
        dependence.Clear();
        foreach ((int i, int j) in _record.Dyads.Neighbours)
        {
            double lower = _record.Trade[i, j];
            dependence[i] = Math.Max(dependence[i], lower);
            dependence[j] = Math.Max(dependence[j], lower);
        }
    }

    /// <summary>The two would clash if nobody stood by the victim.</summary>
    private void Weigh(World world, ConflictParameters p, int pair, double logOdds)
    {
        int i = _pairs.First[pair], j = _pairs.Second[pair];
        double helpI = _hazard.ExpectedHelp(i, j), helpJ = _hazard.ExpectedHelp(j, i);
        double chanceI = _hazard.Chance(i, j, helpJ), chanceJ = _hazard.Chance(j, i, helpI);
        (int attacker, int victim, double chance) = chanceI >= chanceJ ? (i, j, chanceI) : (j, i, chanceJ);
        logOdds -= p.Deterrence * (_hazard.Chance(attacker, victim, 0) - chance);
        double probability = Hazard.Probability(logOdds), draw = _draws[pair];
        if (draw >= probability)
        {
            return;
        }

        _record.Tally.AddDispute();
        bool isWar = draw < p.Escalation * probability && !world.International.IsAtWar(attacker);
        bool wereRivals = world.International.Rivalries[i, j];
        if (isWar)
        {
            world.HappenedEvents.Add(new("war_began", attacker, victim, chance, wereRivals ? "between rivals" : "between states that were no rivals"));
        }

        _record.Rivalries.Remember(p, i, j, isWar ? RivalryMemory.War : 1);
        if (isWar)
        {
            Part(world, Begin(world, p, attacker, victim, wereRivals), pair + 1);
        }
    }

    private War Begin(World world, ConflictParameters p, int attacker, int victim, bool wereRivals)
    {
        InternationalSystem system = world.International;
        if (system.Alliances[attacker, victim])
        {
            system.Alliances.End(attacker, victim);
            world.HappenedEvents.Add(new("alliance_ended", attacker, victim, 0, "war between allies"));
        }

        War war = system.Declare(attacker, victim, world.Year.Calendar);
        _record.Courses.Add(new(0, p.Effort));
        _record.Started.Span[attacker]++;
        _call.Raise(p, war);
        double a = system.Democracy[attacker], b = system.Democracy[victim];
        bool great0 = false, great1 = false;
        foreach (ref readonly Belligerent one in war.Belligerents)
        {
            _record.Onsets.Span[one.State]++;
            _record.Fought.Span[one.State]++;
            _hazard.Engage(one.State);
            great0 |= one.Side == 0 && _record.Great[one.State] > 0;
            great1 |= one.Side == 1 && _record.Great[one.State] > 0;
        }

        _record.Tally.AddOnset(a, b, _record.Trade[attacker, victim], wereRivals, war.Belligerents.Length - 2, great0 && great1);
        return war;
    }
}
