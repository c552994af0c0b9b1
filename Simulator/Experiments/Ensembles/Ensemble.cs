using System.Collections.Immutable;
using WorldSystems.Engine;
using WorldSystems.Engine.Scenarios;

namespace WorldSystems.Experiments.Ensembles;

/// <summary>
/// Runs a scenario under many seeds on several threads. Runs share nothing but the immutable scenario, every worker has one simulation at a
/// time, and results come in the order of the seeds: the numbers do not depend on the number of threads.
/// </summary>
public static class Ensemble
{
    /// <summary>Runs them all.</summary>
    /// <param name="plan">What to run.</param>
    /// <param name="jobs">Threads, 1 or more.</param>
    /// <param name="finished">Told the number of runs done, from any thread.</param>
    /// <param name="cancellation">Stops between two years.</param>
    /// <exception cref="Engine.Model.SimulationException">A run cannot go on; of several the one with the lowest seed is told.</exception>
    public static EnsembleResult Run(EnsemblePlan plan, int jobs, Action<int>? finished = null, CancellationToken cancellation = default)
    {
        ImmutableArray<int> years = plan.YearsMeasured();
        var runs = new RunObservations[plan.Seeds];
        var failures = new Exception?[plan.Seeds];
        int done = 0;
        Parallel.For(0, plan.Seeds, new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellation }, (i, loop) =>
        {
            try
            {
                runs[i] = RunOne(plan.Scenario with { Seed = plan.FirstSeed + (ulong)i }, years, cancellation);
                finished?.Invoke(Interlocked.Increment(ref done));
            }
            catch (Engine.Model.SimulationException failure)
            {
                failures[i] = failure;
                loop.Break();
            }
        });

        if (failures.FirstOrDefault(failure => failure is not null) is { } first)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(first);
        }

        return new([.. runs]);
    }

    private static RunObservations RunOne(Scenario scenario, ImmutableArray<int> years, CancellationToken cancellation)
    {
        var simulation = new Simulation(scenario);
        var recorder = new RunRecorder(simulation.World, years);
        simulation.Run([recorder], cancellation);
        return new(scenario.Seed, recorder.Finish());
    }
}
