using WorldSystems.Engine.Scenarios;
using Xunit;

namespace WorldSystems.Tests.Engine.Scenarios;

public sealed class OverrideTests
{
    [Fact]
    public void TakesThePlaceOfTheFilesValue() =>
        Assert.Equal(2.5, Reading.Body("[trade]\nborder_cost = 3\n", Set("trade.border_cost", "2.5")).Valid().Parameters.Trade.BorderCost);

    [Fact]
    public void TheLastOneCounts() =>
        Assert.Equal(9, Reading.Body("", Set("time.years", "5"), Set("time.years", "9")).Valid().Time.Years);

    [Fact]
    public void CuresTheFilesBadValue() =>
        Assert.Equal(7, Reading.Body("[time]\nyears = 0\n", Set("time.years", "7")).Valid().Time.Years);

    [Fact]
    public void AnyScenarioKey_CanBeSet()
    {
        Scenario scenario = Reading.Body(
            "",
            Set("random.seed", "42"),
            Set("world.generate.states", "9"),
            Set("output.flows", "true"),
            Set("output.state_columns", "labour, capital"),
            Set("sources", "[\"A, B\"]"),
            Set("trade.autarky", "true"),
            Set("name", "Кеден odagy 2")).Valid();

        Assert.Equal((42UL, 9, true, true, "Кеден odagy 2"), (scenario.Seed, scenario.StateCount, scenario.Output.Flows, scenario.Parameters.Trade.Autarky, scenario.Name));
        Assert.Equal(["labour", "capital"], scenario.Output.StateColumns);
        Assert.Equal(["A, B"], scenario.Sources);
    }

    [Theory]
    [InlineData("plain name", "plain name")]
    [InlineData("\"in quotes\"", "in quotes")]
    [InlineData("1848", "1848")]
    public void Text_NeedsNoQuotes(string given, string read) => Assert.Equal(read, Reading.Body("", Set("name", given)).Valid().Name);

    [Fact]
    public void ATable_TakesThePlaceOfTheGenerator()
    {
        string table = Reading.TableHeader + "A,0,0,1,1,1,1\n";

        Scenario scenario = Reading.Text(Reading.Heading + "[world.generate]\nstates = 9\n", table, Set("world.states", Reading.TableName)).Valid();

        Assert.Equal(1, scenario.StateCount);
    }

    [Fact]
    public void ARunCutShort_LeavesOutTheEventsBehindItsEnd()
    {
        const string Body = "[[events]]\nyear = 1760\nset = \"trade.variety\"\nvalue = 1\n[[events]]\nyear = 1900\nset = \"trade.variety\"\nvalue = 0\n";

        Assert.Equal([1760], Reading.Body(Body, Set("time.years", "50")).Valid().Events.Select(e => e.Year));
    }

    [Fact]
    public void Numbers_AreReadAlikeInKazakhstan() =>
        Assert.Equal(2.5, Cultures.InKazakhstan(() => Reading.Body("", Set("trade.border_cost", "2.5"))).Valid().Parameters.Trade.BorderCost);

    private static ScenarioOverride Set(string key, string value) => new(key, value, $"--set {key}={value}");
}
