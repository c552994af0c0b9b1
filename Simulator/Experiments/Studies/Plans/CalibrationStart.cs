namespace WorldSystems.Experiments.Studies.Plans;

/// <summary>How the first worlds of a calibration are spread. Key <c>calibrate.start</c>.</summary>
public enum CalibrationStart
{
    /// <summary>Sobol's low-discrepancy sequence (Sobol 1967).</summary>
    Sobol,

    /// <summary>Latin hypercube sample (McKay, Beckman and Conover 1979).</summary>
    LatinHypercube,
}
