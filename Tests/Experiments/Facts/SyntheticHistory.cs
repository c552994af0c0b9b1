using System.Collections.Immutable;
using WorldSystems.Experiments.Facts;

namespace WorldSystems.Tests.Experiments.Facts;

/// <summary>A history written down column by column, without a run; what is not written down is 1 everywhere, and no zones.</summary>
internal sealed class SyntheticHistory
{
    private readonly Dictionary<string, double[]> _states = [];
    private readonly Dictionary<string, double[]> _world = [];
    private readonly Dictionary<int, TradePattern> _trade = [];
    private ConflictHistory? _conflict;
    private readonly int _count;
    private readonly int _first;
    private readonly int _years;

    public SyntheticHistory(int states, int first = 1750, int last = 1999)
    {
        (_count, _first, _years) = (states, first, last - first + 1);
        foreach (string column in FactColumns.OfStates.Where(column => column != FactColumns.PropertyIncome))
        {
            States(column, (_, _) => column == FactColumns.Zone ? 0 : 1);
        }

        foreach (string column in FactColumns.OfWorld)
        {
            World(column, _ => 1);
        }
    }

    /// <summary>A column of states.csv, by calendar year and state.</summary>
    public SyntheticHistory States(string column, Func<int, int, double> value)
    {
        _states[column] = [.. Enumerable.Range(0, _years * _count).Select(k => value(_first + (k / _count), k % _count))];
        return this;
    }

    /// <summary>A column of world.csv, by calendar year.</summary>
    public SyntheticHistory World(string column, Func<int, double> value)
    {
        _world[column] = [.. Enumerable.Range(_first, _years).Select(value)];
        return this;
    }

    public SyntheticHistory Trade(int year, TradePattern pattern)
    {
        _trade[year] = pattern;
        return this;
    }

    /// <summary>Power and war: the largest share by calendar year, pairs in every year, and all wars.</summary>
    public SyntheticHistory Conflict(Func<int, double>? share = null, int democratic = 0, int mixed = 0, params RecordedWar[] wars)
    {
        _conflict = new(
            [.. Enumerable.Range(_first, _years).Select(share ?? (_ => 0.2))],
            [.. Enumerable.Repeat(_count, _years)],
            [.. Enumerable.Repeat(democratic, _years)],
            [.. Enumerable.Repeat(mixed, _years)],
            [.. wars]);
        return this;
    }

    public FactHistory History => new(_first, _years, _count, _states.ToImmutableDictionary(), _world.ToImmutableDictionary(), _trade.ToImmutableDictionary(), _conflict);

    /// <summary>A part of a fact, measured.</summary>
    public double? Measure(Fact fact, string part) => fact.Parts.Single(p => p.Name == part).Measure(History);

    /// <summary>The fact, held against this history alone.</summary>
    public FactScore Score(Fact fact)
    {
        FactHistory history = History;
        return new(fact, [.. fact.Parts.Select(part => new FactPartScore(part, [part.Measure(history)]))]);
    }
}
