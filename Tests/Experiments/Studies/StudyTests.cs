using System.Globalization;
using WorldSystems.Experiments.Studies;
using Xunit;

namespace WorldSystems.Tests.Experiments.Studies;

public sealed class StudyTests
{
    [Fact]
    public void Points_OfAFactorial_AreAllCombinations_TheLastAxisFastest()
    {
        Study study = SmallStudy.Of(SmallStudy.Grid);

        Assert.Equal(24, study.Runs);
        Assert.Equal(
            ["2 0.01", "2 0.02", "2 0.03", "4.5 0.01", "4.5 0.02", "4.5 0.03"],
            Enumerable.Range(0, 6).Select(point => string.Join(' ', study.ValuesAt(point))));
    }

    [Fact]
    public void Ids_AreAllDifferent() =>
        Assert.Equal(24, SmallStudy.Of(SmallStudy.Grid).AllRuns().Select(run => run.Id).Distinct().Count());

    [Fact]
    public void Ids_RestOnContent_NotOnTheOrderOfAxesNorOnMeasures()
    {
        string other = SmallStudy.Heading + """
            [replicates]
            count = 7
            [[axes]]
            key = "learning.rate"
            values = [0.03, 0.02]
            [[axes]]
            key = "trade.border_cost"
            values = [4.5]
            """;
        StudyRun one = SmallStudy.Of(SmallStudy.Grid).RunAt(5, 3), same = SmallStudy.Of(other).RunAt(0, 3);

        Assert.Equal(one.Id, same.Id);
    }

    [Fact]
    public void Ids_ChangeWithEngineScenarioTableChangesAndSeed()
    {
        Study study = SmallStudy.Of(SmallStudy.Grid);
        string table = WorldSystems.Tests.Host.SmallScenario.Table.Replace("1.2,1.8", "1.2,1.9", StringComparison.Ordinal);
        RunId[] ids =
        [
            study.RunAt(0, 0).Id,
            study.RunAt(0, 1).Id,
            SmallStudy.Of(SmallStudy.Grid, "1.0+def").RunAt(0, 0).Id,
            SmallStudy.Of(SmallStudy.Grid, files: ("five.csv", table)).RunAt(0, 0).Id,
            SmallStudy.Of("set = [\"trade.distance_cost=1\"]\n" + SmallStudy.Grid).RunAt(0, 0).Id,
        ];

        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Fact]
    public void Ids_CanBeReadBack()
    {
        RunId id = SmallStudy.Of(SmallStudy.Grid).RunAt(2, 1).Id;

        Assert.True(RunId.TryParse(System.Text.Encoding.ASCII.GetBytes(id.ToString()), out RunId read));
        Assert.Equal(id, read);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    public void Shards_TogetherAreTheStudy(int count)
    {
        Study study = SmallStudy.Of(SmallStudy.Grid);

        Assert.All(study.AllRuns(), run => Assert.Single(Enumerable.Range(1, count), index => new Shard(index, count).Owns(run.Id)));
    }

    [Theory]
    [InlineData("latin_hypercube", 50)]
    [InlineData("sobol", 50)]
    [InlineData("sobol_indices", 16 * 4)]
    [InlineData("morris", 20 * 3)]
    public void Samples_StayInTheirRanges(string kind, int points)
    {
        string size = kind switch { "morris" => "", "sobol_indices" => "points = 16", _ => "points = 50" };
        Study study = SmallStudy.Of(SmallStudy.Heading + $"""
            [design]
            kind = "{kind}"
            {size}
            [[axes]]
            key = "trade.border_cost"
            low = 1
            high = 100
            scale = "log"
            [[axes]]
            key = "time.years"
            low = 10
            high = 12
            """);
        double[][] values = [.. Enumerable.Range(0, (int)study.Points).Select(point => study.ValuesAt(point).Select(value => double.Parse(value, CultureInfo.InvariantCulture)).ToArray())];

        Assert.Equal(points, study.Points);
        Assert.All(values, point => Assert.InRange(point[0], 1, 100));
        Assert.Equal([10, 11, 12], values.Select(point => point[1]).Distinct().Order());
        Assert.InRange(values.Count(point => point[0] < 10), points / 3, 2 * points / 3);
    }

    [Fact]
    public void Points_OfATable_AreItsRows()
    {
        Study study = SmallStudy.Of(
            SmallStudy.Heading + "[design]\nkind = \"points\"\nfile = \"points.csv\"\n",
            files: ("points.csv", "trade.border_cost,mechanisms.sovereign_debt.enabled\n2,true\n3.5,false\n"));

        Assert.Equal(2, study.Points);
        Assert.Equal(["3.5", "false"], study.ValuesAt(1));
        Assert.Equal(3.5, study.ScenarioAt(1).Scenario!.Parameters.Trade.BorderCost);
    }
}
