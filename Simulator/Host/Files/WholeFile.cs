using WorldSystems.Host.Failures;

namespace WorldSystems.Host.Files;

/// <summary>Writes a single file so that it is there as a whole or not at all.</summary>
public static class WholeFile
{
    /// <summary>Writes beside the place, flushes, and renames. A device such as /dev/stdout is written as it is: there is nothing to rename.</summary>
    /// <param name="path">Where.</param>
    /// <param name="content">What.</param>
    /// <param name="option">The option that named the place, for messages.</param>
    public static void Write(string path, byte[] content, string option = "--out") => Write(path, file => file.Write(content), option);

    /// <summary>Writes a file that need not be in memory as a whole.</summary>
    /// <param name="path">Where.</param>
    /// <param name="write">Writes what.</param>
    /// <param name="option">The option that named the place, for messages.</param>
    public static void Write(string path, Action<Stream> write, string option = "--out")
    {
        ArgumentNullException.ThrowIfNull(write);
        string full = Path.GetFullPath(path);
        if (Directory.Exists(full))
        {
            throw FailureException.InputOutput($"error: '{full}' is a folder; name a file with {option}.");
        }

        try
        {
            if (IsDevice(full))
            {
                WriteTo(full, FileMode.Open, write);
                return;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(full)!);

            // Shards that begin at the same moment write the same file of a study: each writes a part of its own.
            string partial = Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.{Path.GetRandomFileName()}.partial");
            try
            {
                WriteTo(partial, FileMode.Create, write);
                File.Move(partial, full, overwrite: true);
            }
            finally
            {
                File.Delete(partial);
            }
        }
        catch (UnauthorizedAccessException)
        {
            throw FailureException.InputOutput($"error: no permission to write '{full}'. Change the permissions, or name another file with {option}.");
        }
        catch (IOException failure)
        {
            throw FailureException.InputOutput($"error: cannot write '{full}': {failure.Message.TrimEnd('.')}. Free some space, or name another file with {option}.");
        }
    }

    private static void WriteTo(string path, FileMode mode, Action<Stream> write)
    {
        using var file = new FileStream(path, mode, FileAccess.Write, FileShare.Read, bufferSize: 0);
        write(file);
        file.Flush(flushToDisk: !IsDevice(path));
    }

    private static bool IsDevice(string path) => !OperatingSystem.IsWindows() && path.StartsWith("/dev/", StringComparison.Ordinal) && !path.StartsWith("/dev/shm/", StringComparison.Ordinal);
}
