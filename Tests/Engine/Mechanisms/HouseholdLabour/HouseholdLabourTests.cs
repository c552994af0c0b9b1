using CsCheck;
using WorldSystems.Engine.Mechanisms.HouseholdLabour;
using WorldSystems.Engine.Mechanisms.Protection;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Scenarios;
using Xunit;

namespace WorldSystems.Tests.Engine.Mechanisms.HouseholdLabour;

public sealed class HouseholdLabourTests
{
    private const int States = 9;

    private static readonly HouseholdLabourParameters On = HouseholdLabourParameters.Default with { Enabled = true };

    [Fact]
    public void Support_IsTheShareOfSubsistence()
    {
        World w = TestScenarios.Live(Scenario(On with { Share = 0.7 }), 20);
        for (int i = 0; i < States; i++)
        {
            double expected = 0.7 * w.Parameters.Production.SubsistenceOutput * w.SubsistenceShare.Opening[i];
            Assert.Equal(expected, w.HouseholdSupport[i], 1e-14);
            Assert.Equal(expected, w.Published("household_support")!.Value[i], 1e-14);
        }
    }

    /// <summary>Counted shipment by shipment, home sales left out.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void UnpaidHours_TravelWithShipments(bool tariffs)
    {
        World w = TestScenarios.Live(Scenario(On, tariffs: tariffs), 30);
        double[] exported = new double[States], imported = new double[States];
        for (int i = 0; i < States; i++)
        {
            double unpaid = On.Share * w.SubsistenceShare.Opening[i] * w.Population.Opening[i];
            double perRaw = unpaid * w.RawShare.Opening[i] / w.RawMaterials.Sales[i];
            double perManufactures = unpaid * w.ManufacturesShare.Opening[i] / w.ValueAddedManufactures[i] * (1 - w.RawInputShare[i]);
            for (int j = 0; j < States; j++)
            {
                double hours = i == j ? 0 : (perRaw * w.RawMaterials.Shipment(i, j)) + (perManufactures * w.Manufactures.Shipment(i, j));
                exported[i] += hours;
                imported[j] += hours;
            }
        }

        for (int i = 0; i < States; i++)
        {
            Assert.Equal(1, w.Published("unpaid_hours_exported")!.Value[i] / exported[i], 1e-9);
            Assert.Equal(1, w.Published("unpaid_hours_imported")!.Value[i] / imported[i], 1e-9);
            Assert.Equal(exported[i] / w.Population.Opening[i], w.Published("unpaid_hours_exported_per_head")!.Value[i], 1e-9);
            Assert.Equal((imported[i] - exported[i]) / w.Population.Opening[i], w.Published("unpaid_hours_net_per_head")!.Value[i], 1e-9);
        }

        Assert.True(exported.Min() > 0);
    }

    [Fact]
    public void Wage_IsRawPayOverSubsistence()
    {
        World w = TestScenarios.Live(Scenario(On), 5);
        for (int i = 0; i < States; i++)
        {
            double pay = w.Parameters.Production.RawLabourExponent * w.RawMaterials.Sales[i] / (w.RawShare.Opening[i] * w.Population.Opening[i] * w.ConsumerPrice[i]);
            Assert.Equal(pay / w.Parameters.Production.SubsistenceOutput, w.Published("wage_over_subsistence")!.Value[i], 1e-12);
        }
    }

    /// <summary>Labour then enters raw materials although they pay less than subsistence gives.</summary>
    [Fact]
    public void Support_LowersRawWages_BelowTheCostOfLiving()
    {
        Column with = TestScenarios.Live(Scenario(On), 1).Published("wage_over_subsistence")!.Value, without = TestScenarios.Live(Scenario(On with { Share = 0 }), 1).Published("wage_over_subsistence")!.Value;
        Assert.All(Enumerable.Range(0, States), i => Assert.True(with[i] < without[i]));
        Assert.True(with.Values.ToArray().Min() < 0.9);
    }

    [Fact]
    public void HouseholdsThatCarryNothing_AreTheKernel()
    {
        World kernel = TestScenarios.Live(TestScenarios.Generated(States, 40), 40), nothing = TestScenarios.Live(Scenario(On with { Share = 0 }), 40);
        Assert.Equal(kernel.Manufactures.Price.Values.ToArray(), nothing.Manufactures.Price.Values.ToArray());
        Assert.All(nothing.Published("unpaid_hours_exported")!.Value.Values.ToArray(), hours => Assert.Equal(0, hours));
    }

    [Fact]
    public void NoHoursCrossABorder_InAutarky()
    {
        World w = TestScenarios.Live(TestScenarios.Generated(States, 10, change: p => With(p, On) with { Trade = p.Trade with { Autarky = true } }), 10);
        Assert.All(w.Published("unpaid_hours_exported")!.Value.Values.ToArray(), hours => Assert.Equal(0, hours));
        Assert.All(w.Published("unpaid_hours_net_per_head")!.Value.Values.ToArray(), hours => Assert.Equal(0, hours));
    }

    [Fact]
    public void RandomHistories_RunToTheirEnd_AndUnpaidHoursBalance() => Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1], Gen.ULong).Sample(
        (share, minimum, seed) =>
        {
            World w = TestScenarios.Live(TestScenarios.Generated(7, 500, seed % 1000, p => With(p, On with { Share = share }) with { Labour = p.Labour with { MinimumShare = 0.3 * minimum * minimum } }), 500);
            Assert.True(w.Ledger.Residual <= Ledger.Tolerance);
            double exported = w.Published("unpaid_hours_exported")!.Value.Values.ToArray().Sum(), imported = w.Published("unpaid_hours_imported")!.Value.Values.ToArray().Sum();
            Assert.True(exported >= 0 && Math.Abs(imported - exported) <= 1e-9 * exported);
        },
        iter: 30);

    private static ModelParameters With(ModelParameters p, HouseholdLabourParameters household) => p with { Mechanisms = p.Mechanisms.With(household) };

    private static Scenario Scenario(HouseholdLabourParameters p, bool tariffs = false) => TestScenarios.Generated(States, 60, change: k =>
        With(k with { Mechanisms = k.Mechanisms.With(ProtectionParameters.Default with { Enabled = tariffs }) }, p));
}
