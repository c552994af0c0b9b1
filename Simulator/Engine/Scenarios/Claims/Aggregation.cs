namespace WorldSystems.Engine.Scenarios.Claims;

/// <summary>From a column of states.csv to one number of a year; states in which the column is undefined are left out. Key <c>by</c>.</summary>
public enum Aggregation
{
    /// <summary>Mean over the states chosen, each counting once.</summary>
    Mean,

    /// <summary>Mean over the states chosen, each counting by its population.</summary>
    Weighted,

    /// <summary>Sum over the states chosen; 0 where none is.</summary>
    Sum,

    /// <summary>Smallest value among the states chosen.</summary>
    Min,

    /// <summary>Largest value among the states chosen.</summary>
    Max,

    /// <summary>Sum over the states chosen over the sum over all states.</summary>
    Share,

    /// <summary>Number of states chosen, whatever the column.</summary>
    Count,

    /// <summary>Mean over the states chosen over the mean over the other states.</summary>
    Gap,
}
