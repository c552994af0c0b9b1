using System.Collections.Frozen;
using System.Collections.Immutable;
using WorldSystems.Engine.Model.Parameters;

namespace WorldSystems.Engine.Scenarios;

/// <summary>Every key of a scenario file, those of the parameters included.</summary>
public static class ScenarioKeys
{
    /// <summary>The version of the format that this engine reads.</summary>
    public const int SchemaVersion = 1;

    /// <summary>The list of scheduled changes, <c>[[events]]</c>.</summary>
    public const string Events = "events";

    /// <summary>The section whose sections switch mechanisms on.</summary>
    public const string Mechanisms = "mechanisms";

    /// <summary>The switch that a mechanism's section turns on by being there.</summary>
    public const string Enabled = "enabled";

    private static readonly GeneratedWorld World = new();
    private static readonly TimeSpanOfRun Time = new();

    /// <summary>All keys but those of an event, in the order of a scenario file.</summary>
    public static ImmutableArray<ScenarioKey> All { get; } =
    [
        Integer("schema", SchemaVersion, SchemaVersion, SchemaVersion, "Version of the file format.") with { IsRequired = true },
        new("name", KeyType.Text, "Title of the scenario.") { IsRequired = true },
        new("description", KeyType.Text, "What the scenario shows."),
        new("sources", KeyType.TextList, "The literature it rests on."),
        Integer("time.start_year", Time.StartYear, -100_000, 100_000, "Calendar year of the first reported year.", "year"),
        Integer("time.years", Time.Years, 1, 100_000, "Number of reported years.", "years"),
        Integer("time.warm_up", Time.WarmUp, 0, 10_000, "Years before the first in which prices, labour and capital settle.", "years"),
        Integer("random.seed", 1, 0, long.MaxValue, "Seed of every random stream."),
        new("world.states", KeyType.Text, "Table of states, a CSV file (state,x,y,labour,land,technology,capital, or lat,lon for x,y), relative to the scenario."),
        Integer("world.generate.states", World.States, 1, StateLimit, "Number of states."),
        Number("world.generate.technology_spread", World.TechnologySpread, Bounds.Closed(0, 3), "Standard deviation of ln A, the log of technology."),
        Number("world.generate.size_spread", World.SizeSpread, Bounds.Closed(0, 3), "Standard deviation of ln L, the log of labour."),
        Number("world.generate.land_spread", World.LandSpread, Bounds.Closed(0, 3), "Standard deviation of ln(Z / L), the log of land per head."),
        Number("world.generate.capital_per_head", World.CapitalPerHead, new(0, 1000, ExcludesMinimum: true), "K / L, capital per head.", "manufactures per person"),
        new("world.generate.reshuffle", KeyType.Switch, "The same technologies, dealt to the states in another order: the control for who starts ahead."),
        .. ScenarioParameters.All.Select(Of),
        Integer("output.every_years", 1, 1, 100_000, "Write every k-th year, counted from the first; the last year is always written.", "years"),
        new("output.state_columns", KeyType.TextList, "Columns of states.csv behind year and state; empty = all."),
        new("output.accounts", KeyType.Switch, "Write accounts.csv.") { Default = 1 },
        new("output.flows", KeyType.Switch, "Write flows.csv, the trade between each two states."),
    ];

    /// <summary>The keys of an event.</summary>
    public static ImmutableArray<ScenarioKey> OfEvent { get; } =
    [
        new("year", KeyType.Integer, "Calendar year at whose start the parameter changes; within the run.") { IsRequired = true, Range = Bounds.Closed(-200_000, 200_000), Unit = "year" },
        new("set", KeyType.Text, "The parameter that changes, for example \"trade.border_cost\".") { IsRequired = true },
        new("value", KeyType.NumberOrSwitch, "Its new value, within the parameter's range.") { IsRequired = true },
    ];

    /// <summary>All keys but those of an event, by key.</summary>
    public static FrozenDictionary<string, ScenarioKey> ByKey { get; } = All.ToFrozenDictionary(k => k.Key, StringComparer.Ordinal);

    /// <summary>Sections in the order of the file, the top of the file (empty) included.</summary>
    public static ImmutableArray<string> Sections { get; } = [.. All.Select(k => k.Section).Concat(["world", Mechanisms]).Distinct(StringComparer.Ordinal)];

    /// <summary>The largest world, in states.</summary>
    public const int StateLimit = 5_000;

    private static ScenarioKey Integer(string key, double @default, double minimum, double maximum, string meaning, string unit = "-") =>
        new(key, KeyType.Integer, meaning) { Default = @default, Range = Bounds.Closed(minimum, maximum), Unit = unit };

    private static ScenarioKey Number(string key, double @default, Bounds range, string meaning, string unit = "-") =>
        new(key, KeyType.Number, meaning) { Default = @default, Range = range, Unit = unit };

    private static ScenarioKey Of(Parameter parameter) =>
        new(parameter.Key, parameter.IsSwitch ? KeyType.Switch : KeyType.Number, parameter.Meaning)
        {
            Default = parameter.Default,
            Range = parameter.Range,
            Unit = parameter.Unit,
        };
}
