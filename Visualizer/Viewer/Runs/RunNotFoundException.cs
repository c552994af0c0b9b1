using WorldSystems.Charts.Words;
using WorldSystems.Languages;

namespace WorldSystems.Viewer.Runs;

/// <summary>There is no run where one was looked for.</summary>
/// <param name="reason">The message, with the folder as its only value.</param>
/// <param name="folder">The folder.</param>
internal sealed class RunNotFoundException(Word reason, string folder)
    : Exception(Language.English.Phrases.Format(reason, folder))
{
    public Word Reason { get; } = reason;

    public string Folder { get; } = folder;
}
