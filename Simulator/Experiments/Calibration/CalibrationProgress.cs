namespace WorldSystems.Experiments.Calibration;

/// <summary>How far a calibration is.</summary>
/// <param name="Known">Worlds with a result, those of earlier times included.</param>
/// <param name="Total">Most worlds there can be.</param>
/// <param name="Tried">Worlds tried since it began or went on.</param>
/// <param name="Failed">Those of the known that failed.</param>
/// <param name="Round">The round it is in; 0 is the start.</param>
/// <param name="Best">Most facts that a world met.</param>
public readonly record struct CalibrationProgress(int Known, int Total, int Tried, int Failed, int Round, int Best);
