using WorldSystems.Engine.Timelines;
using WorldSystems.Host.Failures;
using WorldSystems.Host.Manifests;

namespace WorldSystems.Host.Files;

/// <summary>
/// The folder of a run, written so that a kill at any moment leaves nothing that looks complete and is not. The rule: a manifest is
/// present if and only if every file beside it is whole and the one it describes.
/// <list type="number">
/// <item>All files are written into a hidden folder inside the target (so on the same disk) under a lock; an earlier run stays as it is.</item>
/// <item>When all are written, they are flushed to the disk.</item>
/// <item>The earlier run's manifest is removed: from here on the folder claims nothing.</item>
/// <item>Files of the earlier run that the new one does not write are removed; the new ones are renamed into place, each in one step.</item>
/// <item>The manifest is renamed into place last, and the hidden folder is removed.</item>
/// </list>
/// The next run clears away a hidden folder that nobody holds. Files that no run wrote are never touched: a folder with such files and
/// without a trace of a run is refused.
/// </summary>
public sealed class RunFolder : ITimelineSink, IDisposable
{
    /// <summary>The hidden folder of a run under way, or the leftover of a killed one.</summary>
    public const string PartialName = ".worldsystems-partial";

    private const string LockName = ".lock";

    private readonly List<(string Name, FileStream File, HashingStream Stream)> _open = [];
    private readonly bool _isNew;
    private FileStream? _lock;

    private RunFolder(string path, bool isNew)
    {
        FullPath = path;
        _isNew = isNew;
    }

    /// <summary>Where the run will be.</summary>
    public string FullPath { get; }

    private string Partial => Path.Combine(FullPath, PartialName);

    /// <summary>Takes possession of a folder that is new, empty, or holds an earlier run.</summary>
    /// <exception cref="FailureException">It is none of these, or cannot be written.</exception>
    public static RunFolder Open(string path)
    {
        string full = Path.GetFullPath(path);
        if (File.Exists(full))
        {
            throw FailureException.InputOutput($"error: '{full}' is a file, and a run needs a folder. Name another with --out.");
        }

        try
        {
            bool isNew = !Directory.Exists(full);
            if (!isNew)
            {
                RefuseForeign(full);
            }

            Directory.CreateDirectory(full);
            var folder = new RunFolder(full, isNew);
            folder.Lock();
            return folder;
        }
        catch (UnauthorizedAccessException)
        {
            throw FailureException.InputOutput($"error: no permission to write in '{full}'. Change its permissions, or name another folder with --out.");
        }
        catch (IOException failure)
        {
            throw FailureException.InputOutput($"error: cannot write in '{full}': {failure.Message.TrimEnd('.')}. Name another folder with --out.");
        }
    }

    /// <summary>A new file; it appears in the folder under its name when the run is complete.</summary>
    public Stream Create(string fileName)
    {
        var file = new FileStream(Path.Combine(Partial, fileName), FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16);
        var stream = new HashingStream(file);
        _open.Add((fileName, file, stream));
        return stream;
    }

    /// <summary>Reads a file that has been written and is not yet in place.</summary>
    public Stream Read(string name)
    {
        _open.First(entry => entry.Name == name).File.Flush();
        return new FileStream(Path.Combine(Partial, name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
    }

    /// <summary>Puts every file in place, and last the manifest made from their descriptions.</summary>
    public IReadOnlyList<FileRecord> Complete(Func<IReadOnlyList<FileRecord>, RunManifest> describe)
    {
        List<FileRecord> records = [];
        foreach ((string name, FileStream file, HashingStream stream) in _open)
        {
            file.Flush(flushToDisk: true);
            file.Dispose();
            records.Add(stream.Describe(name));
        }

        WriteManifest(describe(records));
        string manifest = Path.Combine(FullPath, RunManifest.FileName);
        File.Delete(manifest);
        foreach (string stale in RunFiles.All.Except(records.Select(r => r.Name), StringComparer.Ordinal))
        {
            File.Delete(Path.Combine(FullPath, stale));
        }

        foreach (FileRecord record in records)
        {
            File.Move(Path.Combine(Partial, record.Name), Path.Combine(FullPath, record.Name), overwrite: true);
        }

        File.Move(Path.Combine(Partial, RunManifest.FileName), manifest, overwrite: true);
        return records;
    }

    /// <summary>Lets go of the folder; of a run that is not complete nothing stays.</summary>
    public void Dispose()
    {
        if (_lock is null)
        {
            return;
        }

        try
        {
            foreach ((_, FileStream file, _) in _open)
            {
                DiscardQuietly(file);
            }

            _lock.Dispose();
            _lock = null;
            Directory.Delete(Partial, recursive: true);
            if (_isNew && !Directory.EnumerateFileSystemEntries(FullPath).Any())
            {
                Directory.Delete(FullPath);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The hidden folder stays, claims nothing, and the next run clears it away.
        }
    }

    /// <summary>On a full disk even closing fails, since closing writes what is still in memory: that is unwanted now.</summary>
    private static void DiscardQuietly(FileStream file)
    {
        try
        {
            file.Dispose();
        }
        catch (IOException)
        {
            // What could not be written is about to be deleted.
        }
    }

    private static void RefuseForeign(string path)
    {
        string[] entries = [.. Directory.EnumerateFileSystemEntries(path).Select(entry => Path.GetFileName(entry))];
        if (entries.Length > 0 && !entries.Contains(PartialName) && !RunManifest.IsIn(path))
        {
            throw FailureException.InputOutput($"error: '{path}' holds files that no run wrote (for example '{entries.Order(StringComparer.Ordinal).First()}'); nothing was changed. Name a new or empty folder with --out.");
        }
    }

    private void Lock()
    {
        Directory.CreateDirectory(Partial);
        try
        {
            _lock = new FileStream(Path.Combine(Partial, LockName), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
        }
        catch (IOException)
        {
            throw FailureException.InputOutput($"error: another run is writing into '{FullPath}'. Wait for it, or name another folder with --out.");
        }

        foreach (string leftover in Directory.EnumerateFiles(Partial).Where(file => Path.GetFileName(file) != LockName))
        {
            File.Delete(leftover);
        }
    }

    private void WriteManifest(RunManifest manifest)
    {
        using var file = new FileStream(Path.Combine(Partial, RunManifest.FileName), FileMode.Create, FileAccess.Write);
        file.Write(manifest.ToJson());
        file.Flush(flushToDisk: true);
    }
}
