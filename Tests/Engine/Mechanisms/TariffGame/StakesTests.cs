using MathNet.Numerics.Statistics;
using WorldSystems.Engine.Mechanisms.TariffGame;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Tests.Engine.Kernel.Market;
using Xunit;

namespace WorldSystems.Tests.Engine.Mechanisms.TariffGame;

/// <summary>
/// The closed form against the market itself: the same year solved with and without a duty of one importer on one exporter. Gain and harm are changes of real income at the
/// prices of the year without.
/// </summary>
public sealed class StakesTests
{
    private const int States = 12;

    private static IEnumerable<(int One, int Other)> Pairs => Enumerable.Range(0, States * States).Select(k => (k / States, k % States));

    /// <summary>Measured in this world, where one state comes to hold most of industry: harm between half and 2.1 times the true one in every pair, within a seventh in the middle; gain within 0.07 of the trade taxed, 0.012 in the middle, and ranked as the true.</summary>
    [Theory]
    [InlineData(30, 0.1)]
    [InlineData(100, 0.1)]
    [InlineData(200, 0.1)]
    [InlineData(100, 0.05)]
    public void GainAndHarm_AreNearThoseOfTheMarketSolvedAnew(int year, double rate)
    {
        (Stakes stakes, double[] trade, double[] before) = Look(year, rate);
        List<(double Estimated, double True)> gains = [], harms = [];
        for (int importer = 0; importer < States; importer++)
        {
            for (int exporter = 0; exporter < States; exporter++)
            {
                if (importer != exporter)
                {
                    double[] after = Incomes(Solve(year, x => x.Manufactures.Tariffs.Raise(importer, exporter, rate)));
                    double taxed = trade[(importer * States) + exporter];
                    gains.Add((stakes.Gain(importer, exporter) / taxed, (after[importer] - before[importer]) / taxed));
                    harms.Add((stakes.Harm(exporter, importer) / taxed, (before[exporter] - after[exporter]) / taxed));
                }
            }
        }

        Assert.All(harms, x => Assert.InRange(x.Estimated / x.True, 0.5, 2.2));
        Assert.InRange(harms.Select(x => Math.Abs((x.Estimated / x.True) - 1)).Median(), 0, 0.15);
        Assert.All(gains, x => Assert.InRange(x.Estimated - x.True, -0.07, 0.07));
        Assert.InRange(gains.Select(x => Math.Abs(x.Estimated - x.True)).Median(), 0, 0.012);
        Assert.InRange(Correlation.Spearman(gains.Select(x => x.Estimated), gains.Select(x => x.True)), 0.85, 1);
        Assert.InRange(gains.Average(x => Math.Sign(x.Estimated) == Math.Sign(x.True) ? 1.0 : 0), 0.75, 1);
    }

    [Fact]
    public void NoDuty_NoStakes_AndBetweenTwoRatesIsTheDifference()
    {
        (Stakes none, _, _) = Look(50, 0);
        Assert.All(Pairs, x => Assert.Equal((0, 0), (none.Gain(x.One, x.Other), none.Harm(x.One, x.Other))));
        (Stakes high, _, _) = Look(50, 0.2);
        (Stakes low, _, _) = Look(50, 0.05);
        (Stakes between, _, _) = Look(50, 0.2, 0.05);
        Assert.All(Pairs, x => Assert.Equal(high.Gain(x.One, x.Other) - low.Gain(x.One, x.Other), between.Gain(x.One, x.Other), 1e-12));
        Assert.All(Pairs, x => Assert.Equal(high.Harm(x.One, x.Other) - low.Harm(x.One, x.Other), between.Harm(x.One, x.Other), 1e-12));
    }

    [Fact]
    public void DeadWeight_IsTheTriangleForSmallRates_AndExactForAnyShare()
    {
        const double Sigma = 4.2;
        Duty small = Duty.At(0.001, Sigma);
        Assert.Equal(-Sigma * 0.001 * 0.001 / 2, small.Net(0, small.Left), 1e-8);
        foreach (double share in (double[])[0.005, 0.00999, 0.01001, 0.3, 0.9])
        {
            // Spending E = 1 on CES with the partner's share b: loss = ln of the price index, revenue = t nu b.
            Duty duty = Duty.At(0.3, Sigma);
            double index = Math.Pow(1 - share + (share * Math.Pow(1.3, 1 - Sigma)), 1 / (1 - Sigma)), left = Math.Pow(1.3, -Sigma) / Math.Pow(index, 1 - Sigma);
            Assert.Equal(((0.3 * left * share) - Math.Log(index)) / share, duty.Net(share, left), 1e-9);
        }
    }

    private static (Stakes Stakes, double[] Trade, double[] Incomes) Look(int year, double rate, double lower = 0)
    {
        Stakes stakes = new(States);
        Markets markets = new(States);
        World world = Solve(year, x =>
        {
            markets.Look(x);
            stakes.Reckon(x, markets, lower, rate);
        });
        double[] trade = [.. Enumerable.Range(0, States * States).Select(k => world.Manufactures.Shipment(k % States, k / States))];
        return (stakes, trade, Incomes(world));
    }

    /// <summary>Real incomes, in money of the year without the duty.</summary>
    private static double[] Incomes(World world) =>
        [.. Enumerable.Range(0, States).Select(i => world.IncomePerCapita[i] * world.Population.Opening[i] * Prices(world.Year.Index)[i])];

    private static readonly Dictionary<int, double[]> PricesOf = [];

    private static double[] Prices(int year)
    {
        lock (PricesOf)
        {
            if (!PricesOf.TryGetValue(year, out double[]? prices))
            {
                PricesOf[year] = prices = Solve(year, _ => { }).ConsumerPrice.Values.ToArray();
            }

            return prices;
        }
    }

    private static World Solve(int year, Action<World> act)
    {
        Scenario scenario = TestScenarios.Generated(States, 250);
        return Intervention.Live(scenario, year + 1, x =>
        {
            if (x.World.Year.Index == year)
            {
                act(x.World);
            }
        });
    }
}
