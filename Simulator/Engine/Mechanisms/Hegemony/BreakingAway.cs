using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.Hegemony;

/// <summary>
/// A follower tries to break away with chance q (1 - c_j / c*) (1 + e S) a year where c_j &lt; c*; S is the share of followers that got away in the last ten years or so: success moves those who had kept quiet (Kuran 1991). A leader that can pay for a campaign (so many years of the force that its whole income would take
/// without consent) fights: a revolt, which destroys part of the state's capital, and which rebels win with a fixed chance (Arreguín-Toft 2001).
/// A leader that cannot pay lets it go. Who got away raises its duties on the leader's goods and opposes the order for some years; then it may be taken in again. Once an organised opposition produces more than all who still follow, the order is over.
/// </summary>
internal sealed class BreakingAway(World world, Order order, Rule rule) : IStep
{
    private const string Won = "the rebels won";
    private const string Lost = "put down";
    private const string Fought = "by revolt";
    private const string Released = "the leader could not hold it";
    private const string Outnumbered = "the opposition outweighs the followers";
    private const string Ruled = "ruled by another";

    private const double Remembered = 10;

    private readonly RandomStreams _draws = new(world.Seed, world.Run, HegemonyParameters.Name);
    private double _example;

    public StepDescription Description { get; } = new(
        "hegemony: breaking away",
        "chance q (1 - c_j / c*) (1 + e S) where c_j < c*; fought where force + campaign <= phi Y_L; then duties on the leader's goods for some years",
        "Gramsci 1971 (war of manoeuvre); Amin 1985; Arreguín-Toft 2001",
        ["consent", "income of last year"],
        ["followers", "opposition", "destruction", "tariffs"]);

    public void Execute(World world)
    {
        HegemonyParameters p = world.Parameters.Mechanisms.Of<HegemonyParameters>();
        rule.Campaigns = 0;
        if (!order.Stands)
        {
            _example = 0;
            return;
        }

        _example *= 1 - (1 / Remembered);
        int followers = order.Followers, exits = order.Record.Exits;
        double force = 0, most = p.Limit * world.Income[order.Leader];
        for (int j = 0; j < world.Count; j++)
        {
            force += order.Follows(j) ? order.ForceFor(world, p, j) : 0;
        }

        for (int j = 0; j < world.Count; j++)
        {
            if (order.Opposes[j] > 0 && (world.Year.Index >= order.OpposedUntil[j] || !world.International.IsSovereign(j)))
            {
                order.Reconcile(j);
            }

            if (order.Follows(j))
            {
                Decide(world, p, j, force, most);
            }
        }

        _example += followers > 0 ? (order.Record.Exits - exits) / (double)followers : 0;
        if (IsOutnumbered(world))
        {
            order.Break(world, p, Outnumbered);
            return;
        }

        Delink(world, p);
    }

    /// <summary>The opposition produces more than all who still follow.</summary>
    private bool IsOutnumbered(World world)
    {
        double followers = 0, opponents = 0;
        for (int j = 0; order.Opponents >= Neighbourhood.Enough && j < world.Count; j++)
        {
            followers += order.Follows(j) ? world.Income[j] : 0;
            opponents += order.Opposes[j] * world.Income[j];
        }

        return opponents > followers;
    }

    private void Decide(World world, HegemonyParameters p, int j, double force, double most)
    {
        if (!world.International.IsSovereign(j))
        {
            order.Leave(j);
            world.HappenedEvents.Add(new("left_order", j, order.Leader, order.Consent[j], Ruled));
            return;
        }

        double chance = p.Unrest * (1 - (order.Consent[j] / p.Threshold)) * (1 + (p.Example * _example));
        bool breaksAway = chance > 0 && _draws.Uniform(j, world.Year.Index) < chance;
        order.Record.Note(j, breaksAway);
        if (!breaksAway)
        {
            return;
        }

        double campaign = p.Campaign * p.Coercion * world.Income[j] * order.Reach[j];
        bool isFought = force + rule.Campaigns + campaign <= most;
        bool isFree = !isFought || _draws.Uniform(j, world.Year.Index, 1) < p.Victory;
        if (isFought)
        {
            rule.Campaigns += campaign;
            order.Record.Revolts++;
            world.Destruction.Span[j] = Math.Min(1, world.Destruction[j] + p.Damage);
            world.HappenedEvents.Add(new("revolt", j, order.Leader, order.Consent[j], isFree ? Won : Lost));
        }

        if (isFree)
        {
            order.Leave(j);
            order.Oppose(j, world.Year.Index + (int)p.Exile);
            order.Record.Exits++;
            world.HappenedEvents.Add(new("left_order", j, order.Leader, order.Consent[j], isFought ? Fought : Released));
        }
    }

    private void Delink(World world, HegemonyParameters p)
    {
        for (int j = 0; order.Opponents > 0 && j < world.Count; j++)
        {
            if (order.Opposes[j] > 0)
            {
                world.Manufactures.Tariffs.Raise(j, order.Leader, p.DelinkingTariff);
                world.RawMaterials.Tariffs.Raise(j, order.Leader, p.DelinkingTariff);
            }
        }
    }
}
