using System.Text;
using WorldSystems.Engine;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Engine.Scenarios.Tables;
using WorldSystems.Experiments.Import;
using Xunit;

namespace WorldSystems.Tests.Experiments.Import;

public sealed class MaddisonImportTests
{
    private static readonly Scenario Basis = new() { Name = "basis", Generate = new() };

    [Fact]
    public void Solves_EveryStatesIncomeWithinOnePercent()
    {
        MaddisonImport.Outcome outcome = Import(PublishedData.Maddison());
        var incomes = MaddisonFile.Read("mpd.csv", PublishedData.Bytes(PublishedData.Maddison()), 1870).ToDictionary(r => r.Code, r => r.GdpPerCapita);

        FirstYear firstYear = new();
        new Simulation(Basis with { States = outcome.Solution.States, Generate = null, Time = new() { StartYear = 1870, Years = 1 } }).Run([firstYear], TestContext.Current.CancellationToken);

        double[] wanted = [.. outcome.Solution.States.States.Select(s => incomes[s.Id]!.Value)];
        Assert.Equal(8, wanted.Length);
        for (int i = 0; i < wanted.Length; i++)
        {
            double relative = firstYear.Income[i] / firstYear.Income.Average(), data = wanted[i] / wanted.Average();
            Assert.InRange(relative / data, 0.99, 1.01);
        }
    }

    [Fact]
    public void Names_WhoIsLeftOutAndWhy()
    {
        Assert.Equal(
            [new("NOI", "income"), new("NOP", "population"), new LeftOutCountry("NOC", "coordinates")],
            Import(PublishedData.Maddison()).LeftOut);
    }

    [Fact]
    public void Takes_TheCapitalForThePlace()
    {
        InitialState first = Import(PublishedData.Maddison()).Solution.States.States[0];

        Assert.Equal((10, -20), (first.X, first.Y));
        Assert.Equal("Country 0, the", first.Name);
        Assert.Equal(1.2, first.Labour, 12);
    }

    [Fact]
    public void Reads_OtherSeparatorsOrdersAndMarks()
    {
        string reordered = "\uFEFFpop;extra;year;gdppc;country;countrycode\n1000;x;1870;700.5;\"A; b\";AAA\n";

        MaddisonRecord record = Assert.Single(MaddisonFile.Read("mpd.csv", PublishedData.Bytes(reordered), 1870));

        Assert.Equal(new("AAA", "A; b", 700.5, 1), record);
    }

    [Fact]
    public void Reads_Latin1()
    {
        string text = "iso3;area;lat;lon;cap;city_en\nAAA;1;2;3;1;Åfjord\n";

        Assert.Equal(new(2, 3, 1), CepiiFile.Read("geo.csv", Encoding.Latin1.GetBytes(text))["AAA"]);
    }

    [Theory]
    [InlineData("country,year,gdppc,pop\n", "countrycode")]
    [InlineData("countrycode,country,year,gdppc,pop\nA,A,1870,1.2.3,4\n", "mpd.csv:2")]
    [InlineData("countrycode,country,year,gdppc,pop\nA,A,1820,1,4\n", "1820 to 1820")]
    [InlineData("countrycode,country,year,gdppc,pop\nA,A,1870,1,4\nA,A,1870,1,4\n", "two rows")]
    [InlineData("countrycode,country,year,gdppc,pop\nC01,A,1870,1,4\n", "only 1 of 1")]
    public void Tells_WhatIsWrongWithTheFile(string text, string expected)
    {
        ImportException failure = Assert.Throws<ImportException>(() => Import(text));

        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_TheStateThatCannotBeMatched()
    {
        // A country with a thousandth of the others' income: subsistence alone gives it more.
        string text = PublishedData.Maddison().Replace("1870,600.0,", "1870,0.1,", StringComparison.Ordinal);

        ImportException failure = Assert.Throws<ImportException>(() => Import(text));

        Assert.Contains("'C00'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_ATableThatScenariosRead()
    {
        StatesTable table = Import(PublishedData.Maddison()).Solution.States;
        MemoryFiles files = new([new("t.csv", StatesTableText.Write(table))]);
        byte[] scenario = PublishedData.Bytes("schema = 1\nname = \"t\"\n[time]\nstart_year = 1870\nyears = 30\n[world]\nstates = \"t.csv\"\n");

        ScenarioResult result = ScenarioReader.Read("t.toml", scenario, files);

        Assert.Empty(result.Errors);
        Assert.Equal(table.States, result.Scenario!.States!.States);
        FirstYear last = new();
        new Simulation(result.Scenario).Run([last], TestContext.Current.CancellationToken);
        Assert.All(last.Income, income => Assert.True(income > 0));
    }

    private static MaddisonImport.Outcome Import(string maddison) => MaddisonImport.Run(
        new("mpd.csv", PublishedData.Bytes(maddison)), new("geo.csv", PublishedData.Bytes(PublishedData.Cepii())), 1870, Basis, cancellation: TestContext.Current.CancellationToken);

    private sealed class FirstYear : IYearObserver
    {
        public double[] Income { get; private set; } = [];

        public void OnYear(World world) => Income = world.IncomePerCapita.Values.ToArray();
    }
}
