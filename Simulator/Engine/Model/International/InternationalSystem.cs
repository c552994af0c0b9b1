namespace WorldSystems.Engine.Model.International;

/// <summary>
/// What states are to each other beyond trade: who rules whom, who is powerful, democratic, allied, at war. Mechanisms meet here; without one that
/// writes it all states are sovereign, nobody is allied, nobody fights, and every column is 0.
/// </summary>
public sealed class InternationalSystem
{
    /// <summary>A democracy's score: Polity 6 and above, as most studies count (Marshall, Gurr and Jaggers 2019).</summary>
    public const double Democratic = 0.8;

    private readonly int[] _ruler;
    private readonly int[] _wars;
    private readonly List<War> _ongoing = [];
    private readonly List<War> _ended = [];
    private readonly List<War> _spare = [];
    private int _number;

    internal InternationalSystem(ColumnStore store)
    {
        _ruler = new int[store.Count];
        Array.Fill(_ruler, -1);
        _wars = new int[store.Count];
        Alliances = new Relation(store.Count);
        Rivalries = new Relation(store.Count);
        Friction = new PairTable(store.Count);
        Capability = store.Take();
        Democracy = store.Take();
        Pledge = store.Take();
        Consent = store.Take();
        Upheaval = store.Take();
    }

    /// <summary>Share of a sovereign state in the capabilities of all (composite index of national capability: Singer, Bremer and Stuckey 1972); 0 for dependencies.</summary>
    public Column Capability { get; }

    /// <summary>Democracy of a state's institutions, 0 (autocracy) to 1; the Polity score is 20 times it less 10. 0 everywhere unless regimes live in this world.</summary>
    public Column Democracy { get; }

    /// <summary>Probability, 0 to 1, with which a state keeps its promise to join against an aggressor of any other that has promised; 0 for who has not promised.</summary>
    public Column Pledge { get; }

    /// <summary>Consent of a state's society to the order it lives in, 0 to 1; 0 everywhere unless hegemony by consent lives in this world.</summary>
    public Column Consent { get; }

    /// <summary>What shook a state's institutions this year: 1 for each revolution, independence or lost war; what is written before the market is read after the accounts.</summary>
    public Column Upheaval { get; }

    /// <summary>Who is allied with whom.</summary>
    public Relation Alliances { get; }

    /// <summary>Who is whose rival.</summary>
    public Relation Rivalries { get; }

    /// <summary>What adds to the log odds of war between two states this year, beside what a theory of war itself counts; negative for what takes from them.</summary>
    public PairTable Friction { get; }

    /// <summary>Number of states that another rules.</summary>
    public int Dependencies { get; private set; }

    /// <summary>Wars that go on, the oldest first.</summary>
    public IReadOnlyList<War> Wars => _ongoing;

    /// <summary>Wars that ended this year.</summary>
    public IReadOnlyList<War> EndedWars => _ended;

    /// <summary>Index of the state that rules <paramref name="state"/>; -1 for a sovereign one.</summary>
    public int RulerOf(int state) => _ruler[state];

    /// <summary>Whether nobody else rules a state.</summary>
    public bool IsSovereign(int state) => _ruler[state] < 0;

    /// <summary>
    /// Whether a state counts among the powers this year: sovereign, and with capabilities, which one that became sovereign during the year has from the next
    /// year on. Needs <see cref="Capability"/> to be measured.
    /// </summary>
    public bool IsPower(int state) => IsSovereign(state) && Capability[state] > 0;

    /// <summary>Whether a state fights in any war.</summary>
    public bool IsAtWar(int state) => _wars[state] > 0;

    /// <summary>Whether two states fight on different sides of a war.</summary>
    public bool AtWar(int state, int other)
    {
        if (_wars[state] > 0 && _wars[other] > 0)
        {
            foreach (War war in _ongoing)
            {
                if (war.SideOf(state) is >= 0 and int side && war.SideOf(other) == 1 - side)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Capability of those who fight on one side of a war.</summary>
    public double StrengthOf(War war, int side)
    {
        ArgumentNullException.ThrowIfNull(war);
        double strength = 0;
        foreach (ref readonly Belligerent one in war.Belligerents)
        {
            strength += one.Side == side && one.Left == 0 ? Capability[one.State] : 0;
        }

        return strength;
    }

    /// <summary>
    /// A state loses its sovereignty. Its own dependencies go to the new ruler; alliances and rivalries end. It may not be at war: conquest follows a war, or
    /// needs none.
    /// </summary>
    internal void Subject(int state, int ruler)
    {
        if (state == ruler || IsAtWar(state) || !IsSovereign(ruler))
        {
            throw new InvalidOperationException($"state {state} cannot come under the rule of {ruler}: it is itself, at war, or the ruler is ruled.");
        }

        Dependencies += IsSovereign(state) ? 1 : 0;
        _ruler[state] = ruler;
        Alliances.EndAll(state);
        Rivalries.EndAll(state);
        for (int other = 0; other < _ruler.Length; other++)
        {
            if (_ruler[other] == state)
            {
                _ruler[other] = ruler;
            }
        }
    }

    /// <summary>A dependency becomes sovereign.</summary>
    internal void Release(int state)
    {
        Dependencies -= IsSovereign(state) ? 0 : 1;
        _ruler[state] = -1;
    }

    /// <summary>A war begins between two sovereign states.</summary>
    internal War Declare(int attacker, int defender, int year)
    {
        War war = _spare.Count > 0 ? _spare[^1] : new War();
        if (_spare.Count > 0)
        {
            _spare.RemoveAt(_spare.Count - 1);
        }

        war.Begin(++_number, year);
        _ongoing.Add(war);
        Join(war, attacker, 0, year, true);
        Join(war, defender, 1, year, true);
        return war;
    }

    /// <summary>A sovereign state enters a war that goes on.</summary>
    internal void Join(War war, int state, int side, int year, bool isOriginal = false)
    {
        if (!IsSovereign(state) || war.Has(state))
        {
            throw new InvalidOperationException($"state {state} cannot join war {war.Number}: it is ruled by another or in it already.");
        }

        war.Enter(state, side, year, isOriginal);
        _wars[state]++;
    }

    /// <summary>A state leaves a war before its end.</summary>
    internal void Leave(War war, int state, int year)
    {
        foreach (ref Belligerent one in war.Fighters)
        {
            if (one.State == state && one.Left == 0)
            {
                one.Left = year;
                _wars[state]--;
            }
        }
    }

    /// <summary>A war ends.</summary>
    /// <param name="war">Which.</param>
    /// <param name="winner">The side that won, 0 or 1; -1 for a draw.</param>
    /// <param name="year">Calendar year.</param>
    internal void Conclude(War war, int winner, int year)
    {
        foreach (ref Belligerent one in war.Fighters)
        {
            if (one.Left == 0)
            {
                one.Left = year;
                _wars[one.State]--;
            }
        }

        war.End = year;
        war.Winner = winner;
        _ongoing.Remove(war);
        _ended.Add(war);
    }

    /// <summary>A year begins: no friction is known, no upheaval has happened, wars that ended last year are history.</summary>
    internal void BeginYear()
    {
        Friction.Clear();
        Upheaval.Padded.Clear();
        _spare.AddRange(_ended);
        _ended.Clear();
    }
}
