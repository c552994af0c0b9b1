using System.Text;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Experiments.Studies;
using WorldSystems.Experiments.Studies.Plans;
using WorldSystems.Host.Scenarios;
using WorldSystems.Tests.Host;
using Xunit;

namespace WorldSystems.Tests.Experiments.Studies;

/// <summary>Studies of the five states that live twenty years.</summary>
internal static class SmallStudy
{
    public const string Heading = """
        schema = 1
        name = "A small study"
        scenario = "small.toml"

        """;

    /// <summary>Six points, four runs at each.</summary>
    public const string Grid = Heading + """
        [replicates]
        count = 4
        [[axes]]
        key = "trade.border_cost"
        values = [2, 4.5]
        [[axes]]
        key = "learning.rate"
        low = 0.01
        high = 0.03
        steps = 3
        [[measures]]
        column = "gap_ratio"
        at = ["start", "end"]
        [[measures]]
        column = "openness"
        at = "year 5-end"
        over = "max"
        """;

    /// <summary>Runs until the mean gap is known to 1 %, at most 40 at a point.</summary>
    public const string Stopping = Heading + """
        [replicates]
        count = 40
        [stop]
        measure = "gap_ratio_end"
        relative_half_width = 0.01
        minimum = 4
        [[axes]]
        key = "learning.noise"
        values = [0, 0.002, 0.03]
        """;

    public static PlanResult Read(string plan, params (string Name, string Text)[] files) => PlanReader.Read("plan.toml", Encoding.UTF8.GetBytes(plan), Files(files), ScenarioLoader.Options);

    public static Study Of(string plan, string engine = "1.0+abc", params (string Name, string Text)[] files)
    {
        PlanResult read = Read(plan, files);
        Assert.True(read.Plan is not null, string.Join('\n', read.Errors));
        return new(read, engine);
    }

    /// <summary>The tables of a study from results in memory.</summary>
    public static (string Runs, string Summary) Tables(Study study, params IEnumerable<MemoryResults> shards)
    {
        ResultTable all = new([.. study.Plan.Measures.Select(measure => measure.Name)]);
        foreach (MemoryResults shard in shards)
        {
            Assert.Equal(0, all.Add(shard.Stream).Doubled);
        }

        Assert.Equal(0, StudyTables.Check(study, all).Missing);
        using MemoryStream runs = new(), summary = new();
        StudyTables.WriteRuns(study, all, runs);
        StudyTables.WriteSummary(study, StudyTables.Summaries(study, all), summary);
        return (Encoding.UTF8.GetString(runs.ToArray()), Encoding.UTF8.GetString(summary.ToArray()));
    }

    private static MemoryFiles Files((string Name, string Text)[] more) => new(
    [
        .. new[] { ("small.toml", SmallScenario.Text), ("five.csv", SmallScenario.Table) }.Concat(more)
            .Select(file => new KeyValuePair<string, ReadOnlyMemory<byte>>(file.Item1, Encoding.UTF8.GetBytes(file.Item2))),
    ]);
}
