namespace WorldSystems.Engine.Scenarios;

/// <summary>Reads the files that a scenario names; the engine itself touches no disk.</summary>
public interface IScenarioFiles
{
    /// <summary>The bytes of a file.</summary>
    /// <param name="path">Absolute, or relative to the scenario's own folder.</param>
    /// <exception cref="IOException">There is no such file, or it could not be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The path is a folder, or reading it is not permitted.</exception>
    ReadOnlyMemory<byte> Read(string path);
}
