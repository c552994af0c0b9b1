namespace WorldSystems.Experiments.Claims;

/// <summary>What one seed gave for a claim.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Observed">The value; NaN where it is undefined, or the run did not come to its end.</param>
/// <param name="Compared">The value it is compared with; null where there is none.</param>
/// <param name="Effect">What the expectation is about: the value, or its relation to the other one.</param>
public sealed record ClaimObservation(ulong Seed, double Observed, double? Compared, double Effect);
