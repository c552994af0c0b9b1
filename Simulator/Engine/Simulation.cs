using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Scenarios;

namespace WorldSystems.Engine;

/// <summary>A run of a scenario: the year as a plan of named steps over the world's columns.</summary>
public sealed class Simulation
{
    /// <summary>Prepares run number <paramref name="run"/> of a scenario (0 = the single run; replicates differ in their random streams).</summary>
    public Simulation(Scenario scenario, int run = 0)
    {
        throw new NotSupportedException(scenario.Name + run);
    }

    /// <summary>The steps of a year, in order.</summary>
    public IReadOnlyList<IStep> Plan { get; } = [];

    /// <summary>The world; only the steps write it.</summary>
    public World World { get; } = null!;

    /// <summary>Lives the next year, warm-up included. False once the last year is over.</summary>
    public bool Step() => throw new NotSupportedException();

    /// <summary>Lives all years that are left and shows each reported one to the observers.</summary>
    /// <exception cref="SimulationException">The market did not clear or the books did not balance.</exception>
    /// <exception cref="OperationCanceledException">Cancelled between two years.</exception>
    public void Run(IReadOnlyList<IYearObserver> observers, CancellationToken cancellation = default) => throw new NotSupportedException();
}
