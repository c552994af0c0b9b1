using WorldSystems.Engine.Scenarios.Claims;

namespace WorldSystems.Engine.Scenarios.Validation;

/// <summary>What the keys of a claim must be to each other and to the scenario.</summary>
internal sealed class ClaimRules(Values values, ScenarioReaderOptions options, IReadOnlyCollection<string>? states)
{
    private static readonly string[] Comparisons = ["against", "control", "against_of"];

    private readonly int _start = values.Integer("time.start_year");
    private readonly int _years = values.Integer("time.years");

    /// <summary>Notes every rule that a claim breaks; values that could not be understood are not judged.</summary>
    public void Check(Claim claim, TableFields fields, ErrorList errors)
    {
        Columns(claim, fields, errors);
        Belonging(claim, fields, errors);
        AbleToFail(claim, fields, errors);
        Group("of", claim.Of, fields, errors);
        Group("against_of", claim.AgainstOf, fields, errors);
        Years(claim, fields, errors);
    }

    private void Columns(Claim claim, TableFields fields, ErrorList errors)
    {
        if (claim.Metric.Length == 0)
            return;

        if (fields.Has("of"))
            Column("metric", claim.Metric, fields, errors);
        else if (options.KnownWorldColumns is { } known && !known.Contains(claim.Metric, StringComparer.Ordinal))
            errors.Add(fields.PlaceOf("metric"), $"world.csv has no column {Show.Text(claim.Metric)}", NotOfTheWorld(claim.Metric, known));
    }

    private Message NotOfTheWorld(string metric, IReadOnlyCollection<string> known) =>
        options.KnownStateColumns?.Contains(metric, StringComparer.Ordinal) == true ? "It is one of states.csv: say whose with of, like of = \"periphery\""
        : NearestName.Find(metric, known) is { } near ? (Message)$"Did you mean '{near}'?"
        : "Name a column of world.csv, or with of one of states.csv";

    private void Column(string key, string column, TableFields fields, ErrorList errors)
    {
        if (options.KnownStateColumns is { } known && !known.Contains(column, StringComparer.Ordinal))
            errors.Add(fields.PlaceOf(key), $"states.csv has no column {Show.Text(column)}", NearestName.Find(column, known) is { } near ? (Message)$"Did you mean '{near}'?" : "Name a column of states.csv");
    }

    private void Group(string key, StateGroup? group, TableFields fields, ErrorList errors)
    {
        if (group is { Rule: GroupRule.Where or GroupRule.Ever })
            Column(key, group.Name, fields, errors);
        else if (group is { Rule: GroupRule.State } && states is { Count: > 0 } && !states.Contains(group.Name, StringComparer.Ordinal))
            errors.Add(fields.PlaceOf(key), $"there is no state {Show.Text(group.Name)}", NearestName.Find(group.Name, states) is { } near ? (Message)$"Did you mean '{near}'?" : "Give the id of a state, as the table of states has it");

        if (group?.FixedAt is { } moment)
            Year(key, moment, fields, errors);
    }

    /// <summary>Keys that say something only beside another.</summary>
    private static void Belonging(Claim claim, TableFields fields, ErrorList errors)
    {
        if (fields.Has("by") && !fields.Has("of"))
            errors.Add(fields.PlaceOf("by"), "by gathers states, and there is no of", "Say which states with of, or take by out");

        if (fields.Has("against_of") && !fields.Has("of"))
            errors.Add(fields.PlaceOf("against_of"), "against_of compares with other states, and there is no of", "Say which states are compared with them with of");

        if (fields.Has("over") && claim.At.To is null)
            errors.Add(fields.PlaceOf("over"), "over is about the years of a window, and at is a single year", "Give a window, like at = \"year 100-end\", or take over out");

        string[] given = [.. Comparisons.Where(fields.Has)];
        if (given.Length > 1)
            errors.Add(fields.PlaceOf(given[1]), $"the claim is compared with {given.Length} things: {string.Join(" and ", given)}", "Keep one of them");

        if (given.Length == 0 && claim.Expect is { Scale: not EffectScale.Plain })
            errors.Add(fields.PlaceOf("expect"), "x and % are about a comparison, and there is nothing to compare with", "Give against, control or against_of, or take the x or % away");
    }

    private static void AbleToFail(Claim claim, TableFields fields, ErrorList errors)
    {
        if (claim.IsExpectedToFail && !fields.Has("because"))
            errors.Add(fields.PlaceOf("expected_to_fail"), "the claim is expected to fail and does not say why", "Name the source that says so: because = \"...\"");

        if (!claim.IsExpectedToFail && fields.Has("because"))
            errors.Add(fields.PlaceOf("because"), "because says why a claim is expected to fail, and this one is not", "Write expected_to_fail = true, or take because out");

        if (claim.IsExpectedToFail || fields.Has("fails_without"))
            return;

        if (claim.Control is not null && claim.Expect?.IsMetBy(claim.Expect.NoEffect) == true)
            errors.Add(fields.PlaceOf("expect"), "no difference at all to the control is enough, so that the claim cannot fail", "Expect a difference, or name a world in which the claim fails: fails_without = [\"KEY=VALUE\"]");
        else if (claim.Control is null && !fields.Has("control") && (claim.Against is not null || !fields.Has("against")))
            errors.Add(fields.Start, "nothing says in which world the claim must fail, so that it could hold everywhere", "Give a control, or switch off what the claim is about: fails_without = [\"KEY=VALUE\"]");
    }

    private void Years(Claim claim, TableFields fields, ErrorList errors)
    {
        bool isInside = Year("at", claim.At.From, fields, errors) && (claim.At.To is not { } to || Year("at", to, fields, errors));
        if (isInside && !IsCutShort && claim.At.To is { } last && last.IndexIn(_start, _years) <= claim.At.From.IndexIn(_start, _years))
            errors.Add(fields.PlaceOf("at"), $"the window {claim.At} ends before it begins, or has one year only", "Put the earlier year first");

        if (claim.Against is { } moment)
            Year("against", moment, fields, errors);
    }

    /// <summary>A run cut short from outside is not the one the claims are about.</summary>
    private bool IsCutShort => values.IsOverridden("time.years");

    private bool Year(string key, Moment moment, TableFields fields, ErrorList errors)
    {
        bool isSound = values.IsSound("time.start_year") && values.IsSound("time.years");
        if (!isSound || IsCutShort || moment.IndexIn(_start, _years) is >= 0 and var index && index < _years)
            return true;

        errors.Add(fields.PlaceOf(key), $"{moment} lies outside the run, which lasts from {Show.Number(_start)} to {Show.Number(_start + _years - 1)}", "Take a year of the run, or change time.start_year or time.years");
        return false;
    }
}
