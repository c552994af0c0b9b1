namespace WorldSystems.Experiments.Statistics;

/// <summary>How much of a value's variance one axis accounts for.</summary>
/// <param name="First">The share that goes if the axis is fixed: its own effect (Sobol' 1993).</param>
/// <param name="Total">The share that stays if all others are fixed: with all its interactions (Homma and Saltelli 1996).</param>
public readonly record struct SobolIndex(Estimate First, Estimate Total);
