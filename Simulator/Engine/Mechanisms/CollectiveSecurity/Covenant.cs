using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.CollectiveSecurity;

/// <summary>What the steps of the mechanism share: who is a member, who is barred, and the league's record.</summary>
internal sealed class Covenant
{
    /// <summary>The trust of a league that has no record yet counts as much as one whole world that kept its promise once.</summary>
    private const double Prior = 1;

    private const int Never = -1_000_000;

    private readonly RandomStreams _draws;

    public Covenant(World world)
    {
        Column Take() => world.Store.Take();
        (Member, Kept, Broken, SanctionedBy, ByGreat, ByOthers, Attacked) = (Take(), Take(), Take(), Take(), Take(), Take(), Take());
        Pledge = world.International.Pledge;
        BarredUntil = new int[world.Count];
        Array.Fill(BarredUntil, Never);
        Politics = new double[world.Count];
        _draws = new(world.Seed, world.Run, CollectiveSecurityParameters.Name);
        for (int i = 0; i < world.Count; i++)
        {
            // Year -1 holds the draws that are made once.
            Politics[i] = _draws.Uniform(i, -1);
        }

        Publish(world);
    }

    /// <summary>1 for members.</summary>
    public Column Member { get; }

    /// <summary>Probability of a promise kept, for all the world to see.</summary>
    public Column Pledge { get; }

    /// <summary>Promises kept by each state.</summary>
    public Column Kept { get; }

    /// <summary>Promises broken by each state.</summary>
    public Column Broken { get; }

    /// <summary>Members that embargo a state.</summary>
    public Column SanctionedBy { get; }

    /// <summary>Wars in which a great power attacked a state.</summary>
    public Column ByGreat { get; }

    /// <summary>Wars in which somebody else attacked it.</summary>
    public Column ByOthers { get; }

    /// <summary>Both.</summary>
    public Column Attacked { get; }

    /// <summary>Index of the year from which a state may join again.</summary>
    public int[] BarredUntil { get; }

    /// <summary>Uniform between 0 and 1, for good: a great power that draws below the abstention of the scenario stays away.</summary>
    public double[] Politics { get; }

    /// <summary>Number of members.</summary>
    public int Count { get; private set; }

    /// <summary>Power of the members.</summary>
    public double Power { get; private set; }

    /// <summary>Wars on members so far.</summary>
    public int WarsOnMembers { get; set; }

    /// <summary>Wars begun anywhere so far, and states that fought in them from their first year.</summary>
    public (int Wars, int States) Belligerence { get; set; }

    /// <summary>Power that came, of that which was promised, and power that did not, over the whole run.</summary>
    public (double Kept, double Broken) Record { get; private set; }

    /// <summary>The same, fading.</summary>
    public (double Kept, double Broken) Remembered { get; private set; }

    /// <summary>What a promise is worth by the league's record, 0 to 1.</summary>
    public double Trust => (Prior + Remembered.Kept) / (Prior + Remembered.Kept + Remembered.Broken);

    /// <summary>r_i = rho (1 - phi c_i / C): the probability with which a member keeps its promise, C the power of all members.</summary>
    public static double PledgeOf(CollectiveSecurityParameters p, double power, double all) => p.Reliability * (1 - (p.Shirking * (all > 0 ? power / all : 0)));

    /// <summary>A state enters.</summary>
    public void Enter(World world, int state, string why)
    {
        Member.Span[state] = 1;
        world.HappenedEvents.Add(new("league_joined", state, -1, world.International.Capability[state], why));
    }

    /// <summary>A state leaves, and is barred for <paramref name="years"/>.</summary>
    public void Leave(World world, int state, double years, string why)
    {
        Member.Span[state] = 0;
        Pledge.Span[state] = 0;
        BarredUntil[state] = Math.Max(BarredUntil[state], world.Year.Index + (int)years);
        world.HappenedEvents.Add(new("league_left", state, -1, world.International.Capability[state], why));
    }

    /// <summary>Members' power and pledges, once it is known who they are.</summary>
    public void Promise(World world, CollectiveSecurityParameters p)
    {
        ReadOnlySpan<double> power = world.International.Capability.Values, member = Member.Values;
        double all = 0;
        int count = 0;
        for (int i = 0; i < power.Length; i++)
        {
            count += member[i] > 0 ? 1 : 0;
            all += member[i] * power[i];
        }

        (Count, Power) = (count, all);
        Span<double> pledge = Pledge.Span;
        for (int i = 0; i < power.Length; i++)
        {
            pledge[i] = member[i] > 0 ? PledgeOf(p, power[i], all) : 0;
        }
    }

    /// <summary>A member's promise came due.</summary>
    public void Note(int state, bool isKept, double power)
    {
        (isKept ? Kept : Broken).Span[state]++;
        (double kept, double broken) = isKept ? (power, 0.0) : (0.0, power);
        Record = (Record.Kept + kept, Record.Broken + broken);
        Remembered = (Remembered.Kept + kept, Remembered.Broken + broken);
    }

    /// <summary>A year passes.</summary>
    public void Fade(double memory)
    {
        double left = Elementary.Exp(-1 / memory);
        Remembered = (Remembered.Kept * left, Remembered.Broken * left);
    }

    /// <summary>Draw of a member about an aggressor in a war that began in <paramref name="year"/>.</summary>
    public double Draw(int state, int year, int aggressor) => _draws.Uniform(state, year, aggressor);

    /// <summary>There is no league.</summary>
    public void Dissolve()
    {
        if (Count > 0)
        {
            Member.Padded.Clear();
            Pledge.Padded.Clear();
            (Count, Power) = (0, 0);
        }
    }

    private void Publish(World world)
    {
        world.PublishedColumns["league_member"] = () => Member;
        world.PublishedColumns["league_pledge"] = () => Pledge;
        world.PublishedColumns["promises_kept_so_far"] = () => Kept;
        world.PublishedColumns["promises_broken_so_far"] = () => Broken;
        world.PublishedColumns["sanctioned_by"] = () => SanctionedBy;
        world.PublishedColumns["attacked_by_great_powers_so_far"] = () => ByGreat;
        world.PublishedColumns["attacked_by_others_so_far"] = () => ByOthers;
        world.PublishedColumns["attacked_so_far"] = () => Attacked;
        world.PublishedNumbers["league_members"] = () => Count / (double)(world.Count - world.International.Dependencies);
        world.PublishedNumbers["league_power"] = () => Power;
        world.PublishedNumbers["league_promises_kept"] = () => Record.Kept + Record.Broken > 0 ? Record.Kept / (Record.Kept + Record.Broken) : double.NaN;
        world.PublishedNumbers["states_per_war"] = () => Belligerence.Wars > 0 ? (double)Belligerence.States / Belligerence.Wars : double.NaN;
        world.PublishedNumbers["wars_on_members_so_far"] = () => WarsOnMembers;
    }
}
