namespace WorldSystems.Experiments.Studies.Plans;

/// <summary>How a range is spaced. Key <c>scale</c>.</summary>
public enum AxisScale
{
    /// <summary>Equal differences.</summary>
    Linear,

    /// <summary>Equal ratios.</summary>
    Log,
}
