using WorldSystems.Engine;
using WorldSystems.Engine.Mechanisms.Hegemony;
using WorldSystems.Engine.Mechanisms.Protection;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Scenarios;

namespace WorldSystems.Tests.Engine.Mechanisms.Hegemony;

/// <summary>Worlds with an order that several tests share.</summary>
internal static class Orders
{
    public const int States = 12;

    /// <summary>A world of open trade in which somebody leads from the second year on.</summary>
    public static Scenario Scenario(Func<HegemonyParameters, HegemonyParameters>? change = null, ProtectionParameters? protection = null, ulong seed = 1)
    {
        HegemonyParameters p = HegemonyParameters.Default with { Enabled = true, Lead = 0.05 };
        return TestScenarios.Generated(States, 300, seed, m => m with
        {
            Trade = m.Trade with { BorderCost = 0.5 },
            Mechanisms = MechanismSettings.None.With(change is null ? p : change(p)).With(protection ?? ProtectionParameters.Default),
        });
    }

    /// <summary>Lives all years after the warm-up and shows each, with the world's income and investment of the year before.</summary>
    public static void Watch(Scenario scenario, int years, Action<World, double[], double[]> look)
    {
        var simulation = new Simulation(scenario);
        double[] income = new double[States], investment = new double[States];
        while (simulation.Step() && simulation.World.Year.Index < years)
        {
            if (!simulation.World.Year.IsWarmUp)
            {
                look(simulation.World, income, investment);
            }

            income = simulation.World.Income.Values.ToArray();
            investment = simulation.World.Investment.Values.ToArray();
        }
    }

    public static double[] Column(World world, string name) => world.Published(name)!.Value.Values.ToArray();

    /// <summary>Home of the order; -1 where there is none.</summary>
    public static int Leader(World world)
    {
        ActorGroup order = world.Actors.Single(a => a.Kind == "order");
        return order.Count > 0 ? order.Home(0) : -1;
    }
}
