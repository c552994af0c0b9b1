using BenchmarkDotNet.Attributes;
using WorldSystems.Engine;
using WorldSystems.Engine.Scenarios;

namespace WorldSystems.Benchmarks;

/// <summary>A whole run of 245 years, without files and with the twelve columns that the peers write; divide by 245 for a year. The memory column shows that years allocate nothing.</summary>
[MemoryDiagnoser]
public class KernelYear
{
    private Scenario _scenario = Worlds.Of(1);

    [ParamsSource(nameof(Sizes))]
    public int States { get; set; }

    public static IEnumerable<int> Sizes => Worlds.Sizes;

    [GlobalSetup]
    public void Prepare() => _scenario = Worlds.Of(States);

    [Benchmark(Baseline = true)]
    public double Run()
    {
        var simulation = new Simulation(_scenario);
        simulation.Run([]);
        return simulation.World.GdpPerCapita[0];
    }

    [Benchmark]
    public long RunAndWrite() => TimelineRun.WriteTwelveColumns(_scenario, Stream.Null);

    [Benchmark]
    public long RunAndWriteEverything() => TimelineRun.WriteEverything(_scenario);
}
