namespace WorldSystems.Experiments.Studies.Plans;

/// <summary>How the points of a study are chosen. Key <c>design.kind</c>.</summary>
public enum DesignKind
{
    /// <summary>Every combination of the values of all axes, the last axis fastest.</summary>
    Factorial,

    /// <summary>Latin hypercube sample (McKay, Beckman and Conover 1979).</summary>
    LatinHypercube,

    /// <summary>Sobol's low-discrepancy sequence (Sobol 1967).</summary>
    Sobol,

    /// <summary>The rows of a CSV file.</summary>
    Points,

    /// <summary>Trajectories in which one axis moves at a time (Morris 1991).</summary>
    Morris,

    /// <summary>Saltelli's scheme for first-order and total indices (Saltelli et al. 2010).</summary>
    SobolIndices,
}
