using System.Collections.Immutable;

namespace WorldSystems.Engine.Timelines;

/// <summary>The columns of events.csv, one row an event, every year whatever <c>every_years</c> says.</summary>
public static class EventColumns
{
    /// <summary>All columns, in the order of the file.</summary>
    public static ImmutableArray<TimelineColumn> All { get; } =
    [
        new("year", ColumnType.Integer, "year", "Calendar year."),
        new("event", ColumnType.Text, Units.Pure, "What happened. zone: a state changed its zone; zones: the number of groups changed; parameter: the schedule changed a parameter; others by a mechanism's doing, as 'worldsystems describe' explains."),
        new("state", ColumnType.Text, Units.Pure, "Whom it happened to; empty where it is the world."),
        new("other", ColumnType.Text, Units.Pure, "The other state concerned; empty where there is none."),
        new("value", ColumnType.Number, Units.Pure, "zone: the state's score; zones: the number of groups, 1 = the world has none; parameter: its new value, 1 and 0 for true and false; of a mechanism's event, see 'worldsystems describe'."),
        new("note", ColumnType.Text, Units.Pure, "zone, zones: from what to what; parameter: its key; of a mechanism's event, why it happened."),
    ];
}
