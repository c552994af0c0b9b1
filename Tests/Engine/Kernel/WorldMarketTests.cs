using WorldSystems.Engine;
using WorldSystems.Engine.Kernel.Market;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Scenarios;
using Xunit;

namespace WorldSystems.Tests.Engine.Kernel;

public sealed class WorldMarketTests
{
    public static TheoryData<string> HardParameters => new(
        "trade.border_cost=0 trade.distance_cost=0",
        "trade.border_cost=50",
        "trade.border_cost=200",
        "trade.border_cost=200 trade.distance_cost=50",
        "trade.distance_cost=200",
        "trade.distance_cost=200 trade.elasticity_raw=30",
        "trade.elasticity_manufactures=10 trade.elasticity_raw=20",
        "trade.elasticity_manufactures=30 trade.elasticity_raw=30",
        "trade.elasticity_manufactures=30 trade.elasticity_raw=30 trade.border_cost=100",
        "trade.elasticity_manufactures=1.05 trade.elasticity_raw=1.05",
        "demand.input_share_poor=0.99 demand.input_share_rich=0.99",
        "demand.input_share_poor=0 demand.input_share_rich=0",
        "labour.mobility=2",
        "learning.noise=1",
        "learning.noise=1 trade.border_cost=100",
        "trade.cost_decline=0.2",
        "trade.cost_decline=-0.05",
        "labour.minimum_share=0 labour.mobility=1",
        "trade.autarky=1");

    [Theory]
    [MemberData(nameof(HardParameters))]
    public void Market_Clears_InEveryYear(string changes)
    {
        foreach (int states in (int[])[1, 2, 3, 24])
        {
            Scenario scenario = TestScenarios.Generated(states, 60, seed: (ulong)states, Change(changes));
            var simulation = new Simulation(scenario);
            while (simulation.Step())
            {
                MarketClearing clearing = simulation.World.Clearing;
                Assert.InRange(clearing.Error, 0, MarketSolver.Tolerance);
                Assert.InRange(clearing.LastStep, 0, MarketSolver.StepTolerance);
                Assert.InRange(simulation.World.Ledger.Residual, 0, Ledger.Tolerance);
            }
        }
    }

    [Fact]
    public void EveryMarketSells_WhatItMakes_AndPricesAreNormalised()
    {
        World world = TestScenarios.Live(TestScenarios.Generated(11, 50), 50);
        foreach (TradedGood good in (TradedGood[])[world.Manufactures, world.RawMaterials])
        {
            for (int i = 0; i < world.Count; i++)
            {
                double sold = Enumerable.Range(0, world.Count).Sum(j => good.Shipment(i, j));
                Assert.Equal(1, sold / good.Sales[i], 1e-9);
                double abroad = Enumerable.Range(0, world.Count).Where(j => j != i).Sum(j => good.Shipment(i, j));
                Assert.Equal(1, abroad / good.Exports[i], 1e-9);
                double bought = Enumerable.Range(0, world.Count).Sum(j => good.Shipment(j, i));
                Assert.Equal(1, bought / good.Spending[i], 1e-9);
            }
        }

        double priced = Enumerable.Range(0, world.Count).Sum(i => world.Manufactures.Price[i] * world.Capacity[i]);
        Assert.Equal(1, priced / Enumerable.Range(0, world.Count).Sum(i => world.Capacity[i]), 1e-12);
    }

    [Fact]
    public void Equilibrium_DoesNotDependOn_WhatTheSolverRemembers()
    {
        Scenario scenario = TestScenarios.Generated(17, 80);
        World remembered = TestScenarios.Live(scenario, 80);

        // The same year from the same stocks, solved by a fresh solver from zero prices.
        Simulation fresh = new(scenario with { Time = scenario.Time with { WarmUp = 0 } });
        CopyStocks(remembered, fresh.World);
        var plan = fresh.Plan;
        fresh.World.Year = remembered.Year;
        fresh.World.BeginYear();
        for (int step = 0; step < 4; step++)
        {
            plan[step].Execute(fresh.World);
        }

        for (int i = 0; i < remembered.Count; i++)
        {
            Assert.Equal(1, fresh.World.Manufactures.Price[i] / remembered.Manufactures.Price[i], 1e-8);
            Assert.Equal(1, fresh.World.RawMaterials.Price[i] / remembered.RawMaterials.Price[i], 1e-8);
        }
    }

    [Fact]
    public void Newton_FindsTheSamePrices()
    {
        var simulation = new Simulation(TestScenarios.Generated(19, 60));
        while (simulation.Step() && simulation.World.Year.Index < 40)
        {
        }

        World world = simulation.World;
        var groups = new PriceGroups(world.Count);
        var market = new MarketEquations(world);
        market.Prepare();
        double[] z = new double[2 * world.Store.PaddedCount];
        Assert.True(new NewtonSolver(world, market, groups).Solve(z, MarketSolver.Tolerance, MarketSolver.StepTolerance, out MarketClearing clearing));
        Assert.InRange(clearing.Evaluations, 2, 25);
        double level = Math.Log(world.Manufactures.Price[0]) - z[0];
        for (int i = 0; i < world.Count; i++)
        {
            Assert.Equal(Math.Log(world.Manufactures.Price[i]) - level, z[i], 1e-8);
            Assert.Equal(Math.Log(world.RawMaterials.Price[i]) - level, z[world.Store.PaddedCount + i], 1e-8);
        }
    }

    [Fact]
    public void AMarketThatCannotClear_NamesYearGoodAndState()
    {
        // Capital that multiplies without bound runs out of numbers.
        Scenario scenario = TestScenarios.Generated(3, 100_000, change: Change("population.growth=0.1 learning.rate=0.2"));
        MarketFailureException failure = Assert.Throws<MarketFailureException>(() => new Simulation(scenario).Run([], TestContext.Current.CancellationToken));
        Assert.Contains(failure.Year.ToString(), failure.Message, StringComparison.Ordinal);
        Assert.Contains($"'{failure.State}'", failure.Message, StringComparison.Ordinal);
    }

    internal static Func<ModelParameters, ModelParameters> Change(string changes) => parameters =>
    {
        foreach (string change in changes.Split(' '))
        {
            string[] parts = change.Split('=');
            parameters = ParameterCatalogue.ByKey[parts[0]].With(parameters, double.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture));
        }

        return parameters;
    };

    private static void CopyStocks(World from, World to)
    {
        foreach ((Stock source, Stock target) in from.Stocks.Zip(to.Stocks))
        {
            source.Opening.Padded.CopyTo(target.Opening.Padded);
        }
    }
}
