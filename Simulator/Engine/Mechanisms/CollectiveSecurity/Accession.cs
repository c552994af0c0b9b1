using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;

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
        Leave(world, p);
        Join(world, p);
        covenant.Promise(world, p);
    }

    private void Leave(World world, CollectiveSecurityParameters p)
    {
        (double Power, double Squares) all = Sum(world, withCandidates: false);
        for (int i = 0; i < world.Count; i++)
        {
            bool isRuled = !world.International.IsSovereign(i);
            if (covenant.Member[i] > 0 && (isRuled || Gain(world, p, i, all) < p.Inertia * Cost(world, p, i)))
            {
                covenant.Leave(world, i, isRuled ? 0 : p.Memory, isRuled ? Ruled : Useless);
                all = Sum(world, withCandidates: false);
            }
        }
    }

    private void Join(World world, CollectiveSecurityParameters p)
    {
        int members = 0;
        for (int i = 0; i < world.Count; i++)
        {
            _wants[i] = covenant.Member[i] == 0 && MayJoin(world, p, i);
            members += _wants[i] || covenant.Member[i] > 0 ? 1 : 0;
        }

        bool isAgreed = false;
        while (!isAgreed)
        {
            isAgreed = true;
            (double Power, double Squares) all = Sum(world, withCandidates: true);
            for (int i = 0; i < world.Count; i++)
            {
                if (_wants[i] && !(Gain(world, p, i, all) > Cost(world, p, i)))
                {
                    (_wants[i], isAgreed) = (false, false);
                    members--;
                }
            }
        }

        for (int i = 0; i < world.Count; i++)
        {
            if (members >= Fewest && _wants[i])
            {
                covenant.Enter(world, i, Worth);
            }
            else if (members < Fewest && covenant.Member[i] > 0)
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

    private static double Cost(World world, CollectiveSecurityParameters p, int state) =>
        p.Burden * world.International.Capability[state] * (1 - (p.Norm * world.International.Democracy[state]));

    /// <summary>danger x trust x help, with sum_j r_j c_j = rho (C - phi sum_j c_j^2 / C) over the others.</summary>
    private double Gain(World world, CollectiveSecurityParameters p, int state, (double Power, double Squares) all)
    {
        double own = world.International.Capability[state], others = all.Power - own, squares = all.Squares - (own * own);
        double help = others > 0 ? p.Reliability * (others - (p.Shirking * squares / all.Power)) : 0;
        return _dangers[state] * covenant.Trust * Math.Max(help, 0);
    }

    /// <summary>Sum of power, and of its squares, over members and, if asked, those who want to be.</summary>
    private (double Power, double Squares) Sum(World world, bool withCandidates)
    {
        double sum = 0, squares = 0;
        for (int i = 0; i < world.Count; i++)
        {
            double power = covenant.Member[i] > 0 || (withCandidates && _wants[i]) ? world.International.Capability[i] : 0;
            sum += power;
            squares += power * power;
        }

        return (sum, squares);
    }
}
