using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.International;

namespace WorldSystems.Engine.Mechanisms.Conflict;

/// <summary>
/// Who joins a war at its outbreak. An ally of the attacked keeps its word with probability r (Leeds 2003: three in four); an ally of the attacker, or of a state
/// that joined, owes it nothing and comes with r_o (chain-ganging: Christensen and Snyder 1990). Who has pledged to stand against any aggressor draws with its pledge where
/// the victim is a member, too. Who fights already, or has allies on both sides, stays out.
/// </summary>
internal sealed class CallToArms(World world, ConflictRecord record)
{
    /// <summary>All whom the treaties of those in the war call, those whom they call, and so on.</summary>
    public void Raise(ConflictParameters p, War war)
    {
        InternationalSystem system = world.International;
        for (int b = 0; b < war.Belligerents.Length; b++)
        {
            (int state, int side, bool isVictim) = (war.Belligerents[b].State, war.Belligerents[b].Side, b == 1);
            foreach (int k in system.Alliances.PartnersOf(state))
            {
                if (IsFree(war, k, side))
                {
                    Draw(war, k, side, isVictim ? p.Reliability : p.OffensiveReliability, isPledge: false);
                }
            }
        }

        int victim = war.Defender;
        for (int k = 0; system.Pledge[victim] > 0 && k < world.Count; k++)
        {
            if (system.Pledge[k] > 0 && IsFree(war, k, 1))
            {
                Draw(war, k, 1, system.Pledge[k], isPledge: true);
            }
        }
    }

    private void Draw(War war, int state, int side, double probability, bool isPledge)
    {
        int draw = world.Count + (((war.Attacker * world.Count) + war.Defender) * 2) + (isPledge ? 1 : 0);
        if (record.Draws.Uniform(state, world.Year.Index, draw) < probability)
        {
            world.International.Join(war, state, side, world.Year.Calendar);
            world.HappenedEvents.Add(new("war_joined", state, side == 0 ? war.Defender : war.Attacker, side, isPledge ? "pledge" : "alliance"));
        }
    }

    private bool IsFree(War war, int state, int side)
    {
        InternationalSystem system = world.International;
        if (!system.IsSovereign(state) || system.IsAtWar(state))
        {
            return false;
        }

        foreach (ref readonly Belligerent one in war.Belligerents)
        {
            if (one.Side != side && system.Alliances[one.State, state])
            {
                return false;
            }
        }

        return true;
    }
}
