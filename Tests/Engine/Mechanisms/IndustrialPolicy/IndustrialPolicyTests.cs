using WorldSystems.Engine;
using WorldSystems.Engine.Mechanisms.IndustrialPolicy;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Numerics;
using WorldSystems.Engine.Scenarios;
using Xunit;

namespace WorldSystems.Tests.Engine.Mechanisms.IndustrialPolicy;

public sealed class IndustrialPolicyTests
{
    private const int States = 12;

    private static readonly IndustrialPolicyParameters AllAble = new() { Enabled = true, CapableShare = 1, PerformanceConditions = false, Slack = 0 };

    [Fact]
    public void AbleStates_BeginBehind_AndStopAhead()
    {
        var simulation = new Simulation(Scenario(AllAble with { StartBelow = 0.9, StopAbove = 1.1 }));
        bool[] isOn = new bool[States];
        double[] standing = new double[States];
        int changes = 0;
        while (simulation.Step())
        {
            World world = simulation.World;
            for (int i = 0; i < States && !world.Year.IsWarmUp; i++)
            {
                bool before = isOn[i];
                isOn[i] = before ? standing[i] < 1.1 : standing[i] < 0.9;
                changes += before != isOn[i] ? 1 : 0;
                Assert.Equal(isOn[i] ? 1 : 0, Supported(world)[i]);
            }

            Assert.True(!world.Year.IsWarmUp || Supported(world).Sum() == 0);
            standing = Standing(world);
        }

        Assert.True(changes > 5);
    }

    [Fact]
    public void WhoIsAble_StaysAble_WhenMoreAre()
    {
        double[] few = Supported(Live(AllAble with { CapableShare = 0.3, StartBelow = 10, StopAbove = 10 }, 1)), many = Supported(Live(AllAble with { CapableShare = 0.7, StartBelow = 10, StopAbove = 10 }, 1));

        Assert.True(few.Sum() < many.Sum());
        Assert.All(few.Zip(many), pair => Assert.True(pair.First <= pair.Second));
    }

    [Fact]
    public void Instruments_ActWhereSupportIs_AndNowhereElse()
    {
        World world = Live(AllAble with { CapableShare = 0.5, StartBelow = 10, StopAbove = 10, Tariff = 0.3, DirectedSaving = 0.6, LabourPull = 0.5 }, 3);
        AccumulationParameters saving = world.Parameters.Accumulation;
        double premium = world.Parameters.Labour.ManufacturingPremium;
        double[] on = Supported(world);

        Assert.InRange(on.Sum(), 1, States - 1);
        for (int i = 0; i < States; i++)
        {
            Assert.Equal(0.3 * on[i], world.Manufactures.Tariffs[i, (i + 1) % States]);
            Assert.Equal(on[i] > 0 ? 0.9 : saving.SavingFromProfits, world.SavingFromProfits[i]);
            Assert.Equal(on[i] > 0 ? saving.SavingFromWages + 0.6 : saving.SavingFromWages, world.SavingFromWages[i], 1e-15);
            Assert.Equal(premium * (1 - (0.5 * on[i])), world.ManufacturingPremium[i], 1e-15);
        }

        Assert.False(world.RawMaterials.Tariffs.Any);
    }

    [Fact]
    public void Schools_ArePaidOutOfSaving_AndTeachWhatTheFrontierKnows()
    {
        World world = Live(AllAble with { CapableShare = 0.5, StartBelow = 10, StopAbove = 10, Schooling = 0.25, LearningEffect = 0.4, IndustryExponent = 2 }, 3);
        double[] on = Supported(world), learned = world.Published("technology_schooled")!.Value.Values.ToArray();
        double frontier = world.Technology.Opening.Values.ToArray().Max();
        for (int i = 0; i < States; i++)
        {
            double industry = world.ManufacturesShare.Opening[i];
            Assert.Equal(on[i] * 0.4 * 0.25 * industry * industry * (1 - (world.Technology.Opening[i] / frontier)), learned[i], 1e-15);
            Assert.Equal(world.Technology.Opening[i] * Elementary.Exp(world.LearningGrowth[i]), world.Technology.Closing[i], 1e-12);
            Assert.Equal(world.Saving[i] * (1 - (0.25 * on[i])) / world.Manufactures.PriceIndex[i], world.Ledger.Capital.Inflow[i], 1e-12);
        }
    }

    [Fact]
    public void WithoutConditions_FirmsLearnLess()
    {
        IndustrialPolicyParameters p = AllAble with { StartBelow = 10, StopAbove = 10, Slack = 0.4 };
        double[] idle = Live(p, 1).Published("technology_schooled")!.Value.Values.ToArray(), driven = Live(p with { PerformanceConditions = true }, 1).Published("technology_schooled")!.Value.Values.ToArray();

        Assert.All(idle.Zip(driven), pair => Assert.Equal(0.6 * pair.Second, pair.First, 1e-15));
        Assert.Contains(driven, value => value > 0);
    }

    /// <summary>Nobody's exports grow elevenfold: support lasts from year 0 to the review of the first mark, rests, and begins anew.</summary>
    [Fact]
    public void FailedReview_WithdrawsSupport_ForATime()
    {
        var simulation = new Simulation(Scenario(AllAble with { PerformanceConditions = true, StartBelow = 10, StopAbove = 10, Required = 10, ReviewYears = 4, SuspensionYears = 3 }));
        while (simulation.Step())
        {
            int year = simulation.World.Year.Index;
            if (year is >= 0 and < 24)
            {
                // Mark in year 1, review in year 5, anew in year 8.
                Assert.Equal(year % 8 < 5 ? States : 0, Supported(simulation.World).Sum());
                Assert.Equal(year % 8 == 5 ? States : 0, simulation.World.Events.Count(e => e.Event == "support_withdrawn"));
                Assert.Equal(year % 8 == 0 ? States : 0, simulation.World.Events.Count(e => e.Event == "industrial_policy_begun"));
            }
        }
    }

    [Fact]
    public void Review_KeepsThoseWhoExportMore()
    {
        const double Required = 0.02;
        var simulation = new Simulation(Scenario(AllAble with { PerformanceConditions = true, StartBelow = 10, StopAbove = 10, Required = Required, ReviewYears = 3, SuspensionYears = 100 }));
        List<double[]> shares = [];
        while (simulation.Step() && simulation.World.Year.Index < 5)
        {
            World world = simulation.World;
            if (!world.Year.IsWarmUp)
            {
                shares.Add([.. Enumerable.Range(0, States).Select(i => world.Manufactures.Exports[i] / world.Income[i])]);
            }

            if (world.Year.Index == 4)
            {
                // The mark is year 0, known in year 1; the review of year 4 knows year 3.
                double[] expected = [.. Enumerable.Range(0, States).Select(i => shares[3][i] >= (1 + Required) * shares[0][i] ? 1.0 : 0)];
                Assert.Equal(expected, Supported(world));
            }
        }
    }

    [Fact]
    public void SwitchedOff_EndsSupport()
    {
        Scenario scenario = Scenario(AllAble with { StartBelow = 10, StopAbove = 10 });
        Parameter enabled = new WorldSystems.Engine.Mechanisms.IndustrialPolicy.IndustrialPolicy().Description.Parameters[0];
        World world = TestScenarios.Live(scenario with { Events = [new(scenario.Time.StartYear + 10, enabled, 0)] }, 11);

        Assert.Equal(0, Supported(world).Sum());
        Assert.False(world.Manufactures.Tariffs.Any);
    }

    private static double[] Standing(World world)
    {
        double[] people = world.Population.Closing.Values.ToArray(), product = world.GdpPerCapita.Values.ToArray();
        double mean = people.Zip(product, (l, y) => l * y).Sum() / people.Sum();
        return [.. product.Select(y => y / mean)];
    }

    private static double[] Supported(World world) => world.Published("industrial_policy")!.Value.Values.ToArray();

    private static World Live(IndustrialPolicyParameters parameters, int years) => TestScenarios.Live(Scenario(parameters), years);

    private static Scenario Scenario(IndustrialPolicyParameters parameters) =>
        TestScenarios.Generated(States, 150, change: p => p with { Mechanisms = MechanismSettings.None.With(parameters) });
}
