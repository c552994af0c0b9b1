using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;
using Xunit;

namespace WorldSystems.Tests.Engine.Kernel;

/// <summary>Worlds whose equilibrium is known without solving.</summary>
public sealed class AnalyticLimitsTests
{
    private static InitialState State(int i, double size = 1, double technology = 1) => new($"S{i}", 0.1 * i, 0.05 * i * i, size, size * (1 + (0.2 * i)), technology, 0.6 * size);

    [Theory]
    [InlineData(1, false)]
    [InlineData(3, true)]
    public void Autarky_IsTheClosedForm(int states, bool closed)
    {
        World world = TestScenarios.Live(
            TestScenarios.Of(Enumerable.Range(1, states).Select(i => State(i, 1 + (0.3 * i), 1 + (0.1 * i))), 30, p => p with { Trade = p.Trade with { Autarky = closed } }), 30);
        ModelParameters p = world.Parameters;
        for (int i = 0; i < world.Count; i++)
        {
            double gamma = world.RawInputShare[i], h = gamma / (1 - gamma), rawPerValueAdded = RawRevenuePerValueAddedAlone(world, i);
            Assert.Equal(rawPerValueAdded, world.RawMaterials.Sales[i] / world.ValueAddedManufactures[i], 1e-9);

            // Its price level is its own: p^M = 1.
            Assert.Equal(1, world.Manufactures.Price[i], 1e-9);
            double index = Math.Pow(world.Land[i], 1 / (1 - p.Trade.ElasticityRaw));
            double price = Math.Pow(rawPerValueAdded * (1 - gamma) * world.Capacity[i] * Math.Pow(gamma / index, h) / world.RawOutput[i], 1 / (1 + h));
            Assert.Equal(price, world.RawMaterials.Price[i], 1e-9 * price);
            Assert.Equal(0, world.Manufactures.Exports[i]);
            Assert.Equal(0, world.RawMaterials.Imports[i]);
        }
    }

    [Fact]
    public void FreeTradeBetweenEqualStates_HasNoNetTrade_AndEqualIncome()
    {
        const int States = 6;
        World world = TestScenarios.Live(
            TestScenarios.Of(
                Enumerable.Range(1, States).Select(i => new InitialState($"S{i}", i, 0, 2, 3, 1.1, 1.5)),
                40,
                p => p with { Trade = p.Trade with { BorderCost = 0, DistanceCost = 0 }, Learning = p.Learning with { Noise = 0 } }),
            40);
        for (int i = 0; i < States; i++)
        {
            Assert.Equal(world.GdpPerCapita[0], world.GdpPerCapita[i], 1e-12);
            Assert.Equal(1, world.Manufactures.Price[i], 1e-9);
            Assert.Equal(world.Manufactures.Exports[i], world.Manufactures.Imports[i], 1e-9);
            Assert.Equal(world.RawMaterials.Exports[i], world.RawMaterials.Imports[i], 1e-9);
            Assert.Equal((States - 1.0) / States, world.Manufactures.Exports[i] / world.Manufactures.Sales[i], 1e-9);
        }
    }

    [Fact]
    public void OneGiantAndManyDwarfs_LeaveTheGiantAsIfAlone()
    {
        InitialState giant = new("G", 0.5, 0.5, 1e5, 1e5, 1, 6e4);
        IEnumerable<InitialState> dwarfs = Enumerable.Range(1, 8).Select(i => new InitialState($"D{i}", 0.1 * i, 0.2, 1, 1, 1, 0.6));
        World world = TestScenarios.Live(TestScenarios.Of([giant, .. dwarfs], 20), 20);
        Assert.Equal(RawRevenuePerValueAddedAlone(world, 0), world.RawMaterials.Sales[0] / world.ValueAddedManufactures[0], 1e-4);
        Assert.NotEqual(RawRevenuePerValueAddedAlone(world, 1), world.RawMaterials.Sales[1] / world.ValueAddedManufactures[1], 1e-2);
        double ofGiant = (world.Manufactures.Exports[0] + world.RawMaterials.Exports[0]) / world.Income[0];
        double ofDwarf = (world.Manufactures.Exports[1] + world.RawMaterials.Exports[1]) / world.Income[1];
        Assert.InRange(ofGiant, 0, 1e-3);
        Assert.True(ofDwarf > 30 * ofGiant, $"openness of a dwarf {ofDwarf}, of the giant {ofGiant}");
    }

    [Fact]
    public void TwoWorldsTooFarApartToTrade_EachHasAPriceLevelOfItsOwn()
    {
        InitialState[] near = [State(1), State(2), State(3, 2, 1.2)];
        IEnumerable<InitialState> far = near.Select(s => s with { Id = "F" + s.Id, X = s.X + 1e6 });
        World both = TestScenarios.Live(TestScenarios.Of([.. near, .. far], 25, p => p with { Learning = p.Learning with { Noise = 0 } }), 25);
        World single = TestScenarios.Live(TestScenarios.Of(near, 25, p => p with { Learning = p.Learning with { Noise = 0 } }), 25);
        for (int i = 0; i < near.Length; i++)
        {
            Assert.Equal(single.Manufactures.Exports[i] / single.Income[i], both.Manufactures.Exports[i] / both.Income[i], 1e-2);
            Assert.Equal(both.Manufactures.Price[i], both.Manufactures.Price[i + near.Length], 1e-8);
        }
    }

    /// <summary>Alone, raw revenue is what is spent on raw materials, theta C + gamma p Q: its ratio to value added in manufacturing follows from shares.</summary>
    internal static double RawRevenuePerValueAddedAlone(World world, int i)
    {
        ModelParameters p = world.Parameters;
        double theta = world.RawConsumptionShare[i], gamma = world.RawInputShare[i];
        double alpha = p.Production.CapitalExponent, beta = p.Production.RawLabourExponent;
        double savedM = (p.Accumulation.SavingFromProfits * alpha) + (p.Accumulation.SavingFromWages * (1 - alpha));
        double savedR = (p.Accumulation.SavingFromProfits * (1 - beta)) + (p.Accumulation.SavingFromWages * beta);
        return ((theta * (1 - savedM)) + (gamma / (1 - gamma))) / (1 - (theta * (1 - savedR)));
    }
}
