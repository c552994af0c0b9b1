namespace WorldSystems.Tests.Architecture;

/// <summary>The text files of the house as they lie on disk, without what the ignore file names.</summary>
internal static class SourceTree
{
    private static readonly Lazy<SourceFile[]> All = new(Read);

    /// <summary>Every text file.</summary>
    public static SourceFile[] Files => All.Value;

    private static SourceFile[] Read()
    {
        string top = Top();
        string[] ignored = [".git", .. File.ReadLines(Path.Combine(top, ".gitignore")).Where(line => line.EndsWith('/')).Select(line => line.Trim('/'))];
        IEnumerable<SourceFile> files = FilesBelow(top, ignored).Order(StringComparer.Ordinal).Select(path => Read(top, path));
        return [.. files.Where(file => !file.Text.Contains('\0', StringComparison.Ordinal))];
    }

    private static IEnumerable<string> FilesBelow(string folder, string[] ignored) =>
        Directory.EnumerateFiles(folder).Where(path => !ignored.Contains(Path.GetFileName(path))).Concat(Directory.EnumerateDirectories(folder)
            .Where(path => !ignored.Contains(Path.GetFileName(path))).SelectMany(path => FilesBelow(path, ignored)));

    private static SourceFile Read(string top, string path) => new(Path.GetRelativePath(top, path).Replace('\\', '/'), File.ReadAllText(path));

    private static string Top()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "WorldSystems.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new DirectoryNotFoundException($"no WorldSystems.sln above {AppContext.BaseDirectory}: run the tests from where they were built");
    }
}
