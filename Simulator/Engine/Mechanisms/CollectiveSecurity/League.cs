using System.Collections.Immutable;
using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Mechanisms.CollectiveSecurity;

/// <summary>The league as an actor of its own in actors.csv, in the years in which it has members.</summary>
internal sealed class League(Covenant covenant) : ActorGroup
{
    private static readonly ImmutableArray<ActorMeasure> Measured =
    [
        new("members", "states", "Number of members."),
        new("power", "-", "Share of the members in the capabilities of all states."),
        new("trust", "-", "What a promise is worth by the record within memory, 0 to 1."),
        new("power_kept", "-", "Power, in shares of capability, that came when it was due, so far."),
        new("power_broken", "-", "Power, in shares of capability, that was due and did not come, so far."),
        new("wars_on_members", "wars", "Wars begun against members so far."),
    ];

    public override string Kind => "league";

    public override ImmutableArray<ActorMeasure> Measures => Measured;

    public override int Count => covenant.Count > 0 ? 1 : 0;

    public override string Name(int actor) => "league";

    public override int Home(int actor) => -1;

    public override double Value(int actor, int measure) => measure switch
    {
        0 => covenant.Count,
        1 => covenant.Power,
        2 => covenant.Trust,
        3 => covenant.Record.Kept,
        4 => covenant.Record.Broken,
        _ => covenant.WarsOnMembers,
    };
}
