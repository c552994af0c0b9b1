using System.Collections.Immutable;
using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Mechanisms.Hegemony;

/// <summary>The order as an actor of its own in actors.csv, at home with its leader, in the years in which it stands.</summary>
internal sealed class OrderActor(World world, Order order, TransactionAccount tribute) : ActorGroup
{
    public const string KindOfActor = "order";

    public override string Kind => KindOfActor;

    public override ImmutableArray<ActorMeasure> Measures { get; } =
    [
        new("followers", "states", "Number of followers."),
        new("age", "years", "Years since the order began."),
        new("consent", "-", "Mean consent of followers, 0 to 1."),
        new("force_share", "-", "Force over the leader's income."),
        new("tribute", "money", "Tribute that the leader received."),
        new("opposition", "states", "Number of states that broke away and oppose it."),
    ];

    public override int Count => order.Stands ? 1 : 0;

    public override string Name(int actor) => "order";

    public override int Home(int actor) => order.Leader;

    public override double Value(int actor, int measure) => measure switch
    {
        0 => order.Followers,
        1 => world.Year.Calendar - order.Since,
        2 => order.Record.MeanConsent,
        3 => order.Record.ForceShare,
        4 => tribute.Received[order.Leader],
        _ => order.Opponents,
    };
}
