using System.Collections.Immutable;

namespace WorldSystems.Experiments.Histories;

/// <summary>Columns of a run's timelines over its reported years: a run in memory, or in tests a table made by hand.</summary>
public interface IHistory
{
    /// <summary>Calendar year of the first reported year.</summary>
    int StartYear { get; }

    /// <summary>Number of reported years.</summary>
    int Years { get; }

    /// <summary>Ids of the states, in the order of the scenario.</summary>
    ImmutableArray<string> StateIds { get; }

    /// <summary>A column of states.csv in year <paramref name="index"/> (0 = the first reported year), a value a state; NaN where undefined.</summary>
    ReadOnlySpan<double> States(string column, int index);

    /// <summary>A column of world.csv over all reported years; NaN where undefined.</summary>
    ReadOnlySpan<double> World(string column);
}
