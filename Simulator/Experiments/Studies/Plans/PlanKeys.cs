using System.Collections.Immutable;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Engine.Scenarios.Claims;
using WorldSystems.Experiments.Facts;

namespace WorldSystems.Experiments.Studies.Plans;

/// <summary>Every key of a plan file.</summary>
public static class PlanKeys
{
    /// <summary>The version of the format that is read.</summary>
    public const int SchemaVersion = 1;

    /// <summary>The list of what varies, <c>[[axes]]</c>.</summary>
    public const string Axes = "axes";

    /// <summary>The list of what is kept of every run, <c>[[measures]]</c>.</summary>
    public const string Measures = "measures";

    /// <summary>Most points of a design.</summary>
    public const int MostPoints = 100_000_000;

    private const int MostReplicates = 1_000_000;
    private const int MostWorlds = 100_000;

    /// <summary>The keys outside the lists, in the order of a file.</summary>
    public static ImmutableArray<ScenarioKey> All { get; } =
    [
        Integer("schema", SchemaVersion, SchemaVersion, SchemaVersion, "Version of the file format.") with { IsRequired = true },
        new("name", KeyType.Text, "Title of the study.") { IsRequired = true },
        new("description", KeyType.Text, "What the study asks."),
        new("scenario", KeyType.Text, "The scenario that runs, a .toml file, relative to the plan.") { IsRequired = true },
        new("set", KeyType.TextList, "Changes to the scenario that hold at every point, each \"KEY=VALUE\" as for --set."),
        new("design.kind", KeyType.Text, "How points are chosen: factorial (every combination), latin_hypercube, sobol (a low-discrepancy sequence), points (rows of a CSV file), morris (screening), sobol_indices (shares of variance). Default: factorial.") { Choices = [.. Words.Choices<DesignKind>()] },
        Integer("design.points", 0, 1, MostPoints, "Number of points of latin_hypercube and sobol; rows of each of the two base samples of sobol_indices.", "points"),
        Integer("design.trajectories", 20, 2, 100_000, "Trajectories of morris.", "trajectories"),
        Integer("design.levels", 4, 2, 1_000, "Levels of morris; an even number.", "levels"),
        Integer("design.seed", 1, 0, int.MaxValue, "Seed of the design's own draws; the seeds of the runs are those of [replicates]."),
        new("design.file", KeyType.Text, "Table of points, a CSV file whose header names keys of the scenario, relative to the plan."),
        Integer("replicates.count", 20, 1, MostReplicates, "Runs at every point, under the same seeds at each; with [stop] at most so many.", "runs"),
        Integer("replicates.first_seed", 1, 0, long.MaxValue, "Seed of the first run of a point; the others follow."),
        new("stop.measure", KeyType.Text, "Stop a point early when the mean of this measure is known well enough: the name of one of [[measures]]."),
        new("stop.half_width", KeyType.Number, "Half width of the interval of the mean at which to stop, in the measure's unit.") { Range = new(0, double.PositiveInfinity, ExcludesMinimum: true, ExcludesMaximum: true) },
        new("stop.relative_half_width", KeyType.Number, "Or: half width over the mean's absolute value.") { Range = new(0, 10, ExcludesMinimum: true) },
        new("stop.confidence", KeyType.Number, "Confidence of the interval.") { Default = 0.95, Range = Bounds.Closed(0.5, 0.999) },
        Integer("stop.minimum", 20, 2, MostReplicates, "Runs before the first look; another look after each half as many.", "runs"),
        new("calibrate.start", KeyType.Text, "How the first worlds of a calibration are spread over the ranges of the axes: sobol (default) or latin_hypercube.") { Choices = [.. Words.Choices<CalibrationStart>()] },
        Integer("calibrate.points", 64, 1, MostWorlds, "Number of those first worlds.", "worlds"),
        Integer("calibrate.rounds", 4, 0, 1_000, "Rounds of refinement after them.", "rounds"),
        Integer("calibrate.points_a_round", 32, 1, MostWorlds, "New worlds in each round.", "worlds"),
        Integer("calibrate.keep", 8, 1, 1_000, "Best worlds so far around which a round looks.", "worlds"),
        new("calibrate.shrink", KeyType.Number, "Size of the box around each of them, over that of the round before; in the first round over the whole range.") { Default = 0.5, Range = new(0, 1, ExcludesMinimum: true) },
        Integer("calibrate.accept", 0, 1, FactCatalogue.Required, "Fewest facts of world history that an acceptable world meets.", "facts"),
        Integer("calibrate.seed", 1, 0, int.MaxValue, "Seed of the search's own draws; the seeds of the runs are those of [replicates]."),
        new("output.timelines", KeyType.Switch, "Also write the whole timelines of every run, in a folder of its own."),
    ];

    /// <summary>The keys of an axis.</summary>
    public static ImmutableArray<ScenarioKey> OfAxis { get; } =
    [
        new("key", KeyType.Text, "The key of the scenario that varies, for example \"trade.border_cost\"."),
        new("mechanism", KeyType.Text, "Or: a mechanism that is off and on."),
        new("values", KeyType.TextList, "The values it takes."),
        new("low", KeyType.Number, "Or a range: its low end."),
        new("high", KeyType.Number, "Its high end."),
        Integer("steps", 0, 2, 1_000_000, "Number of values from low to high in a factorial design.", "values"),
        new("scale", KeyType.Text, "How the range is spaced: linear (default) or log.") { Choices = [.. Words.Choices<AxisScale>()] },
    ];

    /// <summary>The keys of a measure.</summary>
    public static ImmutableArray<ScenarioKey> OfMeasure { get; } =
    [
        new("column", KeyType.Text, "A column of world.csv.") { IsRequired = true },
        new("at", KeyType.TextOrTextList, "When: start, end, a calendar year, \"year N\", or a window like \"1850-1913\"; or a list of them. Default: end."),
        new("over", KeyType.Text, "From the years of a window to one number, as in claims: mean, min, max, sum, trend, growth, sd, first, last or change. Default: mean.") { Choices = [.. Words.Choices<WindowStatistic>()] },
        new("name", KeyType.Text, "Its column in the tables. Default: column, statistic and years joined by underscores."),
    ];

    private static ScenarioKey Integer(string key, double @default, double minimum, double maximum, string meaning, string unit = "-") =>
        new(key, KeyType.Integer, meaning) { Default = @default, Range = Bounds.Closed(minimum, maximum), Unit = unit };
}
