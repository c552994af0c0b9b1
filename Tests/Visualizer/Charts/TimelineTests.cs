using System.Globalization;
using WorldSystems.Charts.Timelines;
using WorldSystems.Charts.Words;
using WorldSystems.Languages;
using Xunit;

namespace WorldSystems.Tests.Visualizer.Charts;

public sealed class TimelineTests
{
    [Theory]
    [InlineData("year,gap_ratio\n1750,1\n1751,1;5\n", "world.csv, line 3, column gap_ratio: “1;5” is not a finite number")]
    [InlineData("year,gap_ratio\n1750,Infinity\n", "world.csv, line 2, column gap_ratio: “Infinity” is not a finite number")]
    [InlineData("year,gap_ratio\n1750,-1\n", "world.csv, line 2, column gap_ratio: “-1” must be greater than 0")]
    [InlineData("year,gap_ratio\n1750.5,1\n", "world.csv, line 2, column year: “1750.5” is not a year")]
    [InlineData("year,gap_ratio\n,1\n", "world.csv, line 2, column year: “” is not a year")]
    [InlineData("year,gap_ratio\n1751,1\n1750,1\n", "world.csv, line 3, column year: year 1750 follows year 1751")]
    [InlineData("year,gap_ratio\n1750,1\n1750,1\n", "world.csv, line 3, column year: year 1750 follows year 1750")]
    [InlineData("year,gap_ratio\n1750,1\n1751\n", "world.csv, line 3: 1 cells where the header has 2")]
    [InlineData("gap_ratio\n1\n", "world.csv, line 1: the column “year” is missing")]
    [InlineData("year,gap_ratio\n", "world.csv, line 1: there are no rows")]
    [InlineData("", "world.csv, line 1: the column “year” is missing")]
    [InlineData("year,gap_ratio\n1750,\"1\n", "world.csv, line 2: the quoting is broken")]
    public void World_ThatIsWrong_SaysWhere(string csv, string expected)
    {
        var exception = Assert.Throws<TimelineDataException>(() => WorldTimeline.Read(RunSample.Stream(csv)));
        Assert.StartsWith(expected, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("year,zone\n1750,core\n", "states.csv, line 1: the column “state” is missing")]
    [InlineData("year,state,zone\n1750,A,middle\n", "states.csv, line 2, column zone: “middle” is not a zone")]
    [InlineData("year,state,gdp_per_capita\n1750,A,0\n", "states.csv, line 2, column gdp_per_capita: “0” must be greater than 0")]
    public void States_ThatAreWrong_SayWhere(string csv, string expected)
    {
        var exception = Assert.Throws<TimelineDataException>(() => StatesTimeline.Read(RunSample.Stream(csv)));
        Assert.StartsWith(expected, exception.Message, StringComparison.Ordinal);
        Assert.All(Language.All, language => Assert.Contains("states.csv", exception.Describe(language.Phrases), StringComparison.Ordinal));
    }

    [Fact]
    public void EmptyCells_AreUndefined_AndYearsMayBeSkipped()
    {
        var world = WorldTimeline.Read(RunSample.Stream("year,extra,gap_ratio\n1750,x,\n1760,y,2.5\n"));
        Assert.Equal([1750, 1760], world.Years);
        Assert.Equal([double.NaN, 2.5], world.Column("gap_ratio"));
        Assert.False(world.Has("terms_of_trade"));
    }

    [Fact]
    public void Numbers_AreReadTheSame_UnderAKazakhCulture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("kk-KZ");
            Assert.Equal([1.5], WorldTimeline.Read(RunSample.Stream("year,gap_ratio\n1750,1.5\n")).Column("gap_ratio"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void States_AreGatheredByYear_AndNamedForTheLast()
    {
        var states = StatesTimeline.Read(RunSample.Stream(RunSample.States));
        Assert.Equal(1850, states.LastYearNumber);
        Assert.Equal(["Alpha", "Beta", "Gamma", RunSample.HostileName, "Epsilon"], states.LastYear.Select(state => state.Name));
        var year = states.In(1800)!;
        Assert.Equal((1.0, 2.0), year.Range(Zone.Periphery));
        Assert.Equal(0.6, year.ShareOfStates(Zone.Periphery));
        Assert.Equal(12.0 / 15, year.ShareOfPeople(Zone.Periphery));
    }
}
