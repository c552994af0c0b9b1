using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Mechanisms.Hegemony;

/// <summary>What the steps of the mechanism share: who leads, who follows since when, who opposes, and how content each society is.</summary>
internal sealed class Order
{
    public Order(World world)
    {
        Consent = world.International.Consent;
        In = world.Store.Take();
        Force = world.Store.Take();
        Opposes = world.Store.Take();
        Ties = world.Store.Take();
        Drain = world.Store.Take();
        Reach = world.Store.Take(1);
        Institutions = world.Store.Take();
        Advance = world.Store.Take();
        Memory = world.Store.Take();
        OpposedUntil = new int[world.Count];
        Record = new OrderRecord(this);
        world.PublishedColumns["consent"] = () => Consent;
        world.PublishedColumns["in_order"] = () => In;
        world.PublishedColumns["force_faced"] = () => Force;
        world.PublishedColumns["opposes_order"] = () => Opposes;
        world.PublishedColumns["tie_to_leader"] = () => Ties;
        world.PublishedColumns["drain_felt"] = () => Drain;
    }

    /// <summary>Index of the leader; -1 where there is no order.</summary>
    public int Leader { get; private set; } = -1;

    /// <summary>Calendar year in which the order began.</summary>
    public int Since { get; private set; }

    /// <summary>Number of followers.</summary>
    public int Followers { get; private set; }

    /// <summary>Number of states that broke away and oppose the order.</summary>
    public int Opponents { get; private set; }

    /// <summary>Changes whenever the opposition does.</summary>
    public int OppositionChanges { get; private set; }

    /// <summary>Index of the first year in which a new order may begin.</summary>
    public int FreeFrom { get; private set; }

    /// <summary>c_j, 0 to 1.</summary>
    public Column Consent { get; }

    /// <summary>1 for the leader and its followers.</summary>
    public Column In { get; }

    /// <summary>Force that a follower faces over its income.</summary>
    public Column Force { get; }

    /// <summary>1 for states that broke away, until they are reconciled or the order ends.</summary>
    public Column Opposes { get; }

    /// <summary>x_j, share of last year's trade with the leader.</summary>
    public Column Ties { get; }

    /// <summary>d_j, share of income that leaves for nothing, smoothed.</summary>
    public Column Drain { get; }

    /// <summary>1 + h d_jL, how much dearer force is so far from the leader.</summary>
    public Column Reach { get; }

    /// <summary>H_j, 0 to 1: how deep the order's institutions and culture have taken root.</summary>
    public Column Institutions { get; }

    /// <summary>G_j, growth of income per head, smoothed.</summary>
    public Column Advance { get; }

    /// <summary>Consent as it was about ten years ago, smoothed.</summary>
    public Column Memory { get; }

    /// <summary>Index of the year in which a state that broke away is reconciled.</summary>
    public int[] OpposedUntil { get; }

    /// <summary>What has happened so far.</summary>
    public OrderRecord Record { get; }

    /// <summary>Whether there is an order.</summary>
    public bool Stands => Leader >= 0;

    /// <summary>Whether a state follows the leader.</summary>
    public bool Follows(int state) => In[state] > 0 && state != Leader;

    /// <summary>Force that a follower takes in a year, in money: rho max(0, 1 - w c_j) Y_j (1 + h d_jL).</summary>
    public double ForceFor(World world, HegemonyParameters p, int state) =>
        p.Coercion * Math.Max(0, 1 - (p.ConsentWeight * Consent[state])) * world.Income[state] * Reach[state];

    /// <summary>An order begins.</summary>
    public void Begin(World world, HegemonyParameters p, int leader)
    {
        (Leader, Since) = (leader, world.Year.Calendar);
        In.Span[leader] = 1;
        for (int j = 0; j < world.Count; j++)
        {
            Reach.Span[j] = 1 + (p.DistanceCost * Geography.Distance(world.States, j, leader));
        }
    }

    /// <summary>The order ends, and none begins for a while.</summary>
    public void Break(World world, HegemonyParameters p, string why)
    {
        world.HappenedEvents.Add(new("order_ended", Leader, -1, world.Year.Calendar - Since, why));
        End();
        FreeFrom = world.Year.Index + (int)p.Interregnum;
        Record.Rest();
    }

    /// <summary>The order ends, and with it followers and opposition.</summary>
    public void End()
    {
        Leader = -1;
        Followers = Opponents = 0;
        OppositionChanges++;
        In.Padded.Clear();
        Force.Padded.Clear();
        Opposes.Padded.Clear();
        Ties.Padded.Clear();
        Institutions.Padded.Clear();
    }

    /// <summary>A state joins.</summary>
    public void Join(int state)
    {
        In.Span[state] = 1;
        Followers++;
    }

    /// <summary>A state no longer follows.</summary>
    public void Leave(int state)
    {
        In.Span[state] = Force.Span[state] = 0;
        Followers--;
    }

    /// <summary>A state that broke away opposes the order until a year.</summary>
    public void Oppose(int state, int until)
    {
        Opposes.Span[state] = 1;
        OpposedUntil[state] = until;
        Opponents++;
        OppositionChanges++;
    }

    /// <summary>It does so no more.</summary>
    public void Reconcile(int state)
    {
        Opposes.Span[state] = 0;
        Opponents--;
        OppositionChanges++;
    }
}
