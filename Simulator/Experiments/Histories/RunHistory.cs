using System.Collections.Immutable;
using WorldSystems.Engine;
using WorldSystems.Engine.Measures;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Engine.Timelines;

namespace WorldSystems.Experiments.Histories;

/// <summary>Chosen columns of a run's timelines, every reported year of them, in memory: what a claim, a fact or a study reads.</summary>
public sealed class RunHistory : IYearObserver, IHistory
{
    private readonly WorldMeasures _measures;
    private readonly ImmutableArray<StateColumn> _stateColumns;
    private readonly ImmutableArray<WorldColumn> _worldColumns;
    private readonly double[][] _states;
    private readonly double[][] _world;
    private readonly int _count;

    private RunHistory(World world, TimeSpanOfRun time, IEnumerable<StateColumn> stateColumns, IEnumerable<WorldColumn> worldColumns)
    {
        _measures = new WorldMeasures(world);
        _count = world.Count;
        StartYear = time.StartYear;
        Years = time.Years;
        _stateColumns = [.. stateColumns];
        _worldColumns = [.. worldColumns];
        _states = [.. _stateColumns.Select(_ => new double[time.Years * world.Count])];
        _world = [.. _worldColumns.Select(_ => new double[time.Years])];
        StateIds = [.. world.States.States.Select(state => state.Id)];
    }

    /// <inheritdoc/>
    public int StartYear { get; }

    /// <inheritdoc/>
    public int Years { get; }

    /// <inheritdoc/>
    public ImmutableArray<string> StateIds { get; }

    /// <summary>Runs a scenario to its end and keeps the columns asked for.</summary>
    /// <param name="scenario">What runs, under its own seed.</param>
    /// <param name="stateColumns">Names of columns of states.csv.</param>
    /// <param name="worldColumns">Names of columns of world.csv.</param>
    /// <param name="cancellation">Stops between two years.</param>
    /// <exception cref="ArgumentException">There is no column of a name.</exception>
    /// <exception cref="SimulationException">The run cannot go on.</exception>
    public static RunHistory Of(Scenario scenario, IEnumerable<string> stateColumns, IEnumerable<string> worldColumns, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var simulation = new Simulation(scenario);
        RunHistory history = Watching(simulation.World, scenario.Time, stateColumns, worldColumns);
        simulation.Run([history], cancellation);
        return history;
    }

    /// <summary>An observer that keeps the columns asked for, for a run that others watch, too.</summary>
    /// <exception cref="ArgumentException">There is no column of a name.</exception>
    internal static RunHistory Watching(World world, TimeSpanOfRun time, IEnumerable<string> stateColumns, IEnumerable<string> worldColumns) =>
        new(world, time, stateColumns.Distinct().Select(StateColumn), worldColumns.Distinct().Select(WorldColumn));

    /// <inheritdoc/>
    public ReadOnlySpan<double> States(string column, int index) =>
        _states[Place(_stateColumns.Select(c => c.Column.Name), column)].AsSpan(index * _count, _count);

    /// <inheritdoc/>
    public ReadOnlySpan<double> World(string column) => _world[Place(_worldColumns.Select(c => c.Column.Name), column)];

    /// <inheritdoc/>
    public void OnYear(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        _measures.OnYear(world);
        for (int c = 0; c < _stateColumns.Length; c++)
        {
            _stateColumns[c].Read(world, _measures, _states[c].AsSpan(world.Year.Index * _count, _count));
        }

        for (int c = 0; c < _worldColumns.Length; c++)
        {
            _world[c][world.Year.Index] = _worldColumns[c].Read(world, _measures);
        }
    }

    private static StateColumn StateColumn(string name) =>
        StateColumns.Find(name) ?? throw new ArgumentException($"states.csv has no column '{name}'.", nameof(name));

    private static WorldColumn WorldColumn(string name) =>
        WorldColumns.Find(name) ?? throw new ArgumentException($"world.csv has no column '{name}'.", nameof(name));

    private static int Place(IEnumerable<string> names, string name)
    {
        int place = names.ToList().IndexOf(name);
        return place >= 0 ? place : throw new ArgumentException($"the history does not hold '{name}'.", nameof(name));
    }
}
