using System.Diagnostics;
using WorldSystems.Engine;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Experiments.Studies;
using WorldSystems.Experiments.Studies.Plans;

namespace WorldSystems.Benchmarks;

/// <summary>Where the time of a run of a study goes: the model, its measures, reading the scenario at the point, the rest. Rounds of all of them in turn, medians.</summary>
internal static class StudyShares
{
    private const int Rounds = 15;
    private const int RunsARound = 20;

    /// <summary>Prints it for a plan.</summary>
    public static void Print(string path)
    {
        PlanResult plan = PlanReader.Read(path, File.ReadAllBytes(path), new Folder(Path.GetDirectoryName(Path.GetFullPath(path))!), new());
        Study study = new(plan, "benchmark");
        var (models, reads, runs) = (new List<double>(), new List<double>(), new List<double>());
        for (int round = -2; round < Rounds; round++)
        {
            StudyRun[] some = [.. Enumerable.Range(0, RunsARound).Select(i => study.RunAt((7 * i) % study.Points, 0))];
            Scenario[] scenarios = [];
            double read = Milliseconds(() => scenarios = [.. some.Select(run => study.ScenarioAt(run.Point).Scenario! with { Seed = run.Seed })]);
            double model = Milliseconds(() => Array.ForEach(scenarios, scenario => new Simulation(scenario).Run([])));
            double whole = Milliseconds(() => Array.ForEach(some, run => StudyExecution.Try(study, run)));
            if (round >= 0)
            {
                models.Add(model / whole);
                reads.Add(read / whole);
                runs.Add(whole / RunsARound);
            }
        }

        Console.WriteLine($"a run {Median(runs):0.00} ms: model {Median(models):0.0 %}, reading the scenario at its point {Median(reads):0.0 %} (once for all runs of a point), measures and the rest {1 - Median(models) - Median(reads):0.0 %}");
    }

    private static double Milliseconds(Action what)
    {
        long start = Stopwatch.GetTimestamp();
        what();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private sealed class Folder(string path) : IScenarioFiles
    {
        public ReadOnlyMemory<byte> Read(string file) => File.ReadAllBytes(Path.Combine(path, file));
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
