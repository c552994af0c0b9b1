namespace WorldSystems.Experiments.Studies;

/// <summary>How complete the results of a study are.</summary>
/// <param name="There">Runs of the plan that have a result.</param>
/// <param name="Missing">Runs known to be needed that have none.</param>
/// <param name="FirstMissing">The first of those.</param>
/// <param name="Strangers">Results of runs that the plan does not ask for, of an earlier plan.</param>
public sealed record StudyCompleteness(long There, long Missing, StudyRun? FirstMissing, long Strangers);
