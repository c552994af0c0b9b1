using System.Collections.Immutable;
using WorldSystems.Engine.Scenarios;

namespace WorldSystems.Experiments.Studies.Plans;

/// <summary>A valid plan, or everything that is wrong with it.</summary>
/// <param name="Plan">The plan; null exactly when there are errors.</param>
/// <param name="Errors">All errors, by file, line and column.</param>
/// <param name="Files">The files that were read besides the plan, by the path under which it reached them, with their bytes.</param>
public sealed record PlanResult(StudyPlan? Plan, ImmutableArray<ScenarioError> Errors, ImmutableArray<KeyValuePair<string, ReadOnlyMemory<byte>>> Files)
{
    /// <summary>The path of the table of points; null without one. Points are in the ids of runs themselves.</summary>
    internal string? PointsFile { get; init; }

    /// <summary>Reads the scenario again at a point.</summary>
    internal BaseScenario? Base { get; init; }
}
