namespace WorldSystems.Engine.Scenarios;

/// <summary>The files that another file names lie beside that one.</summary>
/// <param name="files">Opens files by paths from the folder of the first.</param>
/// <param name="other">Path of the other file.</param>
internal sealed class FilesBeside(IScenarioFiles files, string other) : IScenarioFiles
{
    private readonly string _folder = other[..(other.LastIndexOfAny(['/', '\\']) + 1)];

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Read(string path) => files.Read(Path.IsPathRooted(path) ? path : _folder + path);
}
