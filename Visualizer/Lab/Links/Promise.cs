namespace WorldSystems.Lab.Links;

/// <summary>The result that a link promised, to be compared with what comes of it.</summary>
/// <param name="Version">The engine that made it.</param>
/// <param name="Hash">SHA-256 of its states.csv.</param>
public sealed record Promise(string? Version, string Hash)
{
    /// <summary>What became of it.</summary>
    public Reproduction Check(string version, string hash) =>
        hash == Hash ? Reproduction.Same : version == Version ? Reproduction.Different : Reproduction.OtherEngine;
}
