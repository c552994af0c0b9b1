namespace WorldSystems.Experiments.Calibration;

/// <summary>Whether the facts pin a parameter down.</summary>
public enum Pinning
{
    /// <summary>There are too few acceptable worlds to say.</summary>
    Unknown,

    /// <summary>Acceptable worlds lie in half of the searched range or less.</summary>
    Pinned,

    /// <summary>In more than half of it and less than four fifths.</summary>
    Narrowed,

    /// <summary>In four fifths of it or more.</summary>
    Open,
}
