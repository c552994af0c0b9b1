using System.Security.Cryptography;
using WorldSystems.Engine;
using WorldSystems.Engine.Measures;
using WorldSystems.Engine.Mechanisms;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Engine.Timelines;
using WorldSystems.Tests.Engine.Kernel.Market;
using WorldSystems.Tests.Engine.Timelines;
using Xunit;

namespace WorldSystems.Tests.Engine.Mechanisms;

/// <summary>What every mechanism of the catalogue keeps to.</summary>
public sealed class MechanismContractTests
{
    public static TheoryData<string> Names => [.. MechanismCatalogue.All.Select(m => m.Description.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Off_IsByteIdenticalToAbsent(string name) =>
        Assert.Equal(Fingerprint(TestScenarios.Generated(9, 40)), Fingerprint(With(TestScenarios.Generated(9, 40), name, false)));

    /// <summary>In the plan, but not acting until its year: not a byte differs before.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void SwitchedOnLater_ChangesNothingBefore(string name)
    {
        Scenario plain = TestScenarios.Generated(9, 40);
        Parameter enabled = MechanismCatalogue.Find(name)!.Description.Parameters[0];
        Scenario later = plain with { Events = [new ScheduledChange(plain.Time.StartYear + 30, enabled, 1)] };
        Assert.Equal(PricesOf(plain, 29), PricesOf(later, 29));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void On_KeepsTheBooks_AndMovesTheWorld(string name)
    {
        Scenario plain = TestScenarios.Generated(12, 80);
        World world = TestScenarios.Live(With(plain, name, true), 80);
        Assert.True(world.Ledger.Residual <= Ledger.Tolerance);
        Assert.NotEqual(Fingerprint(plain), Fingerprint(With(plain, name, true)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Draws_DisturbNoOther(string name)
    {
        // With nothing learned, technology is the kernel's shocks alone: they must be the same with the mechanism, where it does not move knowledge.
        Scenario plain = TestScenarios.Generated(9, 40);
        plain = plain with { Parameters = plain.Parameters with { Learning = plain.Parameters.Learning with { Rate = 0 } } };
        Scenario on = With(plain, name, true);
        double[] without = [.. TestScenarios.Live(plain, 1).LearningGrowth.Values.ToArray()], with = [.. TestScenarios.Live(on, 1).LearningGrowth.Values.ToArray()];
        World world = TestScenarios.Live(on, 1);
        double[] absorbed = new double[9];
        foreach (string column in MechanismCatalogue.Find(name)!.Description.Columns.Select(c => c.Name).Where(c => c.StartsWith("technology_", StringComparison.Ordinal)))
        {
            absorbed = [.. absorbed.Zip(world.Published(column)!.Value.Values.ToArray(), (a, b) => a + b)];
        }

        for (int i = 0; i < 9; i++)
        {
            Assert.Equal(without[i], with[i] - absorbed[i], 1e-15);
        }
    }

    [Fact]
    public void Mechanisms_WritePorts_AndNoOutcome()
    {
        Scenario all = AllOn(TestScenarios.Generated(14, 220));
        HashSet<string> findings = [];
        new Simulation(all, 0, [.. all.ActiveMechanisms().Select(m => new WatchedMechanism(m, findings))]).Run([], TestContext.Current.CancellationToken);
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    [Fact]
    public void CatchesAMechanism_ThatWritesAnOutcome()
    {
        HashSet<string> findings = [];
        var guilty = new Intervention(x => x.World.IncomePerCapita.Span[1] *= 1.02);
        new Simulation(TestScenarios.Generated(4, 3), 0, [new WatchedMechanism(guilty, findings)]).Step();
        new Simulation(TestScenarios.Generated(4, 3), 0, [new WatchedMechanism(new Intervention(x => x.World.Capital.Opening.Span[1] += 1), findings)]).Step();
        Assert.Equal(["test writes capital"], findings);
        Simulation second = new(TestScenarios.Generated(4, 3), 0, [new WatchedMechanism(guilty, findings)]);
        Assert.True(second.Step() && second.Step());
        Assert.Contains("test writes income per head", findings);
    }

    /// <summary>With every mechanism on, and events, actors and payments in the world.</summary>
    [Fact]
    public void AYear_AllocatesNothing_WithAllMechanisms()
    {
        Scenario all = AllOn(TestScenarios.Generated(24, 400));
        var simulation = new Simulation(all);
        Assert.Equal(0, Allocation.LeastOf(windows: 8, () =>
        {
            for (int i = 0; i < 50; i++)
            {
                simulation.Step();
            }
        }));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Metadata_IsComplete(string name)
    {
        MechanismDescription d = MechanismCatalogue.Find(name)!.Description;
        Assert.Equal($"mechanisms.{name}.enabled", d.Parameters[0].Key);
        Assert.True(d.Parameters[0].IsSwitch);
        Assert.NotEmpty(d.Theories);
        Assert.All(d.Theories, row => Assert.InRange(row, 1, 19));
        Assert.All([d.Argument, d.Source, d.LeavesOut], text => Assert.True(text.Length > 20));
        Assert.All(d.Parameters, p => Assert.True(p.Range.Contains(p.Default) && p.Meaning.EndsWith('.') && p.Source.Length > 0, p.Key));
        Assert.All(d.Parameters.Skip(1), p => Assert.NotEqual("-", p.Source));
    }

    [Fact]
    public void Names_AndColumns_AreUnique()
    {
        Assert.Equal(MechanismCatalogue.All.Length, MechanismCatalogue.All.Select(m => m.Description.Name).Distinct().Count());
        string[] columns = [.. StateColumns.All.Concat(StateColumns.OfMechanisms).Select(c => c.Column.Name)];
        Assert.Equal(columns.Length, columns.Distinct().Count());
        Assert.Equal(columns.Length, StateColumns.All.Length + MechanismCatalogue.All.Sum(m => m.Description.Columns.Length));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Columns_AreFilled_WhenOn(string name)
    {
        World world = TestScenarios.Live(With(TestScenarios.Generated(9, 5), name, true), 5);
        Assert.All(MechanismCatalogue.Find(name)!.Description.Columns, c => Assert.NotNull(world.Published(c.Name)));
        Assert.Equal(MechanismCatalogue.Find(name)!.Description.Actors, world.Actors.Select(a => a.Kind));
    }

    internal static Scenario AllOn(Scenario scenario) => MechanismCatalogue.All.Aggregate(scenario, (s, m) => With(s, m.Description.Name, true));

    internal static Scenario With(Scenario scenario, string name, bool enabled) =>
        scenario with { Parameters = MechanismCatalogue.Find(name)!.Description.Parameters[0].With(scenario.Parameters, enabled ? 1 : 0) };

    private static double[] PricesOf(Scenario scenario, int years) => TestScenarios.Live(scenario, years).Manufactures.Price.Values.ToArray();

    private static string Fingerprint(Scenario scenario)
    {
        var simulation = new Simulation(scenario);
        MemorySink sink = new();
        using (TimelineWriter writer = new(scenario.Output, scenario.Time, simulation.World.States.States.Select(s => s.Id), new WorldMeasures(simulation.World), sink, scenario.ActiveMechanisms()))
        {
            simulation.Run([writer], TestContext.Current.CancellationToken);
        }

        return string.Join('\n', sink.Files.Order(StringComparer.Ordinal).Select(f => f + Convert.ToHexString(SHA256.HashData(sink.Bytes(f)))));
    }
}
