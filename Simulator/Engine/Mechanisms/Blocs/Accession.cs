using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.Blocs;

/// <summary>
/// A willing state joins where y_i &lt; y_join y, if at least two would be in; a member leaves where y_i >= y_leave y, or where it may and after T
/// years its product per head has grown less than that of the outsiders. y_i and the world's mean y (weighted by population) are last year's.
/// </summary>
internal sealed class Accession(World world, Membership members) : IStep
{
    private const int Fewest = 2;
    private const string Poor = "poor in the world market";
    private const string Risen = "has risen";
    private const string Disappointed = "outsiders grew faster";
    private const string Alone = "no partner is left";

    private readonly double[] _productBefore = new double[world.Count];
    private bool _remembers;

    public StepDescription Description { get; } = new(
        "blocs: membership",
        "joins: will < omega and y < y_join mean y; leaves: y >= y_leave mean y, or y / y before < outsiders' growth after T years",
        "Amin 1985",
        ["gdp per capita of last year", "population"],
        ["members"]);

    public void Execute(World world)
    {
        BlocsParameters p = world.Parameters.Mechanisms.Of<BlocsParameters>();
        ReadOnlySpan<double> product = world.GdpPerCapita.Values, people = world.Population.Opening.Values;
        double mean = Lanes.Dot(product, people) / Lanes.Sum(people);
        if (!p.Enabled || world.Year.IsWarmUp || !(mean > 0))
        {
            members.Dissolve();
            _remembers = false;
            return;
        }

        FollowOutsiders(product);
        Leave(world, p, mean);
        Join(world, p, mean);
    }

    /// <summary>Growth of the outsiders' mean product per head over those who are outside.</summary>
    private void FollowOutsiders(ReadOnlySpan<double> product)
    {
        double now = 0, before = 0;
        for (int i = 0; i < product.Length; i++)
        {
            if (members.Member[i] == 0)
            {
                now += product[i];
                before += _productBefore[i];
            }
        }

        members.OutsidersIndex *= _remembers && before > 0 ? now / before : 1;
        product.CopyTo(_productBefore);
        _remembers = true;
    }

    private void Leave(World world, BlocsParameters p, double mean)
    {
        for (int i = 0; i < world.Count; i++)
        {
            double product = world.GdpPerCapita[i];
            if (members.Member[i] == 0)
            {
                continue;
            }

            if (product >= p.LeaveAbove * mean)
            {
                Leave(world, i, product / mean, Risen);
            }
            else if (world.Year.Index >= members.ReviewYear[i])
            {
                Compare(world, p, i, product / mean);
            }
        }
    }

    private void Compare(World world, BlocsParameters p, int state, double standing)
    {
        double own = world.GdpPerCapita[state] / members.ProductBefore[state], others = members.OutsidersIndex / members.OutsidersBefore[state];
        if (p.MayLeave && own < others)
        {
            members.IsDisappointed[state] = true;
            Leave(world, state, standing, Disappointed);
        }
        else
        {
            members.Watch(world, state, (int)p.Patience);
        }
    }

    private void Join(World world, BlocsParameters p, double mean)
    {
        int candidates = 0;
        for (int i = 0; i < world.Count; i++)
        {
            candidates += Wants(world, p, i, mean) ? 1 : 0;
        }

        bool isEnough = members.Count + candidates >= Fewest;
        for (int i = 0; i < world.Count; i++)
        {
            if (!isEnough && members.Member[i] > 0)
            {
                Leave(world, i, world.GdpPerCapita[i] / mean, Alone);
            }
            else if (isEnough && Wants(world, p, i, mean))
            {
                members.Enter(world, i, (int)p.Patience);
                world.HappenedEvents.Add(new("bloc_joined", i, -1, world.GdpPerCapita[i] / mean, Poor));
            }
        }
    }

    private bool Wants(World world, BlocsParameters p, int state, double mean) =>
        members.Member[state] == 0
        && !members.IsDisappointed[state]
        && members.Will[state] < p.Willing
        && world.GdpPerCapita[state] < Math.Min(p.JoinBelow, p.LeaveAbove) * mean;

    private void Leave(World world, int state, double standing, string why)
    {
        members.Leave(state);
        world.HappenedEvents.Add(new("bloc_left", state, -1, standing, why));
    }
}
