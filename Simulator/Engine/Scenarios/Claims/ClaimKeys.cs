using System.Collections.Immutable;
using WorldSystems.Engine.Model.Parameters;

namespace WorldSystems.Engine.Scenarios.Claims;

/// <summary>The keys of a claim.</summary>
public static class ClaimKeys
{
    /// <summary>The list of claims, <c>[[claims]]</c>.</summary>
    public const string List = "claims";

    /// <summary>Rows of the catalogue of theories.</summary>
    public const int Theories = 19;

    private const string Groups =
        "all, core, semi, periphery, top N, bottom N, start top N, start bottom N, where COLUMN (above 0), ever COLUMN (above 0 so far) or state ID; \"not\" in front means all others, \"at YEAR\" behind finds them once";

    /// <summary>All of them, in the order of a claim.</summary>
    public static ImmutableArray<ScenarioKey> All { get; } =
    [
        new("id", KeyType.Text, "Short name, unique in the file: lower-case words joined by hyphens.") { IsRequired = true },
        new("theory", KeyType.Integer, "Row of the catalogue of theories.") { IsRequired = true, Range = Bounds.Closed(1, Theories) },
        new("says", KeyType.Text, "The claim in words.") { IsRequired = true },
        new("source", KeyType.Text, "Who says so.") { IsRequired = true },
        new("metric", KeyType.Text, "A column of world.csv, or with \"of\" of states.csv.") { IsRequired = true },
        new("of", KeyType.Text, $"The states whose column is read: {Groups}."),
        new("by", KeyType.Text, "From those states to one number: their mean, mean weighted by population, sum, min, max, share of the world's sum, count, or gap (their mean over that of the others). Default: mean.") { Choices = [.. Words.Choices<Aggregation>()] },
        new("at", KeyType.TextOrInteger, "When: start, end, a calendar year, \"year N\" (N years after the start), or a window like \"1850-1913\" or \"year 100-end\". Default: end."),
        new("over", KeyType.Text, "From the years of a window to one number: mean, min, max, sum, trend (slope of the logarithm, % a year), growth (first to last year, % a year), sd, first, last, or change (last minus first). Default: mean.") { Choices = [.. Words.Choices<WindowStatistic>()] },
        new("against", KeyType.TextOrInteger, "What it is compared with: a year of the same run, or a control scenario (a .toml file, relative to this one)."),
        new("control", KeyType.TextList, "Or: the control is this scenario with these changes, each \"KEY=VALUE\" as for --set."),
        new("against_of", KeyType.Text, $"Or: other states of the same run: {Groups}."),
        new("expect", KeyType.Text, "> N, < N, >= N, <= N or between A and B. With something to compare with, a bare number is about the difference, Nx about the ratio, N % about the relative difference.") { IsRequired = true },
        new("expected_to_fail", KeyType.Switch, "The claim is known not to hold."),
        new("because", KeyType.Text, "The source that says why it does not hold; goes with expected_to_fail."),
        new("fails_without", KeyType.TextOrTextList, "The world without the mechanism the claim is about, in which it must not hold: changes like those of \"control\", or a .toml file. Default: the control."),
    ];
}
