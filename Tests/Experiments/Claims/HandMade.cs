using System.Collections.Immutable;
using WorldSystems.Experiments.Histories;

namespace WorldSystems.Tests.Experiments.Claims;

/// <summary>A history made by hand: states A, B, C and so on from 1800, columns as functions of year and state.</summary>
internal sealed class HandMade(int years, int states) : IHistory
{
    private readonly Dictionary<string, Func<int, int, double>> _states = [];
    private readonly Dictionary<string, Func<int, double>> _world = [];

    public int StartYear => 1800;

    public int Years => years;

    public ImmutableArray<string> StateIds { get; } = [.. Enumerable.Range(0, states).Select(i => ((char)('A' + i)).ToString())];

    public HandMade With(string column, Func<int, int, double> value)
    {
        _states[column] = value;
        return this;
    }

    public HandMade With(string column, Func<int, double> value)
    {
        _world[column] = value;
        return this;
    }

    public ReadOnlySpan<double> States(string column, int index) => Enumerable.Range(0, StateIds.Length).Select(i => _states[column](index, i)).ToArray();

    public ReadOnlySpan<double> World(string column) => Enumerable.Range(0, Years).Select(_world[column]).ToArray();
}
