using System.Collections.Immutable;

namespace WorldSystems.Experiments.Studies;

/// <summary>What a run gave.</summary>
/// <param name="Id">Which run.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Values">The measures of the plan, in order; NaN where undefined, and all of them where the run failed.</param>
/// <param name="Failure">Why it failed; empty where it did not.</param>
public sealed record RunResult(RunId Id, RunStatus Status, ImmutableArray<double> Values, string Failure);
