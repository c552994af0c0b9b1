using WorldSystems.Experiments.Studies.Plans;

namespace WorldSystems.Experiments.Studies;

/// <summary>A measure over the runs of a point.</summary>
/// <param name="Point">Place of the point in the design, from 0.</param>
/// <param name="Measure">Which measure.</param>
/// <param name="Runs">Runs in which it is defined.</param>
/// <param name="Failed">Runs of the point that failed.</param>
/// <param name="Mean">Mean over the runs; NaN without any.</param>
/// <param name="Sd">Standard deviation (n - 1).</param>
/// <param name="Low">10th percentile.</param>
/// <param name="Median">Median.</param>
/// <param name="High">90th percentile.</param>
public sealed record StudySummary(long Point, StudyMeasure Measure, int Runs, int Failed, double Mean, double Sd, double Low, double Median, double High);
