using WorldSystems.Host.Failures;

namespace WorldSystems.Host.Scenarios;

/// <summary>Reads a file that a user named, up to a size no honest one reaches, so that a device or a video does not fill the memory.</summary>
public static class CappedFile
{
    private const long LargestBytes = 256L << 20;

    /// <summary>The whole file.</summary>
    /// <exception cref="IOException">It cannot be read, or is too large.</exception>
    public static byte[] Read(string path)
    {
        using FileStream file = File.OpenRead(path);
        var content = new MemoryStream();
        byte[] buffer = new byte[1 << 16];
        for (int read = file.Read(buffer); read > 0; read = file.Read(buffer))
        {
            content.Write(buffer, 0, read);
            if (content.Length > LargestBytes)
            {
                throw new IOException($"'{path}' is larger than {LargestBytes >> 20} MB, which no scenario or table is.");
            }
        }

        return content.ToArray();
    }

    /// <summary>The whole file, or the failure in words.</summary>
    /// <exception cref="FailureException">It cannot be read.</exception>
    public static byte[] ReadNamed(string path)
    {
        try
        {
            return Read(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            string reason = Directory.Exists(path) ? "it is a folder" : failure is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : failure.Message.TrimEnd('.');
            throw FailureException.InputOutput($"error: cannot read '{path}': {reason}. Check the path and the permissions.");
        }
    }
}
