namespace WorldSystems.Lab.Runs;

/// <summary>The gap between rich and poor, and the means of the zones, year by year while a run goes on.</summary>
public sealed class GapTrace(int firstYear, int years)
{
    private readonly List<double> _gap = new(years);

    /// <summary>The first year.</summary>
    public int FirstYear { get; } = firstYear;

    /// <summary>Years of the whole run.</summary>
    public int Years { get; } = years;

    /// <summary>Product per head, richest tenth over poorest, in the years that are over.</summary>
    public IReadOnlyList<double> Gap => _gap;

    /// <summary>Whether every year is there.</summary>
    public bool IsComplete => _gap.Count == Years;

    internal void Add(double gap) => _gap.Add(gap);
}
