using System.Collections.Immutable;
using System.Globalization;
using WorldSystems.Experiments.Studies;
using WorldSystems.Host.Reports;
using WorldSystems.Host.Scenarios;
using WorldSystems.Host.Terminals;

namespace WorldSystems.Host.Studies;

/// <summary>Tells what came of a study: as a table for people, or as JSON.</summary>
internal sealed class StudyStory(Terminal terminal, bool asJson)
{
    /// <summary>Rows beyond these are only in the file.</summary>
    private const int RowsShown = 60;

    /// <summary>What the process ends with: a run that failed does not stop a study, and is told at the end.</summary>
    public static int CodeOf(long failed, long breaches) => breaches > 0 ? ExitCode.LedgerBreach : failed > 0 ? ExitCode.InvalidData : ExitCode.Success;

    /// <summary>Of a study whose tables are written.</summary>
    public void Of(StudyMerge.Outcome outcome)
    {
        Study study = outcome.Study;
        if (asJson)
        {
            ReportJson.Write(terminal.Out, new StudyReport(study.Plan.Name, outcome.Folder, study.Points, outcome.Runs, outcome.Failed, null, outcome.Sha256, [.. outcome.Summaries.Select(row => Row(study, row))]));
        }
        else
        {
            terminal.Say($"{study.Plan.Name}: {study.Points} points, {outcome.Runs} runs; median (10th to 90th percentile)");
            foreach (StudySummary row in outcome.Summaries.Take(RowsShown))
            {
                terminal.Out.WriteLine(Line(study, row));
            }

            if (outcome.Summaries.Count > RowsShown)
            {
                terminal.Say($"  ... {outcome.Summaries.Count - RowsShown} more rows are in {StudyTables.Summary}");
            }

            terminal.Say($"{Path.Combine(outcome.Folder, StudyTables.Runs)}: {outcome.Runs} rows, sha256 {outcome.Sha256}");
        }

        if (outcome.Strangers > 0)
        {
            terminal.Note($"{outcome.Strangers} results of an earlier plan were left out.");
        }

        TellFailures(outcome.Failed);
    }

    /// <summary>Of a shard.</summary>
    public void OfShard(LoadedPlan loaded, string path, Shard shard, StudyProgress done)
    {
        string folder = Path.GetFullPath(path);
        if (asJson)
        {
            ReportJson.Write(terminal.Out, new StudyReport(loaded.Study.Plan.Name, folder, loaded.Study.Points, done.Done, done.Failed, shard.ToString(), null, []));
        }
        else
        {
            terminal.Say($"{loaded.Study.Plan.Name}: part {shard.Index} of {shard.Count} is done, {done.Done} runs. When all parts are: worldsystems merge {path}");
        }

        TellFailures(done.Failed);
    }

    private void TellFailures(long failed)
    {
        if (failed > 0)
        {
            terminal.Note($"{failed} runs failed; the column 'failure' says why.");
        }
    }

    private static StudyReportRow Row(Study study, StudySummary row) => new(
        row.Point,
        study.Plan.Axes.Zip(study.ValuesAt(row.Point)).ToImmutableDictionary(pair => pair.First.Key, pair => pair.Second),
        row.Measure.Name, row.Runs, row.Mean, row.Sd, row.Low, row.Median, row.High);

    private string Line(Study study, StudySummary row)
    {
        string point = string.Join(", ", study.Plan.Axes.Zip(study.ValuesAt(row.Point), (axis, value) => $"{axis.Key} = {value}"));
        string range = terminal.Words.Of($"{Rounded.Of(row.Low)} to {Rounded.Of(row.High)}");
        return string.Create(CultureInfo.InvariantCulture, $"  {point,-50}  {row.Measure.Name,-30}{Rounded.Of(row.Median),9}  ({range})");
    }
}
