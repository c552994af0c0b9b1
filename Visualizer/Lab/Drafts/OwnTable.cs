namespace WorldSystems.Lab.Drafts;

/// <summary>A table of states that the reader brought or wrote; it never leaves the page, unless in a link that the reader copies.</summary>
/// <param name="Path">The path by which the scenario names it.</param>
/// <param name="Bytes">The CSV as it came, so that whatever is wrong with it is told as the program tells it.</param>
public sealed record OwnTable(string Path, ReadOnlyMemory<byte> Bytes);
