using System.Collections.Immutable;

namespace WorldSystems.Engine.Timelines;

/// <summary>The columns of accounts.csv, one row an account, state and year: the transactions between states.</summary>
public static class AccountColumns
{
    /// <summary>All columns, in the order of the file.</summary>
    public static ImmutableArray<TimelineColumn> All { get; } =
    [
        new("year", ColumnType.Integer, "year", "Calendar year."),
        new("state", ColumnType.Text, Units.Pure, "Id of the state, as in the scenario."),
        new("account", ColumnType.Text, Units.Pure, "Kind of transaction; each sums to zero over the world. All of a state in a year sum to zero, too, but for claims that are gone without a payment (write_offs, expropriations)."),
        new("amount", ColumnType.Number, Units.Money, "Received less paid."),
    ];
}
