using System.Collections.Immutable;
using WorldSystems.Engine.Scenarios;

namespace WorldSystems.Experiments.Studies.Plans;

/// <summary>Opens files and keeps what it read, so that a study can be read again from its record. May be asked from any thread.</summary>
internal sealed class RememberedFiles(IScenarioFiles files) : IScenarioFiles
{
    private readonly SortedDictionary<string, ReadOnlyMemory<byte>> _read = new(StringComparer.Ordinal);

    /// <summary>All that was read, by path.</summary>
    public ImmutableArray<KeyValuePair<string, ReadOnlyMemory<byte>>> All
    {
        get
        {
            lock (_read)
            {
                return [.. _read];
            }
        }
    }

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Read(string path)
    {
        lock (_read)
        {
            if (!_read.TryGetValue(path, out ReadOnlyMemory<byte> bytes))
                _read[path] = bytes = files.Read(path);

            return bytes;
        }
    }
}
