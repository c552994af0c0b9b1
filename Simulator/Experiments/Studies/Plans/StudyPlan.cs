using System.Collections.Immutable;
using WorldSystems.Engine.Scenarios;

namespace WorldSystems.Experiments.Studies.Plans;

/// <summary>A valid plan of a study: which scenario runs, what varies in it, how often, and what is kept.</summary>
public sealed record StudyPlan
{
    /// <summary>Title for people.</summary>
    public required string Name { get; init; }

    /// <summary>What the study asks.</summary>
    public string Description { get; init; } = "";

    /// <summary>The scenario file, relative to the plan.</summary>
    public required string ScenarioFile { get; init; }

    /// <summary>Changes that hold at every point.</summary>
    public ImmutableArray<ScenarioOverride> Changes { get; init; } = [];

    /// <summary>The scenario with those changes.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>How points are chosen.</summary>
    public required StudyDesign Design { get; init; }

    /// <summary>What varies.</summary>
    public ImmutableArray<Axis> Axes { get; init; } = [];

    /// <summary>For <see cref="DesignKind.Points"/> the points, a value an axis; otherwise empty.</summary>
    public ImmutableArray<ImmutableArray<string>> Rows { get; init; } = [];

    /// <summary>Runs at every point; with a <see cref="Stop"/> rule at most so many.</summary>
    public int Replicates { get; init; } = 20;

    /// <summary>Seed of the first run of every point.</summary>
    public ulong FirstSeed { get; init; } = 1;

    /// <summary>When a point has runs enough; null for all of them.</summary>
    public StopRule? Stop { get; init; }

    /// <summary>How worlds are searched for that meet the facts; null where the plan is for other studies.</summary>
    public CalibrationRule? Calibration { get; init; }

    /// <summary>What is kept of every run, one or more.</summary>
    public ImmutableArray<StudyMeasure> Measures { get; init; } = [StudyMeasure.Usual];

    /// <summary>Also write the whole timelines of every run.</summary>
    public bool Timelines { get; init; }
}
