namespace WorldSystems.Experiments.Facts;

/// <summary>Where a measure has to lie, both ends included.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public readonly record struct FactBand(double Low, double High)
{
    /// <summary>Above zero, which is not included.</summary>
    public static FactBand Positive { get; } = AtLeast(double.Epsilon);

    /// <summary>Below zero, which is not included.</summary>
    public static FactBand Negative { get; } = new(double.NegativeInfinity, -double.Epsilon);

    /// <summary><paramref name="low"/> or more.</summary>
    public static FactBand AtLeast(double low) => new(low, double.PositiveInfinity);

    /// <summary><paramref name="high"/> or less.</summary>
    public static FactBand AtMost(double high) => new(double.NegativeInfinity, high);

    /// <summary>Whether <paramref name="value"/> is in it; NaN never is.</summary>
    public bool Contains(double value) => value >= Low && value <= High;
}
