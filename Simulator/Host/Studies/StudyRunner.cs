using WorldSystems.Engine.Scenarios;
using WorldSystems.Experiments.Studies;
using WorldSystems.Host.Failures;
using WorldSystems.Host.Manifests;
using WorldSystems.Host.Runs;
using WorldSystems.Host.Scenarios;
using WorldSystems.Host.Terminals;

namespace WorldSystems.Host.Studies;

/// <summary>Does a study, or a shard of it, into a folder.</summary>
public sealed class StudyRunner(ProgressBar progress, Terminal terminal, TimeProvider clock)
{
    /// <summary>Does what is not done yet.</summary>
    /// <param name="loaded">The study.</param>
    /// <param name="path">Folder for its tables.</param>
    /// <param name="shard">Which part.</param>
    /// <param name="resume">Results that are there count.</param>
    /// <param name="jobs">Threads.</param>
    /// <param name="cancellation">Stops between two years; what ended is kept.</param>
    /// <exception cref="FailureException">The folder cannot be used.</exception>
    public StudyProgress Run(LoadedPlan loaded, string path, Shard shard, bool resume, int jobs, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(loaded);
        StudyFolder folder = StudyFolder.Open(path, loaded.Record, shard, resume);
        using DiskResults results = DiskResults.Open(folder.TableOf(shard), [.. loaded.Study.Plan.Measures.Select(measure => measure.Name)]);
        if (results.Damaged > 0)
        {
            terminal.Note($"{results.Damaged} damaged lines were taken out of '{folder.TableOf(shard)}'; their runs are done again.");
        }

        if (results.Count > 0)
        {
            terminal.Note($"{results.Count} runs are done already.");
        }

        Action<StudyRun, ScenarioResult>? timelines = loaded.Study.Plan.Timelines
            ? (run, scenario) => WriteTimelines(loaded, run, scenario, folder.FullPath, cancellation)
            : null;
        StudyProgress done = default;
        string title = shard == Shard.Whole ? loaded.ShortName : $"{loaded.ShortName} {shard}";
        try
        {
            progress.ShowLines(title, clock, report =>
            {
                long start = clock.GetTimestamp();
                done = StudyExecution.Run(loaded.Study, shard, results, jobs, state => report(Part(state), () => Line(state, clock.GetElapsedTime(start))), timelines, cancellation);
            });
        }
        catch (OperationCanceledException)
        {
            terminal.Note($"{results.Count} results are kept in '{folder.FullPath}'; the same command with --resume goes on.");
            throw;
        }

        return done;
    }

    private static double Part(StudyProgress state) => state.Total > 0 ? (double)state.Done / state.Total : 1;

    private string Line(StudyProgress state, TimeSpan elapsed)
    {
        double rate = state.Done / Math.Max(elapsed.TotalSeconds, 1e-3);
        TimeSpan left = TimeSpan.FromSeconds((state.Total - state.Done) / rate);
        return terminal.Words.Of($"{state.Done} of {state.Total} runs, {Amounts.Rate(rate)} a second, {terminal.Words.Of(Amounts.Time(left))} left, {state.Failed} failed");
    }

    /// <summary>A run into a folder of its own, named by its id, as <c>run</c> would write it.</summary>
    private void WriteTimelines(LoadedPlan loaded, StudyRun run, ScenarioResult read, string folder, CancellationToken cancellation)
    {
        string path = Path.Combine(folder, "runs", run.Id.ToString());
        if (RunManifest.IsIn(path))
        {
            return;
        }

        LoadedScenario scenario = loaded.Record.ScenarioOf(read, loaded.Study.OverridesAt(run.Point), run.Seed);
        new RunWriter(ProgressBar.None, clock).Run(scenario, path, forSpreadsheets: false, cancellation);
    }
}
