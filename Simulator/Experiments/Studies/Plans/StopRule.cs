using WorldSystems.Experiments.Statistics;

namespace WorldSystems.Experiments.Studies.Plans;

/// <summary>When a point has runs enough: the interval of the mean of a measure is narrow enough. Section <c>[stop]</c>.</summary>
/// <param name="Measure">Place of the measure among those of the plan.</param>
/// <param name="Until">How narrow, and after how many runs at the earliest.</param>
public sealed record StopRule(int Measure, IntervalStopping Until)
{
    /// <summary>Number of runs at look number <paramref name="look"/>, from 0: the fewest, and half of them more each time.</summary>
    public long RunsAt(int look) => Until.Fewest + (look * (long)Math.Max(1, Until.Fewest / 2));

    /// <summary>Whether the mean of the values is known well enough; undefined ones (runs that failed) are left out.</summary>
    internal bool IsKnown(IEnumerable<double> values)
    {
        RunningSummary summary = new();
        foreach (double value in values)
        {
            summary.Add(value);
        }

        return Until.IsMet(summary);
    }
}
