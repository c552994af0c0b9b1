namespace WorldSystems.Experiments.Ensembles;

/// <summary>A number that a run gave.</summary>
/// <param name="Measure">What it is.</param>
/// <param name="Year">Calendar year; null for a measure of the whole run.</param>
/// <param name="Value">The number; NaN where the run has none.</param>
public sealed record Observation(EnsembleMeasure Measure, int? Year, double Value);

/// <summary>Everything measured in one run.</summary>
/// <param name="Seed">Its seed.</param>
/// <param name="Observations">In the same order for every run of an ensemble.</param>
public sealed record RunObservations(ulong Seed, IReadOnlyList<Observation> Observations);
