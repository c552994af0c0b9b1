using WorldSystems.Engine.Mechanisms.Protection;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Scenarios;
using Xunit;

namespace WorldSystems.Tests.Engine.Mechanisms.Protection;

public sealed class CommonTariffTests
{
    [Fact]
    public void EverybodyCharges_EverybodyElse()
    {
        World world = TestScenarios.Live(Scenario(0.3, 0), 5);

        Assert.Equal(0, world.Manufactures.Tariffs[2, 2]);
        Assert.Equal(0.3, world.Manufactures.Tariffs[2, 3]);
        Assert.False(world.RawMaterials.Tariffs.Any);
        for (int i = 0; i < world.Count; i++)
        {
            Assert.Equal(0.3 * world.Manufactures.Imports[i], world.Duties[i], 1e-9);
        }
    }

    [Fact]
    public void Walls_LessenTrade()
    {
        World open = TestScenarios.Live(Scenario(0, 0), 60), closed = TestScenarios.Live(Scenario(0.5, 0.5), 60);

        Assert.True(Exports(closed) < 0.5 * Exports(open));
    }

    [Fact]
    public void NoRates_AreNoMechanism()
    {
        World without = TestScenarios.Live(TestScenarios.Generated(9, 40), 40), with = TestScenarios.Live(Scenario(0, 0), 40);

        Assert.Equal(without.Manufactures.Price.Values.ToArray(), with.Manufactures.Price.Values.ToArray());
    }

    private static double Exports(World world) => world.Manufactures.Exports.Values.ToArray().Sum() + world.RawMaterials.Exports.Values.ToArray().Sum();

    private static Scenario Scenario(double manufactures, double raw) => TestScenarios.Generated(9, 80, change: p => p with
    {
        Mechanisms = MechanismSettings.None.With(new ProtectionParameters { Enabled = true, TariffManufactures = manufactures, TariffRaw = raw }),
    });
}
