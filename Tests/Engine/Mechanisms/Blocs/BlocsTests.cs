using WorldSystems.Engine;
using WorldSystems.Engine.Mechanisms.Blocs;
using WorldSystems.Engine.Mechanisms.Protection;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Scenarios;
using Xunit;

namespace WorldSystems.Tests.Engine.Mechanisms.Blocs;

public sealed class BlocsTests
{
    private const int States = 12;

    /// <summary>All would join who are poorer than the mean, and stay.</summary>
    private static readonly BlocsParameters Poor = new() { Enabled = true, Willing = 1, JoinBelow = 1, LeaveAbove = 1.2, MayLeave = false };

    [Fact]
    public void PoorStates_Join_AndRisenOnesLeave()
    {
        var simulation = new Simulation(Scenario(Poor with { LeaveAbove = 1.05 }));
        bool[] isIn = new bool[States];
        double[] standing = new double[States];
        int changes = 0;
        while (simulation.Step())
        {
            World world = simulation.World;
            for (int i = 0; i < States && !world.Year.IsWarmUp; i++)
            {
                bool before = isIn[i];
                isIn[i] = before ? standing[i] < 1.05 : standing[i] < 1;
                changes += before != isIn[i] ? 1 : 0;
                Assert.Equal(isIn[i] ? 1 : 0, Members(world)[i]);
            }

            Assert.True(!world.Year.IsWarmUp || Members(world).Sum() == 0);
            standing = Standing(world);
        }

        Assert.True(changes > 5);
    }

    [Fact]
    public void Walls_StandAround_AndFallWithin()
    {
        World world = TestScenarios.Live(Scenario(Poor with { OutwardTariff = 2, Retaliation = 0.5 }, new() { Enabled = true, TariffManufactures = 0.3, TariffRaw = 0.1 }), 3);
        double[] member = Members(world);
        Assert.InRange(member.Sum(), 2, States - 2);
        for (int importer = 0; importer < States; importer++)
        {
            for (int exporter = 0; exporter < States; exporter++)
            {
                double added = (member[importer], member[exporter]) switch { (1, 0) => 2, (0, 1) => 0.5, _ => 0 };
                bool isFree = importer == exporter || (member[importer] > 0 && member[exporter] > 0);
                Assert.Equal(isFree ? 0 : 0.3 + added, world.Manufactures.Tariffs[importer, exporter], 1e-15);
                Assert.Equal(isFree ? 0 : 0.1 + added, world.RawMaterials.Tariffs[importer, exporter], 1e-15);
            }
        }
    }

    [Fact]
    public void TradeWithin_IsTheSumOfShipments_ForMembersAndBloc()
    {
        World world = TestScenarios.Live(Scenario(Poor with { OutwardTariff = 0.5 }), 20);
        double[] member = Members(world), share = world.Published("bloc_trade_share")!.Value.Values.ToArray();
        double within = 0, all = 0;
        for (int i = 0; i < States; i++)
        {
            double own = Trade(world, i, j => member[j] > 0), total = Trade(world, i, _ => true);
            within += member[i] * own;
            all += member[i] * total;
            Assert.Equal(member[i] > 0 ? own / total : double.NaN, share[i], 1e-12);
        }

        ActorGroup bloc = Assert.Single(world.Actors);
        Assert.Equal(1, bloc.Count);
        Assert.Equal(member.Sum(), Value(bloc, "members"));
        Assert.Equal(within / 2, Value(bloc, "trade_within"), 1e-9);
        Assert.Equal(all - within, Value(bloc, "trade_outside"), 1e-9);
        Assert.Equal(within / all, Value(bloc, "trade_within_share"), 1e-12);
        Assert.Equal(world.Population.Opening.Values.ToArray().Zip(member, (l, m) => l * m).Sum(), Value(bloc, "population"), 1e-9);
    }

    [Fact]
    public void OneAlone_IsNoBloc()
    {
        // The poorest state alone is below this part of the mean.
        double[] standing = [.. Standing(TestScenarios.Live(Scenario(new()), 1)).Order()];
        World world = TestScenarios.Live(Scenario(Poor with { JoinBelow = (standing[0] + standing[1]) / 2 }), 2);

        Assert.Equal(0, Members(world).Sum());
        Assert.Equal(0, Assert.Single(world.Actors).Count);
        Assert.False(world.Manufactures.Tariffs.Any);
    }

    /// <summary>After its patience a member compares its growth with that of the mean of those outside in both years, chained; who fell behind leaves for good.</summary>
    [Fact]
    public void Members_LearnFromTheirOwnPast()
    {
        const int Patience = 7;
        var simulation = new Simulation(Scenario(Poor with { MayLeave = true, Patience = Patience, OutwardTariff = 1 }));
        List<double[]> product = [], members = [];
        while (simulation.Step() && simulation.World.Year.Index <= Patience)
        {
            if (simulation.World.Year.Index >= -1)
            {
                product.Add(simulation.World.GdpPerCapita.Values.ToArray());
                members.Add(Members(simulation.World));
            }
        }

        // Index 0 is the last year of the warm-up, which founders know when they join in year 0.
        double outsiders = 1;
        for (int year = 1; year <= Patience; year++)
        {
            int[] outside = [.. Enumerable.Range(0, States).Where(i => members[year][i] == 0)];
            outsiders *= outside.Sum(i => product[year][i]) / outside.Sum(i => product[year - 1][i]);
        }

        int left = 0;
        foreach (int i in Enumerable.Range(0, States).Where(i => members[1][i] > 0))
        {
            bool isBehind = product[Patience][i] / product[0][i] < outsiders;
            left += isBehind ? 1 : 0;
            Assert.Equal(isBehind ? 0 : 1, members[^1][i]);
        }

        Assert.True(left > 0);
    }

    [Fact]
    public void Willingness_IsForGood()
    {
        double[] few = Members(TestScenarios.Live(Scenario(Poor with { Willing = 0.4, JoinBelow = 10, LeaveAbove = 10 }), 1));
        double[] many = Members(TestScenarios.Live(Scenario(Poor with { Willing = 0.8, JoinBelow = 10, LeaveAbove = 10 }), 1));

        Assert.True(few.Sum() < many.Sum());
        Assert.All(few.Zip(many), pair => Assert.True(pair.First <= pair.Second));
    }

    [Fact]
    public void SwitchedOff_TheBlocIsGone()
    {
        Scenario scenario = Scenario(Poor);
        Parameter enabled = new WorldSystems.Engine.Mechanisms.Blocs.Blocs().Description.Parameters[0];
        World world = TestScenarios.Live(scenario with { Events = [new(scenario.Time.StartYear + 10, enabled, 0)] }, 11);

        Assert.Equal(0, Members(world).Sum());
        Assert.False(world.RawMaterials.Tariffs.Any);
    }

    private static double Trade(World world, int i, Func<int, bool> counts) =>
        Enumerable.Range(0, States).Where(j => j != i && counts(j)).Sum(j => world.Manufactures.Shipment(i, j) + world.Manufactures.Shipment(j, i) + world.RawMaterials.Shipment(i, j) + world.RawMaterials.Shipment(j, i));

    private static double Value(ActorGroup group, string measure) => group.Value(0, group.Measures.Select(m => m.Name).ToList().IndexOf(measure));

    private static double[] Standing(World world)
    {
        double[] people = world.Population.Closing.Values.ToArray(), product = world.GdpPerCapita.Values.ToArray();
        double mean = people.Zip(product, (l, y) => l * y).Sum() / people.Sum();
        return [.. product.Select(y => y / mean)];
    }

    private static double[] Members(World world) => world.Published("bloc_member")!.Value.Values.ToArray();

    private static Scenario Scenario(BlocsParameters parameters, ProtectionParameters? protection = null) =>
        TestScenarios.Generated(States, 150, change: p => p with { Mechanisms = MechanismSettings.None.With(parameters).With(protection ?? ProtectionParameters.Default) });
}
