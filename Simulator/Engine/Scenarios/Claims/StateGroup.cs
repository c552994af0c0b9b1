using System.Globalization;

namespace WorldSystems.Engine.Scenarios.Claims;

/// <summary>
/// The states a claim is about. They are found in the scenario's own run, anew in every year read unless <see cref="FixedAt"/> says
/// otherwise; a control is read for the same states.
/// </summary>
/// <param name="Rule">How they are found.</param>
public sealed record StateGroup(GroupRule Rule)
{
    private const int MostStates = ScenarioKeys.StateLimit;

    /// <summary>How many, with <see cref="GroupRule.Top"/> and <see cref="GroupRule.Bottom"/>.</summary>
    public int Count { get; init; }

    /// <summary>A column of states.csv with <see cref="GroupRule.Where"/> and <see cref="GroupRule.Ever"/>; an id with <see cref="GroupRule.State"/>.</summary>
    public string Name { get; init; } = "";

    /// <summary>All states but these.</summary>
    public bool IsNegated { get; init; }

    /// <summary>The year in which they are found once for all; null = in every year read.</summary>
    public Moment? FixedAt { get; init; }

    /// <summary>As a file writes it.</summary>
    public override string ToString() => $"{(IsNegated ? "not " : "")}{Named()}{(FixedAt is { } moment && Rule != GroupRule.State ? $" at {moment}" : "")}";

    /// <summary>The group that a text means, or null. <c>start top N</c> is short for <c>top N at start</c>.</summary>
    internal static StateGroup? Parse(string text)
    {
        string[] words = Words.Of(text);
        bool isNegated = words is ["not", ..];
        if (isNegated)
            words = words[1..];

        return Found(words) is { } group ? group with { IsNegated = isNegated } : null;
    }

    private static StateGroup? Found(string[] words)
    {
        if (words is ["state", _, ..])
            return new(GroupRule.State) { Name = string.Join(' ', words[1..]) };

        int at = Array.IndexOf(words, "at");
        Moment? moment = at > 0 ? Moment.Parse(string.Join(' ', words[(at + 1)..])) : null;
        if (at >= 0 && moment is null)
            return null;

        string[] rule = at < 0 ? words : words[..at];
        if (rule is ["start", "top" or "bottom", _] && moment is null)
            (moment, rule) = (Moment.Start, rule[1..]);

        return Rules(rule) is { } group ? group with { FixedAt = moment } : null;
    }

    private static StateGroup? Rules(string[] words) => words switch
    {
        ["all"] => new(GroupRule.All),
        ["core"] => new(GroupRule.Core),
        ["semi"] => new(GroupRule.Semi),
        ["periphery"] => new(GroupRule.Periphery),
        ["top", var n] when Words.WholeNumber(n) is > 0 and <= MostStates and { } count => new(GroupRule.Top) { Count = count },
        ["bottom", var n] when Words.WholeNumber(n) is > 0 and <= MostStates and { } count => new(GroupRule.Bottom) { Count = count },
        ["where", var column] => new(GroupRule.Where) { Name = column },
        ["ever", var column] => new(GroupRule.Ever) { Name = column },
        _ => null,
    };

    private string Named() => Rule switch
    {
        GroupRule.Top or GroupRule.Bottom => string.Create(CultureInfo.InvariantCulture, $"{Words.Written(Rule)} {Count}"),
        GroupRule.Where or GroupRule.Ever or GroupRule.State => $"{Words.Written(Rule)} {Name}",
        _ => Words.Written(Rule),
    };
}
