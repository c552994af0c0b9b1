using System.Collections.Frozen;
using System.Text;

namespace WorldSystems.Engine.Scenarios;

/// <summary>Files held in memory under the paths by which scenarios name them: for tests and for pages without a disk.</summary>
public sealed class MemoryFiles : IScenarioFiles
{
    private readonly FrozenDictionary<string, ReadOnlyMemory<byte>> _files;

    /// <summary>Holds these files.</summary>
    public MemoryFiles(IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> files) => _files = files.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>No files at all: for scenarios that generate their states.</summary>
    public static MemoryFiles None { get; } = new([]);

    /// <summary>One file, given as text.</summary>
    public static MemoryFiles With(string path, string text) => new([new(path, Encoding.UTF8.GetBytes(text))]);

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Read(string path)
    {
        if (_files.TryGetValue(path, out ReadOnlyMemory<byte> bytes))
            return bytes;

        bool isFolder = _files.Keys.Any(file => file.StartsWith(path.TrimEnd('/') + "/", StringComparison.Ordinal));
        throw isFolder
            ? new UnauthorizedAccessException($"'{path}' is a folder.")
            : new FileNotFoundException($"There is no file '{path}'.", path);
    }
}
