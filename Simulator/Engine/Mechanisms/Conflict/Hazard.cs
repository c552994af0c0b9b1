using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.International;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.Conflict;

/// <summary>
/// Log odds that a pair of states comes to a militarized dispute in a year, term by term: see <see cref="Conflict"/>. Of disputes the part e becomes a war.
/// </summary>
internal sealed class Hazard(World world, ConflictRecord record)
{
    private const int Steps = 16;

    private readonly InternationalSystem _system = world.International;
    private readonly double[] _upper = Uppers();

    /// <summary>The parameters of the year.</summary>
    public ConflictParameters Parameters { get; set; } = ConflictParameters.Default;

    /// <summary>All terms but the help that the victim may expect.</summary>
    public double LogOdds(int i, int j)
    {
        ConflictParameters p = Parameters;
        double x = p.Constant - (p.Distance * record.Dyads.LogDistance(i, j)) - (p.CapabilityRatio * Math.Abs(record.LogCapability[i] - record.LogCapability[j]))
            + (p.Friction * _system.Friction[i, j]) - (p.Dependence * record.Trade[i, j]);
        double a = _system.Democracy[i], b = _system.Democracy[j];
        x += (p.DemocracyHigh * Math.Max(a, b)) - (p.Democracy * Math.Min(a, b));
        x += record.Dyads.AreContiguous(i, j) ? p.Contiguity : 0;
        x -= record.Great[i] + record.Great[j] > 0 ? 0 : p.MinorPowers;
        x += _system.Rivalries[i, j] ? p.Rivalry : 0;
        return _system.Alliances[i, j] ? x - p.Alliance : x;
    }

    /// <summary>Whether a uniform draw may lie below the probability of a dispute: a bound that costs no exponential.</summary>
    public bool MayClash(double draw, double logOdds) => draw < _upper[(int)Math.Clamp(logOdds + (Steps / 2) + 1, 0, Steps)];

    /// <summary>Probability of those log odds.</summary>
    public static double Probability(double logOdds) => 1 / (1 + Elementary.Exp(-logOdds));

    /// <summary>The attacker's chance against a victim that has <paramref name="help"/> beside its own strength.</summary>
    public double Chance(int attacker, int victim, double help) => ChanceOf(_system.Capability[attacker], _system.Capability[victim] + help);

    /// <summary>s^m / (s^m + t^m) (Tullock 1980; Hirshleifer 1989).</summary>
    public double ChanceOf(double own, double other)
    {
        double m = Parameters.Contest, ratio = other / own;
        return own > 0 ? 1 / (1 + (m == 1 ? ratio : ratio > 0 ? Elementary.Pow(ratio, m) : 0)) : 0;
    }

    /// <summary>Strength that a victim may expect on its side: its allies' and, where it has promised itself, that of all who have promised.</summary>
    public double ExpectedHelp(int victim, int attacker)
    {
        double help = 0;
        bool hasAllies = _system.Alliances.Partners(victim) > 0, isMember = _system.Pledge[victim] > 0;
        for (int k = 0; (hasAllies || isMember) && k < world.Count; k++)
        {
            if (k != victim && k != attacker && _system.IsSovereign(k) && !_system.IsAtWar(k))
            {
                double byTreaty = hasAllies && _system.Alliances[victim, k] && !_system.Alliances[attacker, k] ? Parameters.Reliability : 0;
                help += _system.Capability[k] * Math.Max(byTreaty, isMember && !_system.Alliances[attacker, k] ? _system.Pledge[k] : 0);
            }
        }

        return help;
    }

    /// <summary>Upper bounds of the probability on intervals of the log odds: up to -8, to -7, ..., to 7, beyond.</summary>
    private static double[] Uppers()
    {
        double[] upper = new double[Steps + 1];
        for (int k = 0; k < Steps; k++)
        {
            // A rounding more than the probability at the upper end.
            upper[k] = Probability(k - (Steps / 2)) * (1 + 1e-12);
        }

        upper[Steps] = 1;
        return upper;
    }
}
