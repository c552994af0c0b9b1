using System.Collections.Immutable;

namespace WorldSystems.Engine.Timelines;

/// <summary>The columns of relations.csv, one row a relation of two states in a year.</summary>
public static class RelationColumns
{
    /// <summary>All columns, in the order of the file.</summary>
    public static ImmutableArray<TimelineColumn> All { get; } =
    [
        new("year", ColumnType.Integer, "year", "Calendar year."),
        new("state", ColumnType.Text, Units.Pure, "Id of a state; the ruler in rule, the first in the scenario's order where both are alike."),
        new("other", ColumnType.Text, Units.Pure, "Id of the other state; the ruled one in rule."),
        new("relation", ColumnType.Text, Units.Pure, "rule, alliance, rivalry or war."),
        new("since", ColumnType.Integer, "year", "Calendar year in which an alliance or a rivalry began; empty for the others."),
    ];
}
