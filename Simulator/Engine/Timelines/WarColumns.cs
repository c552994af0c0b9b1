using System.Collections.Immutable;

namespace WorldSystems.Engine.Timelines;

/// <summary>The columns of wars.csv, one row a state that fought in a war, written when the war ends, or at the end of the run.</summary>
public static class WarColumns
{
    /// <summary>All columns, in the order of the file.</summary>
    public static ImmutableArray<TimelineColumn> All { get; } =
    [
        new("war", ColumnType.Integer, Units.Pure, "Number of the war in this run."),
        new("start", ColumnType.Integer, "year", "Calendar year in which the war began."),
        new("end", ColumnType.Integer, "year", "Calendar year in which it ended; empty where it goes on when the run ends."),
        new("state", ColumnType.Text, Units.Pure, "Id of a state that fought in it."),
        new("side", ColumnType.Text, Units.Pure, "attacker or defender."),
        new("original", ColumnType.Integer, Units.Pure, "1 for the two that began it, 0 for who joined."),
        new("joined", ColumnType.Integer, "year", "Calendar year in which the state entered."),
        new("left", ColumnType.Integer, "year", "Calendar year in which it left; empty where it fights on when the run ends."),
        new("deaths", ColumnType.Number, Units.Persons, "People that the state lost."),
        new("capital_lost", ColumnType.Number, "manufactures", "Capital of the state that the war destroyed."),
        new("outcome", ColumnType.Text, Units.Pure, "won, lost or drawn; ongoing where the war goes on when the run ends."),
    ];
}
