using WorldSystems.Experiments.Facts;

namespace WorldSystems.Experiments.Calibration;

/// <summary>How many worlds meet a fact.</summary>
/// <param name="Fact">Which.</param>
/// <param name="Acceptable">Acceptable worlds that meet it.</param>
/// <param name="Worlds">Worlds that meet it.</param>
/// <param name="Speaking">Worlds whose runs can speak of it.</param>
public sealed record FactCount(Fact Fact, int Acceptable, int Worlds, int Speaking);
