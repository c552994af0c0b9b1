namespace WorldSystems.Viewer;

/// <summary>Writes a file beside its place and renames it, so that nobody ever finds half of one.</summary>
internal static class ReplacedFile
{
    /// <summary>Writes the file; what was there before stays until the new one is complete.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        var beside = path + ".partial";
        try
        {
            using (var stream = File.Create(beside))
                write(stream);
            File.Move(beside, path, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }

    /// <summary>Writes text as UTF-8 without a byte order mark.</summary>
    public static void Write(string path, string text) => Write(path, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(text)));
}
