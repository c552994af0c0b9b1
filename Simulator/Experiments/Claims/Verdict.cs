namespace WorldSystems.Experiments.Claims;

/// <summary>Whether a claim holds in a scenario.</summary>
public enum Verdict
{
    /// <summary>More than half of the seeds bear it out, and not by chance.</summary>
    Holds,

    /// <summary>Less than half do, and not by chance.</summary>
    DoesNotHold,

    /// <summary>The seeds do not say.</summary>
    Undecided,
}
