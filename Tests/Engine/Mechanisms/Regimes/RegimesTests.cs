using WorldSystems.Engine;
using WorldSystems.Engine.Mechanisms.Regimes;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.International;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Numerics;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Tests.Engine.Kernel.Market;
using Xunit;
using Mechanism = WorldSystems.Engine.Mechanisms.Regimes.Regimes;

namespace WorldSystems.Tests.Engine.Mechanisms.Regimes;

public sealed class RegimesTests
{
    private const int States = 9;

    private static readonly RegimesParameters Lively = new() { Enabled = true, Transition = 0.05, Breakdown = 0.1, Neighbours = 1.5, Powers = 1 };

    [Fact]
    public void StatesStart_AsAutocraciesThatDiffer()
    {
        World world = TestScenarios.Live(Scenario(Lively with { Spread = 0.3 }), 1);
        double[] score = world.International.Democracy.Values.ToArray();

        Assert.All(score, x => Assert.InRange(x, 0, 0.3));
        Assert.Equal(States, score.Distinct().Count());
        Assert.Equal(score.Select(x => (20 * x) - 10), Column(world, "polity"));
        Assert.Equal(0, world.PublishedNumber("democracies"));
    }

    /// <summary>A regime falls where the draw lies below the probability that the income of the year, the neighbours and powers of the year before and the crisis give.</summary>
    [Fact]
    public void Regimes_FallByTheirRule()
    {
        var simulation = new Simulation(Scenario(Lively));
        var draws = new RandomStreams(1, 0, RegimesParameters.Name);
        var hazards = new Hazards(Lively);
        double[] before = new double[States], income = new double[States];
        int changes = 0;
        while (simulation.Step() && simulation.World.Year.Index < 100)
        {
            World world = simulation.World;
            double[] now = Column(world, "democracy");
            for (int i = 0; i < States && world.Year.Index > 0; i++)
            {
                double y = world.IncomePerCapita[i], power = world.International.Capability.Values.ToArray().Sum() - world.International.Capability[i];
                int[] others = [.. Enumerable.Range(0, States).Where(j => j != i)];
                double Weight(int j) => Math.Exp(-Geography.Distance(world.States, i, j) / Lively.Reach);
                double neighbours = others.Sum(j => Weight(j) * before[j]) / others.Sum(Weight), powers = others.Sum(j => world.International.Capability[j] * before[j]) / power;
                double p = 1 / (1 + Math.Exp(-HazardsTests.LogOdds(hazards, before[i] > 0, Math.Log(y / Lively.ReferenceIncome), neighbours, powers, y < income[i], 0)));
                bool falls = draws.Uniform(i, world.Year.Index) < p;
                changes += falls ? 1 : 0;
                Assert.Equal(falls ? 1 - before[i] : before[i], now[i]);
            }

            (before, income) = (now, world.IncomePerCapita.Values.ToArray());
            Assert.Equal(now.Average(), world.Year.IsWarmUp ? 0 : world.PublishedNumber("democracies"), 1e-12);
        }

        Assert.True(changes > 20);
    }

    [Fact]
    public void Institutions_FollowTheRegime()
    {
        var simulation = new Simulation(Scenario(Lively with { Consolidation = 0.3, Breakdown = 0, Transition = 0.9 }));
        for (int year = 0; year < 20 + 12; year++)
        {
            simulation.Step();
        }

        World world = simulation.World;
        double[] age = Column(world, "years_of_regime"), start = Column(TestScenarios.Live(Scenario(Lively), 1), "polity");
        for (int i = 0; i < States; i++)
        {
            Assert.Equal(1, Column(world, "democracy")[i]);
            Assert.Equal(1 - (Math.Pow(0.7, age[i] + 1) * (1 - ((start[i] + 10) / 20))), world.International.Democracy[i], 1e-12);
            Assert.Equal(age[i] < 5 ? 1 : 0, Column(world, "democratising")[i]);
        }

        Assert.Equal(States, world.PublishedNumber("transitions_so_far"));
        Assert.Equal(0, world.PublishedNumber("breakdowns_so_far"));
    }

    [Fact]
    public void Dependencies_KeepWhatTheyHad_AndAreNotCounted()
    {
        World world = Live(Lively with { Breakdown = 1, Transition = 1 }, 30, x =>
        {
            if (x.World.Year.Index == 10)
            {
                x.World.International.Subject(2, 0);
            }
        });
        double[] age = Column(world, "years_of_regime");

        // Everybody changes every year, but who is ruled: it stayed as the year before left it.
        Assert.All(Enumerable.Range(0, States).Where(i => i != 2), i => Assert.Equal(0, age[i]));
        Assert.Equal(0, world.PublishedNumber("democracies") is var share && Column(world, "democracy")[0] > 0 ? share - 1 : share, 1e-12);
    }

    [Fact]
    public void Upheaval_TopplesBothRegimes()
    {
        var p = Lively with { Upheaval = 10, Transition = 0.001, Breakdown = 0.001, TransitionIncome = 0, BreakdownIncome = 0, Neighbours = 0, Powers = 0, Crisis = 0 };
        World calm = Live(p, 60, _ => { }), shaken = Live(p, 60, x =>
        {
            if (x.World.Year.Index is 20 or 40)
            {
                x.World.International.Upheaval.Span[3] = 1;
            }
        });

        // Odds of one in a thousand times e^10: 22 to 1.
        Assert.Equal(calm.PublishedNumber("transitions_so_far") + 1, shaken.PublishedNumber("transitions_so_far"));
        Assert.Equal(calm.PublishedNumber("breakdowns_so_far") + 1, shaken.PublishedNumber("breakdowns_so_far"));
    }

    /// <summary>Two pairs of one war each: the risk is the wars of each kind over its years.</summary>
    [Fact]
    public void WarRisks_AreWarsOverYears()
    {
        double democratic = 0, mixed = 0, pairs = 0, mixedPairs = 0;
        World world = Live(Lively with { Breakdown = 0, Transition = 0.02 }, 60, x =>
        {
            World w = x.World;
            if (w.Year.Index <= 0)
            {
                return;
            }

            int[] free = [.. Enumerable.Range(0, States).Where(i => w.International.Democracy[i] >= 0.8)], others = [.. Enumerable.Range(0, States).Except(free)];
            pairs += free.Length * (free.Length - 1) / 2.0;
            mixedPairs += free.Length * others.Length;
            foreach (War war in w.International.Wars.ToArray())
            {
                w.International.Conclude(war, -1, w.Year.Calendar);
            }

            if (free.Length >= 2 && others.Length > 0 && w.Year.Index % 2 == 0)
            {
                w.International.Declare(free[0], w.Year.Index % 4 == 0 ? others[0] : free[1], w.Year.Calendar);
                (democratic, mixed) = w.Year.Index % 4 == 0 ? (democratic, mixed + 1) : (democratic + 1, mixed);
            }
        });

        Assert.True(democratic > 0 && mixed > 0);
        Assert.Equal(democratic / pairs / (mixed / mixedPairs), world.PublishedNumber("democratic_pair_war_risk"), 1e-12);
    }

    private static double[] Column(World world, string name) => world.Published(name)!.Value.Values.ToArray();

    private static World Live(RegimesParameters parameters, int years, Action<Intervention> act)
    {
        var simulation = new Simulation(Scenario(parameters), 0, [new Mechanism(), new Intervention(act)]);
        for (int year = 0; year < 20 + years; year++)
        {
            simulation.Step();
        }

        return simulation.World;
    }

    private static Scenario Scenario(RegimesParameters parameters) =>
        TestScenarios.Generated(States, 150, change: p => p with { Mechanisms = MechanismSettings.None.With(parameters) });
}
