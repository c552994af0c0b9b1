using WorldSystems.Engine.Kernel.Market;
using WorldSystems.Engine.Model;
using Xunit;

namespace WorldSystems.Tests.Engine.Kernel.Market;

public sealed class NewtonSolverTests
{
    /// <summary>Every derivative is what central differences measure, away from the solution too.</summary>
    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 0)]
    [InlineData(0, 0.05)]
    [InlineData(2, 0.05)]
    public void Jacobian_IsExact(double tariff, double paid)
    {
        const int N = 7;
        const double Step = 1e-5;
        World world = Disturbed(N, tariff, paid);
        var market = new MarketEquations(world);
        market.Prepare();
        var newton = new NewtonSolver(world, market, new PriceGroups(N));
        double[] z = LogPrices(world, off: 0.3);
        market.Evaluate(z);
        newton.Linearise();
        double[][] exact = [.. Enumerable.Range(0, 2 * N).Select(equation => newton.Derivatives(equation).ToArray())];
        for (int k = 0; k < 2 * N; k++)
        {
            double[] above = Moved(k, Step), below = Moved(k, -Step);

            // Equation N is the first state's price, not its balance.
            foreach (int equation in Enumerable.Range(0, 2 * N).Where(e => e != N))
            {
                Assert.Equal((above[equation] - below[equation]) / (2 * Step), exact[equation][k], 1e-7);
            }
        }

        double[] Moved(int k, double by)
        {
            double[] moved = [.. z];
            moved[k < N ? k : world.Store.PaddedCount + k - N] += by;
            market.Evaluate(moved);
            return [.. Enumerable.Range(0, 2 * N).Select(newton.Value)];
        }
    }

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(5, 0.02)]
    public void FindsThePrices_ThatTheBlocksFind(double tariff, double paid)
    {
        const int N = 11;
        World world = Disturbed(N, tariff, paid);
        var market = new MarketEquations(world);
        market.Prepare();
        double[] z = LogPrices(world, off: 0.2);
        Assert.True(new NewtonSolver(world, market, new PriceGroups(N)).Solve(z, MarketSolver.Tolerance, MarketSolver.StepTolerance, out MarketClearing clearing));
        Assert.InRange(clearing.Evaluations, 2, 20);
        double level = z[0] - Math.Log(world.Manufactures.Price[0]);
        for (int i = 0; i < N; i++)
        {
            Assert.Equal(Math.Log(world.Manufactures.Price[i]), z[i] - level, 1e-7);
            Assert.Equal(Math.Log(world.RawMaterials.Price[i]), z[world.Store.PaddedCount + i] - level, 1e-7);
        }
    }

    private static World Disturbed(int states, double tariff, double paid)
    {
        var draw = new Random(5);
        double[] rates = [.. Enumerable.Range(0, 2 * states * states).Select(_ => tariff * draw.NextDouble())];
        return Intervention.Live(TestScenarios.Generated(states, 30), 10, x =>
        {
            for (int k = 0; k < states * states; k++)
            {
                x.World.Manufactures.Tariffs.Raise(k / states, k % states, rates[2 * k]);
                x.World.RawMaterials.Tariffs.Raise(k / states, k % states, rates[(2 * k) + 1]);
            }

            for (int i = 0; i < states; i++)
            {
                double amount = paid * (x.World.Manufactures.Exports[i] + x.World.RawMaterials.Exports[i]);
                x.Property.Pay(i, (i + 1) % states, amount);
                x.Transfers.Pay(i, (i * i) % states, amount);
                x.Capital.Pay(i, 2, amount);
            }
        });
    }

    private static double[] LogPrices(World world, double off)
    {
        var draw = new Random(3);
        double[] z = new double[2 * world.Store.PaddedCount];
        for (int i = 0; i < world.Count; i++)
        {
            z[i] = Math.Log(world.Manufactures.Price[i]) + (off * (draw.NextDouble() - 0.5));
            z[world.Store.PaddedCount + i] = Math.Log(world.RawMaterials.Price[i]) + (off * (draw.NextDouble() - 0.5));
        }

        return z;
    }
}
