using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.International;

namespace WorldSystems.Engine.Mechanisms.Conflict;

/// <summary>
/// Alliances. Every few years a state asks who threatens it most: threat = capability times proximity, twice that of a rival (Walt 1987: aggregate power, proximity, intentions). Where
/// that is more than its own and its allies' strength, it seeks the strongest state that feels threatened by the same one and would count against it, democracies leaning to each other (balance of threat; of power where the
/// strongest is the threat: Waltz 1979). A bandwagoner joins the threat itself (Schweller 1994). An ally is let go when it serves no more, and at a rivalry.
/// </summary>
internal sealed class Diplomacy : IStep
{
    private const int Nobody = -1;
    private readonly ConflictRecord _record;
    private readonly InternationalSystem _system;
    private readonly int _count;
    private readonly int[] _target;
    private readonly double[] _character;

    public Diplomacy(World world, ConflictRecord record)
    {
        (_record, _system, _count) = (record, world.International, world.Count);
        _target = new int[_count * _count];
        _character = new double[_count];
        for (int i = 0; i < _count; i++)
        {
            // For good, so in no year of the run.
            _character[i] = record.Draws.Uniform(i, -1, 0);
        }
    }

    public StepDescription Description { get; } = new(
        "conflict: alliances",
        "j = argmax c_j proximity_ij (1 + R_ij); where > a (c_i + sum of allies): ally with argmax c_k (1 + affinity min D) among those whom j alarms, too, with c_k >= v times the threat",
        "Walt 1987; Waltz 1979; Schweller 1994",
        ["capability", "rivalries", "democracy"],
        ["alliances"])
    { ActsInWarmUp = false };

    public void Execute(World world)
    {
        ConflictParameters p = world.Parameters.Mechanisms.Of<ConflictParameters>();
        if (!p.Enabled || world.Year.IsWarmUp)
        {
            return;
        }

        int years = (int)p.ReviewYears;
        for (int i = world.Year.Index % years; i < _count; i += years)
        {
            if (_system.IsSovereign(i))
            {
                Review(world, p, i);
                Seek(world, p, i);
            }
        }

        Span<double> allies = _record.Allies.Span, rivals = _record.RivalCount.Span;
        for (int i = 0; i < _count; i++)
        {
            allies[i] = _system.Alliances.Partners(i);
            rivals[i] = _system.Rivalries.Partners(i);
        }
    }

    /// <summary>Share of alliances against somebody that are against the strongest state; NaN without any.</summary>
    public double Balancing(World world)
    {
        int strongest = Strongest(world), against = 0, all = 0;
        for (int i = 0; i < _count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (_system.Alliances[i, j] && _target[(i * _count) + j] != Nobody)
                {
                    all++;
                    against += _target[(i * _count) + j] == strongest ? 1 : 0;
                }
            }
        }

        return all > 0 ? (double)against / all : double.NaN;
    }

    /// <summary>Capability of those allied against the strongest over its own.</summary>
    public double Counterweight(World world)
    {
        int strongest = Strongest(world);
        double sum = 0;
        for (int i = 0; i < _count; i++)
        {
            bool balances = false;
            for (int j = 0; j < _count && !balances; j++)
            {
                balances = _system.Alliances[i, j] && _target[(i * _count) + j] == strongest;
            }

            sum += balances ? _system.Capability[i] : 0;
        }

        return strongest >= 0 ? sum / _system.Capability[strongest] : double.NaN;
    }

    /// <summary>Capability of the strongest state's allies over its own.</summary>
    public double Support(World world)
    {
        int strongest = Strongest(world);
        double sum = 0;
        for (int i = 0; i < _count && strongest >= 0; i++)
        {
            sum += i != strongest && _system.Alliances[i, strongest] ? _system.Capability[i] : 0;
        }

        return strongest >= 0 ? sum / _system.Capability[strongest] : double.NaN;
    }

    private static int Strongest(World world)
    {
        int strongest = -1;
        for (int i = 0; i < world.Count; i++)
        {
            strongest = world.International.Capability[i] > (strongest < 0 ? 0 : world.International.Capability[strongest]) ? i : strongest;
        }

        return strongest;
    }

    private double Threat(int to, int by) => _system.IsSovereign(by)
        ? _system.Capability[by] * _record.Dyads.Proximity(to, by) * (_system.Rivalries.Partners(to) > 0 && _system.Rivalries[to, by] ? 2 : 1)
        : 0;

    /// <summary>Alliances that have outlived their purpose end: the threat has fallen, a far worse one has risen, or the ally counts no longer.</summary>
    private void Review(World world, ConflictParameters p, int i)
    {
        double worst = _system.Alliances.Partners(i) > 0 ? WorstThreat(i).Threat : 0;
        for (int k = 0; _system.Alliances.Partners(i) > 0 && k < _count; k++)
        {
            if (!_system.Alliances[i, k])
            {
                continue;
            }

            bool areRivals = _system.Rivalries[i, k];
            if (areRivals || !StillServes(p, i, k, worst))
            {
                _system.Alliances.End(i, k);
                world.HappenedEvents.Add(new("alliance_ended", i, k, 0, areRivals ? "rivalry" : "its purpose has faded"));
            }
        }
    }

    private bool StillServes(ConflictParameters p, int i, int k, double worst)
    {
        int target = _target[(i * _count) + k];
        double a = _system.Capability[i], b = _system.Capability[k];
        if (target == Nobody)
        {
            return Math.Max(a, b) * _record.Dyads.Proximity(i, k) >= p.Relief * p.Alarm * Math.Min(a, b);
        }

        double threat = Threat(i, target);
        return threat >= p.Relief * Math.Max(p.Alarm * a, worst) && Math.Max(a, b) >= p.Relief * p.Worth * threat;
    }

    private (int State, double Threat) WorstThreat(int i)
    {
        (int worst, double threat) = (Nobody, 0);
        bool hasAllies = _system.Alliances.Partners(i) > 0;
        for (int j = 0; j < _count; j++)
        {
            if (j != i && !(hasAllies && _system.Alliances[i, j]) && Threat(i, j) is double one && one > threat)
            {
                (worst, threat) = (j, one);
            }
        }

        return (worst, threat);
    }

    private void Seek(World world, ConflictParameters p, int i)
    {
        (int worst, double threat) = WorstThreat(i);
        double help = 0;
        for (int k = 0; _system.Alliances.Partners(i) > 0 && k < _count; k++)
        {
            help += _system.Alliances[i, k] ? _system.Capability[k] : 0;
        }

        if (worst == Nobody || threat <= p.Alarm * (_system.Capability[i] + help))
        {
            return;
        }

        bool bandwagons = _character[i] < p.Bandwagoning;
        int ally = bandwagons ? (_system.Rivalries[i, worst] || _system.AtWar(i, worst) ? Nobody : worst) : Fellow(p, i, worst);
        if (ally != Nobody)
        {
            int target = bandwagons ? Nobody : worst;
            _target[(i * _count) + ally] = _target[(ally * _count) + i] = target;
            _system.Alliances.Begin(i, ally, world.Year.Calendar);
            world.HappenedEvents.Add(new("alliance_formed", i, ally, threat / _system.Capability[i], bandwagons ? "with the threat" : "against a threat"));
        }
    }

    /// <summary>The strongest state that the same one alarms, and is nobody's friend whom it should not be.</summary>
    private int Fellow(ConflictParameters p, int i, int against)
    {
        int best = Nobody;
        double most = 0, least = p.Worth * Threat(i, against), democracy = _system.Democracy[i];
        for (int k = 0; k < _count; k++)
        {
            double capability = _system.Capability[k];
            if (capability < least || k == i || k == against || !_system.IsSovereign(k) || _system.Alliances[i, k] || _system.Alliances[against, k] || _system.Rivalries[i, k] || _system.AtWar(i, k))
            {
                continue;
            }

            double value = capability * (1 + (p.Affinity * Math.Min(democracy, _system.Democracy[k])));
            if (value > most && Threat(k, against) > p.Alarm * capability)
            {
                (best, most) = (k, value);
            }
        }

        return best;
    }
}
