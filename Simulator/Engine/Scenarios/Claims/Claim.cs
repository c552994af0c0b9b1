namespace WorldSystems.Engine.Scenarios.Claims;

/// <summary>One of the <c>[[claims]]</c>: a statement of a theory that runs of the scenario bear out or not.</summary>
public sealed record Claim
{
    /// <summary>Short name, unique in the file.</summary>
    public required string Id { get; init; }

    /// <summary>Row of the catalogue of theories, 1 to 19.</summary>
    public required int Theory { get; init; }

    /// <summary>The claim in words.</summary>
    public required string Says { get; init; }

    /// <summary>Who says so.</summary>
    public required string Source { get; init; }

    /// <summary>A column of states.csv where <see cref="Of"/> is given, else of world.csv.</summary>
    public required string Metric { get; init; }

    /// <summary>The states whose column is read; null for a column of world.csv.</summary>
    public StateGroup? Of { get; init; }

    /// <summary>From the states to one number.</summary>
    public Aggregation By { get; init; } = Aggregation.Mean;

    /// <summary>When.</summary>
    public Period At { get; init; } = new(Moment.End);

    /// <summary>From the years of a window to one number.</summary>
    public WindowStatistic Over { get; init; } = WindowStatistic.Mean;

    /// <summary>A year of the same run to compare with; null = none.</summary>
    public Moment? Against { get; init; }

    /// <summary>Other states of the same run to compare with; null = none.</summary>
    public StateGroup? AgainstOf { get; init; }

    /// <summary>Another world to compare with; null = none.</summary>
    public ControlWorld? Control { get; init; }

    /// <summary>What the value, or its relation to what it is compared with, must be.</summary>
    public required Expectation Expect { get; init; }

    /// <summary>The claim is known not to hold.</summary>
    public bool IsExpectedToFail { get; init; }

    /// <summary>The source that says why it does not.</summary>
    public string Because { get; init; } = "";

    /// <summary>The world without the mechanism the claim is about, in which it must not hold; null = the control, if any.</summary>
    public ControlWorld? FailsWithout { get; init; }

    /// <summary>Whether there is something to compare with.</summary>
    public bool IsComparison => Against is not null || AgainstOf is not null || Control is not null;

    /// <summary>What it is compared with, for people; null = nothing.</summary>
    public string? ComparedWith => Control?.ToString() ?? AgainstOf?.ToString() ?? Against?.ToString();

    /// <summary>What is read, for people: <c>mean gdp_per_capita of periphery at end</c>.</summary>
    public string Reading =>
        $"{(At.To is null ? "" : $"{Words.Written(Over)} of ")}{(Of is null ? Metric : $"{Words.Written(By)} {Metric} of {Of}")} at {At}";
}
