using System.Collections.Immutable;
using System.Text;
using CsCheck;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Scenarios;
using Xunit;

namespace WorldSystems.Tests.Engine.Scenarios;

public sealed class ScenarioPropertyTests
{
    private static readonly Gen<string> Word = Gen.Char["abcXYZ019 _-.,;'\"#[]=éқ中"].Array[1, 12].Select(c => "w" + new string(c) + "w");
    private static readonly Gen<double> Stock = Gen.Double[1e-9, 1e6];

    private static readonly Gen<ModelParameters> Parameters = Gen
        .Select(Gen.Double[0.01, 0.99].Array[ParameterCatalogue.All.Length], Gen.Bool, (at, autarky) =>
            Ordered(ParameterCatalogue.All.Zip(at).Aggregate(new ModelParameters(), (set, p) => p.First.With(set, Within(p.First, p.Second, autarky)))));

    private static readonly Gen<ImmutableArray<InitialState>> States = Gen
        .Select(Gen.Double[-90, 90], Gen.Double[-180, 360], Stock, Stock, Stock, Stock, Word)
        .Array[1, 20]
        .Select(rows => rows.Select((r, i) => new InitialState($"S{i} \"қ\", {i}", r.Item1, r.Item2, r.Item3, r.Item4, r.Item5, r.Item6) { Name = r.Item7 }).ToImmutableArray());

    private static readonly Gen<GeneratedWorld> Generated = Gen
        .Select(Gen.Int[1, 5000], Gen.Double[0, 3], Gen.Double[0, 3], Gen.Double[0, 3], Gen.Double[1e-3, 1000], (n, t, s, l, k) =>
            new GeneratedWorld { States = n, TechnologySpread = t, SizeSpread = s, LandSpread = l, CapitalPerHead = k });

    private static readonly Gen<Scenario> Scenarios = Gen.Select(
        Gen.Select(Word, Word, Word.Array[0, 3]),
        Gen.Select(Gen.Int[-3000, 3000], Gen.Int[200, 1000], Gen.Int[0, 10_000], Gen.Long[0, long.MaxValue]),
        Gen.Select(Generated, States, Gen.Bool, Gen.Bool),
        Parameters,
        Gen.Select(Gen.Int[0, 199], Gen.Double[0, 1]).Array[0, 5],
        Gen.Select(Gen.Int[1, 100_000], Word.Array[0, 3], Gen.Bool, Gen.Bool),
        (text, time, world, parameters, events, output) => new Scenario
        {
            Name = text.Item1,
            Description = text.Item2,
            Sources = [.. text.Item3],
            Time = new() { StartYear = time.Item1, Years = time.Item2, WarmUp = time.Item3 },
            Seed = (ulong)time.Item4,
            Generate = world.Item3 ? world.Item1 : null,
            States = world.Item3 ? null : new StatesTable(world.Item4 ? Coordinates.Globe : Coordinates.Plane, world.Item2),
            Parameters = parameters,
            Events = [.. events.DistinctBy(e => e.Item1).OrderBy(e => e.Item1).Select(e => new ScheduledChange(time.Item1 + e.Item1, ParameterCatalogue.ByKey["trade.variety"], e.Item2))],
            Output = new() { EveryYears = output.Item1, StateColumns = [.. output.Item2.Distinct()], Accounts = output.Item3, Flows = output.Item4 },
        });

    [Fact]
    public void WhatIsWritten_IsReadBackEqual() => Scenarios.Sample(RoundTrip, iter: 300);

    [Fact]
    public void WhatIsWritten_IsReadBackEqual_InKazakhstan() => Scenarios.Sample(s => Cultures.InKazakhstan(() => RoundTrip(s)), iter: 50);

    [Fact]
    public void DamagedScenarios_NeverThrow()
    {
        byte[] toml = Encoding.UTF8.GetBytes(ScenarioWriter.Toml(Scenarios.Single()));
        MemoryFiles files = MemoryFiles.With(Reading.TableName, Reading.TableHeader + "A,0,0,1,1,1,1\n");

        Damage(toml).Sample(bytes => IsWhole(ScenarioReader.Read("s.toml", bytes, files)), iter: 3000);
    }

    [Fact]
    public void DamagedTables_NeverThrow()
    {
        byte[] table = Encoding.UTF8.GetBytes(ScenarioWriter.Csv(new(Coordinates.Globe, States.Single())));
        byte[] toml = Encoding.UTF8.GetBytes($"{Reading.Heading}[world]\nstates = \"t\"\n");

        Damage(table).Sample(bytes => IsWhole(ScenarioReader.Read("s.toml", toml, new MemoryFiles([new("t", bytes)]))), iter: 3000);
    }

    [Fact]
    public void AnyOverride_NeverThrows() =>
        Gen.Select(Gen.OneOf(Gen.Int[0, ScenarioKeys.All.Length - 1].Select(i => ScenarioKeys.All[i].Key), Gen.String), Gen.OneOf(Word, Gen.String))
            .Sample((key, value) => IsWhole(Reading.Body("", new ScenarioOverride(key, value, "--set"))), iter: 3000);

    private static bool IsWhole(ScenarioResult result) => result.Errors.IsEmpty == result.Scenario is not null;

    /// <summary>Cuts a file short, or overwrites, drops or doubles some of its bytes.</summary>
    private static Gen<byte[]> Damage(byte[] file) =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, file.Length - 1], Gen.Int[0, 40], Gen.OneOf(Gen.Byte, Gen.Char["\"'[]{}=,.#\n\r\\-e0"].Select(c => (byte)c)))
            .Select((kind, at, length, with) => kind switch
            {
                0 => file[..at],
                1 => [.. file[..at], with, .. file[(at + 1)..]],
                2 => [.. file[..at], .. file[Math.Min(at + length, file.Length)..]],
                _ => [.. file[..at], .. file[at..Math.Min(at + length, file.Length)], with, .. file[at..]],
            });

    private static bool RoundTrip(Scenario scenario)
    {
        Scenario read = Reading.Text(ScenarioWriter.Toml(scenario), scenario.States is { } table ? ScenarioWriter.Csv(table) : null).Valid();

        Assert.Equal(scenario.Sources, read.Sources);
        Assert.Equal(scenario.Events, read.Events);
        Assert.Equal(scenario.Output.StateColumns, read.Output.StateColumns);
        Assert.Equal(scenario.States?.States, read.States?.States);
        Assert.Equal(
            scenario,
            read with
            {
                Sources = scenario.Sources,
                Events = scenario.Events,
                Output = read.Output with { StateColumns = scenario.Output.StateColumns },
                States = read.States is { } states && scenario.States is { } given ? states with { States = given.States } : read.States,
            });
        return true;
    }

    private static double Within(Parameter parameter, double at, bool isOn) => parameter switch
    {
        { IsSwitch: true } => isOn ? 1 : 0,
        { Key: "trade.cost_decline" } => at * parameter.Range.Maximum,
        _ => parameter.Range.Minimum + (at * (parameter.Range.Maximum - parameter.Range.Minimum)),
    };

    /// <summary>The shares of the rich are not above those of the poor.</summary>
    private static ModelParameters Ordered(ModelParameters p) => p with
    {
        Demand = p.Demand with
        {
            RawSharePoor = Math.Max(p.Demand.RawSharePoor, p.Demand.RawShareRich),
            RawShareRich = Math.Min(p.Demand.RawSharePoor, p.Demand.RawShareRich),
            InputSharePoor = Math.Max(p.Demand.InputSharePoor, p.Demand.InputShareRich),
            InputShareRich = Math.Min(p.Demand.InputSharePoor, p.Demand.InputShareRich),
        },
    };
}
