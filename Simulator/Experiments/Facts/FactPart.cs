namespace WorldSystems.Experiments.Facts;

/// <summary>Measures a run: null where the run cannot speak (years or columns it does not have), NaN where this world has no such thing (a core in a world without zones).</summary>
public delegate double? FactMeasure(FactHistory history);

/// <summary>A number that a fact rests on.</summary>
/// <param name="Name">What and when, for people.</param>
/// <param name="Unit">Unit, "-" for a pure number.</param>
/// <param name="Measure">How it is measured.</param>
/// <param name="Band">Where the median over seeds has to lie; null for a number told beside.</param>
public sealed record FactPart(string Name, string Unit, FactMeasure Measure, FactBand? Band = null)
{
    /// <summary>Counts only where it is defined: what has to hold of a semi-periphery, if there is one.</summary>
    public bool IfAny { get; init; }

    /// <summary>Counts only where the run covers its years: one of several periods. A fact of which no period is covered cannot be told.</summary>
    public bool IfCovered { get; init; }
}
