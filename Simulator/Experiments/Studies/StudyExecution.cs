using WorldSystems.Engine.Model;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Experiments.Histories;
using WorldSystems.Experiments.Studies.Plans;

namespace WorldSystems.Experiments.Studies;

/// <summary>
/// Does the runs of a study that are not done yet, on several threads. Runs share nothing but the immutable scenario of their point, each result
/// is kept when its run ends, and a run that fails is a result, too. Which runs are done and what they give does not depend on the number of
/// threads, on the shard or on interruptions.
/// </summary>
public sealed class StudyExecution
{
    private readonly Study _study;
    private readonly Shard _shard;
    private readonly IResultStore _store;
    private readonly int _jobs;
    private readonly Action<StudyProgress>? _progress;
    private readonly Action<StudyRun, ScenarioResult>? _alsoDo;
    private readonly Lock _lock = new();
    private readonly string[] _columns;
    private StudyProgress _done;

    private StudyExecution(Study study, Shard shard, IResultStore store, int jobs, Action<StudyProgress>? progress, Action<StudyRun, ScenarioResult>? alsoDo)
    {
        _study = study;
        _shard = shard;
        _store = store;
        _jobs = jobs;
        _progress = progress;
        _alsoDo = alsoDo;
        _columns = [.. study.Plan.Measures.Select(measure => measure.Column).Distinct()];
    }

    /// <summary>Does them.</summary>
    /// <param name="study">Whose runs.</param>
    /// <param name="shard">Which part of them.</param>
    /// <param name="store">Has the results of earlier runs, takes those of new ones.</param>
    /// <param name="jobs">Threads, 1 or more.</param>
    /// <param name="progress">Told after every run, one at a time.</param>
    /// <param name="alsoDo">Something else to do with a run that has not been done, before its result is kept, from any thread.</param>
    /// <param name="cancellation">Stops between two years; runs under way are lost, results of others are kept.</param>
    public static StudyProgress Run(
        Study study,
        Shard shard,
        IResultStore store,
        int jobs,
        Action<StudyProgress>? progress = null,
        Action<StudyRun, ScenarioResult>? alsoDo = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(store);
        StudyExecution execution = new(study, shard, store, jobs, progress, alsoDo);
        if (study.Plan.Stop is { } stop)
        {
            execution.UntilKnown(stop, cancellation);
        }
        else
        {
            execution.All(cancellation);
        }

        return execution._done;
    }

    /// <summary>Does a single run; its result is kept nowhere.</summary>
    public static RunResult Try(Study study, StudyRun run, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(study);
        StudyExecution execution = new(study, Shard.Whole, null!, 1, null, null);
        return execution.RunOne(run, study.ScenarioAt(run.Point), cancellation);
    }

    private void All(CancellationToken cancellation)
    {
        _done = new(0, _study.AllRuns().LongCount(IsToDo), 0, 0);
        Do(_study.AllRuns().Where(IsToDo), cancellation);
    }

    /// <summary>Round after round, until every point of the shard has runs enough. The rounds are the same whoever does them.</summary>
    private void UntilKnown(StopRule stop, CancellationToken cancellation)
    {
        List<long> open = [.. Points().Where(point => _shard.Owns(_study.PointId(point)))];
        _done = new(0, open.Count * (long)_study.Plan.Replicates, 0, 0);
        int done = 0;
        for (int look = 0; open.Count > 0; look++)
        {
            int until = (int)Math.Min(_study.Plan.Replicates, stop.RunsAt(look));
            Do(open.SelectMany(point => _study.RunsAt(point, done, until)).Where(run => !_store.Has(run.Id)), cancellation);
            done = until;
            open.RemoveAll(point => done == _study.Plan.Replicates || stop.IsKnown([.. _study.RunsAt(point, 0, done).Select(run => _store.Get(run.Id).Values[stop.Measure])]));
        }
    }

    private IEnumerable<long> Points()
    {
        for (long point = 0; point < _study.Points; point++)
        {
            yield return point;
        }
    }

    private bool IsToDo(StudyRun run) => _shard.Owns(run.Id) && !_store.Has(run.Id);

    private void Do(IEnumerable<StudyRun> runs, CancellationToken cancellation)
    {
        // Replicates of a point come one after another: a thread that gets several reads their scenario once.
        Workers.Each(runs, _jobs, (Point: -1L, Read: (ScenarioResult?)null), (run, last) =>
        {
            ScenarioResult read = last.Point == run.Point ? last.Read! : _study.ScenarioAt(run.Point);
            Keep(RunOne(run, read, cancellation));
            return (run.Point, read);
        }, cancellation);
    }

    private RunResult RunOne(StudyRun run, ScenarioResult read, CancellationToken cancellation)
    {
        if (read.Scenario is null)
        {
            return Failed(run, RunStatus.Invalid, read.Errors[0].ToString());
        }

        Scenario scenario = read.Scenario with { Seed = run.Seed };
        try
        {
            RunHistory history = RunHistory.Of(scenario, [], _columns, cancellation);
            _alsoDo?.Invoke(run, read);
            return new(run.Id, RunStatus.Finished, [.. _study.Plan.Measures.Select(measure => measure.Read(history.World(measure.Column), history.StartYear))], "");
        }
        catch (LedgerBreachException failure)
        {
            return Failed(run, RunStatus.Breach, failure.Message);
        }
        catch (SimulationException failure)
        {
            return Failed(run, RunStatus.Stopped, failure.Message);
        }
    }

    private RunResult Failed(StudyRun run, RunStatus status, string why) =>
        new(run.Id, status, [.. _study.Plan.Measures.Select(_ => double.NaN)], why);

    private void Keep(RunResult result)
    {
        _store.Add(result);
        lock (_lock)
        {
            bool failed = result.Status != RunStatus.Finished;
            _done = _done with { Done = _done.Done + 1, Failed = _done.Failed + (failed ? 1 : 0), Breaches = _done.Breaches + (result.Status == RunStatus.Breach ? 1 : 0) };
            _progress?.Invoke(_done);
        }
    }
}
