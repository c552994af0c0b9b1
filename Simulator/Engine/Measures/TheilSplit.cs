namespace WorldSystems.Engine.Measures;

/// <summary>Theil's index as the sum of what lies within groups and what lies between their means.</summary>
/// <param name="Within">Inequality within groups, each weighted by its share of income.</param>
/// <param name="Between">Inequality if everybody had the mean of the own group.</param>
public readonly record struct TheilSplit(double Within, double Between)
{
    /// <summary>Largest number of groups.</summary>
    internal const int MostGroups = 4;

    /// <summary>The index.</summary>
    public double Total => Within + Between;
}
