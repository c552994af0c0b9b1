using System.Security.Cryptography;
using WorldSystems.Experiments.Studies;
using WorldSystems.Host.Failures;
using WorldSystems.Host.Files;

namespace WorldSystems.Host.Studies;

/// <summary>Joins the tables of shards into the tables of a study, once nothing is missing, doubled or damaged.</summary>
internal static class StudyMerge
{
    /// <summary>What came of it.</summary>
    /// <param name="Study">The study.</param>
    /// <param name="Folder">Where the tables are.</param>
    /// <param name="Runs">Rows of runs.csv.</param>
    /// <param name="Failed">Those of runs that failed.</param>
    /// <param name="Breaches">Those of the failed in which the books did not balance.</param>
    /// <param name="Strangers">Results of an earlier plan that were left out.</param>
    /// <param name="Sha256">SHA-256 of runs.csv.</param>
    /// <param name="Summaries">Rows of summary.csv.</param>
    public sealed record Outcome(Study Study, string Folder, long Runs, long Failed, long Breaches, long Strangers, string Sha256, IReadOnlyList<StudySummary> Summaries);

    /// <summary>Joins the tables in some folders.</summary>
    /// <param name="folders">Folders with shards of one study.</param>
    /// <param name="output">Folder for the tables.</param>
    /// <param name="parquet">Also write runs.parquet.</param>
    /// <exception cref="FailureException">They are not of one study, or not all there.</exception>
    public static Outcome Merge(IReadOnlyList<string> folders, string output, bool parquet)
    {
        string[] distinct = [.. folders.Select(Path.GetFullPath).Distinct(StringComparer.Ordinal)];
        StudyRecord record = OneRecord(distinct);
        Study study = record.Reload();
        string[] tables = [.. distinct.SelectMany(folder => StudyFolder.At(folder).Tables())];
        ResultTable results = new([.. study.Plan.Measures.Select(measure => measure.Name)]);
        List<FileStream> open = [];
        try
        {
            foreach (string table in tables)
            {
                open.Add(File.OpenRead(table));
                Check(table, results.Add(open[^1]));
            }

            return Write(study, record, results, Completeness(study, results, tables), output, parquet);
        }
        finally
        {
            open.ForEach(file => file.Dispose());
        }
    }

    private static StudyRecord OneRecord(string[] folders)
    {
        StudyRecord? first = null;
        foreach (string folder in folders)
        {
            StudyRecord record = StudyRecord.In(folder) ?? throw FailureException.InputOutput($"error: '{folder}' has no {StudyRecord.FileName}: it is not the folder of a study. Name folders that 'sweep' wrote.");
            if (first is not null && !first.ToJson().AsSpan().SequenceEqual(record.ToJson()))
            {
                throw new FailureException(ExitCode.InvalidData, $"error: '{folders[0]}' and '{folder}' are of different studies: plan, scenario or version of the program differ. Merge the shards of one study.");
            }

            first ??= record;
        }

        return first!;
    }

    private static void Check(string table, ResultTableState state)
    {
        if (!state.HasHeader && state is { End: > 0 })
        {
            throw new FailureException(ExitCode.InvalidData, $"error: '{table}' is not a table of results of this study. Take it away, or do the shard again.");
        }

        if (state.Damaged > 0)
        {
            throw new FailureException(ExitCode.InvalidData, $"error: '{table}' has {state.Damaged} damaged lines, the first is line {state.FirstDamaged}: the checksum is wrong. Do the shard again with --resume; it takes them out and does their runs again.");
        }

        if (state.Doubled > 0)
        {
            throw new FailureException(ExitCode.InvalidData, $"error: '{table}' has {state.Doubled} runs that another table has, too. Take one of the two away.");
        }
    }

    private static StudyCompleteness Completeness(Study study, ResultTable results, string[] tables)
    {
        StudyCompleteness state = StudyTables.Check(study, results);
        if (state.Missing == 0)
        {
            return state;
        }

        Shard[] shards = [.. tables.Select(StudyFolder.ShardOf).OfType<Shard>()];
        int count = shards.Select(shard => shard.Count).FirstOrDefault(1);
        int[] absent = [.. Enumerable.Range(1, count).Except(shards.Select(shard => shard.Index)).Take(20)];
        StudyRun first = state.FirstMissing!.Value;
        throw new FailureException(ExitCode.InvalidData, absent.Length > 0
            ? (FormattableString)$"error: {state.Missing} runs are missing, the first at point {first.Point} with seed {first.Seed}. There is no table of the shards {string.Join(", ", absent)} of {count}: do them, or name their folders, too."
            : $"error: {state.Missing} runs are missing, the first at point {first.Point} with seed {first.Seed}. A shard was interrupted: do it again with --resume.");
    }

    private static Outcome Write(Study study, StudyRecord record, ResultTable results, StudyCompleteness state, string output, bool parquet)
    {
        string folder = Path.GetFullPath(output);
        string runs = Path.Combine(folder, StudyTables.Runs);
        StudySummary[] summaries = [.. StudyTables.Summaries(study, results)];
        WholeFile.Write(Path.Combine(folder, StudyRecord.FileName), record.ToJson());
        WholeFile.Write(runs, file => StudyTables.WriteRuns(study, results, file));
        WholeFile.Write(Path.Combine(folder, StudyTables.Summary), file => StudyTables.WriteSummary(study, summaries, file));
        WholeFile.Write(Path.Combine(folder, Engine.Timelines.DataPackage.FileName), StudyTables.DataPackage(study.Plan));
        if (parquet)
        {
            WholeFile.Write(Path.ChangeExtension(runs, ".parquet"), file => ParquetTable.Write(study, results, file));
        }

        using FileStream written = File.OpenRead(runs);
        (long failed, long breaches) = StudyTables.Failures(study, results);
        return new(study, folder, state.There, failed, breaches, state.Strangers, Convert.ToHexStringLower(SHA256.HashData(written)), summaries);
    }
}
