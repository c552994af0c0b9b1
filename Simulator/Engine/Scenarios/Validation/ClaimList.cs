using System.Collections.Immutable;
using WorldSystems.Engine.Scenarios.Claims;
using WorldSystems.Engine.Scenarios.Source;

namespace WorldSystems.Engine.Scenarios.Validation;

/// <summary>The claims: each complete, readable, of columns and years that there are, and able to fail.</summary>
internal sealed class ClaimList(Values values, ScenarioReaderOptions options, IReadOnlyCollection<string>? states, ErrorList errors)
{
    private const string ControlFile = ".toml";

    private readonly ClaimRules _rules = new(values, options, states);

    /// <summary>The valid claims in the order of the file.</summary>
    public ImmutableArray<Claim> Read(ScenarioText text)
    {
        List<Claim> claims = [];
        Dictionary<string, Place> ids = new(StringComparer.Ordinal);
        foreach (TableText written in text.List(ClaimKeys.List))
        {
            ErrorList own = new();
            TableFields fields = new(written, ClaimKeys.All, Missing, text.IsDamaged, own);
            Claim claim = Read(fields, own);
            _rules.Check(claim, fields, own);
            if (claim.Id.Length > 0 && !ids.TryAdd(claim.Id, fields.PlaceOf("id")))
                own.Add(fields.PlaceOf("id"), $"the claim {Show.Text(claim.Id)} is there twice (first on line {Show.Number(ids[claim.Id].Line)})", "Give each claim an id of its own");

            errors.AddAll(own);
            claims.Add(claim);
        }

        return claims.Count == 0 ? [] : [.. claims];
    }

    private static (Message, Message) Missing(ScenarioKey key) =>
        ($"the claim has no '{key.Key}'", "Give each of [[claims]] an id, a theory, what it says, its source, a metric and what to expect");

    /// <summary>What is wrong is left out: the claim is used only when nothing is.</summary>
    private static Claim Read(TableFields fields, ErrorList errors)
    {
        Claim claim = new()
        {
            Id = Id(fields, errors) ?? "",
            Theory = fields.Integer("theory") ?? 0,
            Says = fields.Text("says") ?? "",
            Source = fields.Text("source") ?? "",
            Metric = fields.Text("metric") ?? "",
            Of = Group("of", fields),
            By = fields.Choice<Aggregation>("by"),
            At = fields.Parsed("at", Period.Parse, _ => "Write start, end, a year, \"year 100\", or a window like \"1850-1913\" or \"year 100-end\"") ?? new(Moment.End),
            Over = fields.Choice<WindowStatistic>("over"),
            AgainstOf = Group("against_of", fields),
            Expect = fields.Parsed("expect", Expectation.Parse, _ => "Write > N, < N, >= N, <= N, or between A and B with the lower number first, with x behind for a ratio or % for a relative difference, like \"> 5x\"")!,
            IsExpectedToFail = fields.Switch("expected_to_fail"),
            Because = fields.Text("because") ?? "",
            FailsWithout = fields.IsText("fails_without") ? File("fails_without", fields.Text("fails_without"), fields, errors) : Changes("fails_without", fields, errors),
            Control = Changes("control", fields, errors),
        };
        return Against(claim, fields, errors);
    }

    private static string? Id(TableFields fields, ErrorList errors)
    {
        if (fields.Text("id") is not { } id)
            return null;

        if (id.Split('-').All(word => word.Length > 0 && word.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))))
            return id;

        errors.Add(fields.PlaceOf("id"), $"the id {Show.Text(id)} is not of lower-case words joined by hyphens", "Write it like gap-grows");
        return null;
    }

    private static StateGroup? Group(string key, TableFields fields) => fields.Parsed(key, StateGroup.Parse, text =>
    {
        string[] rules = [.. Words.Choices<GroupRule>()];
        string word = Words.Of(text).FirstOrDefault(w => w is not ("not" or "start"), "");
        return NearestName.Find(word, rules) is { } near && near != word
            ? (Message)$"Did you mean '{near}'?"
            : "Write all, core, semi, periphery, top N, bottom N, start top N, start bottom N, where COLUMN, ever COLUMN or state ID, with not in front for all others and at YEAR behind to find them once";
    });

    private static Claim Against(Claim claim, TableFields fields, ErrorList errors)
    {
        if (fields.TextOrInteger("against") is not { } text)
            return claim;

        if (text.EndsWith(ControlFile, StringComparison.Ordinal))
            return claim with { Control = File("against", text, fields, errors) };

        if (Moment.Parse(text) is { } moment)
            return claim with { Against = moment };

        errors.Add(fields.PlaceOf("against"), $"against {Show.Text(text)} cannot be understood", "Write start, a year, or the file of a control scenario, which ends in .toml");
        return claim;
    }

    private static ControlWorld? File(string key, string? path, TableFields fields, ErrorList errors)
    {
        if (path is null)
            return null;

        if (path.EndsWith(ControlFile, StringComparison.Ordinal) && !path.Any(char.IsControl))
            return new(path, []) { Place = fields.PlaceOf(key) };

        errors.Add(fields.PlaceOf(key), $"{key} {Show.Text(path)} is not a scenario file", "Name a file that ends in .toml, or write changes as a list: [\"trade.autarky=true\"]");
        return null;
    }

    private static ControlWorld? Changes(string key, TableFields fields, ErrorList errors)
    {
        if (fields.TextList(key) is not { } items)
            return null;

        if (items.IsEmpty)
            errors.Add(fields.PlaceOf(key), $"{key} changes nothing", "Name a change, like [\"trade.autarky=true\"], or take the key out");

        foreach ((Place place, string text) in items.Where(item => item.Text.IndexOf('=', StringComparison.Ordinal) <= 0))
            errors.Add(place, $"{Show.Text(text)} is not a change", "Write KEY=VALUE, like \"trade.autarky=true\"");

        return new(null, [.. items.Select(item => item.Text)]) { Place = fields.PlaceOf(key), ChangePlaces = [.. items.Select(item => item.Place)] };
    }
}
