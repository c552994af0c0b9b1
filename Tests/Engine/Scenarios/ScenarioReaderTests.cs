using System.Text;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Scenarios;
using Xunit;

namespace WorldSystems.Tests.Engine.Scenarios;

public sealed class ScenarioReaderTests
{
    private const string TwoStates = Reading.TableHeader + "A,0,0.5,1,2,3,4\nB,1,0.5,5,6,7,8\n";

    [Fact]
    public void WhatIsLeftOut_HasItsDefault()
    {
        Scenario scenario = Reading.Body("").Valid();

        Assert.Equal("Test", scenario.Name);
        Assert.Equal(new TimeSpanOfRun(), scenario.Time);
        Assert.Equal(1UL, scenario.Seed);
        Assert.Equal(new GeneratedWorld(), scenario.Generate);
        Assert.Null(scenario.States);
        Assert.Equal(new ModelParameters(), scenario.Parameters);
        Assert.Empty(scenario.Events);
        Assert.Equal((1, true, false), (scenario.Output.EveryYears, scenario.Output.Accounts, scenario.Output.Flows));
        Assert.Empty(scenario.Output.StateColumns);
    }

    [Fact]
    public void EveryKey_HasTheDefaultOfTheScenarioItMakes()
    {
        IEnumerable<string> lines = ScenarioKeys.All
            .Where(k => !k.IsRequired && k.Type != KeyType.Text)
            .Select(k => $"{k.Key} = {k.DefaultAsWritten}");

        Scenario written = Reading.Body(string.Join('\n', lines)).Valid();

        Assert.Equal(Reading.Body("").Valid() with { Sources = written.Sources, Events = written.Events, Output = written.Output }, written);
    }

    [Fact]
    public void TableOfStates_KeepsItsOrderAndBytes()
    {
        ScenarioResult result = Reading.Table(TwoStates);

        StatesTable table = result.Valid().States!;
        Assert.Equal(Coordinates.Plane, table.Coordinates);
        Assert.Equal([new InitialState("A", 0, 0.5, 1, 2, 3, 4), new InitialState("B", 1, 0.5, 5, 6, 7, 8)], table.States);
        Assert.Null(result.Scenario!.Generate);
        Assert.Equal([Reading.TableName], result.ReadFiles);
        Assert.Equal(TwoStates, Encoding.UTF8.GetString(result.StatesTableBytes.Span));
    }

    [Fact]
    public void BrokenTable_StillHandsOutItsBytes()
    {
        ScenarioResult result = Reading.Table("state\nA\n");

        Assert.Null(result.Scenario);
        Assert.Equal("state\nA\n", Encoding.UTF8.GetString(result.StatesTableBytes.Span));
    }

    [Theory]
    [InlineData("\uFEFFstate,x,y,labour,land,technology,capital\r\nA,0,0.5,1,2,3,4\r\n\r\nB,1,0.5,5,6,7,8")]
    [InlineData("capital,technology,land,labour,y,x,state\n4,3,2,1,.5,0,A\n8e0,+7,6,5,0.5,1.,B\n,,,,,,\n")]
    [InlineData("state, x, y, labour, land, technology, capital\n A , 0, 0.5, 1, 2, 3, 4\n\"B\",\"1\",0.5,5,6,7,8\n")]
    public void TablesFromOtherPrograms_AreReadAlike(string table) =>
        Assert.Equal(Reading.Table(TwoStates).Valid().States!.States, Reading.Table(table).Valid().States!.States);

    [Fact]
    public void GlobeAndNames_AreRead()
    {
        const string Table = "state,name,lat,lon,labour,land,technology,capital\nKZ,\"Kazakhstan, \"\"the steppe\"\"\",48,68,1,1,1,1\nFJ,,-18,178,1,1,1,1\n";

        StatesTable table = Reading.Table(Table).Valid().States!;

        Assert.Equal(Coordinates.Globe, table.Coordinates);
        Assert.Equal(["Kazakhstan, \"the steppe\"", "FJ"], table.States.Select(s => s.Name));
        Assert.Equal((48, 68), (table.States[0].X, table.States[0].Y));
    }

    [Fact]
    public void TwoStatesInOnePlace_AreFine() => Assert.Equal(2, Reading.Table(Reading.TableHeader + "A,0,0,1,1,1,1\nB,0,0,1,1,1,1\n").Valid().StateCount);

    [Fact]
    public void LineNumbers_CountTheLinesWithinQuotes()
    {
        const string Table = "state,x,y,labour,land,technology,capital,name\nA,0,0,1,1,1,1,\"two\nlines\"\nB,0,0,-1,1,1,1,\n";

        Assert.Equal([(2, 15), (4, 7)], Reading.Table(Table).Errors.Select(e => (e.Line, e.Column)));
    }

    [Fact]
    public void Columns_AreCountedInCharactersAndOnTheirOwnLine()
    {
        const string Table = "name,state,x,y,labour,land,technology,capital\n\"a\nб\",A,0,0,-1,1,1,1\n";

        Assert.Equal([(2, 1), (3, 10)], Reading.Table(Table).Errors.Select(e => (e.Line, e.Column)));
    }

    [Fact]
    public void AllErrors_ComeAtOnceInOrder()
    {
        const string Toml = """
            schema = 3
            name = ""
            oops = 1
            [trade]
            variety = 7
            border_cost = = 3
            [world]
            states = "states/t.csv"
            [[events]]
            year = 1000
            set = "nothing"
            value = 1
            """;
        const string Table = Reading.TableHeader + "A,0,0,-1,1,1,zero\nA,0,0,1,1,1\n";

        ScenarioResult result = Reading.Text(Toml, Table, new ScenarioOverride("time.years", "-1", "--years -1"));

        Assert.Equal(
            [
                (Reading.Scenario, 1), (Reading.Scenario, 2), (Reading.Scenario, 3), (Reading.Scenario, 5), (Reading.Scenario, 6), (Reading.Scenario, 11),
                ("folder/states/t.csv", 2), ("folder/states/t.csv", 2), ("folder/states/t.csv", 3), ("--years -1", 0),
            ],
            result.Errors.Select(e => (e.File, e.Line)));
    }

    [Fact]
    public void ThousandsOfErrors_AreCutShortAndCounted()
    {
        ScenarioResult result = Reading.Table(Reading.TableHeader + string.Concat(Enumerable.Range(0, 1000).Select(i => $"S{i},0,0,-1,1,1,1\n")));

        Assert.Equal(201, result.Errors.Length);
        Assert.StartsWith("800 more errors", result.Errors[^1].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void IntegersAndDottedKeysAndInlineTables_AreTomlToo()
    {
        Scenario scenario = Reading.Body("trade.border_cost = 3\nworld = { generate = { states = 7, land_spread = 0 } }\ntime = { years = 1_0 }\nevents = [{ year = 1751, set = \"trade.variety\", value = 1 }]\n").Valid();

        Assert.Equal(3, scenario.Parameters.Trade.BorderCost);
        Assert.Equal((7, 0, 10), (scenario.StateCount, scenario.Generate!.LandSpread, scenario.Time.Years));
        Assert.Equal(new ScheduledChange(1751, ParameterCatalogue.ByKey["trade.variety"], 1), Assert.Single(scenario.Events));
    }

    [Fact]
    public void LargestSeed_KeepsItsLastDigit() => Assert.Equal((ulong)long.MaxValue, Reading.Body("[random]\nseed = 9223372036854775807\n").Valid().Seed);

    [Fact]
    public void Events_AreSortedByYearAndStayInTheOrderOfTheFileWithinIt()
    {
        const string Body = """
            [[events]]
            year = 1900
            set = "trade.autarky"
            value = true
            [[events]]
            year = 1850
            set = "trade.variety"
            value = 0
            [[events]]
            year = 1900
            set = "learning.rate"
            value = 0.01
            """;

        Assert.Equal(
            [(1850, "trade.variety", 0), (1900, "trade.autarky", 1), (1900, "learning.rate", 0.01)],
            Reading.Body(Body).Valid().Events.Select(e => (e.Year, e.Parameter.Key, e.Value)));
    }

    [Fact]
    public void EventsOfOneYear_ActTogether()
    {
        const string Body = """
            [[events]]
            year = 1900
            set = "demand.raw_share_poor"
            value = 0.05
            [[events]]
            year = 1900
            set = "demand.raw_share_rich"
            value = 0.04
            """;

        Assert.Equal(2, Reading.Body(Body).Valid().Events.Length);
    }

    [Fact]
    public void KnownColumns_AreTakenFromTheOptions()
    {
        byte[] toml = Encoding.UTF8.GetBytes(Reading.Heading + "[output]\nstate_columns = [\"capital\", \"labour\"]\n");

        ScenarioResult result = ScenarioReader.Read("f.toml", toml, MemoryFiles.None, null, new() { KnownStateColumns = ["labour", "capital"] });

        Assert.Equal(["capital", "labour"], result.Valid().Output.StateColumns);
    }

    [Theory]
    [InlineData("./a/s.toml", "t.csv", "./a/t.csv")]
    [InlineData("s.toml", "../t.csv", "../t.csv")]
    [InlineData("a/s.toml", "/data/t.csv", "/data/t.csv")]
    public void TablesAreNamed_FromTheScenariosFolder(string scenario, string path, string named)
    {
        byte[] toml = Encoding.UTF8.GetBytes($"{Reading.Heading}[world]\nstates = \"{path}\"\n");

        Assert.Equal(named, Assert.Single(ScenarioReader.Read(scenario, toml, MemoryFiles.With(path, "")).Errors).File);
    }
}
