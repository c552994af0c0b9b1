using System.Diagnostics;
using WorldSystems.Experiments.Studies;
using WorldSystems.Host.Failures;

namespace WorldSystems.Host.Studies;

/// <summary>
/// The table of results of a shard on the disk. Lines are only ever appended, each in one write, so that a kill loses at most the runs under way;
/// every few seconds they are flushed to the disk, so that a power cut loses no more than these. One process writes a table at a time.
/// </summary>
public sealed class DiskResults : IResultStore, IDisposable
{
    private static readonly TimeSpan BetweenFlushes = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly FileStream _file;
    private readonly ResultTable _results;
    private long _flushed = Stopwatch.GetTimestamp();

    private DiskResults(FileStream file, ResultTable results)
    {
        _file = file;
        _results = results;
    }

    /// <summary>Runs that have a result.</summary>
    public int Count => _results.Count;

    /// <summary>Lines that were damaged and taken out when the table was opened.</summary>
    public int Damaged { get; private init; }

    /// <summary>Opens a table, or begins one. Whatever is not whole is taken out of it.</summary>
    /// <param name="path">Where.</param>
    /// <param name="measures">Names of the study's measures.</param>
    /// <exception cref="FailureException">Another process writes it, or it is of a study with other measures.</exception>
    public static DiskResults Open(string path, IReadOnlyCollection<string> measures)
    {
        FileStream file = OpenAlone(path);
        try
        {
            ResultTable results = new(measures);
            ResultTableState state = results.Add(file);
            if (!state.HasHeader && results.Count == 0 && (file.Length == 0 || state.IsCutOff))
            {
                file.SetLength(0);
                file.Write(results.Header);
                file.Flush();
                return new(file, results);
            }

            if (!state.HasHeader)
            {
                throw new FailureException(ExitCode.InvalidData, $"error: the results in '{path}' are of a study with other measures. Name another folder with --out.");
            }

            if (state.Damaged > 0 || state.Doubled > 0)
            {
                file = Rewrite(file, path, results);
                results = new(measures);
                _ = results.Add(file);
            }
            else
            {
                file.SetLength(state.End);
            }

            return new(file, results) { Damaged = state.Damaged };
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public bool Has(RunId id)
    {
        lock (_lock)
        {
            return _results.Has(id);
        }
    }

    /// <inheritdoc/>
    public RunResult Get(RunId id)
    {
        lock (_lock)
        {
            return _results.Get(id);
        }
    }

    /// <inheritdoc/>
    public void Add(RunResult result)
    {
        lock (_lock)
        {
            _results.Append(result);
            if (Stopwatch.GetElapsedTime(_flushed) > BetweenFlushes)
            {
                _file.Flush(flushToDisk: true);
                _flushed = Stopwatch.GetTimestamp();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _file.Flush(flushToDisk: true);
        _file.Dispose();
    }

    private static FileStream OpenAlone(string path)
    {
        try
        {
            return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
        }
        catch (UnauthorizedAccessException)
        {
            throw FailureException.InputOutput($"error: no permission to write '{path}'. Change the permissions, or name another folder with --out.");
        }
        catch (IOException failure)
        {
            throw FailureException.InputOutput($"error: cannot write '{path}': {failure.Message.TrimEnd('.')}. Is another process doing the same shard? Let it end, or name another folder with --out.");
        }
    }

    /// <summary>The table without its damaged lines, put in place in one step.</summary>
    private static FileStream Rewrite(FileStream old, string path, ResultTable results)
    {
        string partial = path + ".partial";
        using (FileStream clean = new(partial, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            results.WriteTo(clean);
            clean.Flush(flushToDisk: true);
        }

        old.Dispose();
        File.Move(partial, path, overwrite: true);
        return OpenAlone(path);
    }
}
