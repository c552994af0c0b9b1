namespace WorldSystems.Tests.Architecture;

/// <summary>A text file of the house.</summary>
/// <param name="Path">Path from the top, with forward slashes.</param>
/// <param name="Text">Its text.</param>
internal sealed record SourceFile(string Path, string Text)
{
    /// <summary>Folder it lies in; empty at the top.</summary>
    public string Folder { get; } = Path.Contains('/', StringComparison.Ordinal) ? Path[..Path.LastIndexOf('/')] : "";

    /// <summary>Name without its folder.</summary>
    public string Name { get; } = Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>Number of lines.</summary>
    public int Lines { get; } = Text.Split('\n').Length - (Text.EndsWith('\n') ? 1 : 0);

    /// <summary>Whether it is written in C#.</summary>
    public bool IsCSharp => Path.EndsWith(".cs", StringComparison.Ordinal);
}
