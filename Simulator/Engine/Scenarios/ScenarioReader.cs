using System.Collections.Immutable;
using WorldSystems.Engine.Scenarios.Claims;
using WorldSystems.Engine.Scenarios.Source;
using WorldSystems.Engine.Scenarios.Tables;
using WorldSystems.Engine.Scenarios.Validation;

namespace WorldSystems.Engine.Scenarios;

/// <summary>
/// Text -> scenario: what is written, then every check on it, none of which stops at the first error,
/// and only when nothing is wrong the immutable scenario.
/// </summary>
public static class ScenarioReader
{
    /// <summary>Reads a scenario and the table it names.</summary>
    /// <param name="fileName">The scenario's file as messages name it; paths of tables in messages start from its folder.</param>
    /// <param name="toml">The bytes of the file, UTF-8, at most 1 MiB.</param>
    /// <param name="files">Opens the table of states.</param>
    /// <param name="overrides">Values that take the place of the file's; the last one for a key counts.</param>
    /// <param name="options">What the reader cannot know by itself.</param>
    /// <returns>The scenario, or all that is wrong with it; bad input never throws.</returns>
    public static ScenarioResult Read(
        string fileName,
        ReadOnlyMemory<byte> toml,
        IScenarioFiles files,
        IReadOnlyList<ScenarioOverride>? overrides = null,
        ScenarioReaderOptions? options = null)
    {
        ErrorList errors = new();
        if (TomlSource.Read(fileName, toml.Span, errors) is not { } written)
            return new(null, errors.InOrder(fileName), []);

        ScenarioText text = Overrides.Apply(written, overrides ?? [], errors);
        KnownKeys.Check(text, errors);
        Values values = new(text, errors);
        Heading.Check(text, values, errors);
        OutputColumns.Check(values, options?.KnownStateColumns, errors);
        ImmutableArray<PlacedChange> changes = new EventSchedule(values, errors).Read(text);
        ParameterHistory.Check(text, values, changes, errors);

        bool isTable = WorldSource.IsTable(text, values, errors);
        string path = values.Text("world.states");
        string shownAs = PathFromScenario(fileName, path);
        StatesFile? table = isTable && !string.IsNullOrWhiteSpace(path)
            ? StatesFile.Open(path, values.PlaceOf("world.states")!.Value, shownAs, files, errors)
            : null;
        ImmutableArray<Claim> claims = new ClaimList(values, options ?? new(), StateIds(values, isTable, table), errors).Read(text);

        return new(
            errors.IsEmpty ? Build(values, changes, table) with { Claims = claims } : null,
            errors.InOrder(fileName, shownAs),
            table is null ? [] : [path])
        {
            StatesTableBytes = table?.Bytes ?? default,
        };
    }

    /// <summary>The states a claim may name; null when they are not known.</summary>
    private static List<string>? StateIds(Values values, bool isTable, StatesFile? table)
    {
        int generated = values.Integer("world.generate.states");
        return isTable
            ? table?.Table?.States.Select(state => state.Id).ToList()
            : [.. Enumerable.Range(0, values.IsSound("world.generate.states") ? generated : 0).Select(i => WorldFactory.GeneratedId(i, generated))];
    }

    private static Scenario Build(Values values, ImmutableArray<PlacedChange> changes, StatesFile? table) => new()
    {
        Name = values.Text("name"),
        Description = values.Text("description"),
        Sources = [.. values.TextList("sources").Select(s => s.Text)],
        Time = new()
        {
            StartYear = values.Integer("time.start_year"),
            Years = values.Integer("time.years"),
            WarmUp = values.Integer("time.warm_up"),
        },
        Seed = values.Seed(),
        States = table?.Table,
        Generate = table is null ? Generated(values) : null,
        Parameters = values.Parameters(),
        Events = [.. changes.Select(c => c.Change)],
        Output = new()
        {
            EveryYears = values.Integer("output.every_years"),
            StateColumns = [.. values.TextList("output.state_columns").Select(c => c.Text)],
            Accounts = values.Switch("output.accounts"),
            Flows = values.Switch("output.flows"),
        },
    };

    private static GeneratedWorld Generated(Values values) => new()
    {
        States = values.Integer("world.generate.states"),
        TechnologySpread = values.Number("world.generate.technology_spread"),
        SizeSpread = values.Number("world.generate.size_spread"),
        LandSpread = values.Number("world.generate.land_spread"),
        CapitalPerHead = values.Number("world.generate.capital_per_head"),
        Reshuffle = values.Switch("world.generate.reshuffle"),
    };

    private static string PathFromScenario(string fileName, string path) =>
        Path.IsPathRooted(path) ? path : fileName[..(fileName.LastIndexOfAny(['/', '\\']) + 1)] + path;
}
