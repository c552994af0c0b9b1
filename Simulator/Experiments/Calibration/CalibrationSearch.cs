using System.Collections.Immutable;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Experiments.Facts;
using WorldSystems.Experiments.Studies;
using WorldSystems.Experiments.Studies.Plans;

namespace WorldSystems.Experiments.Calibration;

/// <summary>
/// Searches the ranges of a plan for the worlds that meet the most facts of world history: a space-filling start, then rounds around the best so far.
/// The result of every world is kept when its runs end, a world whose run fails is a result, too, and which worlds are tried depends on the plan and on the
/// results before alone: not on the number of threads, and not on interruptions.
/// </summary>
/// <remarks>The set of acceptable worlds is a sample around the best that were found, not a map of all there are.</remarks>
public sealed class CalibrationSearch
{
    private readonly Study _study;
    private readonly CalibrationRule _rule;
    private readonly IResultStore _store;
    private readonly int _jobs;
    private readonly Action<CalibrationProgress>? _progress;
    private readonly CancellationToken _cancellation;
    private readonly Lock _lock = new();
    private readonly List<TriedWorld> _worlds = [];
    private readonly HashSet<RunId> _seen = [];
    private CalibrationProgress _state;

    private CalibrationSearch(Study study, IResultStore store, int jobs, Action<CalibrationProgress>? progress, CancellationToken cancellation)
    {
        _study = study;
        _rule = study.Plan.Calibration ?? throw new ArgumentException("the plan has no [calibrate]", nameof(study));
        _store = store;
        _jobs = jobs;
        _progress = progress;
        _cancellation = cancellation;
        _state = new(0, _rule.Worlds, 0, 0, 0, 0);
    }

    /// <summary>Searches.</summary>
    /// <param name="study">A study whose plan has a section [calibrate].</param>
    /// <param name="store">Has the results of worlds tried earlier, takes those of new ones; its measures are <see cref="WorldScore.Columns"/>.</param>
    /// <param name="jobs">Threads, 1 or more.</param>
    /// <param name="progress">Told after every world, one at a time.</param>
    /// <param name="cancellation">Stops between two years; worlds under way are lost, results of others are kept.</param>
    public static CalibrationResult Run(Study study, IResultStore store, int jobs, Action<CalibrationProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(store);
        return new CalibrationSearch(study, store, jobs, progress, cancellation).Search();
    }

    private CalibrationResult Search()
    {
        Refinement refinement = new(_rule, _study.Plan.Axes.Length);
        Try(0, refinement.Start());
        for (int round = 1; round <= _rule.Rounds; round++)
        {
            ImmutableArray<double>[] kept = [.. CalibrationResult.Rank(_worlds).Take(_rule.Keep).Select(world => world.Place)];
            if (kept.Length == 0)
            {
                break;
            }

            Try(round, refinement.Around(round, kept));
        }

        return new(_study.Plan, [.. _worlds]);
    }

    private void Try(int round, IEnumerable<ImmutableArray<double>> places)
    {
        List<(RunId Id, ImmutableArray<double> Place, ImmutableArray<string> Values)> batch = [];
        foreach (ImmutableArray<double> place in places)
        {
            ImmutableArray<string> values = [.. _study.Plan.Axes.Zip(place, (axis, part) => axis.NearPart(part))];
            RunId id = _study.IdWith(values, "facts");
            if (_seen.Add(id))
            {
                batch.Add((id, place, values));
            }
        }

        _state = _state with { Round = round };
        batch.Where(world => _store.Has(world.Id)).ToList().ForEach(world => Count(_store.Get(world.Id), isNew: false));
        Workers.Each(batch.Where(world => !_store.Has(world.Id)), _jobs, world =>
        {
            RunResult result = Score(world.Id, world.Values);
            _store.Add(result);
            Count(result, isNew: true);
        }, _cancellation);
        foreach ((RunId id, ImmutableArray<double> place, ImmutableArray<string> values) in batch)
        {
            _worlds.Add(new(_worlds.Count, round, place, values, _store.Get(id)));
        }
    }

    private RunResult Score(RunId id, ImmutableArray<string> values)
    {
        ScenarioResult read = _study.ScenarioWith(values);
        if (read.Scenario is null)
        {
            return Failed(id, RunStatus.Invalid, read.Errors[0].ToString());
        }

        ulong seed = _study.Plan.FirstSeed;
        try
        {
            List<ImmutableArray<double?>> runs = [];
            for (int i = 0; i < _study.Plan.Replicates; i++)
            {
                seed = _study.Plan.FirstSeed + (ulong)i;
                runs.Add(FactCatalogue.Measure(FactRecorder.Record(read.Scenario with { Seed = seed }, _cancellation)));
            }

            return new(id, RunStatus.Finished, WorldScore.Of(FactScores.Of(runs)).Values, "");
        }
        catch (LedgerBreachException failure)
        {
            return Failed(id, RunStatus.Breach, FormattableString.Invariant($"seed {seed}: {failure.Message}"));
        }
        catch (SimulationException failure)
        {
            return Failed(id, RunStatus.Stopped, FormattableString.Invariant($"seed {seed}: {failure.Message}"));
        }
    }

    private static RunResult Failed(RunId id, RunStatus status, string why) => new(id, status, [.. WorldScore.Columns.Select(_ => double.NaN)], why);

    private void Count(RunResult result, bool isNew)
    {
        lock (_lock)
        {
            bool failed = result.Status != RunStatus.Finished;
            _state = _state with
            {
                Known = _state.Known + 1,
                Tried = _state.Tried + (isNew ? 1 : 0),
                Failed = _state.Failed + (failed ? 1 : 0),
                Best = failed ? _state.Best : Math.Max(_state.Best, (int)result.Values[0]),
            };
            _progress?.Invoke(_state);
        }
    }
}
