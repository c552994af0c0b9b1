using CsCheck;
using WorldSystems.Engine;
using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Mechanisms;
using WorldSystems.Engine.Mechanisms.TariffGame;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Scenarios;
using Xunit;

namespace WorldSystems.Tests.Engine.Mechanisms.TariffGame;

public sealed class TariffGameTests
{
    private const int States = 12;

    private static readonly TariffGameParameters On = new() { Enabled = true, DefectTariff = 0.2, CooperateTariff = 0.05 };

    private static readonly MechanismDescription Description = MechanismCatalogue.Find(TariffGameParameters.Name)!.Description;

    [Fact]
    public void AllDefectors_ChargeEverybody_AndAllCooperatorsNobody()
    {
        TariffGameParameters still = On with { Noise = 0, Imitation = 0, Exploration = 0, ShareAllC = 0, ShareTitForTat = 0, ShareGenerous = 0, ShareGrim = 0, ShareWinStay = 0 };
        AssertRates(TestScenarios.Live(Scenario(still), 5), (_, _) => 0.2);
        AssertRates(TestScenarios.Live(Scenario(still with { ShareAllC = 1 }), 5), (_, _) => 0.05);
    }

    /// <summary>Rates, columns and payoffs of a year follow from strategies and last year's rates, where nobody errs or forgets.</summary>
    [Fact]
    public void Rates_FollowFromStrategies_AndLastYearsRates()
    {
        var simulation = new Simulation(Scenario(On with { Noise = 0, Shadow = 0.999, Generosity = 0, Imitation = 0.3, Negligible = 0 }));
        bool[,] defected = new bool[States, States];
        int seen = 0, forgot = 0;
        while (simulation.Step() && simulation.World.Year.Index < 60)
        {
            World world = simulation.World;
            if (world.Year.IsWarmUp)
            {
                AssertRates(world, (_, _) => 0);
                continue;
            }

            double[] strategy = Column(world, "tariff_game_strategy");
            bool[,] now = new bool[States, States];
            for (int i = 0; i < States; i++)
            {
                for (int j = 0; j < States; j++)
                {
                    now[i, j] = i != j && world.Manufactures.Tariffs[i, j] == 0.2;
                    if (i != j && world.Year.Index > 0)
                    {
                        bool own = defected[i, j], their = defected[j, i];
                        bool expected = (int)strategy[i] switch { 0 => true, 1 => false, 2 or 3 => their, 4 => own || their, _ => own != their };
                        seen++;
                        forgot += expected == now[i, j] ? 0 : 1;
                    }
                }
            }

            Assert.Equal(Enumerable.Range(0, States).Select(i => (double)Enumerable.Range(0, States).Count(j => j != i && !now[i, j]) / (States - 1)), Column(world, "cooperation_rate"));
            Assert.All(Enumerable.Range(0, States), i => Assert.Equal(Enumerable.Range(0, States).Where(j => j != i).Average(j => now[j, i] ? 0.2 : 0.05), Column(world, "partner_tariff_faced")[i], 1e-12));
            defected = now;
        }

        Assert.True(seen > 5000);
        Assert.InRange((double)forgot / seen, 0, 0.002);
    }

    [Fact]
    public void PayoffOfTheYear_IsMinusNothing_WhenAllCooperate()
    {
        World world = TestScenarios.Live(Scenario(On with { Noise = 0, Imitation = 0, Exploration = 0, ShareAllC = 1 }), 5);
        Assert.All(Column(world, "game_payoff"), x => Assert.Equal(0, x));
        Assert.Equal(1, world.PublishedNumber("cooperation"));
        Assert.Equal(1, world.PublishedNumber("mutual_cooperation_kept"));
        Assert.Equal(0.05, world.PublishedNumber("mean_game_tariff"), 1e-12);
        Assert.Equal(0, world.PublishedNumber("defectors_share"));
    }

    [Fact]
    public void Dependencies_DoNotPlay()
    {
        var rule = new Rule(world => world.International.Subject(3, 0), 10);
        Scenario scenario = Scenario(On);
        var simulation = new Simulation(scenario, 0, [rule, new WorldSystems.Engine.Mechanisms.TariffGame.TariffGame()]);
        while (simulation.Step() && simulation.World.Year.Index < 20)
        {
            World world = simulation.World;
            Assert.True(world.Year.Index < 10 || (world.Manufactures.Tariffs[3, 0] == 0 && double.IsNaN(Column(world, "tariff_game_strategy")[3]) && double.IsNaN(Column(world, "cooperation_rate")[3])));
        }
    }

    /// <summary>Bindings never rise again, members never pay each other more, and the regime has its row.</summary>
    [Fact]
    public void Regime_BindsMembers_Deeper_Round_ByRound()
    {
        TariffGameParameters treaty = On with { Regime = true, RoundsEvery = 5, RoundCut = 0.5, CooperateTariff = 0.01, Noise = 0.05 };
        var simulation = new Simulation(Scenario(treaty));
        double bound = double.PositiveInfinity;
        int rounds = 0, joined = 0;
        while (simulation.Step() && simulation.World.Year.Index < 40)
        {
            World world = simulation.World;
            if (world.Year.IsWarmUp)
            {
                continue;
            }

            rounds += world.Events.Count(e => e.Event == "treaty_round");
            joined += world.Events.Count(e => e.Event == "joined_regime");
            bool isRound = world.Year.Index % 5 == 0;
            Assert.Equal(isRound, world.Events.Any(e => e.Event == "treaty_round"));
            ActorGroup regime = Assert.Single(world.Actors);
            double now = Value(regime, "bound_tariff");
            Assert.Equal(Math.Max(0.01, isRound ? Math.Min(bound, 0.2) / 2 : bound), now, 1e-15);
            bound = now;
            double[] member = Column(world, "regime_member");
            Assert.Equal(joined, member.Sum());
            Assert.Equal(joined, Value(regime, "members"));
            for (int i = 0; i < States; i++)
            {
                for (int j = 0; j < States; j++)
                {
                    Assert.True(member[i] * member[j] == 0 || world.Manufactures.Tariffs[i, j] <= bound);
                }
            }
        }

        Assert.Equal(8, rounds);
        Assert.InRange(joined, 2, States);
    }

    [Fact]
    public void OneShot_BringsDefection_AndMemoryCooperation()
    {
        double Defectors(double shadow) => Enumerable.Range(1, 5).Average(seed => TestScenarios.Live(Scenario(On with { DefectTariff = 0.1, CooperateTariff = 0, Shadow = shadow, Noise = 0 }, (ulong)seed, 24), 60).PublishedNumber("defectors_share"));
        Assert.InRange(Defectors(0), 0.9, 1);
        Assert.InRange(Defectors(0.95), 0, 0.3);
    }

    [Fact]
    public void SwitchedOff_NobodyCharges_AndNothingIsShown()
    {
        Scenario scenario = Scenario(On with { Regime = true });
        World world = TestScenarios.Live(scenario with { Events = [new(scenario.Time.StartYear + 10, Description.Parameters[0], 0)] }, 11);
        Assert.False(world.Manufactures.Tariffs.Any);
        Assert.All(Column(world, "cooperation_rate"), x => Assert.True(double.IsNaN(x)));
        Assert.True(double.IsNaN(world.PublishedNumber("cooperation")));
        Assert.Equal(0, Assert.Single(world.Actors).Count);
    }

    [Fact]
    public void RandomHistories_EndWell() => Gen.Select(Gen.Double[0, 1].Array[Description.Parameters.Length], Gen.ULong[1, 1000], Gen.Int[2, 10]).Sample(
        (places, seed, states) =>
        {
            Scenario scenario = TestScenarios.Generated(states, 500, seed);
            ModelParameters parameters = scenario.Parameters;
            for (int k = 0; k < places.Length; k++)
            {
                Parameter parameter = Description.Parameters[k];
                Bounds range = parameter.Range;
                double value = range.Minimum + (places[k] * (range.Maximum - range.Minimum));
                parameters = parameter.With(parameters, !parameter.IsSwitch ? value : k == 0 || places[k] > 0.3 ? 1 : 0);
            }

            World world = TestScenarios.Live(scenario with { Parameters = parameters }, 500);
            double cooperation = world.PublishedNumber("cooperation");
            return world.Ledger.Residual <= Ledger.Tolerance && world.GdpPerCapita.Values.ToArray().All(y => double.IsFinite(y) && y > 0) && (double.IsNaN(cooperation) || cooperation is >= 0 and <= 1);
        },
        iter: 20);

    private static void AssertRates(World world, Func<int, int, double> expected)
    {
        for (int i = 0; i < States; i++)
        {
            for (int j = 0; j < States; j++)
            {
                Assert.Equal(i == j ? 0 : expected(i, j), world.Manufactures.Tariffs[i, j]);
                Assert.Equal(0, world.RawMaterials.Tariffs[i, j]);
            }
        }
    }

    private static double[] Column(World world, string name) => world.Published(name)!.Value.Values.ToArray();

    private static double Value(ActorGroup group, string measure) => group.Value(0, group.Measures.Select(m => m.Name).ToList().IndexOf(measure));

    private static Scenario Scenario(TariffGameParameters parameters, ulong seed = 1, int states = States) =>
        TestScenarios.Generated(states, 100, seed, p => p with { Mechanisms = MechanismSettings.None.With(parameters) });

    /// <summary>Does something once, before the market of a year.</summary>
    private sealed class Rule(Action<World> act, int year) : IMechanism
    {
        public MechanismDescription Description { get; } = new("rule", [1], "Test.", "Test.", []) { LeavesOut = "Test." };

        public bool IsEnabled(ModelParameters parameters) => true;

        public IEnumerable<MechanismStep> CreateSteps(World world) => [new(Phase.BeforeMarket, new Once(act, year))];
    }

    private sealed class Once(Action<World> act, int year) : IStep
    {
        public StepDescription Description { get; } = new("test", "Test.", "Test.", [], []);

        public void Execute(World world)
        {
            if (world.Year.Index == year)
            {
                act(world);
            }
        }
    }
}
