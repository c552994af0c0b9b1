using WorldSystems.Engine.Timelines;

namespace WorldSystems.Lab.Runs;

/// <summary>Timelines in memory, by file name.</summary>
internal sealed class MemorySink : ITimelineSink
{
    private readonly Dictionary<string, MemoryStream> _files = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public Stream Create(string fileName) => _files[fileName] = new MemoryStream();

    /// <summary>The files as written so far; complete once their writer is disposed.</summary>
    public IReadOnlyDictionary<string, byte[]> Files => _files.ToDictionary(file => file.Key, file => file.Value.ToArray(), StringComparer.Ordinal);
}
