using System.Collections.Immutable;

namespace WorldSystems.Experiments.Claims;

/// <summary>What the claims of a scenario came to.</summary>
/// <param name="Results">A result a trial, in the order of the plan.</param>
/// <param name="Failures">Runs that did not come to their end, by seed and world.</param>
public sealed record ClaimTable(ImmutableArray<ClaimResult> Results, ImmutableArray<FailedRun> Failures);
