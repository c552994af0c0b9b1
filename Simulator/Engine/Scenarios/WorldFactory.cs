using System.Collections.Immutable;
using System.Globalization;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Scenarios;

/// <summary>The world as it enters the first year: from a table, or by lot.</summary>
internal static class WorldFactory
{
    /// <summary>Labour shares every state starts with; the warm-up moves them to where the first year's prices want them.</summary>
    private const double SubsistenceShare = 0.55, RawShare = 0.30, ManufacturesShare = 0.15;

    /// <summary>The world of a scenario, for replicate <paramref name="run"/>.</summary>
    public static World Create(Scenario scenario, int run)
    {
        StatesTable table = scenario.States ?? Generate(scenario.Generate!, scenario.Seed, run);
        var world = new World(table, scenario.Parameters, scenario.Seed, run);
        for (int i = 0; i < table.States.Length; i++)
        {
            InitialState state = table.States[i];
            world.Population.Opening.Span[i] = state.Labour;
            world.Technology.Opening.Span[i] = state.Technology;
            world.Capital.Opening.Span[i] = state.Capital;
            world.RawTechnology.Opening.Span[i] = 1;
            world.SubsistenceShare.Opening.Span[i] = SubsistenceShare;
            world.RawShare.Opening.Span[i] = RawShare;
            world.ManufacturesShare.Opening.Span[i] = ManufacturesShare;
            world.Consumption.Opening.Span[i] = scenario.Parameters.Production.SubsistenceOutput;
            world.Land.Span[i] = state.Land;
            world.LogLand.Span[i] = Elementary.Log(state.Land);
        }

        return world;
    }

    /// <summary>Id of generated state <paramref name="i"/>: S01, S02 and so on, with as many digits as all need.</summary>
    public static string GeneratedId(int i, int states)
    {
        string format = "D" + Math.Max(2, states.ToString(CultureInfo.InvariantCulture).Length).ToString(CultureInfo.InvariantCulture);
        return "S" + (i + 1).ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>Near-equal states: positions uniform in the unit square; labour, land per head and technology lognormal with median 1.</summary>
    public static StatesTable Generate(GeneratedWorld world, ulong seed, int run)
    {
        var streams = new RandomStreams(seed, run, "world.generate");
        var states = ImmutableArray.CreateBuilder<InitialState>(world.States);
        int[] dealt = Deal(world, seed, run);
        for (int i = 0; i < world.States; i++)
        {
            double labour = Elementary.Exp(world.SizeSpread * streams.Normal(i, 0, draw: 2));
            double land = labour * Elementary.Exp(world.LandSpread * streams.Normal(i, 0, draw: 3));
            double technology = Elementary.Exp(world.TechnologySpread * streams.Normal(dealt[i], 0, draw: 4));
            states.Add(new InitialState(GeneratedId(i, world.States), streams.Uniform(i, 0, draw: 0), streams.Uniform(i, 0, draw: 1), labour, land, technology, world.CapitalPerHead * labour));
        }

        return new StatesTable(Coordinates.Plane, states.MoveToImmutable());
    }

    /// <summary>Whose draw of technology each state gets: its own, or after a shuffle (Fisher and Yates 1938) another's.</summary>
    private static int[] Deal(GeneratedWorld world, ulong seed, int run)
    {
        int[] dealt = [.. Enumerable.Range(0, world.States)];
        var streams = new RandomStreams(seed, run, "world.generate.reshuffle");
        for (int i = world.States - 1; i > 0 && world.Reshuffle; i--)
        {
            int j = (int)(streams.Uniform(i, 0) * (i + 1));
            (dealt[i], dealt[j]) = (dealt[j], dealt[i]);
        }

        return dealt;
    }
}
