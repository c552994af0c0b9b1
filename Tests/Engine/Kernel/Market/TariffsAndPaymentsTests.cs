using CsCheck;
using WorldSystems.Engine;
using WorldSystems.Engine.Model;
using Xunit;

namespace WorldSystems.Tests.Engine.Kernel.Market;

/// <summary>The engine's market against <see cref="PlainMarket"/>, in worlds of random tariffs and payments.</summary>
public sealed class TariffsAndPaymentsTests
{
    private static readonly Gen<Disturbance> Disturbances =
        from states in Gen.Int[2, 16]
        from seed in Gen.Int[1, 10_000]
        from onManufactures in Gen.OneOf(Gen.Const(0.0), Gen.Double[0, 1], Gen.Double[1, 10])
        from onRaw in Gen.OneOf(Gen.Const(0.0), Gen.Double[0, 1], Gen.Double[1, 10])
        from obstacle in Gen.OneOf(Gen.Const(0.0), Gen.Double[0, 3])
        from paid in Gen.OneOf(Gen.Const(0.0), Gen.Double[0, 0.2])
        from everyYear in Gen.Bool
        select new Disturbance(states, seed, onManufactures, onRaw, obstacle, paid, everyYear);

    [Fact]
    public void EveryYear_IsWhatTheEquationsSay() => Disturbances.Sample(
        disturbance =>
        {
            Simulation simulation = Intervention.Simulate(TestScenarios.Generated(disturbance.States, 12, (ulong)disturbance.Seed), disturbance.Act);
            while (simulation.Step())
            {
                AgreesWithTheEquations(simulation.World);
            }
        },
        iter: 60);

    /// <summary>All payments of a year sum to zero by kind, claims move by the current account, and nothing is left over.</summary>
    [Fact]
    public void Books_Close_ByAccountAndByState() => Disturbances.Sample(
        disturbance =>
        {
            Simulation simulation = Intervention.Simulate(TestScenarios.Generated(disturbance.States, 12, (ulong)disturbance.Seed), disturbance.Act);
            while (simulation.Step())
            {
                World world = simulation.World;
                double turnover = world.Ledger.Accounts.Sum(account => Sum(world, i => account.Received[i]));
                Assert.All(world.Ledger.Accounts, account => Assert.InRange(Sum(world, account.Amount), -1e-12 * turnover, 1e-12 * turnover));
                for (int i = 0; i < world.Count; i++)
                {
                    Assert.Equal(0, world.Ledger.Accounts.Sum(account => account.Amount(i)), 1e-12 * turnover);
                    double current = world.Ledger.Accounts.Where(a => a.Kind is AccountKind.Trade or AccountKind.PropertyIncome or AccountKind.Transfer).Sum(a => a.Amount(i));
                    Assert.Equal(current, world.NetClaims.Closing[i] - world.NetClaims.Opening[i], 1e-12 * turnover);
                    Assert.Equal(0, world.Ledger.Claims.Amount(i), 1e-9 * world.Income[i]);
                }
            }
        },
        iter: 20);

    private static void AgreesWithTheEquations(World world)
    {
        var plain = new PlainMarket(world);
        double priced = Sum(world, i => world.Manufactures.Price[i] * world.Capacity[i]);
        Assert.Equal(1, priced / Sum(world, i => world.Capacity[i]), 1e-12);
        for (int i = 0; i < world.Count; i++)
        {
            TradedGood m = world.Manufactures, r = world.RawMaterials;
            double income = plain.Income[i] + plain.Duties[i] + world.PropertyIncome[i] + world.Transfers[i], scale = plain.Income[i];
            Same(1, plain.Received(plain.SoldM, m, i, abroad: false) / plain.Output(i), 1, "market of manufactures");
            Same(1, plain.Received(plain.SoldR, r, i, abroad: false) / plain.RawRevenue[i], 1, "market of raw materials");
            Same(plain.Output(i), m.Sales[i], scale, "sales of manufactures");
            Same(plain.RawRevenue[i], r.Sales[i], scale, "sales of raw materials");
            Same(plain.OnManufactures[i], m.Spending[i], scale, "spending on manufactures");
            Same(plain.OnRaw[i], r.Spending[i], scale, "spending on raw materials");
            Same(plain.Received(plain.SoldM, m, i, abroad: true), m.Exports[i], scale, "exports of manufactures");
            Same(plain.Received(plain.SoldR, r, i, abroad: true), r.Exports[i], scale, "exports of raw materials");
            Same(plain.Bought(plain.SoldM, m, i), m.Imports[i], scale, "imports of manufactures");
            Same(plain.Bought(plain.SoldR, r, i), r.Imports[i], scale, "imports of raw materials");
            Same(plain.Duties[i], world.Duties[i], scale, "duties");
            Same(plain.Duties[i], Enumerable.Range(0, world.Count).Sum(k => m.Duty(k, i) + r.Duty(k, i)), scale, "duties by shipment");
            double trade = m.Exports[i] - m.Imports[i] + r.Exports[i] - r.Imports[i];
            Same(0, trade + world.PropertyIncome[i] + world.Transfers[i] + world.CapitalInflow[i], scale, "balance");
            Same(plain.Income[i], world.Income[i], scale, "income");
            Same(plain.Profits[i], world.CapitalIncome[i], scale, "profits");
            Same(plain.Saving[i], world.Saving[i], scale, "saving");
            Same(plain.Investment[i], world.Investment[i], scale, "investment");
            Same(plain.Consumption[i], world.ConsumptionSpending[i], scale, "consumption");
            double price = plain.ConsumerPrice(i), people = world.Population.Opening[i], own = world.SubsistenceOutput[i];
            Same(price, world.ConsumerPrice[i], price, "consumer price");
            Same(((plain.Income[i] + plain.Duties[i]) / price + own) / people, world.GdpPerCapita[i], world.GdpPerCapita[i], "product per head");
            Same(((income / price) + own) / people, world.IncomePerCapita[i], world.IncomePerCapita[i], "income per head");
            Same(((plain.Consumption[i] / price) + own) / people, world.Consumption.Closing[i], world.Consumption.Closing[i], "consumption per head");
        }
    }

    private static void Same(double expected, double actual, double scale, string what) =>
        Assert.True(Math.Abs(expected - actual) <= 1e-9 * Math.Abs(scale), $"{what}: {expected:R} in the equations, {actual:R} in the engine");

    private static double Sum(World world, Func<int, double> of) => Enumerable.Range(0, world.Count).Sum(of);

    /// <summary>Random bilateral tariffs and obstacles, the same every year or not, and payments of up to a part of last year's exports between random states.</summary>
    private sealed record Disturbance(int States, int Seed, double OnManufactures, double OnRaw, double Obstacle, double Paid, bool EveryYear)
    {
        private Random? _draw;

        public void Act(Intervention intervention)
        {
            World world = intervention.World;
            _draw = EveryYear && _draw is not null ? _draw : new Random(Seed);
            for (int importer = 0; importer < States; importer++)
            {
                for (int exporter = 0; exporter < States; exporter++)
                {
                    world.Manufactures.Tariffs.Raise(importer, exporter, OnManufactures * _draw.NextDouble());
                    world.RawMaterials.Tariffs.Raise(importer, exporter, OnRaw * _draw.NextDouble());
                    world.Manufactures.Tariffs.Obstruct(importer, exporter, Obstacle * _draw.NextDouble());
                    world.RawMaterials.Tariffs.ObstructBoth(importer, exporter, importer % 3 == 0 ? Obstacle * _draw.NextDouble() / 2 : 0);
                }
            }

            foreach (TransactionAccount account in (TransactionAccount[])[intervention.Property, intervention.Transfers, intervention.Capital])
            {
                for (int from = 0; from < States; from++)
                {
                    double most = Math.Min(world.Income[from] / 5, world.Manufactures.Exports[from] + world.RawMaterials.Exports[from]);
                    account.Pay(from, _draw.Next(States), Paid * _draw.NextDouble() * most);
                }
            }
        }
    }
}
