using System.Collections.Immutable;

namespace WorldSystems.Engine.Timelines;

/// <summary>The columns of actors.csv, one row a measure of an actor in a year.</summary>
public static class ActorColumns
{
    /// <summary>All columns, in the order of the file.</summary>
    public static ImmutableArray<TimelineColumn> All { get; } =
    [
        new("year", ColumnType.Integer, "year", "Calendar year."),
        new("kind", ColumnType.Text, Units.Pure, "firm, lender, bloc."),
        new("actor", ColumnType.Text, Units.Pure, "Name of the actor, unique within its kind."),
        new("home", ColumnType.Text, Units.Pure, "Id of the state where it is at home; empty where there is none."),
        new("measure", ColumnType.Text, Units.Pure, "What is reported; 'worldsystems describe' explains."),
        new("value", ColumnType.Number, Units.Pure, "The value, in the unit of the measure; empty where undefined."),
    ];
}
