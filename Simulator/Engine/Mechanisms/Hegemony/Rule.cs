using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Mechanisms.Hegemony;

/// <summary>
/// What rule costs. A follower takes force rho max(0, 1 - w c_j) Y_j (1 + h d_jL): force is what consent leaves to be done (Gramsci 1971: hegemony armoured by coercion), in
/// proportion to what is ruled, and dearer with distance (Boulding 1962). The leader spends it on arms out of its investment, and followers pay part b of it as tribute
/// (Lane 1958; Tilly 1985: protection that is paid for), at most <see cref="MostTribute"/> of their income. Where all force together would take more than phi of the leader's income, the order
/// breaks (Gilpin 1981; Kennedy 1987). A leader takes in outsiders whose consent has reached c* (with conquest: any), those who need least force for their size first, as long as all force stays under u phi of its income.
/// </summary>
internal sealed class Rule(World world, Order order, TransactionAccount tribute) : IStep
{
    /// <summary>Most of last year's income that a follower pays.</summary>
    private const double MostTribute = 0.05;

    private const string Willing = "consents";
    private const string Forced = "brought in";
    private const string Overstretch = "more force needed than the leader can pay";

    private readonly bool[] _isPassedOver = new bool[world.Count];

    /// <summary>Force that putting down revolts took this year, in money.</summary>
    public double Campaigns { get; set; }

    public StepDescription Description { get; } = new(
        "hegemony: rule",
        "force_j = rho max(0, 1 - w c_j) Y_j (1 + h d_jL); breaks where the sum > phi Y_L; tribute_j = b force_j; arms of the leader += force",
        "Gramsci 1971; Lane 1958; Gilpin 1981; Kennedy 1987",
        ["consent", "income of last year", "followers"],
        ["followers", "tribute", "arms share"]);

    public void Execute(World world)
    {
        HegemonyParameters p = world.Parameters.Mechanisms.Of<HegemonyParameters>();
        if (!order.Stands)
        {
            return;
        }

        double own = world.Income[order.Leader], force = Needed(world, p) + Campaigns;
        if (force > p.Limit * own)
        {
            order.Break(world, p, Overstretch);
            return;
        }

        force = TakeIn(world, p, force, p.Ambition * p.Limit * own);
        Levy(world, p);
        Arm(world, force);
        Open(world, p);
        order.Record.Year(world, force);
    }

    private double Needed(World world, HegemonyParameters p)
    {
        double force = 0;
        for (int j = 0; j < world.Count; j++)
        {
            force += order.Follows(j) ? order.ForceFor(world, p, j) : 0;
        }

        return force;
    }

    /// <summary>New followers, cheapest first; returns the force that all need then.</summary>
    private double TakeIn(World world, HegemonyParameters p, double force, double most)
    {
        Array.Clear(_isPassedOver);
        while (Cheapest(world, p) is >= 0 and int next)
        {
            double more = order.ForceFor(world, p, next);
            if (force + more > most)
            {
                _isPassedOver[next] = true;
                continue;
            }

            force += more;
            order.Join(next);
            bool isWilling = order.Consent[next] >= p.Threshold;
            world.HappenedEvents.Add(new("joined_order", next, order.Leader, order.Consent[next], isWilling ? Willing : Forced));
        }

        return force;
    }

    private int Cheapest(World world, HegemonyParameters p)
    {
        int best = -1;
        double lowest = double.PositiveInfinity;
        for (int j = 0; j < world.Count; j++)
        {
            bool isFree = order.In[j] == 0 && order.Opposes[j] == 0 && !_isPassedOver[j] && world.Income[j] > 0 && (p.Conquest || order.Consent[j] >= p.Threshold) && world.International.IsSovereign(j);
            double cost = isFree ? (1 - (p.ConsentWeight * order.Consent[j])) * order.Reach[j] : lowest;
            (best, lowest) = cost < lowest ? (j, cost) : (best, lowest);
        }

        return best;
    }

    private void Levy(World world, HegemonyParameters p)
    {
        for (int j = 0; j < world.Count; j++)
        {
            if (!order.Follows(j))
            {
                continue;
            }

            double force = order.ForceFor(world, p, j), income = world.Income[j];
            order.Force.Span[j] = income > 0 ? force / income : 0;
            if (world.IsOneMarket && force > 0)
            {
                tribute.Pay(j, order.Leader, Math.Min(p.Tribute * force, MostTribute * Math.Max(income, 0)));
            }
        }
    }

    private void Arm(World world, double force)
    {
        double invested = world.Investment[order.Leader];
        if (invested > 0)
        {
            world.Arm(order.Leader, force / invested);
        }
    }

    /// <summary>The order's good: duties of its members fall (Kindleberger 1973; Krasner 1976), and they fight each other less.</summary>
    private void Open(World world, HegemonyParameters p)
    {
        for (int j = 0; j < world.Count; j++)
        {
            if (order.In[j] > 0)
            {
                world.Manufactures.Tariffs.Lower(j, 1 - p.Openness);
                world.RawMaterials.Tariffs.Lower(j, 1 - p.Openness);
            }
        }
    }
}
