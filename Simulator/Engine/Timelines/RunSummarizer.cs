using WorldSystems.Engine.Measures;
using WorldSystems.Engine.Measures.Zones;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Timelines;

/// <summary>Watches a run and sums it up; remembers a handful of numbers, whatever the number of years.</summary>
/// <param name="measures">The measures of the world watched; other observers may share them.</param>
public sealed class RunSummarizer(WorldMeasures measures) : IYearObserver
{
    /// <summary>The trend of the terms of trade starts here, when trade has become more than a trickle; shorter runs are taken whole.</summary>
    private const int TrendStart = 100;

    /// <summary>Fewest years behind <see cref="TrendStart"/> that make a trend.</summary>
    private const int FewestYears = 20;

    private const int StatesListed = 3;

    private readonly Trend _all = new();
    private readonly Trend _late = new();
    private readonly Dictionary<string, int> _events = new(StringComparer.Ordinal);
    private World? _world;
    private YearSummary? _start;
    private int _zoneChanges;

    /// <inheritdoc/>
    public void OnYear(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        measures.OnYear(world);
        _world = world;
        _start ??= Of(world);
        _zoneChanges += measures.ZoneChanges.Count;
        for (int k = 0; k < world.Events.Count; k++)
        {
            _events[world.Events[k].Event] = _events.GetValueOrDefault(world.Events[k].Event) + 1;
        }

        if (measures.TermsOfTrade > 0)
        {
            double log = Elementary.Log(measures.TermsOfTrade);
            _all.Add(world.Year.Index, log);
            if (world.Year.Index >= TrendStart)
            {
                _late.Add(world.Year.Index, log);
            }
        }
    }

    /// <summary>The summary up to the last year seen; ask for it before the world lives on.</summary>
    /// <exception cref="InvalidOperationException">No year has been seen.</exception>
    public RunSummary Summarize()
    {
        if (_world is null || _start is null)
        {
            throw new InvalidOperationException("No year has been observed yet.");
        }

        bool late = _late.Count >= FewestYears;
        double slope = (late ? _late : _all).Slope;
        ReadOnlySpan<int> order = measures.PoorestFirst;
        int listed = Math.Min(StatesListed, order.Length);
        int[] poorest = order[..listed].ToArray(), richest = order[^listed..].ToArray();
        Array.Reverse(richest);
        return new RunSummary(
            _start,
            Of(_world),
            100 * (Elementary.Exp(slope) - 1),
            _start.Year + (late ? TrendStart : 0),
            measures.RankPersistence,
            measures.RankPersistenceCentury,
            _zoneChanges,
            [.. _events.OrderByDescending(happened => happened.Value).ThenBy(happened => happened.Key, StringComparer.Ordinal).Select(happened => new EventCount(happened.Key, happened.Value))],
            [.. richest.Select(i => State(_world, i))],
            [.. poorest.Select(i => State(_world, i))]);
    }

    private YearSummary Of(World world) => new(
        world.Year.Calendar,
        measures.GapRatio,
        measures.Gini,
        measures.Openness,
        measures.TermsOfTrade,
        measures.MeanGdpPerCapita,
        measures.Groups,
        measures.Profile(Zone.Core).States,
        measures.Profile(Zone.SemiPeriphery).States,
        measures.Profile(Zone.Periphery).States);

    private StateSummary State(World world, int state)
    {
        InitialState initial = world.States.States[state];
        return new StateSummary(initial.Id, initial.Name, measures.Zones[state], world.GdpPerCapita[state], measures.ManufacturesShare[state]);
    }
}
