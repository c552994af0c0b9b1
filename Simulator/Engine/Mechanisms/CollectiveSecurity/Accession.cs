using System.Runtime.Intrinsics;
using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.CollectiveSecurity;

/// <summary>
/// Who is in. A state wants in where danger_i x trust x help_i > b c_i (1 - nu x_i); help_i = sum_j r_j c_j over the others who are in or want in. All who may join are
/// asked together, and asked again until nobody changes their mind: nobody joins for the sake of somebody who then does not. Great powers whose politics keeps them out, states that
/// attacked somebody within memory, dependencies and states at war do not come. A member leaves where the left side has fallen below h times the right.
/// Power, alliances and regimes are those at the start of the year.
/// </summary>
internal sealed class Accession(World world, Covenant covenant) : IStep
{
    private const int Fewest = 2;
    private const string Worth = "protection is worth the burden";
    private const string Useless = "the burden outweighs protection";
    private const string Ruled = "lost its sovereignty";
    private const string Alone = "no other member is left";

    private readonly Dangers _dangers = new(world);
    private readonly bool[] _wants = new bool[world.Count];
    private readonly Column _need = world.Store.Take();
    private readonly Column _cost = world.Store.Take();

    public StepDescription Description { get; } = new(
        "collective security: membership",
        "joins: danger x trust x help > b c (1 - nu x); leaves: < h times that; pledge r = rho (1 - phi c / C)",
        "Claude 1962; Olson and Zeckhauser 1966; Kupchan and Kupchan 1991",
        ["capability", "alliances", "democracy", "wars"],
        ["members", "pledges"]);

    public void Execute(World world)
    {
        CollectiveSecurityParameters p = world.Parameters.Mechanisms.Of<CollectiveSecurityParameters>();
        if (!p.Enabled || world.Year.IsWarmUp)
        {
            covenant.Dissolve();
            return;
        }

        covenant.Fade(p.Memory);
        _dangers.Look(world, p.Reach);
        Weigh(world, p);
        if (covenant.Count > 0)
        {
            Leave(world, p);
        }

        Join(world, p);
        covenant.Promise(world, p);
    }

    /// <summary>danger x trust, and the cost b c_i (1 - nu x_i), of every state.</summary>
    private void Weigh(World world, CollectiveSecurityParameters p)
    {
        Vectors power = world.International.Capability.Vectors, democracy = world.International.Democracy.Vectors, danger = _dangers.Danger, need = _need.Vectors, cost = _cost.Vectors;
        Vector256<double> trust = Lanes.All(covenant.Trust), one = Lanes.All(1.0);
        for (int i = 0; i < world.Store.PaddedCount; i += Lanes.Width)
        {
            need[i] = danger[i] * trust;
            cost[i] = power[i] * p.Burden * (one - (democracy[i] * p.Norm));
        }
    }

    private void Leave(World world, CollectiveSecurityParameters p)
    {
        ReadOnlySpan<double> power = world.International.Capability.Values, cost = _cost.Values, member = covenant.Member.Values;
        (double Power, double Squares) all = Sum(power, withCandidates: false);
        for (int i = 0; i < power.Length; i++)
        {
            if (member[i] == 0)
            {
                continue;
            }

            bool isRuled = !world.International.IsSovereign(i);
            if (isRuled || Gain(p, i, power[i], all) < p.Inertia * cost[i])
            {
                covenant.Leave(world, i, isRuled ? 0 : p.Memory, isRuled ? Ruled : Useless);
                all = Sum(power, withCandidates: false);
            }
        }
    }

    private void Join(World world, CollectiveSecurityParameters p)
    {
        ReadOnlySpan<double> power = world.International.Capability.Values, cost = _cost.Values, member = covenant.Member.Values;
        int members = 0, candidates = 0;
        for (int i = 0; i < power.Length; i++)
        {
            _wants[i] = member[i] == 0 && MayJoin(world, p, i);
            candidates += _wants[i] ? 1 : 0;
            members += member[i] > 0 ? 1 : 0;
        }

        for (int before = -1; before != candidates && candidates > 0;)
        {
            before = candidates;
            (double Power, double Squares) all = Sum(power, withCandidates: true);
            for (int i = 0; i < power.Length; i++)
            {
                if (_wants[i] && !(Gain(p, i, power[i], all) > cost[i]))
                {
                    _wants[i] = false;
                    candidates--;
                }
            }
        }

        bool areEnough = members + candidates >= Fewest;
        for (int i = 0; i < power.Length && (candidates > 0 || !areEnough); i++)
        {
            if (areEnough && _wants[i])
            {
                covenant.Enter(world, i, Worth);
            }
            else if (!areEnough && member[i] > 0)
            {
                covenant.Leave(world, i, 0, Alone);
            }
        }
    }

    private bool MayJoin(World world, CollectiveSecurityParameters p, int state) =>
        world.International.IsSovereign(state)
        && !world.International.IsAtWar(state)
        && world.Year.Index >= covenant.BarredUntil[state]
        && !(world.International.Capability[state] >= p.GreatPower && covenant.Politics[state] < p.Abstention);

    /// <summary>danger x trust x help, with sum_j r_j c_j = rho (C - phi sum_j c_j^2 / C) over the others.</summary>
    private double Gain(CollectiveSecurityParameters p, int state, double own, (double Power, double Squares) all)
    {
        double others = all.Power - own, squares = all.Squares - (own * own);
        double help = others > 0 ? p.Reliability * (others - (p.Shirking * squares / all.Power)) : 0;
        return _need[state] * Math.Max(help, 0);
    }

    /// <summary>Sum of power, and of its squares, over members and, if asked, those who want to be.</summary>
    private (double Power, double Squares) Sum(ReadOnlySpan<double> all, bool withCandidates)
    {
        ReadOnlySpan<double> member = covenant.Member.Values;
        double sum = 0, squares = 0;
        for (int i = 0; i < all.Length; i++)
        {
            double power = member[i] > 0 || (withCandidates && _wants[i]) ? all[i] : 0;
            sum += power;
            squares += power * power;
        }

        return (sum, squares);
    }
}
