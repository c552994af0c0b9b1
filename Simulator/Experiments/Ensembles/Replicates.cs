using System.Runtime.ExceptionServices;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Scenarios;

namespace WorldSystems.Experiments.Ensembles;

/// <summary>
/// A scenario under many seeds on several threads. Runs share nothing but the immutable scenario, and results come in the order of the seeds:
/// they do not depend on the number of threads.
/// </summary>
internal static class Replicates
{
    /// <summary>Runs them all.</summary>
    /// <param name="scenario">What runs; its own seed is not used.</param>
    /// <param name="firstSeed">Seed of the first run; the others follow one by one.</param>
    /// <param name="seeds">Number of runs, 1 or more.</param>
    /// <param name="jobs">Threads, 1 or more.</param>
    /// <param name="run">One run.</param>
    /// <param name="finished">Told the number of runs done, from any thread.</param>
    /// <param name="cancellation">Stops between two runs; <paramref name="run"/> sees to it between two years.</param>
    /// <exception cref="SimulationException">A run cannot go on; of several the one with the lowest seed is told.</exception>
    public static T[] Run<T>(Scenario scenario, ulong firstSeed, int seeds, int jobs, Func<Scenario, T> run, Action<int>? finished, CancellationToken cancellation)
    {
        var results = new T[seeds];
        var failures = new Exception?[seeds];
        int done = 0;
        Parallel.For(0, seeds, new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellation }, (i, loop) =>
        {
            try
            {
                results[i] = run(scenario with { Seed = firstSeed + (ulong)i });
                finished?.Invoke(Interlocked.Increment(ref done));
            }
            catch (SimulationException failure)
            {
                failures[i] = failure;
                loop.Break();
            }
        });

        if (failures.FirstOrDefault(failure => failure is not null) is { } first)
        {
            ExceptionDispatchInfo.Throw(first);
        }

        return results;
    }
}
