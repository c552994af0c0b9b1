using System.Diagnostics;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Experiments.Studies;
using WorldSystems.Host.Scenarios;
using WorldSystems.Host.Terminals;

namespace WorldSystems.Host.Studies;

/// <summary>What a study will cost, from a run at its first and one at its last point.</summary>
/// <param name="Study">The study.</param>
/// <param name="Shard">Which part of it.</param>
/// <param name="Runs">Runs of the part; with a stop rule the most there can be.</param>
/// <param name="Jobs">Threads.</param>
/// <param name="SecondsARun">Mean time of a run on one thread.</param>
/// <param name="BytesARun">Room of a run in the tables.</param>
internal sealed record StudyEstimate(Study Study, Shard Shard, long Runs, int Jobs, double SecondsARun, double BytesARun)
{
    /// <summary>Room of the axes' values, seed and point in runs.csv, roughly.</summary>
    private const int BytesOfAnAxis = 12;

    /// <summary>Tries two runs.</summary>
    public static StudyEstimate Of(LoadedPlan loaded, Shard shard, int jobs, CancellationToken cancellation)
    {
        Study study = loaded.Study;
        long[] points = [0, study.Points - 1];

        // The first run of a process also pays for the compiler.
        _ = Time(study, points[0], cancellation);
        (double Seconds, int Bytes)[] tried = [.. points.Select(point => Time(study, point, cancellation))];
        long runs = study.Runs / shard.Count;
        return new(study, shard, runs, jobs, tried.Average(run => run.Seconds), tried.Average(run => run.Bytes));
    }

    /// <summary>Says so.</summary>
    public void Write(Terminal terminal)
    {
        Scenario scenario = Study.Plan.Scenario;
        terminal.Say($"{Study.Plan.Name}: {Study.Points} points, {Study.Plan.Replicates} runs at each, {Study.Runs} runs of {scenario.Name} ({scenario.StateCount} states, {scenario.Time.Years} years)");
        if (Study.Plan.Stop is not null)
        {
            terminal.Say($"  a point stops earlier when its mean is known well enough: these are the most");
        }

        if (Shard != Shard.Whole)
        {
            terminal.Say($"  part {Shard.Index} of {Shard.Count}: about {Runs} runs");
        }

        terminal.Say($"  a run takes about {terminal.Words.Of(Amounts.Time(TimeSpan.FromSeconds(SecondsARun)))} on a thread: about {terminal.Words.Of(Amounts.Time(TimeSpan.FromSeconds(SecondsARun * Runs / Math.Min(Jobs, Environment.ProcessorCount))))} on {Jobs}");
        terminal.Say($"  the tables take about {terminal.Words.Of(Amounts.Size(BytesARun * Runs))}");
        if (Study.Plan.Timelines)
        {
            terminal.Say($"  the timelines of every run come on top: 'run' shows how large one is");
        }
    }

    private static (double Seconds, int Bytes) Time(Study study, long point, CancellationToken cancellation)
    {
        long start = Stopwatch.GetTimestamp();
        RunResult result = StudyExecution.Try(study, study.RunAt(point, 0), cancellation);
        return (Stopwatch.GetElapsedTime(start).TotalSeconds, (2 * ResultTable.LengthOf(result)) + (BytesOfAnAxis * (study.Plan.Axes.Length + 2)));
    }
}
