using System.Numerics;
using System.Runtime.Intrinsics;
using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.International;
using WorldSystems.Engine.Numerics;

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
    private readonly Column _power;
    private readonly Column _threats;
    private readonly double[] _character;

    public Diplomacy(World world, ConflictRecord record)
    {
        (_record, _system, _count) = (record, world.International, world.Count);
        _target = new int[_count * _count];
        _character = new double[_count];
        (_power, _threats) = (world.Store.Take(), world.Store.Take());
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

        for (int i = 0; i < _count; i++)
        {
            _power.Span[i] = _system.IsSovereign(i) ? _system.Capability[i] : 0;
        }

        int years = (int)p.ReviewYears;
        for (int i = world.Year.Index % years; i < _count; i += years)
        {
            if (_system.IsPower(i))
            {
                (int worst, double threat) = WorstThreat(i);
                if (Review(world, p, i, threat))
                {
                    (worst, threat) = WorstThreat(i);
                }

                Seek(world, p, i, worst, threat);
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

    /// <summary>Capability times proximity, twice that of a rival; who is ruled by another threatens nobody.</summary>
    private double Threat(int to, int by) => _power[by] * _record.Dyads.Proximity(to, by) * (_system.Rivalries[to, by] ? 2 : 1);

    /// <summary>Alliances that have outlived their purpose end: the threat has fallen, a far worse one has risen, or the ally counts no longer.</summary>
    /// <returns>Whether any has ended.</returns>
    private bool Review(World world, ConflictParameters p, int i, double worst)
    {
        int before = _system.Alliances.Pairs;
        foreach (int k in _system.Alliances.PartnersOf(i))
        {
            bool areRivals = _system.Rivalries[i, k];
            if (areRivals || !StillServes(p, i, k, worst))
            {
                _system.Alliances.End(i, k);
                world.HappenedEvents.Add(new("alliance_ended", i, k, 0, areRivals ? "rivalry" : "its purpose has faded"));
            }
        }

        return _system.Alliances.Pairs < before;
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

    /// <summary>The first of the worst threats by states that are no allies.</summary>
    private (int State, double Threat) WorstThreat(int i)
    {
        Vectors power = _power.Vectors, near = _record.Dyads.Proximities(i), threats = _threats.Vectors;
        for (int j = 0; j < _threats.Padded.Length; j += Lanes.Width)
        {
            threats[j] = power[j] * near[j];
        }

        Span<double> threat = _threats.Span;
        foreach (int rival in _system.Rivalries.PartnersOf(i))
        {
            threat[rival] *= 2;
        }

        foreach (int ally in _system.Alliances.PartnersOf(i))
        {
            threat[ally] = 0;
        }

        threat[i] = 0;
        int worst = Lanes.FirstLargest(threats, _threats.Padded.Length);
        return threat[worst] > 0 ? (worst, threat[worst]) : (Nobody, 0);
    }

    private void Seek(World world, ConflictParameters p, int i, int worst, double threat)
    {
        double help = 0;
        foreach (int k in _system.Alliances.PartnersOf(i))
        {
            help += _system.Capability[k];
        }

        if (worst == Nobody || threat <= p.Alarm * (_system.Capability[i] + help))
        {
            return;
        }

        bool bandwagons = _character[i] < p.Bandwagoning;
        int ally = bandwagons ? (_system.Rivalries[i, worst] || _system.AtWar(i, worst) ? Nobody : worst) : Fellow(p, i, worst, p.Worth * threat);
        if (ally != Nobody)
        {
            int target = bandwagons ? Nobody : worst;
            _target[(i * _count) + ally] = _target[(ally * _count) + i] = target;
            _system.Alliances.Begin(i, ally, world.Year.Calendar);
            world.HappenedEvents.Add(new("alliance_formed", i, ally, threat / _system.Capability[i], bandwagons ? "with the threat" : "against a threat"));
        }
    }

    /// <summary>The strongest state that the same one alarms, and is nobody's friend whom it should not be.</summary>
    private int Fellow(ConflictParameters p, int i, int against, double least)
    {
        Vectors power = _power.Vectors, near = _record.Dyads.Proximities(against), threats = _threats.Vectors;
        Vector256<double> strength = Lanes.All(_power[against]);
        for (int k = 0; k < _threats.Padded.Length; k += Lanes.Width)
        {
            threats[k] = strength * near[k];
        }

        foreach (int rival in _system.Rivalries.PartnersOf(against))
        {
            _threats.Span[rival] *= 2;
        }

        int best = Nobody;
        double most = 0, democracy = _system.Democracy[i];
        Vector256<double> worth = Lanes.All(least), alarm = Lanes.All(p.Alarm);
        for (int first = 0; first < _threats.Padded.Length; first += Lanes.Width)
        {
            Vector256<double> serves = Vector256.GreaterThanOrEqual(power[first], worth) & Vector256.GreaterThan(threats[first], alarm * power[first]);
            for (uint left = serves.ExtractMostSignificantBits(); left != 0; left &= left - 1)
            {
                int k = first + BitOperations.TrailingZeroCount(left);
                double value = _power[k] * (1 + (p.Affinity * Math.Min(democracy, _system.Democracy[k])));
                if (value > most && k != i && k != against && !_system.Alliances[i, k] && !_system.Alliances[against, k] && !_system.Rivalries[i, k] && !_system.AtWar(i, k))
                {
                    (best, most) = (k, value);
                }
            }
        }

        return best;
    }
}
