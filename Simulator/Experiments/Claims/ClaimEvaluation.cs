using System.Collections.Concurrent;
using System.Collections.Immutable;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Engine.Scenarios.Claims;
using WorldSystems.Experiments.Histories;

namespace WorldSystems.Experiments.Claims;

/// <summary>
/// Tries claims over many seeds on several threads. A scenario and its controls run under the same seeds (common random numbers), each world
/// once a seed. Worlds of one seed are taken up one after another, and the last of them to end reads the claims and lets go of all: few
/// histories are held at a time, and the numbers do not depend on the number of threads.
/// </summary>
public sealed class ClaimEvaluation
{
    private readonly ClaimPlan _plan;
    private readonly ImmutableArray<ControlWorld> _worlds;
    private readonly string[] _stateColumns;
    private readonly string[] _worldColumns;
    private readonly RunHistory?[][] _histories;
    private readonly int[] _left;
    private readonly ClaimObservation[][] _observations;
    private readonly ConcurrentBag<(int Seed, int World, string Message)> _failures = [];

    private ClaimEvaluation(ClaimPlan plan)
    {
        _plan = plan;
        _worlds = plan.RunWorlds();
        Claim[] claims = [.. plan.Trials.Select(trial => trial.Claim)];
        _stateColumns = [.. claims.SelectMany(ClaimColumns.OfStates).Distinct()];
        _worldColumns = [.. claims.SelectMany(ClaimColumns.OfTheWorld).Distinct()];
        _histories = [.. Enumerable.Range(0, plan.Seeds).Select(_ => new RunHistory?[_worlds.Length])];
        _left = [.. Enumerable.Repeat(_worlds.Length, plan.Seeds)];
        _observations = new ClaimObservation[plan.Seeds][];
    }

    /// <summary>Tries them all.</summary>
    /// <param name="plan">What to try.</param>
    /// <param name="jobs">Threads, 1 or more.</param>
    /// <param name="finished">Told after every run, from any thread.</param>
    /// <param name="cancellation">Stops between two years.</param>
    public static ClaimTable Run(ClaimPlan plan, int jobs, Action? finished = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ClaimEvaluation evaluation = new(plan);
        IEnumerable<(int Seed, int World)> runs = Enumerable.Range(0, evaluation._worlds.Length * plan.Seeds)
            .Select(i => (i / evaluation._worlds.Length, i % evaluation._worlds.Length));
        Parallel.ForEach(
            Partitioner.Create(runs, EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellation },
            run =>
            {
                evaluation.RunOne(run.Seed, run.World, cancellation);
                finished?.Invoke();
            });
        return evaluation.Table();
    }

    private void RunOne(int seed, int world, CancellationToken cancellation)
    {
        Scenario scenario = _plan.Worlds[_worlds[world]] with { Seed = SeedOf(seed) };
        try
        {
            _histories[seed][world] = RunHistory.Of(scenario, _stateColumns, _worldColumns, cancellation);
        }
        catch (SimulationException failure)
        {
            _failures.Add((seed, world, failure.Message));
        }

        if (Interlocked.Decrement(ref _left[seed]) == 0)
        {
            _observations[seed] = [.. _plan.Trials.Select(trial => Observe(trial, seed))];
            _histories[seed] = [];
        }
    }

    private ClaimObservation Observe(ClaimTrial trial, int seed)
    {
        RunHistory? own = History(trial.Own, seed), control = trial.Control is { } world ? History(world, seed) : null;
        return own is null
            ? new(SeedOf(seed), double.NaN, trial.Claim.IsComparison ? double.NaN : null, double.NaN)
            : new ClaimReading(trial.Claim, own, control).Read(SeedOf(seed));
    }

    private RunHistory? History(ControlWorld world, int seed) => _histories[seed][_worlds.IndexOf(world)];

    private ClaimTable Table() => new(
        [.. _plan.Trials.Select((trial, i) => new ClaimResult(trial, [.. _observations.Select(seed => seed[i])]))],
        [.. _failures.Order().Select(failure => new FailedRun(_worlds[failure.World].ToString(), SeedOf(failure.Seed), failure.Message))]);

    private ulong SeedOf(int index) => _plan.FirstSeed + (ulong)index;
}
