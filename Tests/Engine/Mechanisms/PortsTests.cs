using WorldSystems.Engine;
using WorldSystems.Engine.Measures;
using WorldSystems.Engine.Mechanisms;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.International;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Engine.Timelines;
using WorldSystems.Tests.Engine.Kernel.Market;
using WorldSystems.Tests.Engine.Timelines;
using Xunit;

namespace WorldSystems.Tests.Engine.Mechanisms;

/// <summary>What the kernel and the timelines do with what mechanisms say of arms, losses, rule and war.</summary>
public sealed class PortsTests
{
    [Fact]
    public void Arms_AreBoughtInsteadOfCapital_AndWarDestroysBoth()
    {
        World world = Intervention.Live(TestScenarios.Generated(3, 4), 4, x =>
        {
            x.World.AllowArms();
            x.World.ArmsShare.Span[1] = 0.25;
            x.World.Destruction.Span[1] = x.World.Destruction.Span[2] = 0.5;
        });
        double bought = world.Investment[1] / world.Manufactures.PriceIndex[1], delta = world.Parameters.Accumulation.Depreciation;
        Assert.Equal((world.Capital.Opening[1] * (0.5 - delta)) + (0.75 * bought), world.Capital.Closing[1], 1e-12);
        Assert.Equal((world.Armament.Opening[1] * (0.5 - delta)) + (0.25 * bought), world.Armament.Closing[1], 1e-12);
        Assert.Equal(0, world.Armament.Closing[2]);
        Assert.Equal(world.Capital.Opening[0] * delta, world.Ledger.Capital.Outflow[0], 1e-12);
    }

    [Fact]
    public void War_Kills()
    {
        World world = Intervention.Live(TestScenarios.Generated(3, 4), 4, x => x.World.ExcessMortality.Span[1] = 0.02);
        double factor = Math.Exp(world.Parameters.Population.Growth);
        Assert.Equal(world.Population.Opening[0] * factor, world.Population.Closing[0], 1e-12);
        Assert.Equal(world.Population.Opening[1] * factor * 0.98, world.Population.Closing[1], 1e-12);
        Assert.Equal(world.Population.Opening[1] * factor * 0.02, world.Ledger.People.Outflow[1], 1e-12);
    }

    [Fact]
    public void Rules_AreForgottenEveryYear()
    {
        World world = Intervention.Live(TestScenarios.Generated(3, 4), 4, x =>
        {
            if (x.World.Year.Index == 1)
            {
                x.World.AllowArms();
                (x.World.ArmsShare.Span[0], x.World.Destruction.Span[0], x.World.ExcessMortality.Span[0], x.World.Expropriation.Span[0]) = (0.1, 0.1, 0.1, 0.1);
            }
        });
        Assert.All([world.ArmsShare, world.Destruction, world.ExcessMortality, world.Expropriation], column => Assert.Equal(0, column[0]));
    }

    [Fact]
    public void Capability_IsTheMeanOfShares_OfSovereignStates()
    {
        World world = Intervention.Live(TestScenarios.Generated(4, 5), 5, x => x.World.International.Release(0));
        world.International.Subject(3, 0);
        new CompositeCapability().Execute(world);
        double people = 0, workers = 0, industry = 0;
        for (int i = 0; i < 3; i++)
        {
            people += world.Population.Opening[i];
            workers += world.Population.Opening[i] * world.ManufacturesShare.Opening[i];
            industry += world.Capacity[i];
        }

        double expected = ((world.Population.Opening[1] / people / 2) + (world.Population.Opening[1] * world.ManufacturesShare.Opening[1] / workers / 2) + (world.Capacity[1] / industry)) / 2;
        Assert.Equal(expected, world.International.Capability[1], 1e-14);
        Assert.Equal(0, world.International.Capability[3]);
        Assert.Equal(1, world.International.Capability.Values.ToArray().Sum(), 1e-14);
        world.Armament.Opening.Span[1] = 2;
        new CompositeCapability().Execute(world);
        Assert.Equal(((2 * expected) + 1) / 3, world.International.Capability[1], 1e-14);
    }

    [Fact]
    public void Wars_AndRelations_AreWritten()
    {
        Scenario scenario = TestScenarios.Generated(4, 6) with { Output = new() { Flows = true } };
        var intervention = new Intervention(x => Fight(x.World.International, x.World.Year)) { Description = new("intervention", [1], "Test.", "Test.", []) { LeavesOut = "Test.", BringsWars = true, RelatesStates = true } };
        var simulation = new Simulation(scenario, 0, [intervention]);
        MemorySink sink = new();
        using (TimelineWriter writer = new(scenario.Output, scenario.Time, ["a", "b", "c", "d"], new WorldMeasures(simulation.World), sink, [intervention]))
        {
            simulation.Run([writer], TestContext.Current.CancellationToken);
        }

        Assert.Equal(
        [
            "war,start,end,state,side,original,joined,left,deaths,capital_lost,outcome",
            "1,1751,1753,a,attacker,1,1751,1753,0.25,0,lost", "1,1751,1753,b,defender,1,1751,1753,0,0,won", "1,1751,1753,d,defender,0,1752,1753,0,0,won",
            "2,1754,,b,attacker,1,1754,,0,0,ongoing", "2,1754,,d,defender,1,1754,,0,0,ongoing",
        ], sink.Lines("wars.csv"));
        Assert.Equal(
        [
            "year,state,other,relation,since", "1750,b,d,alliance,1750", "1750,a,c,rule,",
            "1751,a,b,war,", "1751,b,d,alliance,1750", "1751,a,c,rule,",
        ], sink.Lines("relations.csv").Take(6));
        Assert.Contains("1754,b,d,war,", sink.Lines("relations.csv"));
        Assert.EndsWith(",tariff", sink.Lines("flows.csv")[0], StringComparison.Ordinal);
    }

    private static void Fight(InternationalSystem system, Year year)
    {
        switch (year.Index)
        {
            case 0:
                system.Subject(2, 0);
                system.Alliances.Begin(1, 3, year.Calendar);
                break;
            case 1:
                system.Declare(0, 1, year.Calendar);
                break;
            case 2:
                system.Join(system.Wars[0], 3, 1, year.Calendar);
                system.Wars[0].Fighters[0].Deaths += 0.25;
                break;
            case 3:
                system.Conclude(system.Wars[0], 1, year.Calendar);
                break;
            case 4:
                system.Declare(1, 3, year.Calendar);
                break;
        }
    }
}
