using System.Numerics;
using System.Runtime.Intrinsics;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.International;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.Conflict;

/// <summary>
/// Log odds that a pair of states comes to a militarized dispute in a year, term by term: see <see cref="Conflict"/>. Of disputes the part e becomes a war.
/// </summary>
internal sealed class Hazard(World world, ConflictRecord record, RelevantPairs pairs)
{
    /// <summary>More than rounding does to a logarithm.</summary>
    private const double Rounding = 1e-9;

    private readonly InternationalSystem _system = world.International;
    private readonly double[] _place = new double[pairs.Capacity];
    private readonly double[] _rising = new double[pairs.Capacity];
    private readonly ulong[] _pledged = new ulong[Members.Words(world.Count)];
    private readonly ulong[] _ready = new ulong[Members.Words(world.Count)];
    private ConflictParameters? _parameters;
    private double _mostFromRest;

    /// <summary>The parameters of the year.</summary>
    private ConflictParameters P => _parameters!;

    /// <summary>A year begins.</summary>
    public void Begin(ConflictParameters p)
    {
        if (pairs.Update() | !ReferenceEquals(p, _parameters))
        {
            _parameters = p;
            Place();
        }

        Rise();
        Array.Clear(_pledged);
        Array.Clear(_ready);
        double democracy = 0;
        for (int i = 0; i < world.Count; i++)
        {
            democracy = Math.Max(democracy, _system.Democracy[i]);
            _pledged[i >> 6] |= _system.Pledge[i] > 0 ? 1UL << i : 0;
            _ready[i >> 6] |= _system.IsSovereign(i) && !_system.IsAtWar(i) ? 1UL << i : 0;
        }

        bool restOnlyLowers = p is { CapabilityRatio: >= 0, MinorPowers: >= 0, Alliance: >= 0, Democracy: >= 0, Dependence: >= 0 };
        _mostFromRest = restOnlyLowers ? (Math.Max(0, p.DemocracyHigh) * democracy) + Rounding : double.PositiveInfinity;
    }

    /// <summary>
    /// Which of four pairs, from number <paramref name="pair"/> on, may come to a dispute, a bit each: a draw below a probability has a logarithm below the log odds, and most
    /// draws have not even without the terms that can only lower them.
    /// </summary>
    public uint MayClash(Vector256<double> draws, int pair)
    {
        Vector256<double> most = new Vectors(ref _rising[0])[pair] + Lanes.All(_mostFromRest);
        return Vector256.LessThan(Elementary.LogPositive(draws), most).ExtractMostSignificantBits();
    }

    /// <summary>All terms but the help that the victim may expect.</summary>
    public double LogOdds(int pair)
    {
        ConflictParameters p = P;
        int i = pairs.First[pair], j = pairs.Second[pair];
        double a = _system.Democracy[i], b = _system.Democracy[j];
        double x = _rising[pair] - (p.CapabilityRatio * Math.Abs(record.LogCapability[i] - record.LogCapability[j])) - (p.Dependence * record.Trade.Lower[pairs.Cells[pair]]);
        x += (p.DemocracyHigh * Math.Max(a, b)) - (p.Democracy * Math.Min(a, b));
        x -= record.Great[i] + record.Great[j] > 0 ? 0 : p.MinorPowers;
        return _system.Alliances[i, j] ? x - p.Alliance : x;
    }

    /// <summary>Probability of those log odds.</summary>
    public static double Probability(double logOdds) => 1 / (1 + Elementary.Exp(-logOdds));

    /// <summary>The attacker's chance against a victim that has <paramref name="help"/> beside its own strength.</summary>
    public double Chance(int attacker, int victim, double help) => Contest.Chance(_system.Capability[attacker], _system.Capability[victim] + help, P.Contest);

    /// <summary>A state goes to war: it helps nobody else.</summary>
    public void Engage(int state) => _ready[state >> 6] &= ~(1UL << state);

    /// <summary>Strength that a victim may expect on its side: its allies' and, where it has promised itself, that of all who have promised.</summary>
    public double ExpectedHelp(int victim, int attacker)
    {
        ReadOnlySpan<ulong> allies = _system.Alliances.Row(victim), attackers = _system.Alliances.Row(attacker);
        bool isMember = _system.Pledge[victim] > 0;
        ReadOnlySpan<double> capability = _system.Capability.Values, pledge = _system.Pledge.Values;
        double help = 0, reliability = P.Reliability;
        for (int w = 0; w < _ready.Length; w++)
        {
            ulong friends = (allies[w] | (isMember ? _pledged[w] : 0)) & ~attackers[w] & _ready[w];
            friends &= ~((victim >> 6 == w ? 1UL << victim : 0) | (attacker >> 6 == w ? 1UL << attacker : 0));
            for (; friends != 0; friends &= friends - 1)
            {
                int bit = BitOperations.TrailingZeroCount(friends), k = (w << 6) + bit;
                help += capability[k] * Math.Max((allies[w] >> bit & 1) != 0 ? reliability : 0, isMember ? pledge[k] : 0);
            }
        }

        return help;
    }

    /// <summary>The terms of place, which stay as long as the list of pairs and the parameters. No log odds at all behind the last pair.</summary>
    private void Place()
    {
        ReadOnlySpan<int> first = pairs.First, second = pairs.Second;
        _place.AsSpan(first.Length, Lanes.Padded(first.Length) - first.Length).Fill(double.NegativeInfinity);
        for (int k = 0; k < first.Length; k++)
        {
            _place[k] = P.Constant - (P.Distance * record.Dyads.LogDistance(first[k], second[k])) + (record.Dyads.AreContiguous(first[k], second[k]) ? P.Contiguity : 0);
        }
    }

    /// <summary>The terms of place, friction and rivalry.</summary>
    private void Rise()
    {
        ReadOnlySpan<double> friction = _system.Friction.Values;
        ReadOnlySpan<int> cells = pairs.Cells;
        _place.AsSpan(0, Lanes.Padded(cells.Length)).CopyTo(_rising);
        for (int k = 0; _system.Friction.Any && k < cells.Length; k++)
        {
            _rising[k] += P.Friction * friction[cells[k]];
        }

        for (int i = 0; _system.Rivalries.Pairs > 0 && i < world.Count; i++)
        {
            foreach (int j in _system.Rivalries.PartnersOf(i))
            {
                if (j > i && pairs.Find(i, j) is >= 0 and int pair)
                {
                    _rising[pair] += P.Rivalry;
                }
            }
        }
    }
}
