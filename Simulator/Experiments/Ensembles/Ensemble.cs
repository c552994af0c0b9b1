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
        return new([.. Replicates.Run(plan.Scenario, plan.FirstSeed, plan.Seeds, jobs, scenario => RunOne(scenario, years, cancellation), finished, cancellation)]);
    }

    private static RunObservations RunOne(Scenario scenario, ImmutableArray<int> years, CancellationToken cancellation)
    {
        var simulation = new Simulation(scenario);
        var recorder = new RunRecorder(simulation.World, years);
        simulation.Run([recorder], cancellation);
        return new(scenario.Seed, recorder.Finish());
    }
}
