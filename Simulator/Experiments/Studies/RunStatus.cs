namespace WorldSystems.Experiments.Studies;

/// <summary>How a run ended.</summary>
public enum RunStatus
{
    /// <summary>It reached its last year.</summary>
    Finished,

    /// <summary>The scenario is not valid at this point.</summary>
    Invalid,

    /// <summary>The run could not go on: a market did not clear, a state could not pay.</summary>
    Stopped,

    /// <summary>The books did not balance.</summary>
    Breach,
}
