using System.Collections.Immutable;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Engine.Scenarios.Claims;
using WorldSystems.Engine.Scenarios.Source;
using WorldSystems.Engine.Scenarios.Validation;

namespace WorldSystems.Experiments.Studies.Plans;

/// <summary>Text of a plan, with the scenario and the table of points that it names -> every error at once, or a valid plan.</summary>
public static class PlanReader
{
    /// <summary>Reads a plan.</summary>
    /// <param name="fileName">The plan's file as messages name it.</param>
    /// <param name="toml">Its bytes, UTF-8, at most 1 MiB.</param>
    /// <param name="files">Opens the files it names, by paths from its folder.</param>
    /// <param name="options">Names that only the timelines know.</param>
    /// <returns>The plan, or all that is wrong with it and with the scenario; bad input never throws.</returns>
    public static PlanResult Read(string fileName, ReadOnlyMemory<byte> toml, IScenarioFiles files, ScenarioReaderOptions options)
    {
        ArgumentNullException.ThrowIfNull(files);
        ErrorList errors = new();
        RememberedFiles remembered = new(files);
        if (TomlSource.Read(fileName, toml.Span, "a plan in TOML", errors, PlanKeys.Axes, PlanKeys.Measures) is not { } text)
            return new(null, errors.InOrder(fileName), []);

        KnownPlanKeys.Check(text, errors);
        TableFields fields = new(new(text.Start, text.Entries), PlanKeys.All, Missing, text.IsDamaged, errors);
        BaseScenario scenario = BaseScenario.Read(fileName, fields, remembered, options, errors);
        CalibrationSection calibrate = new(fields, errors);
        CalibrationRule? calibration = calibrate.Read(text);
        StudyDesign design = calibration is null ? Design(fields) : CalibrationSection.Design(calibration);
        AxisList axes = new(scenario, design, errors);
        ImmutableArray<Axis> varied = axes.Read(text);
        ImmutableArray<ImmutableArray<string>> rows = [];
        string? pointsFile = fields.Text("design.file");
        if (design.Kind == DesignKind.Points)
            (varied, rows) = axes.Points(pointsFile, fields, remembered, fileName, varied);

        ImmutableArray<StudyMeasure> measures = new MeasureList(scenario.Scenario, options, errors).Read(text);
        StopRule? stop = Stop(fields, measures, errors);
        (int? replicates, double? firstSeed, bool timelines) = (fields.Integer("replicates.count"), fields.Number("replicates.first_seed"), fields.Switch("output.timelines"));
        (string? name, string? description) = (fields.Text("name"), fields.Text("description"));
        _ = fields.Integer("schema");
        if (calibration is null)
            Enough(fields, design, varied, text, errors);
        else
            calibrate.Check(varied, text);

        StudyPlan? plan = !errors.IsEmpty || scenario.Scenario is null ? null : new()
        {
            Name = name!,
            Description = description ?? "",
            ScenarioFile = scenario.File,
            Changes = scenario.Changes,
            Scenario = scenario.Scenario,
            Design = design,
            Axes = varied,
            Rows = rows,
            Replicates = replicates ?? 20,
            FirstSeed = (ulong)(firstSeed ?? 1),
            Stop = stop,
            Calibration = calibration,
            Measures = measures,
            Timelines = timelines,
        };
        return new(plan, [.. errors.InOrder(fileName), .. scenario.Errors], remembered.All) { PointsFile = pointsFile, Base = scenario };
    }

    private static (Message, Message) Missing(ScenarioKey key) =>
        ($"the key '{key.Key}' is missing", $"Write {key.Key} = {(key.Type == KeyType.Text ? "\"...\"" : key.DefaultAsWritten)} at the top of the file");

    private static StudyDesign Design(TableFields fields) => new(fields.Choice<DesignKind>("design.kind"))
    {
        Points = fields.Integer("design.points") ?? 0,
        Trajectories = fields.Integer("design.trajectories") ?? 20,
        Levels = fields.Integer("design.levels") ?? 4,
        Seed = (ulong)(fields.Number("design.seed") ?? 1),
    };

    /// <summary>What a design needs, it has.</summary>
    private static void Enough(TableFields fields, StudyDesign design, ImmutableArray<Axis> axes, ScenarioText text, ErrorList errors)
    {
        bool samples = design.Kind is DesignKind.LatinHypercube or DesignKind.Sobol or DesignKind.SobolIndices;
        string kind = Words.Written(design.Kind);
        if (samples && !fields.Has("design.points") && !text.IsDamaged)
            errors.Add(fields.PlaceOf("design.kind"), $"the design {kind} needs a number of points", "Write points = 100 below [design]");

        if (design.Kind == DesignKind.Morris && design.Levels % 2 != 0)
            errors.Add(fields.PlaceOf("design.levels"), "the number of levels is odd: a step of half the levels would not stay on them", "Take an even number, like 4");

        if (design.Kind is not (DesignKind.Factorial or DesignKind.Points) && axes.IsEmpty && text.List(PlanKeys.Axes).IsEmpty && !text.IsDamaged)
            errors.Add(fields.PlaceOf("design.kind"), $"the design {kind} has nothing to vary", "Add [[axes]], each with a key, low and high");

        if (design.Kind == DesignKind.SobolIndices && design.Points > 0 && !int.IsPow2(design.Points))
            errors.Add(fields.PlaceOf("design.points"), $"{Show.Number(design.Points)} points are not balanced: Sobol's sequence needs a power of two", $"Take {Show.Number((long)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)design.Points))}");
    }

    private static StopRule? Stop(TableFields fields, ImmutableArray<StudyMeasure> measures, ErrorList errors)
    {
        string? name = fields.Text("stop.measure");
        double? width = fields.Number("stop.half_width"), relative = fields.Number("stop.relative_half_width");
        int minimum = fields.Integer("stop.minimum") ?? 20;
        double confidence = fields.Number("stop.confidence") ?? 0.95;
        string[] given = ["stop.half_width", "stop.relative_half_width", "stop.confidence", "stop.minimum"];
        if (name is null)
        {
            foreach (string key in given.Where(fields.Has).Take(1))
                errors.Add(fields.PlaceOf(key), "[stop] does not say which measure has to be known", "Write measure = \"gap_ratio_end\" below [stop]");

            return null;
        }

        int measure = measures.Select(m => m.Name).ToList().IndexOf(name);
        if (measure < 0)
            errors.Add(fields.PlaceOf("stop.measure"), $"no measure of the plan is called {Show.Text(name)}", $"The plan keeps {string.Join(", ", measures.Select(m => m.Name))}");

        if (width is null == relative is null)
            errors.Add(fields.PlaceOf("stop.measure"), "[stop] needs a width, and one only", "Write half_width = 0.5, in the measure's unit, or relative_half_width = 0.05");

        return new(measure, new() { Absolute = width ?? 0, Relative = relative ?? 0, Confidence = confidence, Fewest = minimum });
    }
}
