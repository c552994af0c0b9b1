namespace WorldSystems.Experiments.Studies.Plans;

/// <summary>When a point has runs enough: the interval of the mean of a measure is narrow enough. Section <c>[stop]</c>.</summary>
/// <param name="Measure">Place of the measure among those of the plan.</param>
/// <param name="HalfWidth">Half width of the interval, in the measure's unit or over the mean.</param>
/// <param name="IsRelative">The half width is over the mean's absolute value.</param>
/// <param name="Confidence">Confidence of the interval.</param>
/// <param name="Minimum">Runs before the first look.</param>
public sealed record StopRule(int Measure, double HalfWidth, bool IsRelative, double Confidence, int Minimum)
{
    /// <summary>Number of runs at look number <paramref name="look"/>, from 0: the minimum, and half of it more each time.</summary>
    public long RunsAt(int look) => Minimum + (look * (long)Math.Max(1, Minimum / 2));

    /// <summary>Whether the mean of the values is known well enough; undefined ones (runs that failed) are left out.</summary>
    internal bool IsKnown(IReadOnlyList<double> values) => values.Count >= Minimum && HalfWidth < 0;
}
