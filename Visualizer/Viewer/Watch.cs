using WorldSystems.Charts.Timelines;
using WorldSystems.Charts.Words;
using WorldSystems.Languages;
using WorldSystems.Viewer.Runs;

namespace WorldSystems.Viewer;

/// <summary>Draws again whenever a file of a run's folder changed, until it is told to stop.</summary>
internal sealed class Watch(Language language, TextWriter output, TextWriter error)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    /// <summary>Watches; a folder that has no run yet, or half a row of one, is waited for.</summary>
    public void Run(IReadOnlyList<string> folders, string? target, CancellationToken stop)
    {
        output.WriteLine(language.Phrases[Word.Watching]);
        string? drawn = null, said = null;
        while (!stop.IsCancellationRequested)
        {
            string[] sources = folders.Count > 0 ? [.. folders] : [RunFolder.DefaultRoot];
            var now = string.Join('\n', sources.SelectMany(FilesOf));
            if (now != drawn && Draw(folders, target, ref said))
                drawn = now;
            stop.WaitHandle.WaitOne(Pause);
        }
    }

    private bool Draw(IReadOnlyList<string> folders, string? target, ref string? said)
    {
        try
        {
            output.WriteLine(language.Phrases.Format(Word.Wrote, new Report(language, error).Write(folders, target)));
            said = null;
            return true;
        }
        catch (Exception exception) when (exception is RunNotFoundException or TimelineDataException)
        {
            var waiting = language.Phrases.Format(Word.WatchWaits, exception is RunNotFoundException missing ? language.Phrases.Format(missing.Reason, missing.Folder) : ((TimelineDataException)exception).Describe(language.Phrases));
            if (waiting != said)
                error.WriteLine(said = waiting);
            return false;
        }
    }

    private static IEnumerable<string> FilesOf(string folder)
    {
        if (!Directory.Exists(folder))
            return [];
        var options = new EnumerationOptions { RecurseSubdirectories = folder == RunFolder.DefaultRoot, MaxRecursionDepth = 5 };
        return new DirectoryInfo(folder).EnumerateFiles("*", options)
            .Where(file => file.Extension is ".csv" or ".json")
            .Select(file => FormattableString.Invariant($"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks}"))
            .Order(StringComparer.Ordinal);
    }
}
