using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.International;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.Conflict;

/// <summary>
/// Log odds that a pair of states comes to a militarized dispute in a year, term by term: see <see cref="Conflict"/>. Of disputes the part e becomes a war.
/// </summary>
internal sealed class Hazard(World world, ConflictRecord record)
{
    /// <summary>Bounds are known for every quarter of log odds from -8 to 8.</summary>
    private const int Steps = 64;
    private const int PerUnit = 4;
    private const int Range = 8;

    private readonly InternationalSystem _system = world.International;
    private readonly double[] _upper = Uppers();
    private readonly double[] _place = new double[world.Count * world.Count];
    private ConflictParameters? _parameters;
    private double _mostFromRegimes;
    private bool _restOnlyLowers;

    /// <summary>The parameters of the year.</summary>
    private ConflictParameters P => _parameters!;

    /// <summary>A year begins.</summary>
    public void Begin(ConflictParameters p)
    {
        if (!ReferenceEquals(p, _parameters))
        {
            _parameters = p;
            _restOnlyLowers = p is { CapabilityRatio: >= 0, MinorPowers: >= 0, Alliance: >= 0, Democracy: >= 0, Dependence: >= 0 };
            for (int i = 0; i < world.Count; i++)
            {
                for (int j = 0; j < world.Count; j++)
                {
                    _place[(i * world.Count) + j] = p.Constant - (p.Distance * record.Dyads.LogDistance(i, j)) + (record.Dyads.AreContiguous(i, j) ? p.Contiguity : 0);
                }
            }
        }

        double most = 0;
        foreach (double one in _system.Democracy.Values)
        {
            most = Math.Max(most, one);
        }

        _mostFromRegimes = Math.Max(0, p.DemocracyHigh) * most;
    }

    /// <summary>Whether a uniform draw may lie below the probability of a dispute of a pair: a bound that costs no exponential, nor the terms that can only lower it.</summary>
    public bool MayClash(double draw, int i, int j)
    {
        double x = Rising(i, j) + _mostFromRegimes;
        return !_restOnlyLowers || draw < _upper[(int)Math.Clamp(((x + Range) * PerUnit) + 1, 0, Steps)];
    }

    /// <summary>All terms but the help that the victim may expect.</summary>
    public double LogOdds(int i, int j)
    {
        ConflictParameters p = P;
        double a = _system.Democracy[i], b = _system.Democracy[j];
        double x = Rising(i, j) - (p.CapabilityRatio * Math.Abs(record.LogCapability[i] - record.LogCapability[j])) - (p.Dependence * record.Trade[i, j]);
        x += (p.DemocracyHigh * Math.Max(a, b)) - (p.Democracy * Math.Min(a, b));
        x -= record.Great[i] + record.Great[j] > 0 ? 0 : p.MinorPowers;
        return _system.Alliances[i, j] ? x - p.Alliance : x;
    }

    /// <summary>Probability of those log odds.</summary>
    public static double Probability(double logOdds) => 1 / (1 + Elementary.Exp(-logOdds));

    /// <summary>The attacker's chance against a victim that has <paramref name="help"/> beside its own strength.</summary>
    public double Chance(int attacker, int victim, double help) => Contest.Chance(_system.Capability[attacker], _system.Capability[victim] + help, P.Contest);

    /// <summary>Strength that a victim may expect on its side: its allies' and, where it has promised itself, that of all who have promised.</summary>
    public double ExpectedHelp(int victim, int attacker)
    {
        double help = 0;
        bool hasAllies = _system.Alliances.Partners(victim) > 0, isMember = _system.Pledge[victim] > 0;
        for (int k = 0; (hasAllies || isMember) && k < world.Count; k++)
        {
            bool isAlly = hasAllies && _system.Alliances[victim, k];
            if ((isAlly || (isMember && _system.Pledge[k] > 0)) && k != victim && k != attacker && !_system.Alliances[attacker, k] && _system.IsSovereign(k) && !_system.IsAtWar(k))
            {
                help += _system.Capability[k] * Math.Max(isAlly ? P.Reliability : 0, isMember ? _system.Pledge[k] : 0);
            }
        }

        return help;
    }

    /// <summary>The terms of place, rivalry and friction.</summary>
    private double Rising(int i, int j)
    {
        double x = _place[(i * world.Count) + j] + (P.Friction * _system.Friction[i, j]);
        return _system.Rivalries[i, j] ? x + P.Rivalry : x;
    }

    /// <summary>Upper bounds of the probability on intervals of the log odds: up to -8, to -7.75, ..., to 7.75, beyond.</summary>
    private static double[] Uppers()
    {
        double[] upper = new double[Steps + 1];
        for (int k = 0; k < Steps; k++)
        {
            // A rounding more than the probability at the upper end.
            upper[k] = Probability(((double)k / PerUnit) - Range) * (1 + 1e-12);
        }

        upper[Steps] = 1;
        return upper;
    }
}
