using CsCheck;
using WorldSystems.Engine;
using WorldSystems.Engine.Mechanisms.TransnationalCapital;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Scenarios;
using Xunit;

namespace WorldSystems.Tests.Engine.Mechanisms.TransnationalCapital;

public sealed class TransnationalCapitalTests
{
    private static readonly Gen<TransnationalCapitalParameters> AnyParameters =
        Gen.Select(Gen.Double[0, 0.6], Gen.Double[0, 1], Gen.Double[0.01, 0.5], Gen.Double[0, 1], Gen.Double[0, 3], Gen.Double[0.05, 1], Gen.Double[0, 1], (outward, advantage, hurdle, repatriation, entry, limit, enclave) =>
            new TransnationalCapitalParameters { Enabled = true, Outward = outward, Advantage = advantage, Hurdle = hurdle, Repatriation = repatriation, Entry = entry, Limit = limit, Enclave = enclave });

    /// <summary>Five centuries anywhere in the range: nobody fails, the books balance, foreigners own between nothing and everything.</summary>
    [Fact]
    public void AnyHistory_KeepsItsBooks() => Gen.Select(AnyParameters, Gen.Int[2, 9], Gen.ULong[1, 1000]).Sample(
        (parameters, states, seed) =>
        {
            var simulation = new Simulation(Scenario(parameters, states, 500, seed));
            while (simulation.Step())
            {
                World world = simulation.World;
                Column share = world.Published("foreign_owned_share")!.Value, profit = world.Published("foreign_profit_share")!.Value;
                for (int i = 0; i < states; i++)
                {
                    Assert.InRange(share[i], 0, 1 + 1e-12);
                    Assert.InRange(profit[i], 0, 1 + 1e-12);
                    Assert.True(world.Capital.Closing[i] > 0);
                }
            }

            return true;
        },
        iter: 12);

    [Fact]
    public void WithoutInvestment_TheWorldIsTheKernel()
    {
        Scenario kernel = TestScenarios.Generated(9, 40);
        World without = TestScenarios.Live(kernel, 40), with = TestScenarios.Live(Scenario(new() { Enabled = true, Outward = 0 }, 9, 40, 1), 40);

        Assert.Equal(without.Manufactures.Price.Values, with.Manufactures.Price.Values);
        Assert.Equal(without.Capital.Closing.Values, with.Capital.Closing.Values);
    }

    [Fact]
    public void Firms_AreActors_WhoseProfitsAreTheAccount()
    {
        World world = TestScenarios.Live(Scenario(new() { Enabled = true, Hurdle = 0.01, Advantage = 1 }, 9, 100, 1), 100);
        ActorGroup firms = Assert.Single(world.Actors);
        TransactionAccount profits = Assert.Single(world.Ledger.Accounts, a => a.Name == "profits_abroad");

        Assert.Equal(9, firms.Count);
        Assert.Equal("firm of S01", firms.Name(0));
        Assert.All(Enumerable.Range(0, 9), i => Assert.Equal(i, firms.Home(i)));
        Assert.Equal(Enumerable.Range(0, 9).Sum(i => profits.Paid[i]), Enumerable.Range(0, 9).Sum(i => firms.Value(i, 1)), 1e-12);
        Assert.True(profits.Paid.Values.ToArray().Sum() > 0);
        Assert.Contains(Enumerable.Range(0, 9), i => firms.Value(i, 0) > 0 && firms.Value(i, 3) >= 1);
    }

    /// <summary>Switched off, nothing is paid; what is owned wears out; switched on again, it pays again.</summary>
    [Fact]
    public void SwitchedOffForAWhile_StocksWearOut()
    {
        Scenario scenario = Scenario(new() { Enabled = true, Hurdle = 0.01, Advantage = 1 }, 9, 140, 1);
        Parameter enabled = new WorldSystems.Engine.Mechanisms.TransnationalCapital.TransnationalCapital().Description.Parameters[0];
        scenario = scenario with { Events = [new(scenario.Time.StartYear + 100, enabled, 0), new(scenario.Time.StartYear + 120, enabled, 1)] };
        World before = TestScenarios.Live(scenario, 100), off = TestScenarios.Live(scenario, 119), on = TestScenarios.Live(scenario, 121);

        Assert.True(Total(before, "profits_paid") > 0);
        Assert.Equal(0, Total(off, "profits_paid") + Total(off, "foreign_investment_made"));
        Assert.InRange(Total(off, "foreign_owned_share"), 1e-6, Total(before, "foreign_owned_share") * 0.6);
        Assert.True(Total(on, "profits_paid") > 0);
    }

    private static double Total(World world, string column) => world.Published(column)!.Value.Values.ToArray().Sum();

    private static Scenario Scenario(TransnationalCapitalParameters parameters, int states, int years, ulong seed) =>
        TestScenarios.Generated(states, years, seed, p => p with { Mechanisms = p.Mechanisms.With(parameters) });
}
