using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using WorldSystems.Engine.Timelines;
using WorldSystems.Experiments.Facts;
using WorldSystems.Experiments.Studies;
using WorldSystems.Experiments.Studies.Plans;

namespace WorldSystems.Experiments.Calibration;

/// <summary>The tables of a calibration. Their bytes depend on the plan and the results alone.</summary>
public sealed class CalibrationTables(CalibrationResult result)
{
    /// <summary>Name of the table of all worlds.</summary>
    public const string Worlds = "worlds.csv";

    /// <summary>Name of the table of acceptable worlds.</summary>
    public const string Acceptable = "acceptable.csv";

    /// <summary>Name of the table of parameters.</summary>
    public const string Ranges = "ranges.csv";

    /// <summary>Name of the table of facts.</summary>
    public const string Facts = "facts.csv";

    /// <summary>Every table by name, and their description for programs.</summary>
    public IEnumerable<(string Name, byte[] Content)> All() =>
    [
        (Worlds, Csv(WorldColumns(), result.Worlds.Select(World))),
        (Acceptable, Csv(AcceptableColumns(), result.Acceptable.Select(AcceptableRow))),
        (Ranges, Csv(RangeColumns, result.Ranges().Select(Range))),
        (Facts, Csv(FactColumns, result.Facts().Select(Fact))),
        (Engine.Timelines.DataPackage.FileName, DataPackage()),
    ];

    private byte[] DataPackage() => Engine.Timelines.DataPackage.Json(result.Plan.Name, result.Plan.Description,
    [
        new(Worlds, "A row a world that was tried, in the order of the search.", WorldColumns(), ["world"]),
        new(Acceptable, "A row a world that meets facts enough, the best first.", AcceptableColumns(), ["world"]),
        new(Ranges, "A row a parameter: its range among acceptable worlds against the range that was searched.", RangeColumns, ["parameter"]),
        new(Facts, "A row a fact: how many worlds meet it.", FactColumns, ["fact"]),
    ]);

    private ImmutableArray<TimelineColumn> WorldColumns() =>
    [
        Whole("world", "Place in the search, from 0."),
        Whole("round", "Round in which it was tried; 0 is the start."),
        .. Axes(),
        Text("status", "finished, invalid (the scenario is not valid there), stopped (a run could not go on) or breach (the books did not balance)."),
        .. Scores(),
        .. FactCatalogue.All.Select(fact => Whole(WorldScore.ColumnOf(fact), $"Whether the world meets fact {fact.Number}, {fact.Name}: 1 or 0; empty where the runs cannot speak.")),
        Text("failure", "Why a run failed; empty where none did."),
    ];

    private ImmutableArray<TimelineColumn> AcceptableColumns() =>
        [Whole("rank", "Place among the worlds, from 1."), Whole("world", "Place in the search, from 0."), .. Axes(), .. Scores(), Text("missed", "Numbers of the facts it misses, a space between them.")];

    private static ImmutableArray<TimelineColumn> RangeColumns { get; } =
    [
        Text("parameter", "Key in the scenario."),
        Text("scale", "How the range is spaced: linear or log."),
        Number("searched_low", "Low end of the searched range."),
        Number("searched_high", "Its high end."),
        Number("low", "Lowest value among acceptable worlds."),
        Number("median", "Their median."),
        Number("high", "Their highest."),
        Number("share", "Part of the searched range from low to high, on its scale."),
        Whole("tried_outside", "Worlds tried outside low to high, none of them acceptable."),
        Text("verdict", "pinned (share of half or less), narrowed, open (four fifths or more), or unknown with fewer than five acceptable worlds."),
    ];

    private static ImmutableArray<TimelineColumn> FactColumns { get; } =
    [
        Whole("fact", "Its number."),
        Text("name", "Its name."),
        Whole("acceptable_met", "Acceptable worlds that meet it."),
        Whole("acceptable", "Acceptable worlds."),
        Whole("worlds_met", "Worlds that meet it."),
        Whole("worlds", "Worlds all of whose runs ended and can speak of it."),
    ];

    private IEnumerable<TimelineColumn> Axes() => result.Plan.Axes.Select(axis => Number(axis.Key, $"Value of {axis.Key} in the world."));

    private static IEnumerable<TimelineColumn> Scores() =>
        [Whole("met", "Facts met, bonuses not counted."), Number("distance", "How far the world lies from the facts that it misses: less than 1 a fact.")];

    private static IEnumerable<string> World(TriedWorld world) =>
    [
        Of(world.Number), Of(world.Round), .. world.Values, RunStatusWord(world.Result.Status), .. world.Result.Values.Select(Of), CsvText.Text(world.Result.Failure),
    ];

    private IEnumerable<string> AcceptableRow(TriedWorld world, int rank) =>
        [Of(rank + 1), Of(world.Number), .. world.Values, Of(world.Score!.Met), Of(world.Score.Distance), string.Join(' ', world.Score.Missed)];

    private static IEnumerable<string> Range(AcceptableRange range) =>
    [
        range.Axis.Key, range.Axis.Scale == AxisScale.Log ? "log" : "linear", Of(range.Axis.Low), Of(range.Axis.High),
        Of(range.Low), Of(range.Median), Of(range.High), Of(range.Share), Of(range.TriedOutside), PinningWord(range.Verdict),
    ];

    private IEnumerable<string> Fact(FactCount row) =>
        [Of(row.Fact.Number), CsvText.Text(row.Fact.Name), Of(row.Acceptable), Of(result.Acceptable.Length), Of(row.Worlds), Of(row.Speaking)];

    private static byte[] Csv(IEnumerable<TimelineColumn> columns, IEnumerable<IEnumerable<string>> rows)
    {
        StringBuilder csv = new();
        foreach (IEnumerable<string> row in rows.Prepend(columns.Select(column => column.Name)))
        {
            csv.AppendJoin(',', row).Append('\n');
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    private static string RunStatusWord(RunStatus status) => Engine.Scenarios.Claims.Words.Written(status);

    private static string PinningWord(Pinning verdict) => Engine.Scenarios.Claims.Words.Written(verdict);

    private static TimelineColumn Whole(string name, string meaning) => new(name, ColumnType.Integer, Units.Pure, meaning);

    private static TimelineColumn Number(string name, string meaning) => new(name, ColumnType.Number, Units.Pure, meaning);

    private static TimelineColumn Text(string name, string meaning) => new(name, ColumnType.Text, Units.Pure, meaning);

    private static string Of(double value) => CsvText.Number(value);

    private static string Of(int value) => value.ToString(CultureInfo.InvariantCulture);
}
