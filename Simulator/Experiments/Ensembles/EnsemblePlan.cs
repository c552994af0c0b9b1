using System.Collections.Immutable;
using WorldSystems.Engine.Scenarios;

namespace WorldSystems.Experiments.Ensembles;

/// <summary>The same scenario under many seeds.</summary>
/// <param name="Scenario">What runs; its own seed is not used.</param>
/// <param name="FirstSeed">Seed of the first run; the others follow one by one.</param>
/// <param name="Seeds">Number of runs, 1 or more.</param>
/// <param name="Years">Calendar years at which the world is measured; years outside the run are left out, and the last year is always measured.</param>
public sealed record EnsemblePlan(Scenario Scenario, ulong FirstSeed, int Seeds, ImmutableArray<int> Years)
{
    /// <summary>The years of MODEL.md's table of results.</summary>
    public static ImmutableArray<int> UsualYears { get; } = [1750, 1820, 1870, 1913];

    /// <summary>The years measured, in order.</summary>
    internal ImmutableArray<int> YearsMeasured()
    {
        int first = Scenario.Time.StartYear, last = first + Scenario.Time.Years - 1;
        return [.. Years.Append(last).Where(year => year >= first && year <= last).Distinct().Order()];
    }
}
