namespace WorldSystems.Engine.Measures.Zones;

/// <summary>
/// Core, semi-periphery and periphery, measured every year. The evidence of a year comes from <see cref="ZoneEvidence"/>; this class
/// remembers. The number of groups changes when five years in a row speak for the same other number. A state changes its zone when it
/// has been across the border for five years in a row, or is across by a quarter of the distance between the means of the two
/// zones: a recession or a good harvest does not make a core. In a year that does not show the groups in force nobody moves; when the
/// number of groups changes, all are placed anew.
/// The first year's evidence is taken as it is: a world may start with zones.
/// </summary>
internal sealed class ZoneClassifier
{
    private const int Patience = 5;
    private const double Margin = 0.25;

    private readonly SortedOrder _scores;
    private readonly ZoneEvidence? _evidence;
    private readonly ZoneBorders _borders = new();
    private readonly Zone[] _zones;
    private readonly int[] _class;
    private readonly int[] _yearsAcross;
    private readonly List<ZoneChange> _changes;
    private int _candidate = 1;
    private int _candidateYears;
    private bool _started;

    public ZoneClassifier(int count)
    {
        _scores = new SortedOrder(count);
        _evidence = count >= ZoneEvidence.FewestStates ? new ZoneEvidence(count) : null;
        _zones = new Zone[count];
        _class = new int[count];
        _yearsAcross = new int[count];
        _changes = new List<ZoneChange>(count);
    }

    /// <summary>Zone of each state.</summary>
    public ReadOnlySpan<Zone> Zones => _zones;

    /// <summary>Number of groups: 1 = the world has none, 2 = core and periphery, 3 = with a semi-periphery.</summary>
    public int Groups { get; private set; } = 1;

    /// <summary>The number of groups the year before.</summary>
    public int GroupsBefore { get; private set; } = 1;

    /// <summary>This year's changes, in the order of states. The first year has none: it only finds what is there.</summary>
    public IReadOnlyList<ZoneChange> Changes => _changes;

    /// <summary>Places the states.</summary>
    /// <param name="scores">Score, by state.</param>
    /// <param name="income">Income per head, by state.</param>
    /// <param name="people">Population, by state.</param>
    public void Update(ReadOnlySpan<double> scores, ReadOnlySpan<double> income, ReadOnlySpan<double> people)
    {
        _changes.Clear();
        GroupsBefore = Groups;
        if (_evidence is null)
        {
            return;
        }

        _scores.Update(scores);
        bool anew = Weigh(_evidence.Judge(_scores, income, people, Groups));
        if (anew || (Groups > 1 && _candidate == Groups))
        {
            _borders.Draw(_evidence.Breaks, Groups, _scores.Sorted);
            for (int state = 0; state < scores.Length; state++)
            {
                Place(state, scores[state], anew);
            }
        }

        GroupsBefore = _started ? GroupsBefore : Groups;
        _started = true;
    }

    /// <summary>Takes the year's evidence on the number of groups; true if the number in force changes.</summary>
    private bool Weigh(int groups)
    {
        _candidateYears = groups == _candidate ? _candidateYears + 1 : 1;
        _candidate = groups;
        if (groups == Groups || (_started && _candidateYears < Patience))
        {
            return false;
        }

        Groups = groups;
        return true;
    }

    private void Place(int state, double score, bool anew)
    {
        int side = _borders.SideOf(score);
        _yearsAcross[state] = side == _class[state] ? 0 : _yearsAcross[state] + 1;
        if (anew || _yearsAcross[state] >= Patience || _borders.Depth(score, _class[state]) > Margin)
        {
            _class[state] = side;
            _yearsAcross[state] = 0;
        }

        Zone zone = ZoneOf(_class[state], Groups);
        if (zone != _zones[state])
        {
            if (_started)
            {
                _changes.Add(new ZoneChange(state, _zones[state], zone, score));
            }

            _zones[state] = zone;
        }
    }

    private static Zone ZoneOf(int group, int groups) => (groups, groups - group) switch
    {
        (1, _) => Zone.None,
        (_, 1) => Zone.Core,
        (3, 2) => Zone.SemiPeriphery,
        _ => Zone.Periphery,
    };
}
