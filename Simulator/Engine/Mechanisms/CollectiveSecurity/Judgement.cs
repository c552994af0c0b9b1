using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.International;

namespace WorldSystems.Engine.Mechanisms.CollectiveSecurity;

/// <summary>
/// What the league did: of every war that began this year it is noted who attacked whom; where the attacked is a member, who of the other members came and who did not; who
/// fights elsewhere is excused. A member that attacked a member is out. A member that was attacked leaves where those who came, with itself, have less power than the aggressor.
/// </summary>
internal sealed class Judgement(Covenant covenant, List<Case> cases) : IStep
{
    private const string Aggressor = "attacked a member";
    private const string LetDown = "was let down";
    private const string Came = "joined the war";
    private const string StoodBy = "stood by";

    public StepDescription Description { get; } = new(
        "collective security: judgement",
        "kept = joined the side of an attacked member in the first year; victim leaves if c_victim + sum of those who came < c_aggressor",
        "Walters 1952; Claude 1962",
        ["wars", "members"],
        ["record", "members"])
    { ActsInWarmUp = false };

    public void Execute(World world)
    {
        CollectiveSecurityParameters p = world.Parameters.Mechanisms.Of<CollectiveSecurityParameters>();
        if (!p.Enabled || world.Year.IsWarmUp)
        {
            return;
        }

        Look(world, p, world.International.Wars);
        Look(world, p, world.International.EndedWars);
    }

    private void Look(World world, CollectiveSecurityParameters p, IReadOnlyList<War> wars)
    {
        for (int w = 0; w < wars.Count; w++)
        {
            War war = wars[w];
            if (war.Start == world.Year.Calendar)
            {
                Attacked(world, p, war);
            }
        }
    }

    private void Attacked(World world, CollectiveSecurityParameters p, War war)
    {
        int attacker = war.Attacker, victim = war.Defender;
        covenant.Belligerence = (covenant.Belligerence.Wars + 1, covenant.Belligerence.States + war.Belligerents.Length);
        covenant.Attacked.Span[victim]++;
        (world.International.Capability[attacker] >= p.GreatPower ? covenant.ByGreat : covenant.ByOthers).Span[victim]++;
        covenant.BarredUntil[attacker] = world.Year.Index + (int)p.Memory;
        if (covenant.Member[victim] == 0)
        {
            return;
        }

        covenant.WarsOnMembers++;
        if (war.End == 0)
        {
            cases.Add(new(war, war.Number, world.Year.Index));
        }

        double came = CallTheRoll(world, war);
        if (covenant.Member[attacker] > 0)
        {
            covenant.Leave(world, attacker, p.Memory, Aggressor);
        }

        ReadOnlySpan<double> power = world.International.Capability.Values;
        if (power[victim] + came < power[attacker])
        {
            covenant.Leave(world, victim, p.Memory, LetDown);
        }
    }

    /// <summary>Who came, in power.</summary>
    private double CallTheRoll(World world, War war)
    {
        double came = 0;
        for (int i = 0; i < world.Count; i++)
        {
            bool isKept = HasJoined(war, i);
            if (covenant.Pledge[i] > 0 && i != war.Attacker && i != war.Defender && (isKept || !world.International.IsAtWar(i)))
            {
                double power = world.International.Capability[i];
                came += isKept ? power : 0;
                covenant.Note(i, isKept, power);
                world.HappenedEvents.Add(new(isKept ? "promise_kept" : "promise_broken", i, war.Attacker, power, isKept ? Came : StoodBy));
            }
        }

        return came;
    }

    private static bool HasJoined(War war, int state)
    {
        foreach (ref readonly Belligerent one in war.Belligerents)
        {
            if (one.State == state && one.Side == 1 && one.Joined == war.Start)
            {
                return true;
            }
        }

        return false;
    }
}
