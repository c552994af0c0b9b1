using System.Globalization;
using WorldSystems.Experiments.Studies;
using WorldSystems.Host.Failures;
using WorldSystems.Host.Files;

namespace WorldSystems.Host.Studies;

/// <summary>The folder of a study: its record, and a table of results for each shard that was done into it.</summary>
public sealed class StudyFolder
{
    private const string Prefix = "rows-";
    private const string Suffix = ".csv";

    private StudyFolder(string path) => FullPath = path;

    /// <summary>Where it is.</summary>
    public string FullPath { get; }

    /// <summary>Opens a folder for a shard of a study, or makes it.</summary>
    /// <param name="path">Where.</param>
    /// <param name="record">The study.</param>
    /// <param name="shard">Which part of it.</param>
    /// <param name="resume">Results that are there already count.</param>
    /// <exception cref="FailureException">The folder has results and going on was not asked for; or results of another engine, or of other parts.</exception>
    public static StudyFolder Open(string path, StudyRecord record, Shard shard, bool resume)
    {
        ArgumentNullException.ThrowIfNull(record);
        StudyFolder folder = new(Path.GetFullPath(path));
        if (File.Exists(folder.FullPath))
        {
            throw FailureException.InputOutput($"error: '{folder.FullPath}' is a file, and a study needs a folder. Name another with --out.");
        }

        try
        {
            Directory.CreateDirectory(folder.FullPath);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw FailureException.InputOutput($"error: cannot make the folder '{folder.FullPath}': {failure.Message.TrimEnd('.')}. Name another with --out.");
        }

        folder.Check(record, shard, resume);
        return folder;
    }

    /// <summary>An existing folder.</summary>
    public static StudyFolder At(string path) => new(Path.GetFullPath(path));

    /// <summary>The table of a shard.</summary>
    public string TableOf(Shard shard) => Path.Combine(FullPath, $"{Prefix}{shard}{Suffix}");

    /// <summary>The tables of results in the folder, by name.</summary>
    public IReadOnlyList<string> Tables() => Directory.Exists(FullPath)
        ? [.. Directory.EnumerateFiles(FullPath, Prefix + "*" + Suffix).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>The shard of a table; null where the name is none of ours.</summary>
    public static Shard? ShardOf(string table) =>
        Path.GetFileName(table)[Prefix.Length..^Suffix.Length].Split("-of-") is [var index, var count]
        && int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out int i) && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out int n)
            ? new Shard(i, n)
            : null;

    /// <summary>Results are of one engine and one division into shards; a plan that was changed may go on with those of its runs that are there.</summary>
    private void Check(StudyRecord record, Shard shard, bool resume)
    {
        if (!resume && File.Exists(TableOf(shard)) && new FileInfo(TableOf(shard)).Length > 0)
        {
            throw FailureException.Usage($"usage error: '{TableOf(shard)}' has results already. Go on with --resume, or name another folder with --out.");
        }

        if (Tables().Select(ShardOf).FirstOrDefault(other => other is { } s && s.Count != shard.Count) is { } divided)
        {
            throw FailureException.Usage($"usage error: '{FullPath}' has results of a study in {divided.Count} parts, and this is one in {shard.Count}. Keep the number of parts, or name another folder with --out.");
        }

        StudyRecord? earlier = StudyRecord.In(FullPath);
        if (earlier is not null && earlier.Engine != record.Engine && Tables().Count > 0)
        {
            throw FailureException.Usage($"usage error: the results in '{FullPath}' were made by version {earlier.Engine} of the program, and this is {record.Engine}: its numbers may differ. Name another folder with --out.");
        }

        byte[] json = record.ToJson();
        if (earlier is null || !earlier.ToJson().AsSpan().SequenceEqual(json))
        {
            if (earlier is not null && !resume && Tables().Count > 0)
            {
                throw FailureException.Usage($"usage error: '{FullPath}' has results of another plan. Go on with those of its runs that this plan has, too, with --resume, or name another folder with --out.");
            }

            WholeFile.Write(Path.Combine(FullPath, StudyRecord.FileName), json);
        }
    }
}
