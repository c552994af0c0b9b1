using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.International;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.Conflict;

/// <summary>
/// The wars of the year. Up to four campaigns a year; each is won by the attackers with probability S^m / (S^m + T^m), S and T the capabilities that fight; a side that leads
/// by k campaigns has won: a random walk between two capitals (Smith 1998; Slantchev 2003), short where one is far stronger, long between equals. Both fight with effort e, which grows by g from
/// year to year, up to 1; a state loses the part mu e f T / (S + T) of its people, and likewise of its capital, with f the part of the year that was fought and T the enemy's strength. Durations fall
/// off exponentially and losses grow exponentially with them, so sizes may spread over orders of magnitude (Reed and Hughes 2002); nothing here draws a size. At the end of the year the more exhausted side asks for peace with
/// probability 1 - exp(-w x), x its part of people lost: the side that leads has won, a lead of one or none is a draw (Bueno de Mesquita 1981 and others on war-weariness; the rule is ours). Trade between enemies meets an obstacle.
/// </summary>
internal sealed class Campaigns(ConflictRecord record, Settlement settlement) : IStep
{
    private const int ALongYear = 4;

    /// <summary>Nobody loses more of its people, or of its capital, in a year than this.</summary>
    private const double Most = 0.5;

    public StepDescription Description { get; } = new(
        "conflict: campaigns",
        "P(campaign) = S^m / (S^m + T^m); lead of k wins; losses mu e f T / (S + T); e <- min(1, g e); end by weariness 1 - exp(-w x)",
        "Smith 1998; Slantchev 2003; Hirshleifer 1989; Reed and Hughes 2002",
        ["wars", "capability", "population"],
        ["wars", "excess mortality", "destruction", "obstacles to trade", "upheaval", "reparations"])
    { ActsInWarmUp = false };

    public void Execute(World world)
    {
        ConflictParameters p = world.Parameters.Mechanisms.Of<ConflictParameters>();
        InternationalSystem system = world.International;
        record.Deaths.Padded.Clear();
        record.AtWar.Padded.Clear();
        for (int k = system.Wars.Count - 1; k >= 0; k--)
        {
            if (p.Enabled)
            {
                Fight(world, p, k);
            }
            else
            {
                // Switched off: who fights goes home.
                Conclude(world, p, k, -1, 0);
            }
        }
    }

    private void Fight(World world, ConflictParameters p, int k)
    {
        InternationalSystem system = world.International;
        War war = system.Wars[k];
        Course course = record.Courses[k];
        double s0 = system.StrengthOf(war, 0), s1 = system.StrengthOf(war, 1), chance = Contest.Chance(s0, s1, p.Contest);
        int fought = 0;
        while (fought < ALongYear && Math.Abs(course.Lead) < p.Decision)
        {
            int draw = -1 - (((war.Attacker * world.Count) + war.Defender) * ALongYear) - fought++;
            course.Lead += record.Draws.Uniform(war.Attacker, world.Year.Index, draw) < chance ? 1 : -1;
        }

        Obstruct(world, p, war);
        double exhaustion = Lose(world, p, war, course.Effort * fought / ALongYear, s0, s1);
        int winner = Winner(world, p, war, course.Lead, exhaustion);
        if (winner == Undecided)
        {
            record.Courses[k] = course with { Effort = Math.Min(1, course.Effort * p.EffortGrowth) };
        }
        else
        {
            Conclude(world, p, k, winner, s0 >= s1 ? 0 : 1);
        }
    }

    private const int Undecided = -2;

    private int Winner(World world, ConflictParameters p, War war, int lead, double exhaustion)
    {
        if (Math.Abs(lead) >= p.Decision)
        {
            return lead > 0 ? 0 : 1;
        }

        int draw = -1 - (((war.Attacker * world.Count) + war.Defender) * ALongYear);
        if (record.Draws.Uniform(war.Defender, world.Year.Index, draw) < 1 - Elementary.Exp(-p.Weariness * exhaustion))
        {
            return Math.Abs(lead) <= 1 ? -1 : lead > 0 ? 0 : 1;
        }

        return Undecided;
    }

    /// <summary>Losses of the year; returns the part of its people that the more exhausted side has lost in the whole war.</summary>
    private double Lose(World world, ConflictParameters p, War war, double effort, double s0, double s1)
    {
        Span<double> mortality = world.ExcessMortality.Span, destruction = world.Destruction.Span, deaths = record.Deaths.Span;
        double lost0 = 0, lost1 = 0, people0 = 0, people1 = 0;
        foreach (ref Belligerent one in war.Fighters)
        {
            if (one.Left != 0)
            {
                continue;
            }

            int i = one.State;
            double enemy = (one.Side == 0 ? s1 : s0) / (s0 + s1);
            double dead = Math.Clamp(p.Lethality * effort * enemy, 0, Math.Max(0, Most - mortality[i]));
            double destroyed = Math.Clamp(p.Destruction * effort * enemy, 0, Math.Max(0, Most - destruction[i]));
            mortality[i] += dead;
            destruction[i] += destroyed;
            double people = world.Population.Opening[i] * dead;
            one.Deaths += people;
            one.CapitalLost += world.Capital.Opening[i] * destroyed;
            deaths[i] += people;
            record.AtWar.Span[i] = 1;
            record.Tally.AddDeaths(people);
            (lost0, people0, lost1, people1) = one.Side == 0
                ? (lost0 + one.Deaths, people0 + world.Population.Opening[i], lost1, people1)
                : (lost0, people0, lost1 + one.Deaths, people1 + world.Population.Opening[i]);
        }

        return Math.Max(lost0 / people0, lost1 / people1);
    }

    private static void Obstruct(World world, ConflictParameters p, War war)
    {
        ReadOnlySpan<Belligerent> all = war.Belligerents;
        for (int a = 0; a < all.Length; a++)
        {
            for (int b = 0; b < a; b++)
            {
                if (all[a].Side != all[b].Side && all[a].Left == 0 && all[b].Left == 0)
                {
                    world.Manufactures.Tariffs.ObstructBoth(all[a].State, all[b].State, p.Obstacle);
                    world.RawMaterials.Tariffs.ObstructBoth(all[a].State, all[b].State, p.Obstacle);
                }
            }
        }
    }

    private void Conclude(World world, ConflictParameters p, int k, int winner, int stronger)
    {
        War war = world.International.Wars[k];
        foreach (ref readonly Belligerent one in war.Belligerents)
        {
            world.International.Upheaval.Span[one.State] += winner >= 0 && one.Side != winner && one.Left == 0 ? 1 : 0;
        }

        settlement.Impose(p, war, winner);
        double deaths = war.Deaths;
        record.Tally.AddEnd(deaths, winner, stronger, world.Year.Calendar - war.Start + 1);
        world.HappenedEvents.Add(new("war_ended", war.Attacker, war.Defender, deaths, winner < 0 ? "draw" : winner == 0 ? "attackers won" : "defenders won"));
        world.International.Conclude(war, winner, world.Year.Calendar);
        record.Courses.RemoveAt(k);
    }
}
