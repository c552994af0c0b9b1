using WorldSystems.Engine;
using WorldSystems.Engine.Mechanisms.CollectiveSecurity;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.International;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Tests.Engine.Kernel.Market;
using Xunit;
using Mechanism = WorldSystems.Engine.Mechanisms.CollectiveSecurity.CollectiveSecurity;

namespace WorldSystems.Tests.Engine.Mechanisms.CollectiveSecurity;

public sealed class CollectiveSecurityTests
{
    private const int States = 10;

    private static readonly CollectiveSecurityParameters Cheap = new() { Enabled = true, Burden = 0, Shirking = 0.5, Reliability = 0.6 };

    [Fact]
    public void Pledge_FallsWithTheOwnShareOfTheMembersPower()
    {
        World world = Live(Cheap, 1, _ => { });
        double[] power = world.International.Capability.Values.ToArray();

        Assert.Equal(States, Column(world, "league_member").Sum());
        Assert.Equal(power.Select(c => 0.6 * (1 - (0.5 * c / power.Sum()))), world.International.Pledge.Values.ToArray(), (a, b) => Math.Abs(a - b) < 1e-14);
        Assert.Equal(1, world.PublishedNumber("league_power"), 1e-12);
    }

    /// <summary>Whoever is in gains more than it costs, given the others who are in; whoever is not, would not even with all of them and those who would not come.</summary>
    [Theory]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(3)]
    public void Members_AreThoseWhomItPays(double burden)
    {
        CollectiveSecurityParameters p = Cheap with { Burden = burden };
        World world = Live(p, 1, _ => { });
        double[] power = world.International.Capability.Values.ToArray(), member = Column(world, "league_member");
        double[] danger = new double[States];
        for (int i = 0; i < States; i++)
        {
            double threat = Enumerable.Range(0, States).Where(j => j != i).Max(j => power[j] * Math.Exp(-Geography.Distance(world.States, i, j) / p.Reach));
            danger[i] = threat / (threat + power[i]);
        }

        for (int i = 0; i < States; i++)
        {
            int[] with = [.. Enumerable.Range(0, States).Where(j => member[j] > 0 || j == i)];
            double all = with.Sum(j => power[j]), help = with.Where(j => j != i).Sum(j => power[j] * p.Reliability * (1 - (p.Shirking * power[j] / all)));
            Assert.Equal(member[i] > 0, danger[i] * help > burden * power[i]);
        }

        Assert.InRange(member.Sum(), 0, States - 1);
    }

    [Fact]
    public void GreatPowers_MayStayAway_AndComeLater()
    {
        Scenario scenario = Scenario(Cheap with { Abstention = 1, GreatPower = 0.1 });
        Parameter abstention = new Mechanism().Description.Parameters.Single(x => x.Key.EndsWith(".abstention", StringComparison.Ordinal));
        World world = TestScenarios.Live(scenario, 1);
        for (int i = 0; i < States; i++)
        {
            Assert.Equal(world.International.Capability[i] < 0.1 ? 1 : 0, Column(world, "league_member")[i]);
        }

        Assert.True(Column(world, "league_member").Sum() < States);
        Assert.Equal(States, Column(TestScenarios.Live(scenario with { Events = [new(scenario.Time.StartYear + 5, abstention, 0)] }, 6), "league_member").Sum());
    }

    /// <summary>State 0 attacks 1, 2 helps: one promise kept, the others broken, the aggressor out, the victim let down where help and itself are weaker than it.</summary>
    [Fact]
    public void AnAttack_IsJudged()
    {
        World world = Live(Cheap with { Embargo = 0 }, 3, x =>
        {
            if (x.World.Year.Index == 2)
            {
                War war = x.World.International.Declare(0, 1, x.World.Year.Calendar);
                x.World.International.Join(war, 2, 1, x.World.Year.Calendar);
            }
        });
        double[] power = world.International.Capability.Values.ToArray();

        Assert.Equal(0, Column(world, "league_member")[0]);
        Assert.Equal(power[1] + power[2] < power[0] ? 0 : 1, Column(world, "league_member")[1]);
        Assert.Equal([0, 0, 1, .. Enumerable.Repeat(0.0, States - 3)], Column(world, "promises_kept_so_far"));
        Assert.Equal([0, 0, 0, .. Enumerable.Repeat(1.0, States - 3)], Column(world, "promises_broken_so_far"));
        Assert.Equal([0, 1, .. Enumerable.Repeat(0.0, States - 2)], Column(world, "attacked_so_far"));
        Assert.Equal(power[2] / (1 - power[0] - power[1]), world.PublishedNumber("league_promises_kept"), 1e-12);
        Assert.Equal(3, world.PublishedNumber("states_per_war"));
        Assert.Equal(1, world.PublishedNumber("wars_on_members_so_far"));
        Assert.Contains(world.Events, e => e is { Event: "league_left", State: 0 });
        Assert.Contains(world.Events, e => e is { Event: "promise_kept", State: 2, Other: 0 });
    }

    /// <summary>Outsiders who attack outsiders are nobody's business; the attacker does not get in within memory.</summary>
    [Fact]
    public void AnAggressor_IsNotLetIn()
    {
        var p = Cheap with { Memory = 10 };
        double[] member = new double[40];
        var simulation = new Simulation(Scenario(p), 0, [new Mechanism(), new Intervention(x => Fight(x.World, 0, 1, 2, 3))]);
        while (simulation.Step() && simulation.World.Year.Index < 39)
        {
            member[Math.Max(0, simulation.World.Year.Index)] = Column(simulation.World, "league_member")[0];
        }

        Assert.Equal(1, member[1]);
        Assert.All(Enumerable.Range(2, 10), year => Assert.Equal(0, member[year]));
        Assert.Equal(1, member[12]);
    }

    /// <summary>From the year after a war on a member began, until it ends, obstacles lie between the aggressor and members who keep their promise, and nobody else.</summary>
    [Fact]
    public void Members_EmbargoTheAggressor_AsLongAsItFights()
    {
        var p = Cheap with { Reliability = 1, Shirking = 0, TradeCost = 0, Embargo = 0.7 };
        var simulation = new Simulation(Scenario(p), 0, [new Mechanism(), new Intervention(x => Fight(x.World, 0, 1, 3, 6))]);
        while (simulation.Step() && simulation.World.Year.Index < 10)
        {
            World world = simulation.World;
            bool isOn = world.Year.Index is > 3 and <= 6;
            for (int i = 0; i < States; i++)
            {
                for (int j = 0; j < i; j++)
                {
                    // The victim fights itself: what lies between enemies is not the league's.
                    double expected = isOn && j == 0 && i > 1 && Column(world, "league_member")[i] > 0 ? 0.7 : 0;
                    Assert.Equal(expected, world.Manufactures.Tariffs.Obstacle(i, j));
                    Assert.Equal(expected, world.RawMaterials.Tariffs.Obstacle(j, i));
                }
            }

            Assert.Equal(isOn ? States - 2 : 0, Column(world, "sanctioned_by")[0]);
        }
    }

    [Fact]
    public void NobodyCutsTrade_ThatItCannotSpare()
    {
        var p = Cheap with { Reliability = 1, Shirking = 0, TradeCost = 100 };
        World free = Live(p with { TradeCost = 0 }, 5, x => Fight(x.World, 0, 1, 3, 6)), dear = Live(p, 5, x => Fight(x.World, 0, 1, 3, 6));
        Assert.True(Column(dear, "sanctioned_by")[0] < Column(free, "sanctioned_by")[0]);
    }

    [Fact]
    public void SwitchedOff_TheLeagueIsGone()
    {
        Scenario scenario = Scenario(Cheap);
        World world = TestScenarios.Live(scenario with { Events = [new(scenario.Time.StartYear + 10, new Mechanism().Description.Parameters[0], 0)] }, 11);

        Assert.Equal(0, Column(world, "league_member").Sum());
        Assert.Equal(0, world.International.Pledge.Values.ToArray().Sum());
        Assert.Equal(0, Assert.Single(world.Actors).Count);
    }

    private static void Fight(World world, int attacker, int victim, int from, int to)
    {
        if (world.Year.Index == from)
        {
            world.International.Declare(attacker, victim, world.Year.Calendar);
        }
        else if (world.Year.Index == to && world.International.Wars.Count > 0)
        {
            world.International.Conclude(world.International.Wars[0], -1, world.Year.Calendar);
        }
    }

    private static double[] Column(World world, string name) => world.Published(name)!.Value.Values.ToArray();

    private static World Live(CollectiveSecurityParameters parameters, int years, Action<Intervention> act)
    {
        var simulation = new Simulation(Scenario(parameters), 0, [new Mechanism(), new Intervention(act)]);
        for (int year = 0; year < 20 + years; year++)
        {
            simulation.Step();
        }

        return simulation.World;
    }

    private static Scenario Scenario(CollectiveSecurityParameters parameters) =>
        TestScenarios.Generated(States, 60, change: p => p with { Mechanisms = MechanismSettings.None.With(parameters) });
}
