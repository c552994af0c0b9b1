using System.Collections.Concurrent;
using System.Text;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Experiments.Studies;
using WorldSystems.Experiments.Studies.Plans;
using Xunit;

namespace WorldSystems.Tests.Experiments.Calibration;

/// <summary>A plan of a calibration of a small world, and a store in memory.</summary>
internal sealed class SmallSearch : IResultStore
{
    public const string Scenario = """
        schema = 1
        name = "Eight states"
        [time]
        start_year = 1750
        years = 251
        warm_up = 10
        [world.generate]
        states = 8
        """;

    public const string Calibrate = """
        [calibrate]
        points = 8
        rounds = 2
        points_a_round = 6
        keep = 3
        accept = 5
        [replicates]
        count = 2
        """;

    public const string Axes = """
        [[axes]]
        key = "trade.border_cost"
        low = 1.0
        high = 8.0
        scale = "log"
        [[axes]]
        key = "learning.rate"
        low = 0.005
        high = 0.03
        """;

    private readonly ConcurrentDictionary<RunId, RunResult> _results = new();
    private readonly CancellationTokenSource? _stop;
    private readonly int _most;

    /// <summary>A store that asks for an end after so many results.</summary>
    public SmallSearch(int most = int.MaxValue, CancellationTokenSource? stop = null) => (_most, _stop) = (most, stop);

    /// <summary>Results that were added.</summary>
    public int Added { get; private set; }

    public static Study Study(string calibrate = Calibrate, string axes = Axes, string scenario = Scenario)
    {
        PlanResult read = Read(calibrate, axes, scenario);
        Assert.True(read.Plan is not null, string.Join('\n', read.Errors));
        return new(read, "test");
    }

    public static PlanResult Read(string calibrate, string axes = Axes, string scenario = Scenario)
    {
        string plan = "schema = 1\nname = \"search\"\nscenario = \"eight.toml\"\n" + calibrate + "\n" + axes;
        MemoryFiles files = new([new("eight.toml", Encoding.UTF8.GetBytes(scenario))]);
        return PlanReader.Read("plan.toml", Encoding.UTF8.GetBytes(plan), files, new ScenarioReaderOptions());
    }

    public bool Has(RunId id) => _results.ContainsKey(id);

    public RunResult Get(RunId id) => _results[id];

    public void Add(RunResult result)
    {
        lock (_results)
        {
            Assert.True(_results.TryAdd(result.Id, result));
            if (++Added == _most)
            {
                _stop!.Cancel();
            }
        }
    }
}
