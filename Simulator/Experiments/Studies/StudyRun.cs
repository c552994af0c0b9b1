namespace WorldSystems.Experiments.Studies;

/// <summary>A run of a study.</summary>
/// <param name="Point">Place of its point in the design, from 0.</param>
/// <param name="Replicate">Which of the runs at that point, from 0.</param>
/// <param name="Seed">Seed of its random streams.</param>
/// <param name="Id">Its id.</param>
public readonly record struct StudyRun(long Point, int Replicate, ulong Seed, RunId Id);
