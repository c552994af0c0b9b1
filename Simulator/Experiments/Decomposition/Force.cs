using System.Collections.Immutable;
using WorldSystems.Engine.Mechanisms;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Scenarios;

namespace WorldSystems.Experiments.Decomposition;

/// <summary>Something that can be taken out of a world: a mechanism, or a force of the kernel.</summary>
/// <param name="Name">snake_case: a mechanism's name in scenario files.</param>
/// <param name="IsMechanism">A mechanism, not a part of the kernel.</param>
/// <param name="Without">The scenario without it, whatever its events say.</param>
internal sealed record Force(string Name, bool IsMechanism, Func<Scenario, Scenario> Without)
{
    /// <summary>The forces of a plan's scenario: those of the kernel that act in it where they are asked for, then its mechanisms.</summary>
    public static ImmutableArray<Force> Of(DecompositionPlan plan)
    {
        ModelParameters parameters = plan.Scenario.Parameters;
        IEnumerable<Force> kernel = !plan.WithKernel ? [] : new[]
        {
            // Without trade every state is a world of its own.
            new Force("trade", false, scenario => Set(scenario, "trade.autarky", 1)),

            // Without learning industry gets no better at what it does: technology stays as the lots gave it.
            new Force("learning_by_doing", false, scenario => Set(scenario, "learning.rate", 0)),

            // Without Engel's law the rich spend on raw materials the part that the poor do.
            new Force("engels_law", false, scenario => Set(scenario, "demand.raw_share_rich", scenario.Parameters.Demand.RawSharePoor)),
        }.Where(force => force.Without(plan.Scenario).Parameters != parameters);
        return [.. kernel, .. plan.Scenario.ActiveMechanisms().Select(Of)];
    }

    private static Force Of(IMechanism mechanism) =>
        new(mechanism.Description.Name, true, scenario => Set(scenario, mechanism.Description.Parameters[0].Key, 0));

    /// <summary>A parameter at a value that no event changes.</summary>
    private static Scenario Set(Scenario scenario, string key, double value) => scenario with
    {
        Parameters = ScenarioParameters.All.First(parameter => parameter.Key == key).With(scenario.Parameters, value),
        Events = [.. scenario.Events.Where(change => change.Parameter.Key != key)],
    };
}
