using System.Collections.Immutable;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.SovereignDebt;

/// <summary>The lenders: the banks of each state that holds claims or has lent this year, and behind them the international fund.</summary>
internal sealed class Lenders : ActorGroup
{
    private readonly DebtBook _book;
    private readonly string[] _names;
    private readonly int[] _states;
    private int _banks;

    public Lenders(DebtBook book, World world)
    {
        _book = book;
        _names = [.. world.States.States.Select(state => $"banks_{state.Id}"), "fund"];
        _states = new int[world.Count];
    }

    public override string Kind => "lender";

    public override ImmutableArray<ActorMeasure> Measures { get; } =
    [
        new("claims", "money", "Claims on states after this year's payments."),
        new("interest_received", "money", "Interest received from states."),
        new("new_lending", "money", "Lent to states this year."),
        new("repaid", "money", "Repaid by states, debt swapped for assets included."),
        new("write_offs", "money", "Claims given up in restructurings."),
    ];

    public override int Count => _banks + 1;

    public override string Name(int actor) => _names[StateOf(actor)];

    public override int Home(int actor) => actor < _banks ? _states[actor] : -1;

    public override double Value(int actor, int measure) => actor < _banks ? OfBanks(_states[actor], measure) : OfFund(measure);

    /// <summary>Counts who is there this year.</summary>
    public void Gather()
    {
        _banks = 0;
        for (int i = 0; i < _states.Length; i++)
        {
            if (_book.BankClaims[i] > 0 || _book.BankLending[i] > 0 || _book.BankInterest[i] > 0)
            {
                _states[_banks++] = i;
            }
        }
    }

    private int StateOf(int actor) => actor < _banks ? _states[actor] : _names.Length - 1;

    private double OfBanks(int state, int measure) => measure switch
    {
        0 => _book.BankClaims[state],
        1 => _book.BankInterest[state],
        2 => _book.BankLending[state],
        3 => _book.BankRepaid[state],
        _ => _book.BankLosses[state],
    };

    private double OfFund(int measure) => measure switch
    {
        0 => Lanes.Sum(_book.FundCredit.Values),
        1 => _book.Fund.Interest,
        2 => _book.Fund.Lending,
        3 => _book.Fund.Repaid,
        _ => _book.Fund.Losses,
    };
}
