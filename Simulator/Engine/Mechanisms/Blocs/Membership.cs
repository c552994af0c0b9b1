using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.Blocs;

/// <summary>What the steps of the mechanism share: who would delink, who belongs, and what members remember.</summary>
internal sealed class Membership
{
    public Membership(World world)
    {
        Member = world.Store.Take();
        TradeShare = world.Store.Take(double.NaN);
        Will = new double[world.Count];
        IsDisappointed = new bool[world.Count];
        ReviewYear = new int[world.Count];
        ProductBefore = new double[world.Count];
        OutsidersBefore = new double[world.Count];
        var draws = new RandomStreams(world.Seed, world.Run, BlocsParameters.Name);
        for (int i = 0; i < world.Count; i++)
        {
            Will[i] = draws.Uniform(i, 0);
        }

        world.PublishedColumns["bloc_member"] = () => Member;
        world.PublishedColumns["bloc_trade_share"] = () => TradeShare;
    }

    /// <summary>1 for members this year.</summary>
    public Column Member { get; }

    /// <summary>Share of a member's trade that is with members; NaN for others.</summary>
    public Column TradeShare { get; }

    /// <summary>Uniform between 0 and 1, for good: who draws below the scenario's share would delink.</summary>
    public double[] Will { get; }

    /// <summary>Who left because outsiders fared better, and does not come back.</summary>
    public bool[] IsDisappointed { get; }

    /// <summary>Index of the year in which a member next compares itself with outsiders.</summary>
    public int[] ReviewYear { get; }

    /// <summary>A member's product per head at its entry or last comparison.</summary>
    public double[] ProductBefore { get; }

    /// <summary>The outsiders' index of product per head at the same time.</summary>
    public double[] OutsidersBefore { get; }

    /// <summary>Product per head of outsiders, chained from year to year over those who were outside in both: 1 at the founding.</summary>
    public double OutsidersIndex { get; set; } = 1;

    /// <summary>Number of members.</summary>
    public int Count { get; private set; }

    /// <summary>A state enters.</summary>
    public void Enter(World world, int state, int patience)
    {
        Member.Span[state] = 1;
        Count++;
        Watch(world, state, patience);
    }

    /// <summary>A state leaves.</summary>
    public void Leave(int state)
    {
        Member.Span[state] = 0;
        Count--;
    }

    /// <summary>A member compares itself with outsiders again in <paramref name="patience"/> years.</summary>
    public void Watch(World world, int state, int patience)
    {
        ReviewYear[state] = world.Year.Index + patience;
        ProductBefore[state] = world.GdpPerCapita[state];
        OutsidersBefore[state] = OutsidersIndex;
    }

    /// <summary>There is no bloc.</summary>
    public void Dissolve()
    {
        Member.Padded.Clear();
        TradeShare.Padded.Fill(double.NaN);
        Count = 0;
    }
}
