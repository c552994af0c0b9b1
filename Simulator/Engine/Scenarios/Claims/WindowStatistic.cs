namespace WorldSystems.Engine.Scenarios.Claims;

/// <summary>From the years of a window to one number; years in which the value is undefined are left out. Key <c>over</c>.</summary>
public enum WindowStatistic
{
    /// <summary>Mean over the years.</summary>
    Mean,

    /// <summary>Smallest of the years.</summary>
    Min,

    /// <summary>Largest of the years.</summary>
    Max,

    /// <summary>Sum over the years.</summary>
    Sum,

    /// <summary>Least-squares slope of the logarithm, % a year; years that are not positive are left out.</summary>
    Trend,

    /// <summary>Log growth rate from the first to the last year, % a year.</summary>
    Growth,

    /// <summary>Standard deviation over the years (n - 1).</summary>
    Sd,

    /// <summary>The first year.</summary>
    First,

    /// <summary>The last year.</summary>
    Last,

    /// <summary>The last year minus the first.</summary>
    Change,
}
