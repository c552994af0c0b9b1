using CsCheck;
using WorldSystems.Engine;
using WorldSystems.Engine.Mechanisms;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Scenarios;
using Xunit;

namespace WorldSystems.Tests.Engine.Mechanisms;

/// <summary>
/// Five hundred years of everything at once, parameters drawn around their defaults: through conquest, independence, war, default and revolution the books balance every year
/// (people, capital, arms, claims, each account of payments), and nothing turns into what is not a number.
/// </summary>
public sealed class PoliticalHistoriesTests
{
    private static readonly string[] Debtors = ["mechanisms.sovereign_debt.", "mechanisms.transnational_capital."];

    private static readonly Parameter[] Drawn =
        [.. MechanismCatalogue.All.SelectMany(m => m.Description.Parameters).Where(p => !p.IsSwitch && !Debtors.Any(d => p.Key.StartsWith(d, StringComparison.Ordinal)))];

    [Fact]
    public void RandomHistories_KeepTheBooks_WhateverHappens()
    {
        HashSet<string> happened = [];
        Gen.Select(Gen.Double[0, 1].Array[Drawn.Length], Gen.ULong[1, 1000], Gen.Int[6, 14]).Sample(
            (places, seed, states) =>
            {
                Scenario scenario = MechanismContractTests.AllOn(TestScenarios.Generated(states, 500, seed));
                ModelParameters parameters = scenario.Parameters;
                for (int k = 0; k < Drawn.Length; k++)
                {
                    // Two of three stay as they are; the others move by half.
                    double value = Drawn[k].Default * (places[k] < 2.0 / 3 ? 1 : 0.5 + (3 * (places[k] - (2.0 / 3))));
                    parameters = Drawn[k].Range.Contains(value) ? Drawn[k].With(parameters, value) : parameters;
                }

                // Debts are called bad early, so that states default.
                parameters = MechanismCatalogue.All.SelectMany(m => m.Description.Parameters).Single(p => p.Key == "mechanisms.sovereign_debt.highest_debt").With(parameters, 0.2);
                Live(scenario with { Parameters = parameters }, happened);
            },
            iter: 12,
            threads: 1);
        Assert.All(["conquest", "independence", "war_ended", "restructuring", "revolution"], one => Assert.Contains(one, happened));
    }

    /// <summary>States that become free in the same year have no capabilities yet and no war.</summary>
    [Fact]
    public void StatesFreedInOneYear_AreSound()
    {
        Scenario scenario = MechanismContractTests.AllOn(TestScenarios.Generated(14, 300, 3));
        Live(scenario, []);
    }

    private static void Live(Scenario scenario, HashSet<string> happened)
    {
        var simulation = new Simulation(scenario);
        World world = simulation.World;
        while (simulation.Step())
        {
            Assert.InRange(world.Ledger.Residual, 0, Ledger.Tolerance);
            foreach (WorldEvent one in world.Events)
            {
                happened.Add(one.Event);
                Assert.True(double.IsFinite(one.Value), $"{one.Event} in {world.Year}: {one.Value}");
            }

            Assert.All(world.GdpPerCapita.Values.ToArray(), y => Assert.True(double.IsFinite(y) && y > 0));
        }
    }
}
