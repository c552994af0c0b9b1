namespace WorldSystems.Experiments.Statistics;

/// <summary>A number and the interval that says how well it is known.</summary>
/// <param name="Value">The number.</param>
/// <param name="Low">Lower end of the interval; NaN where there is none.</param>
/// <param name="High">Upper end of the interval; NaN where there is none.</param>
public readonly record struct Estimate(double Value, double Low, double High)
{
    /// <summary>Half the interval's width.</summary>
    public double HalfWidth => (High - Low) / 2;
}
