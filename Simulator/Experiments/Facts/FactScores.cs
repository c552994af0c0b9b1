using System.Collections.Immutable;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Experiments.Ensembles;

namespace WorldSystems.Experiments.Facts;

/// <summary>A scenario held against the facts of world history, over seeds.</summary>
/// <param name="Facts">By number.</param>
public sealed record FactScores(ImmutableArray<FactScore> Facts)
{
    /// <summary>Facts that have to be met; bonuses are not among them.</summary>
    public IEnumerable<FactScore> Required => Facts.Where(score => !score.Fact.IsBonus);

    /// <summary>The bonuses.</summary>
    public IEnumerable<FactScore> Bonuses => Facts.Where(score => score.Fact.IsBonus);

    /// <summary>Runs the scenario under many seeds and scores it; the result does not depend on the number of threads.</summary>
    /// <param name="scenario">What runs; its own seed is not used.</param>
    /// <param name="firstSeed">Seed of the first run; the others follow one by one.</param>
    /// <param name="seeds">Number of runs, 1 or more.</param>
    /// <param name="jobs">Threads, 1 or more.</param>
    /// <param name="finished">Told the number of runs done, from any thread.</param>
    /// <param name="cancellation">Stops between two years.</param>
    /// <exception cref="Engine.Model.SimulationException">A run cannot go on; of several the one with the lowest seed is told.</exception>
    public static FactScores Of(Scenario scenario, ulong firstSeed, int seeds, int jobs, Action<int>? finished = null, CancellationToken cancellation = default) => Of(
        Replicates.Run(scenario, firstSeed, seeds, jobs, run => FactCatalogue.Measure(FactRecorder.Record(run, cancellation)), finished, cancellation));

    /// <summary>Scores measured runs: for each, a value for every part of every fact.</summary>
    internal static FactScores Of(IReadOnlyList<ImmutableArray<double?>> runs)
    {
        int part = 0;
        var facts = ImmutableArray.CreateBuilder<FactScore>();
        foreach (Fact fact in FactCatalogue.All)
        {
            int first = part;
            part += fact.Parts.Length;
            facts.Add(new(fact, [.. fact.Parts.Select((measured, i) => new FactPartScore(measured, [.. runs.Select(run => run[first + i])]))]));
        }

        return new(facts.ToImmutable());
    }
}
