using System.Collections.Immutable;

namespace WorldSystems.Engine.Timelines;

/// <summary>The columns of flows.csv, one row a good and pair of different states that trade it in a year.</summary>
public static class FlowColumns
{
    /// <summary>All columns, in the order of the file.</summary>
    public static ImmutableArray<TimelineColumn> All { get; } =
    [
        new("year", ColumnType.Integer, "year", "Calendar year."),
        new("from", ColumnType.Text, Units.Pure, "Id of the seller."),
        new("to", ColumnType.Text, Units.Pure, "Id of the buyer."),
        new("good", ColumnType.Text, Units.Pure, "raw or manufactures."),
        new("value", ColumnType.Number, Units.Money, "Value at the destination; pairs that trade nothing have no row."),
        new("tariff", ColumnType.Number, "ad valorem", "The rate that the buyer's state charges on it."),
    ];
}
