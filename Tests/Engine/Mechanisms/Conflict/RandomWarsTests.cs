using CsCheck;
using WorldSystems.Engine;
using WorldSystems.Engine.Mechanisms;
using WorldSystems.Engine.Mechanisms.Conflict;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.International;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Scenarios;
using Xunit;

namespace WorldSystems.Tests.Engine.Mechanisms.Conflict;

/// <summary>Five hundred years of war with parameters from anywhere in their ranges: every market clears, the books balance, nobody is extinct.</summary>
public sealed class RandomWarsTests
{
    private static readonly Parameter[] Drawn = [.. MechanismCatalogue.Find(ConflictParameters.Name)!.Description.Parameters.Skip(1)];

    [Fact]
    public void AnyParameters_FiveHundredYears_BooksBalance() =>
        Gen.Select(Gen.Int[1, 12], Gen.ULong[1, 1000], Gen.Double[0, 1].Array[Drawn.Length], Gen.Bool).Sample(
            (states, seed, places, nearDefault) =>
            {
                Scenario scenario = ConflictTests.With(states, 500);
                ModelParameters parameters = Drawn.Zip(places).Aggregate(scenario.Parameters, (p, d) => d.First.With(p, Draw(d.First, d.Second, nearDefault)));
                var simulation = new Simulation(scenario with { Seed = seed, Parameters = parameters });
                bool holds = true;
                double[] imports = Imports(simulation.World);
                while (simulation.Step())
                {
                    holds &= simulation.World.Ledger.Residual <= Ledger.Tolerance && IsSane(simulation.World) && NobodyGetsMoreThan(imports, simulation.World);
                    imports = Imports(simulation.World);
                }

                return holds;
            },
            iter: 60);

    private static double Draw(Parameter parameter, double place, bool nearDefault)
    {
        double anywhere = parameter.Range.Minimum + (place * (parameter.Range.Maximum - parameter.Range.Minimum));
        return nearDefault ? parameter.Default + (0.1 * (anywhere - parameter.Default)) : anywhere;
    }

    private static double[] Imports(World world) => [.. Enumerable.Range(0, world.Count).Select(world.Imports)];

    /// <summary>Reparations, the only transfers here, reach nobody who could not take them in as goods.</summary>
    private static bool NobodyGetsMoreThan(double[] imports, World world) =>
        imports.Index().All(state => world.Transfers[state.Index] <= state.Item * (1 + 1e-9));

    private static bool IsSane(World world)
    {
        bool sane = world.GdpPerCapita.Values.ToArray().All(y => double.IsFinite(y) && y > 0) && world.Population.Opening.Values.ToArray().All(l => l > 0);
        foreach (War war in world.International.Wars)
        {
            foreach (Belligerent one in war.Belligerents)
            {
                sane &= one.Left == 0 && one.Deaths >= 0 && world.International.IsAtWar(one.State);
            }
        }

        return sane;
    }
}
