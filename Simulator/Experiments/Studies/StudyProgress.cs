namespace WorldSystems.Experiments.Studies;

/// <summary>How far a study is.</summary>
/// <param name="Done">Runs that ended since it began or went on.</param>
/// <param name="Total">Runs it had to do then; with a stop rule the most there can be.</param>
/// <param name="Failed">Those of the ended that failed.</param>
/// <param name="Breaches">Those of the failed in which the books did not balance.</param>
public readonly record struct StudyProgress(long Done, long Total, long Failed, long Breaches);
