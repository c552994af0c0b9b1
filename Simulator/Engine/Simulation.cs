using System.Collections.Immutable;
using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Mechanisms;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Scenarios;

namespace WorldSystems.Engine;

/// <summary>A run of a scenario: the year as a plan of named steps over the world's columns.</summary>
public sealed class Simulation
{
    private readonly Scenario _scenario;
    private readonly IStep[] _plan;

    // A call through an interface that scores of steps implement looks for the method every time; a delegate has found it.
    private readonly Action<World>[] _acts;
    private int _nextYear;
    private int _nextEvent;
    private bool _lived;

    /// <summary>Prepares run number <paramref name="run"/> of a scenario (0 = the single run; replicates differ in their random streams).</summary>
    public Simulation(Scenario scenario, int run = 0)
        : this(scenario, run, scenario.ActiveMechanisms())
    {
    }

    /// <summary>A run in which the given mechanisms act and no others; <paramref name="watch"/> may put a watcher around every step.</summary>
    internal Simulation(Scenario scenario, int run, ImmutableArray<IMechanism> mechanisms, Func<IStep, IStep>? watch = null)
    {
        _scenario = scenario;
        World = WorldFactory.Create(scenario, run);
        _plan = [.. YearPlan.For(World, mechanisms).Select(step => watch?.Invoke(step) ?? step)];
        _acts = [.. _plan.Select(step => (Action<World>)step.Execute)];
        _nextYear = -scenario.Time.WarmUp;
    }

    /// <summary>The steps of a year, in order.</summary>
    public IReadOnlyList<IStep> Plan => _plan;

    /// <summary>The world; only the steps write it.</summary>
    public World World { get; }

    /// <summary>Lives the next year, warm-up included. False once the last year is over.</summary>
    /// <exception cref="SimulationException">The market did not clear or the books did not balance.</exception>
    public bool Step()
    {
        if (_nextYear >= _scenario.Time.Years)
        {
            return false;
        }

        if (_lived)
        {
            foreach (Stock stock in World.Stocks)
            {
                stock.Turn();
            }
        }

        World.Year = new Year(_nextYear, _scenario.Time.StartYear + _nextYear);
        ApplyEvents();
        World.BeginYear();
        foreach (Action<World> act in _acts)
        {
            act(World);
        }

        World.Ledger.Settle();
        World.Ledger.Check();
        _lived = true;
        _nextYear++;
        return true;
    }

    /// <summary>Lives all years that are left and shows each reported one to the observers.</summary>
    /// <exception cref="SimulationException">The market did not clear or the books did not balance.</exception>
    /// <exception cref="OperationCanceledException">Cancelled between two years.</exception>
    public void Run(IReadOnlyList<IYearObserver> observers, CancellationToken cancellation = default)
    {
        while (Step())
        {
            cancellation.ThrowIfCancellationRequested();
            if (World.Year.IsWarmUp)
            {
                continue;
            }

            for (int i = 0; i < observers.Count; i++)
            {
                observers[i].OnYear(World);
            }
        }
    }

    /// <summary>Scheduled changes take effect at the start of their year.</summary>
    private void ApplyEvents()
    {
        World.ScheduledChanges.Clear();
        while (!World.Year.IsWarmUp && _nextEvent < _scenario.Events.Length && _scenario.Events[_nextEvent].Year <= World.Year.Calendar)
        {
            ScheduledChange change = _scenario.Events[_nextEvent++];
            World.Parameters = change.Parameter.With(World.Parameters, change.Value);
            World.ScheduledChanges.Add(new ParameterChange(change.Parameter, change.Value));
        }
    }
}
