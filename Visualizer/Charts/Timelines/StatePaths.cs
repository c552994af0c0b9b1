using System.Collections.Immutable;

namespace WorldSystems.Charts.Timelines;

/// <summary>Every state's way through the years, as moving pictures need it: year by year and in the order of the years.</summary>
internal sealed class StatePaths
{
    public StatePaths(StatesTimeline states)
    {
        HasIncome = states.HasIncome;
        Years = [.. states.Years.Order()];
        int[] places = [.. Years.Select(states.PlaceOf)];
        States = [.. states.States.Select(state => new StatePath(state.Name, [.. places.Select(place => Of(state, place))]))];
    }

    /// <summary>Years, ascending.</summary>
    public ImmutableArray<int> Years { get; }

    /// <summary>States in the order in which the file names them.</summary>
    public ImmutableArray<StatePath> States { get; }

    /// <summary>Whether incomes are incomes, and not products for want of them.</summary>
    public bool HasIncome { get; }

    private StateYear Of(StateHistory state, int place) => new(
        state.ZoneAt(place) ?? Zone.None,
        state.At(StateColumn.Population, place),
        state.At(HasIncome ? StateColumn.IncomePerHead : StateColumn.ProductPerHead, place),
        state.At(StateColumn.ManufacturesInExports, place));
}
