using WorldSystems.Experiments.Calibration;
using WorldSystems.Experiments.Studies;
using WorldSystems.Host.Failures;
using WorldSystems.Host.Files;
using WorldSystems.Host.Scenarios;
using WorldSystems.Host.Terminals;

namespace WorldSystems.Host.Studies;

/// <summary>Does a calibration into a folder: every world into a table of results as soon as its runs end, and the tables of the whole at the end.</summary>
public sealed class CalibrationRunner(ProgressBar progress, Terminal terminal, TimeProvider clock)
{
    /// <summary>Does what is not done yet.</summary>
    /// <param name="loaded">A plan with a section [calibrate].</param>
    /// <param name="path">Folder for its tables.</param>
    /// <param name="resume">Results that are there count.</param>
    /// <param name="jobs">Threads.</param>
    /// <param name="cancellation">Stops between two years; worlds whose runs ended are kept.</param>
    /// <exception cref="FailureException">The folder cannot be used.</exception>
    public CalibrationResult Run(LoadedPlan loaded, string path, bool resume, int jobs, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(loaded);
        StudyFolder folder = StudyFolder.Open(path, loaded.Record, Shard.Whole, resume);
        using DiskResults results = DiskResults.Open(folder.TableOf(Shard.Whole), WorldScore.Columns);
        if (results.Damaged > 0)
        {
            terminal.Note($"{results.Damaged} damaged lines were taken out of '{folder.TableOf(Shard.Whole)}'; their worlds are tried again.");
        }

        if (results.Count > 0)
        {
            terminal.Note($"{results.Count} worlds are tried already.");
        }

        CalibrationResult? result = null;
        try
        {
            progress.ShowLines(loaded.ShortName, clock, report =>
            {
                long start = clock.GetTimestamp();
                result = CalibrationSearch.Run(loaded.Study, results, jobs, state => report((double)state.Known / state.Total, () => Line(loaded, state, clock.GetElapsedTime(start))), cancellation);
            });
        }
        catch (OperationCanceledException)
        {
            terminal.Note($"{results.Count} worlds are kept in '{folder.FullPath}'; the same command with --resume goes on.");
            throw;
        }

        foreach ((string name, byte[] content) in new CalibrationTables(result!).All())
        {
            WholeFile.Write(Path.Combine(folder.FullPath, name), content);
        }

        return result!;
    }

    private string Line(LoadedPlan loaded, CalibrationProgress state, TimeSpan elapsed)
    {
        double rate = state.Tried / Math.Max(elapsed.TotalSeconds, 1e-3);
        FormattableString left = Amounts.Time(TimeSpan.FromSeconds(rate > 0 ? (state.Total - state.Known) / rate : 0));
        return terminal.Words.Of($"{state.Known} of {state.Total} worlds, round {state.Round} of {loaded.Study.Plan.Calibration!.Rounds}, at best {state.Best} facts met, {Amounts.Rate(rate)} a second, {terminal.Words.Of(left)} left, {state.Failed} failed");
    }
}
