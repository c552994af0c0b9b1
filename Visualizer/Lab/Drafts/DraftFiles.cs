using WorldSystems.Engine.Scenarios;
using WorldSystems.Lab.Shelf;

namespace WorldSystems.Lab.Drafts;

/// <summary>The files that a draft can name: the reader's table and those that ship.</summary>
/// <param name="own">The reader's table; null where there is none.</param>
internal sealed class DraftFiles(OwnTable? own) : IScenarioFiles
{
    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Read(string path) => path == own?.Path ? own.Bytes : ScenarioShelf.Shipped.Read(path);
}
