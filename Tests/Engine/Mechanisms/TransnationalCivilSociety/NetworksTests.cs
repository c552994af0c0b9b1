using CsCheck;
using WorldSystems.Engine.Mechanisms.TransnationalCivilSociety;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Scenarios;
using Xunit;

namespace WorldSystems.Tests.Engine.Mechanisms.TransnationalCivilSociety;

public sealed class NetworksTests
{
    private const int States = 10;

    private static readonly TransnationalCivilSocietyParameters Many = new() { Enabled = true, Founding = 0.1, Spread = 20, Lapse = 0.03 };

    /// <summary>Whatever order networks are founded, joined and dissolved in, every count is that of the members.</summary>
    [Fact]
    public void Counts_AreThoseOfTheMembers() => Gen.Select(Gen.Int[0, 2], Gen.Int[0, 99], Gen.Int[0, States - 1]).Array[1, 300].Sample(acts =>
    {
        World world = TestScenarios.Live(TestScenarios.Generated(States, 1), 1);
        var networks = new Networks(world);
        foreach ((int act, int which, int state) in acts)
        {
            int network = networks.Count > 0 ? which % networks.Count : 0;
            if (act == 0 && networks.Count < Networks.Most)
            {
                networks.Found(state, 1800);
            }
            else if (act == 1 && networks.Count > 0 && !networks.Has(network, state))
            {
                networks.Join(network, state);
            }
            else if (act == 2 && networks.Count > 0)
            {
                networks.Dissolve(network);
            }
        }

        AssertConsistent(networks);
    });

    [Fact]
    public void Channels_Standards_AndAid_AreWhatTheEquationsSay()
    {
        var simulation = new WorldSystems.Engine.Simulation(Scenario(Many with { Standards = 0.5, Channels = 0.1, Aid = 0.01 }));
        double[] income = [], product = [];
        double given = 0;
        while (simulation.Step() && simulation.World.Year.Index < 120)
        {
            World world = simulation.World;
            if (world.Year.Index >= 1)
            {
                given += Check(world, income, product);
            }

            income = world.Income.Values.ToArray();
            product = world.GdpPerCapita.Values.ToArray();
        }

        Assert.True(given > 0);
        Assert.True(simulation.World.PublishedNumber("networks_so_far") > 10);
    }

    [Fact]
    public void Networks_AreActors_WithRowsOfTheirOwn()
    {
        World world = TestScenarios.Live(Scenario(Many), 150);
        ActorGroup group = Assert.Single(world.Actors);
        Assert.Equal(world.PublishedNumber("networks_alive"), group.Count);
        Assert.Equal(group.Count, Enumerable.Range(0, group.Count).Select(group.Name).Distinct().Count());
        double[] memberships = Column(world, "networks");
        Assert.Equal(memberships.Sum(), Enumerable.Range(0, group.Count).Sum(a => group.Value(a, 0)), 1e-9);
        TransactionAccount aid = world.Ledger.Accounts.Single(a => a.Name == "civil_aid");
        Assert.Equal(aid.Paid.Values.ToArray().Sum(), Enumerable.Range(0, group.Count).Sum(a => group.Value(a, 3)), 1e-12);
    }

    [Fact]
    public void Nobody_Founds_WithoutAReason()
    {
        World closed = TestScenarios.Live(Scenario(Many, autarky: true), 100), idle = TestScenarios.Live(Scenario(Many with { Founding = 0 }), 100);
        Assert.Equal(0, closed.PublishedNumber("networks_so_far"));
        Assert.Equal(0, idle.PublishedNumber("networks_so_far"));
    }

    [Fact]
    public void WhatSpreadsFaster_IsLarger()
    {
        World slow = TestScenarios.Live(Scenario(Many with { Lapse = 0, Spread = 2 }), 60), fast = TestScenarios.Live(Scenario(Many with { Lapse = 0, Spread = 20 }), 60);
        Assert.True(fast.PublishedNumber("network_size") > slow.PublishedNumber("network_size"));
    }

    private static double Check(World world, double[] income, double[] product)
    {
        double[] memberships = Column(world, "networks"), pressure = Column(world, "standards_pressure"), channels = Column(world, "channels"), people = world.Population.Opening.Values.ToArray();
        double mean = product.Zip(people, (y, l) => y * l).Sum() / people.Sum(), alive = world.PublishedNumber("networks_alive");
        TransactionAccount aid = world.Ledger.Accounts.Single(a => a.Name == "civil_aid");
        double[] need = [.. Enumerable.Range(0, States).Select(i => memberships[i] * people[i] * Math.Max(0, mean - product[i]))];
        for (int i = 0; i < States; i++)
        {
            Assert.Equal(0.85 * (1 + (0.5 * pressure[i] / (1 + pressure[i]))), world.ManufacturingPremium[i], 1e-12);
            Assert.Equal(channels[i], -Enumerable.Range(0, States).Sum(j => world.International.Friction[i, j]) / 0.1 / (States - 1), 1e-9);
            Assert.Equal(alive > 0 && need.Sum() > 0 && product[i] > mean ? 0.01 * memberships[i] / alive * income[i] : 0, aid.Paid[i], 1e-12);
            Assert.Equal(need.Sum() > 0 ? aid.Paid.Values.ToArray().Sum() * need[i] / need.Sum() : 0, aid.Received[i], 1e-12);
        }

        return aid.Paid.Values.ToArray().Sum();
    }

    private static void AssertConsistent(Networks networks)
    {
        for (int i = 0; i < States; i++)
        {
            Assert.Equal(Enumerable.Range(0, networks.Count).Count(n => networks.Has(n, i)), networks.Memberships[i]);
            Assert.Equal(Enumerable.Range(0, networks.Count).Count(n => networks.Home[n] == i), networks.Homes[i]);
            double shared = 0;
            for (int j = 0; j < States; j++)
            {
                int common = Enumerable.Range(0, networks.Count).Count(n => networks.Has(n, i) && networks.Has(n, j));
                Assert.True(i == j || common == networks.Common[(i * States) + j]);
                shared += i == j ? 0 : common;
            }

            Assert.Equal(shared / (States - 1), networks.Channels[i], 1e-9);
        }

        for (int n = networks.Count; n < Networks.Most; n++)
        {
            Assert.DoesNotContain(true, Enumerable.Range(0, States).Select(i => networks.Has(n, i)));
        }
    }

    private static double[] Column(World world, string name) => world.Published(name)!.Value.Values.ToArray();

    private static Scenario Scenario(TransnationalCivilSocietyParameters parameters, bool autarky = false) => TestScenarios.Generated(States, 200, change: p => p with
    {
        Trade = p.Trade with { BorderCost = 0.5, Autarky = autarky },
        Mechanisms = MechanismSettings.None.With(parameters),
    });
}
