using System.Collections.Immutable;
using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Mechanisms.TransnationalCapital;

/// <summary>The firms, one group of companies a home state.</summary>
internal sealed class FirmGroup(World world, ForeignCapital capital, TransactionAccount profits, TransactionAccount investment) : ActorGroup
{
    /// <summary>The word in actors.csv.</summary>
    public const string KindOfActor = "firm";

    private readonly ImmutableArray<string> _names = [.. world.States.States.Select(state => $"firm of {state.Id}")];

    /// <inheritdoc/>
    public override string Kind => KindOfActor;

    /// <inheritdoc/>
    public override ImmutableArray<ActorMeasure> Measures { get; } =
    [
        new("assets_abroad", "money", "Value of capital owned in other states at the start of the year, in this year's prices."),
        new("profits_received", "money", "Profits abroad, reinvested ones included."),
        new("investment_abroad", "money", "Investment in other states, reinvested profits included."),
        new("hosts", "states", "Number of states in which the firm owns at least a hundredth of the capital."),
    ];

    /// <inheritdoc/>
    public override int Count => _names.Length;

    /// <inheritdoc/>
    public override string Name(int actor) => _names[actor];

    /// <inheritdoc/>
    public override int Home(int actor) => actor;

    /// <inheritdoc/>
    public override double Value(int actor, int measure) => measure switch
    {
        0 => capital.AssetsAbroad[actor],
        1 => profits.Received[actor],
        2 => investment.Paid[actor],
        _ => capital.Hosts[actor],
    };
}
