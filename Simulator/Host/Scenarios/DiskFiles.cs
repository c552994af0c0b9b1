using WorldSystems.Engine.Scenarios;

namespace WorldSystems.Host.Scenarios;

/// <summary>The files that a scenario names, beside it on the disk.</summary>
public sealed class DiskFiles(string folder) : IScenarioFiles
{
    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Read(string path) => CappedFile.Read(Path.Combine(folder, path));
}
