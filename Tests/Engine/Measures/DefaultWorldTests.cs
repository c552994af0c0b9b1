using WorldSystems.Engine;
using WorldSystems.Engine.Measures;
using WorldSystems.Engine.Measures.Zones;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Scenarios;
using Xunit;

namespace WorldSystems.Tests.Engine.Measures;

/// <summary>Measures on real runs of forty near-equal states.</summary>
public sealed class DefaultWorldTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void GroupsAreAbsentAtTheStart_AndThereAtTheEnd(ulong seed)
    {
        var seen = new Watch();
        WorldMeasures measures = Run(new Scenario { Name = "default", Seed = seed, Generate = new GeneratedWorld() }, seen);
        Assert.Equal(1, seen.FirstGroups);
        Assert.InRange(measures.Groups, 2, 3);
        Assert.InRange(seen.ChangesOfNumber, 1, 5);
        ZoneProfile core = measures.Profile(Zone.Core), periphery = measures.Profile(Zone.Periphery);
        Assert.True(core.GdpPerCapita > 5 * periphery.GdpPerCapita);
        Assert.True(core.ManufacturesShare > 0.7 && periphery.ManufacturesShare < 0.4);
        Assert.True(core.LabourRatio > 2 && periphery.LabourRatio < 0.5);
        Assert.Equal(40, core.States + periphery.States + measures.Profile(Zone.SemiPeriphery).States);
    }

    [Fact]
    public void EveryYear_TheMeasuresAddUp()
    {
        Run(new Scenario { Name = "default", Generate = new GeneratedWorld { States = 23 }, Time = new TimeSpanOfRun { Years = 60 } }, new Watch());
    }

    [Fact]
    public void Autarky_HasIncomesButNoTradeMeasures()
    {
        var scenario = new Scenario { Name = "autarky", Generate = new GeneratedWorld { States = 12 }, Time = new TimeSpanOfRun { Years = 5 } };
        scenario = scenario with { Parameters = scenario.Parameters with { Trade = scenario.Parameters.Trade with { Autarky = true } } };
        WorldMeasures measures = Run(scenario, new Watch());
        Assert.Equal(0, measures.Openness);
        Assert.True(double.IsNaN(measures.TermsOfTrade));
        Assert.All(measures.NetworkPosition.ToArray(), p => Assert.True(double.IsNaN(p)));
        Assert.All(measures.ZoneScore.ToArray(), s => Assert.True(double.IsFinite(s)));
    }

    private static WorldMeasures Run(Scenario scenario, Watch watch)
    {
        var simulation = new Simulation(scenario);
        watch.Measures = new WorldMeasures(simulation.World);
        simulation.Run([watch]);
        return watch.Measures;
    }

    private sealed class Watch : IYearObserver
    {
        public WorldMeasures Measures { get; set; } = null!;

        public int FirstGroups { get; private set; }

        public int ChangesOfNumber { get; private set; }

        public void OnYear(World world)
        {
            Measures.OnYear(world);
            FirstGroups = FirstGroups == 0 ? Measures.Groups : FirstGroups;
            ChangesOfNumber += Measures.Groups != Measures.GroupsBefore ? 1 : 0;
            double exported = Measures.LabourExported.ToArray().Sum(), imported = Measures.LabourImported.ToArray().Sum();
            Assert.Equal(1, (imported + 1e-300) / (exported + 1e-300), 1e-9);
            Assert.InRange(Measures.Gini, 0, 1);
            Assert.True(Measures.LowestGdpPerCapita <= Measures.MeanGdpPerCapita && Measures.MeanGdpPerCapita <= Measures.HighestGdpPerCapita);
            Assert.Equal(Measures.TheilWeighted.Between > 0, Measures.Groups > 1);
        }
    }
}
