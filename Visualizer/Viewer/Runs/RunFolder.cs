using WorldSystems.Charts.Timelines;
using WorldSystems.Charts.Words;

namespace WorldSystems.Viewer.Runs;

/// <summary>Finds the folder of a run.</summary>
internal static class RunFolder
{
    /// <summary>Where runs are looked for without arguments.</summary>
    public const string DefaultRoot = "out";

    /// <summary>The file that ends a run.</summary>
    public const string Manifest = "manifest.json";

    private const int Deepest = 5;

    /// <summary>The named folder, if it holds a run.</summary>
    /// <exception cref="RunNotFoundException">It does not.</exception>
    public static string Check(string folder)
    {
        if (!Directory.Exists(folder))
            throw new RunNotFoundException(Word.ErrorNoFolder, folder);
        return File.Exists(Path.Combine(folder, WorldTimeline.FileName))
            ? folder
            : throw new RunNotFoundException(Word.ErrorNoWorld, folder);
    }

    /// <summary>
    /// The newest run at most five levels under a folder. A finished run (with a manifest) goes before an
    /// unfinished one; the time is that of its last file.
    /// </summary>
    /// <exception cref="RunNotFoundException">There is none.</exception>
    public static string Newest(string root)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = Deepest, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };
        var folders = Directory.Exists(root) ? Directory.EnumerateDirectories(root, "*", options).Prepend(root) : [];
        return folders.Where(IsRun)
            .OrderByDescending(IsFinished)
            .ThenByDescending(LastWrite)
            .ThenBy(folder => folder, StringComparer.Ordinal)
            .FirstOrDefault() ?? throw new RunNotFoundException(Word.ErrorNoRun, Path.GetFullPath(root));
    }

    /// <summary>Whether the run wrote its manifest.</summary>
    public static bool IsFinished(string folder) => File.Exists(Path.Combine(folder, Manifest));

    private static bool IsRun(string folder) =>
        File.Exists(Path.Combine(folder, WorldTimeline.FileName))
        && (IsFinished(folder) || File.Exists(Path.Combine(folder, StatesTimeline.FileName)));

    private static DateTime LastWrite(string folder) =>
        File.GetLastWriteTimeUtc(Path.Combine(folder, IsFinished(folder) ? Manifest : WorldTimeline.FileName));
}
