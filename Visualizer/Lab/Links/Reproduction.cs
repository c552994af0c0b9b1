namespace WorldSystems.Lab.Links;

/// <summary>What became of a result that a link promised.</summary>
public enum Reproduction
{
    /// <summary>The link promised none.</summary>
    NotAsked,

    /// <summary>The same bytes.</summary>
    Same,

    /// <summary>Other bytes, from another version of the engine.</summary>
    OtherEngine,

    /// <summary>Other bytes from the same version: the link was changed, or something is broken.</summary>
    Different,
}
