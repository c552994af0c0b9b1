using WorldSystems.Engine.Mechanisms.Hegemony;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Scenarios;
using Xunit;

namespace WorldSystems.Tests.Engine.Mechanisms.Hegemony;

public sealed class HegemonyTests
{
    /// <summary>Nothing moves opinion.</summary>
    private static readonly Func<HegemonyParameters, HegemonyParameters> Indifferent = p => p with { Gains = 0, Culture = 0, Ties = 0, Drain = 0, Opposition = 0, Goodwill = 0.5 };

    [Fact]
    public void TheFirst_InProductionAndTrade_Leads_OnceItsLeadIsLargeEnough()
    {
        double[] lead = new double[Orders.States];
        int began = 0;
        Orders.Watch(Orders.Scenario(p => p with { Lead = 0.25 }), 200, (world, _, _) =>
        {
            bool begins = world.Events.Any(e => e.Event == "order_began");
            began += begins ? 1 : 0;
            Assert.Equal(began > 0, Orders.Leader(world) >= 0);
            if (begins)
            {
                WorldEvent e = world.Events.Single(e => e.Event == "order_began");
                Assert.Equal(lead.Max(), e.Value, 1e-12);
                Assert.Equal(lead.ToList().IndexOf(lead.Max()), e.State);
            }

            Assert.True(world.Year.Index == 0 || began > 0 || lead.Max() < 0.25);
            double made = world.ValueAddedManufactures.Values.ToArray().Sum(), sold = Enumerable.Range(0, Orders.States).Sum(world.Exports);
            lead = [.. Enumerable.Range(0, Orders.States).Select(i => ((world.ValueAddedManufactures[i] / made) + (world.Exports(i) / sold)) / 2)];
        });
        Assert.Equal(1, began);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    public void Force_Tribute_AndArms_AreWhatTheEquationSays(double weight)
    {
        Scenario scenario = Orders.Scenario(p => p with { ConsentWeight = weight, Conquest = true, Unrest = 0 });
        HegemonyParameters p = scenario.Parameters.Mechanisms.Of<HegemonyParameters>();
        int followers = 0;
        Orders.Watch(scenario, 60, (world, income, investment) =>
        {
            int leader = Orders.Leader(world);
            double[] inside = Orders.Column(world, "in_order"), consent = Orders.Column(world, "consent"), faced = Orders.Column(world, "force_faced");
            TransactionAccount tribute = world.Ledger.Accounts.Single(a => a.Name == "tribute_of_order");
            double all = 0;
            for (int j = 0; j < Orders.States; j++)
            {
                bool follows = inside[j] > 0 && j != leader;
                double force = follows ? p.Coercion * Math.Max(0, 1 - (weight * consent[j])) * (1 + (p.DistanceCost * Geography.Distance(world.States, j, leader))) : 0;
                followers += follows ? 1 : 0;
                all += force * income[j];
                Assert.Equal(force, faced[j], 1e-12);
                Assert.Equal(Math.Min(p.Tribute * force, 0.05) * income[j], tribute.Paid[j], 1e-12);
            }

            if (leader >= 0)
            {
                Assert.Equal(all / investment[leader], world.ArmsShare[leader], 1e-9);
                Assert.Equal(all / income[leader], world.PublishedNumber("force_share"), 1e-9);
                Assert.True(all <= p.Limit * income[leader]);
            }
        });
        Assert.True(followers > 60);
    }

    [Fact]
    public void OnlyWhoConsents_IsTakenIn_UnlessTheLeaderConquers()
    {
        Assert.All(Joined(Orders.Scenario(), 100), e => Assert.True(e.Value >= 0.4 && e.Note == "consents"));
        Assert.Contains(Joined(Orders.Scenario(p => p with { Conquest = true }), 100), e => e.Value < 0.4 && e.Note == "brought in");
    }

    [Fact]
    public void MoreForceThanTheLeaderCanPay_BreaksTheOrder_AndAnInterregnumFollows()
    {
        Scenario scenario = Orders.Scenario(p => Indifferent(p) with { Interregnum = 15 });
        Parameter coercion = new WorldSystems.Engine.Mechanisms.Hegemony.Hegemony().Description.Parameters.Single(p => p.Key == "mechanisms.hegemony.coercion");
        int start = scenario.Time.StartYear;
        List<(int Year, string Event, string Note)> happened = [];
        Orders.Watch(scenario with { Events = [new(start + 40, coercion, 1), new(start + 41, coercion, 0.06)] }, 80, (world, _, _) =>
            happened.AddRange(world.Events.Where(e => e.Event is "order_began" or "order_ended").Select(e => (world.Year.Index, e.Event, e.Note))));

        Assert.Equal([(1, "order_began"), (40, "order_ended"), (55, "order_began")], happened.Select(h => (h.Year, h.Event)));
        Assert.Equal("more force needed than the leader can pay", happened[1].Note);
    }

    [Fact]
    public void WithoutReasons_ConsentIsGoodwill_AndNobodyLeaves()
    {
        Orders.Watch(Orders.Scenario(Indifferent), 100, (world, _, _) =>
        {
            Assert.All(Orders.Column(world, "consent"), c => Assert.Equal(0.5, c, 1e-12));
            Assert.Equal(0, world.PublishedNumber("exits_so_far"));
        });
    }

    /// <summary>Institutions take root as H_n = 1 - (1 - 1 / T)^n; consent follows with lag a.</summary>
    [Fact]
    public void Culture_TakesRoot_InWhoBelongs()
    {
        double root = 0, consent = 0.5;
        Orders.Watch(Orders.Scenario(p => Indifferent(p) with { Culture = 0.3, Roots = 20, Pace = 0.2 }), 60, (world, _, _) =>
        {
            // The order begins in year 1, before consent moves.
            if (world.Year.Index >= 1)
            {
                root += (1 - root) / 20;
                consent += 0.2 * (0.5 + (0.3 * root) - consent);
                Assert.Equal(consent, Orders.Column(world, "consent")[Orders.Leader(world)], 1e-12);
            }
        });
        Assert.InRange(consent, 0.75, 0.8);
    }

    [Fact]
    public void WhoBrokeAway_RaisesDutiesOnTheLeader_AndOnNobodyElse()
    {
        int opposing = 0;
        Orders.Watch(Orders.Scenario(p => Indifferent(p) with { Goodwill = 0.1, Conquest = true, Coercion = 0.005, Unrest = 0.3 }), 100, (world, _, _) =>
        {
            int leader = Orders.Leader(world);
            double[] opposes = Orders.Column(world, "opposes_order");
            for (int j = 0; j < Orders.States; j++)
            {
                opposing += opposes[j] > 0 ? 1 : 0;
                for (int k = 0; k < Orders.States; k++)
                {
                    Assert.Equal(opposes[j] > 0 && k == leader ? 0.5 : 0, world.Manufactures.Tariffs[j, k]);
                    Assert.Equal(opposes[j] > 0 && k == leader ? 0.5 : 0, world.RawMaterials.Tariffs[j, k]);
                }
            }
        });
        Assert.True(opposing > 20);
    }

    [Fact]
    public void ARevolt_DestroysCapital_WhoeverWins()
    {
        int revolts = 0;
        Orders.Watch(Orders.Scenario(p => Indifferent(p) with { Goodwill = 0.1, Conquest = true, Coercion = 0.005, Unrest = 0.3 }), 100, (world, _, _) =>
        {
            WorldEvent[] happened = [.. world.Events];
            for (int j = 0; j < Orders.States; j++)
            {
                bool revolt = happened.Any(e => e.Event == "revolt" && e.State == j);
                revolts += revolt ? 1 : 0;
                Assert.Equal(revolt ? 0.05 : 0, world.Destruction[j]);
                Assert.Equal(happened.Any(e => e.Event == "revolt" && e.State == j && e.Note == "the rebels won"), happened.Any(e => e.Event == "left_order" && e.State == j && e.Note == "by revolt"));
            }
        });
        Assert.True(revolts > 5);
    }

    [Fact]
    public void Members_LowerTheirDuties_AndFightLess()
    {
        int pairs = 0;
        Orders.Watch(Orders.Scenario(p => p with { Conquest = true, Unrest = 0, Openness = 0.25 }, new() { Enabled = true, TariffManufactures = 0.4, TariffRaw = 0.2 }), 30, (world, _, _) =>
        {
            double[] inside = Orders.Column(world, "in_order");
            double strength = world.PublishedNumber("order_strength");
            for (int i = 0; i < Orders.States; i++)
            {
                for (int j = 0; j < i; j++)
                {
                    bool both = inside[i] > 0 && inside[j] > 0;
                    pairs += both ? 1 : 0;
                    Assert.Equal(both ? -strength : 0, world.International.Friction[i, j], 1e-12);
                    Assert.Equal(inside[i] > 0 ? 0.3 : 0.4, world.Manufactures.Tariffs[i, j], 1e-12);
                }
            }
        });
        Assert.True(pairs > 100);
    }

    [Fact]
    public void SwitchedOff_TheOrderIsGone()
    {
        Scenario scenario = Orders.Scenario();
        Parameter enabled = new WorldSystems.Engine.Mechanisms.Hegemony.Hegemony().Description.Parameters[0];
        World world = TestScenarios.Live(scenario with { Events = [new(scenario.Time.StartYear + 20, enabled, 0)] }, 25);

        Assert.Equal(-1, Orders.Leader(world));
        Assert.Equal(0, Orders.Column(world, "in_order").Sum() + Orders.Column(world, "consent").Sum());
    }

    private static List<WorldEvent> Joined(Scenario scenario, int years)
    {
        List<WorldEvent> joined = [];
        Orders.Watch(scenario, years, (world, _, _) => joined.AddRange(world.Events.Where(e => e.Event == "joined_order")));
        Assert.NotEmpty(joined);
        return joined;
    }
}
