using BenchmarkDotNet.Attributes;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Experiments.Ensembles;

namespace WorldSystems.Benchmarks;

/// <summary>A thousand replicates of 40 states x 250 years with measures at the end, on one thread and on all.</summary>
[SimpleJob(launchCount: 1, warmupCount: 1, iterationCount: 3)]
public class Replicates
{
    private readonly Scenario _scenario = new() { Name = "replicates", Generate = new() };

    [Benchmark(Baseline = true)]
    public int OneThread() => Run(1);

    [Benchmark]
    public int AllCores() => Run(Environment.ProcessorCount);

    internal int Run(int jobs) => Ensemble.Run(new EnsemblePlan(_scenario, 1, 1000, []), jobs).Runs.Length;
}
