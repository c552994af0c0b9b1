using WorldSystems.Engine;
using WorldSystems.Engine.Measures;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Engine.Timelines;

namespace WorldSystems.Benchmarks;

/// <summary>Runs that write timelines.</summary>
internal static class TimelineRun
{
    /// <summary>The columns that the peers write, in the names of states.csv.</summary>
    private static readonly string[] TwelveColumns =
    [
        "gdp_per_capita", "technology", "labour_share_subsistence", "labour_share_raw", "labour_share_manufactures", "price_raw",
        "price_manufactures", "capital_per_head", "exports_raw", "exports_manufactures", "imports_raw", "imports_manufactures",
    ];

    /// <summary>states.csv of twelve columns, as the peers write it. Returns the number of bytes.</summary>
    public static long WriteTwelveColumns(Scenario scenario, Stream target) =>
        Write(scenario, new OutputOptions { StateColumns = [.. TwelveColumns], Accounts = false }, name => name == "states.csv" ? target : Stream.Null);

    /// <summary>Every file and column of a default run, to nowhere.</summary>
    public static long WriteEverything(Scenario scenario) => Write(scenario, new OutputOptions(), _ => Stream.Null);

    private static long Write(Scenario scenario, OutputOptions output, Func<string, Stream> open)
    {
        var sink = new Sink(open);
        var simulation = new Simulation(scenario);
        var measures = new WorldMeasures(simulation.World);
        using (var writer = new TimelineWriter(output, scenario.Time, [.. scenario.States!.States.Select(s => s.Id)], measures, sink))
        {
            simulation.Run([writer]);
        }

        return sink.Files;
    }

    private sealed class Sink(Func<string, Stream> open) : ITimelineSink
    {
        public int Files { get; private set; }

        public Stream Create(string fileName)
        {
            Files++;
            return open(fileName);
        }
    }
}
