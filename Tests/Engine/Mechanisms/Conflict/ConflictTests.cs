using WorldSystems.Engine;
using WorldSystems.Engine.Mechanisms;
using WorldSystems.Engine.Mechanisms.Conflict;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.International;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Tests.Engine.Kernel.Market;
using Xunit;

namespace WorldSystems.Tests.Engine.Mechanisms.Conflict;

/// <summary>Whole histories: what wars do, and what they do not.</summary>
public sealed class ConflictTests
{
    [Fact]
    public void Wars_BeginEndAndKill()
    {
        World world = TestScenarios.Live(With(20, 150), 150);

        Assert.True(world.PublishedNumber("war_onsets_so_far") > 0);
        Assert.True(world.PublishedNumber("disputes_so_far") > world.PublishedNumber("war_onsets_so_far"));
        Assert.True(world.PublishedNumber("war_deaths_so_far") > 0);
        Assert.Equal(20 * 149, world.PublishedNumber("state_years_so_far"));
    }

    [Fact]
    public void NoEscalation_NoWar_ButDisputes()
    {
        World world = TestScenarios.Live(With(20, 100, p => p with { Escalation = 0 }), 100);

        Assert.Equal(0, world.PublishedNumber("war_onsets_so_far"));
        Assert.True(world.PublishedNumber("disputes_so_far") > 0);
        Assert.Equal(0, world.PublishedNumber("war_deaths_so_far"));
    }

    /// <summary>Wars are drawn where u lies below p: a term that lowers p in all pairs only takes wars away, as long as wars change nothing else.</summary>
    [Theory]
    [InlineData(0, 100)]
    [InlineData(100, 400)]
    public void Dependence_TakesWarsAway(double low, double high)
    {
        double With(double weight) => TestScenarios.Live(Harmless(p => p with { Dependence = weight }), 120).PublishedNumber("disputes_so_far");

        Assert.True(With(high) < With(low));
    }

    [Fact]
    public void Friction_BringsWar_DemocracyPeace()
    {
        World World(Action<World> set)
        {
            Scenario scenario = Harmless(p => p);
            var simulation = new Simulation(scenario, 0, [new Intervention(x => set(x.World)), .. scenario.ActiveMechanisms()]);
            simulation.Run([], TestContext.Current.CancellationToken);
            return simulation.World;
        }

        double plain = World(_ => { }).PublishedNumber("disputes_so_far");
        World democratic = World(w => w.International.Democracy.Span.Fill(1)), angry = World(w => w.International.Friction.Add(0, 1, 8));

        Assert.True(democratic.PublishedNumber("disputes_so_far") < plain / 3);
        Assert.True(double.IsNaN(democratic.PublishedNumber("war_rate_autocratic")) && double.IsNaN(democratic.PublishedNumber("war_rate_mixed")));
        Assert.True(angry.PublishedNumber("disputes_so_far") > plain);
    }

    [Fact]
    public void SwitchedOff_WhoFightsGoesHome()
    {
        Scenario scenario = With(12, 60, p => p with { Escalation = 1, Decision = 20, Weariness = 0 });
        Parameter enabled = MechanismCatalogue.Find(ConflictParameters.Name)!.Description.Parameters[0];
        World before = TestScenarios.Live(scenario, 40), after = TestScenarios.Live(scenario with { Events = [new ScheduledChange(scenario.Time.StartYear + 40, enabled, 0)] }, 41);

        Assert.NotEmpty(before.International.Wars);
        Assert.Empty(after.International.Wars);
        Assert.DoesNotContain(Enumerable.Range(0, 12), after.International.IsAtWar);
    }

    [Fact]
    public void Dependencies_TakeNoPart()
    {
        Scenario scenario = With(8, 80, p => p with { Escalation = 1 });
        var simulation = new Simulation(scenario, 0, [new Intervention(x => Subject(x.World)), .. scenario.ActiveMechanisms()]);
        bool took = false, fought = false;
        while (simulation.Step())
        {
            InternationalSystem system = simulation.World.International;
            took |= !simulation.World.Year.IsWarmUp && (system.IsAtWar(3) || system.Alliances.Partners(3) > 0 || system.Rivalries.Partners(3) > 0 || simulation.World.Published("arms_share")!.Value[3] > 0);
            fought |= system.Wars.Count > 0;
        }

        Assert.True(fought && !took);
    }

    [Fact]
    public void Enemies_TradeLess_LosersArePaidFor()
    {
        Scenario scenario = With(10, 120, p => p with { Escalation = 1, Obstacle = 10 });
        var simulation = new Simulation(scenario);
        bool met = false, paid = false;
        TransactionAccount account = simulation.World.Ledger.Accounts.Single(a => a.Name == "reparations");
        while (simulation.Step())
        {
            World world = simulation.World;
            foreach (War war in world.International.Wars)
            {
                met = true;
                Assert.Equal(10, world.Manufactures.Tariffs.Obstacle(war.Attacker, war.Defender));
                Assert.Equal(10, world.RawMaterials.Tariffs.Obstacle(war.Defender, war.Attacker));
            }

            for (int i = 0; i < 10; i++)
            {
                paid |= account.Paid[i] > 0;
                Assert.False(account.Paid[i] > 0 && world.International.IsAtWar(i) && world.International.Wars.All(w => w.Start < world.Year.Calendar));
            }
        }

        Assert.True(met && paid);
    }

    private static void Subject(World world)
    {
        if (world.Year.Index == 0)
        {
            world.International.Subject(3, 5);
        }
    }

    internal static Scenario With(int states, int years, Func<ConflictParameters, ConflictParameters>? change = null)
    {
        ConflictParameters on = ConflictParameters.Default with { Enabled = true };
        return TestScenarios.Generated(states, years, 1, p => p with { Mechanisms = p.Mechanisms.With(change is null ? on : change(on)) });
    }

    /// <summary>Disputes that never become wars, rivalries nor alliances: worlds that differ in who clashes with whom, and in nothing else.</summary>
    private static Scenario Harmless(Func<ConflictParameters, ConflictParameters> change) =>
        With(20, 120, p => change(p with { Escalation = 0, RivalryDisputes = 100, Alarm = 100, ArmsInPeace = 0 }));
}
