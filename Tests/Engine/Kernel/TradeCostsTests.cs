using WorldSystems.Engine;
using WorldSystems.Engine.Model;
using Xunit;

namespace WorldSystems.Tests.Engine.Kernel;

public sealed class TradeCostsTests
{
    [Fact]
    public void CostsCarriedOn_EqualTheFormula_EveryYear()
    {
        var simulation = new Simulation(TestScenarios.Generated(9, 100));
        while (simulation.Step())
        {
            World world = simulation.World;
            var p = world.Parameters.Trade;
            double decline = Math.Exp(-p.CostDecline * world.Year.Elapsed);
            for (int j = 0; j < world.Count; j++)
            {
                for (int i = 0; i < j; i++)
                {
                    double tau = 1 + ((p.BorderCost + (p.DistanceCost * Geography.Distance(world.States, i, j))) * decline);
                    Assert.Equal(1, world.Manufactures.TradeCosts[i, j] / Math.Pow(tau, 1 - p.ElasticityManufactures), 1e-13);
                    Assert.Equal(1, world.RawMaterials.TradeCosts[i, j] / Math.Pow(tau, 1 - p.ElasticityRaw), 1e-13);
                }
            }
        }
    }

    [Theory]
    [InlineData(51.5074, -0.1278, 48.8566, 2.3522, 343.5)]
    [InlineData(43.238, 76.945, 51.1605, 71.4704, 973)]
    [InlineData(0, 0, 0, 180, 20015.1)]
    [InlineData(10, 350, 10, -10, 0)]
    public void GreatCircle_IsInUnitsOf20000Kilometres(double latitude1, double longitude1, double latitude2, double longitude2, double kilometres)
    {
        StatesTable table = new(Coordinates.Globe, [new("A", latitude1, longitude1, 1, 1, 1, 1), new("B", latitude2, longitude2, 1, 1, 1, 1)]);
        Assert.Equal(kilometres / 20_000, Geography.Distance(table, 0, 1), 0.0001);
    }
}
