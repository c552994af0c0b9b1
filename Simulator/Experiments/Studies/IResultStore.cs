namespace WorldSystems.Experiments.Studies;

/// <summary>Where results of runs are kept: on a disk, or in tests in memory.</summary>
public interface IResultStore
{
    /// <summary>Whether the run has ended and its result is here, whole. May be asked from any thread.</summary>
    bool Has(RunId id);

    /// <summary>The result of a run that is here.</summary>
    RunResult Get(RunId id);

    /// <summary>Keeps a result; when this returns, the end of the process does not lose it. May be called from any thread.</summary>
    void Add(RunResult result);
}
