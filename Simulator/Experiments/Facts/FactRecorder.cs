using System.Collections.Immutable;
using WorldSystems.Engine;
using WorldSystems.Engine.Measures.Zones;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Engine.Timelines;
using WorldSystems.Experiments.Histories;

namespace WorldSystems.Experiments.Facts;

/// <summary>Runs a scenario and keeps what facts are measured on, and no more.</summary>
internal sealed class FactRecorder : IYearObserver
{
    /// <summary>Calendar years whose pattern of trade is kept: 1913 for the blocks, the end for the elasticity.</summary>
    private static readonly int[] TradeYears = [TradeFacts.BlockYear, TradeFacts.ElasticityYear];

    /// <summary>Columns that a world may have or not; a fact that needs one it does not have cannot speak.</summary>
    private static readonly ImmutableArray<string> StateNames =
        [.. FactColumns.OfStates.Where(name => StateColumns.Find(name) is not null)];

    private readonly RunHistory _history;
    private readonly TimeSpanOfRun _time;
    private readonly Dictionary<int, TradePattern> _trade = [];

    private FactRecorder(RunHistory history, TimeSpanOfRun time)
    {
        _history = history;
        _time = time;
    }

    /// <summary>Runs the scenario under its own seed.</summary>
    public static FactHistory Record(Scenario scenario, CancellationToken cancellation)
    {
        var simulation = new Simulation(scenario);
        RunHistory history = RunHistory.Watching(simulation.World, scenario.Time, StateNames, FactColumns.OfWorld);
        var recorder = new FactRecorder(history, scenario.Time);
        ConflictRecorder? conflict = scenario.ActiveMechanisms().Any(mechanism => mechanism.Description.BringsWars) ? new() : null;
        simulation.Run(conflict is null ? [history, recorder] : [history, recorder, conflict], cancellation);
        return new(
            scenario.Time.StartYear,
            scenario.Time.Years,
            scenario.StateCount,
            StateNames.ToImmutableDictionary(name => name, recorder.AllYears),
            FactColumns.OfWorld.ToImmutableDictionary(name => name, name => history.World(name).ToArray()),
            recorder._trade.ToImmutableDictionary(),
            conflict?.History);
    }

    /// <inheritdoc/>
    public void OnYear(World world)
    {
        int last = _time.StartYear + _time.Years - 1;
        foreach (int year in TradeYears)
        {
            if (FactHistory.ReadIn(_time.StartYear, last, year) == world.Year.Calendar)
            {
                _trade[year] = Pattern(world);
            }
        }
    }

    private TradePattern Pattern(World world)
    {
        Zone[] zones = FactHistory.ToZones(_history.States(FactColumns.Zone, world.Year.Index));
        return TradeBlocks.Of(zones, Value, DistanceElasticity.Of(zones.Length, Distance, Value));

        double Distance(int i, int j) => Geography.Distance(world.States, i, j);
        double Value(int from, int to) => world.Manufactures.Shipment(from, to) + world.RawMaterials.Shipment(from, to);
    }

    private double[] AllYears(string column)
    {
        int states = _history.StateIds.Length;
        var values = new double[_time.Years * states];
        for (int index = 0; index < _time.Years; index++)
        {
            _history.States(column, index).CopyTo(values.AsSpan(index * states));
        }

        return values;
    }
}
