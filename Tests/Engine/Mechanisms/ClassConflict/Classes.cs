using WorldSystems.Engine.Mechanisms.ClassConflict;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Scenarios;

namespace WorldSystems.Tests.Engine.Mechanisms.ClassConflict;

/// <summary>Worlds with classes that several tests share.</summary>
internal static class Classes
{
    public static readonly ClassConflictParameters On = ClassConflictParameters.Default with { Enabled = true };

    /// <summary>No crisis ever.</summary>
    public static readonly ClassConflictParameters Quiet = On with { Base = -20, Exploitation = 0, Proletariat = 0, Squeeze = 0, Reserve = 0, Deprivation = 0, Consent = 0, War = 0, Drain = 0, Unevenness = 0, Example = 0 };

    public static Scenario Scenario(ClassConflictParameters parameters, int states, int years, ulong seed = 1) => TestScenarios.Generated(states, years, seed, p => p with { Mechanisms = p.Mechanisms.With(parameters) });

    public static Column Of(World world, string name) => world.Published(name)!.Value;

    /// <summary>A world of four states in a year of its own, in which only the draw is made.</summary>
    public static (World World, ClassBook Book, Uprising Step) Draw(ClassConflictParameters parameters)
    {
        World world = TestScenarios.Live(TestScenarios.Generated(4, 5), 5);
        world.Parameters = world.Parameters with { Mechanisms = world.Parameters.Mechanisms.With(parameters) };
        world.BeginYear();
        world.International.BeginYear();
        world.Expropriation.Span.Clear();
        var book = new ClassBook(world, world.AllowExpropriation()) { Knows = true };
        return (world, book, new Uprising(world, book));
    }
}
