using System.Globalization;
using System.Xml.Linq;
using OxyPlot.Series;
using WorldSystems.Charts.Drawing;
using WorldSystems.Charts.Figures;
using WorldSystems.Charts.Timelines;
using WorldSystems.Charts.Words;
using WorldSystems.Languages;
using Xunit;

namespace WorldSystems.Tests.Visualizer.Charts;

/// <summary>Figures of states, payments and events.</summary>
public sealed class RunFigureTests
{
    private static readonly string[] Ids = ["incomes", "transitions", "lorenz", "drain", "drain-states", "chronicle"];

    public static TheoryData<string, bool> Pictures => FigureTests.Pictures;

    [Fact]
    public void Incomes_HaveALineAState_AndNameTheRichestThePoorestAndTheLargest()
    {
        var figure = Figure("incomes");
        var model = figure.Draw(FigureSize.Wide);
        Assert.Equal(3, model.Series.OfType<LineSeries>().Count(line => line.StrokeThickness == 0.9));
        var names = model.Annotations.OfType<EndLabels>().Single().Labels.Select(label => string.Join(' ', label.Text)).ToArray();
        Assert.Equal(["Alpha: richest 3.00", "Epsilon: poorest, most people 1.00"], names);
        Assert.Equal("In 1850 the richest state produces 3.0 times as much per head as the poorest; in 1750 it was 3.0 times", figure.Texts.Title);
    }

    [Fact]
    public void Incomes_OfZones_DifferInDashes()
    {
        var lines = Figure("incomes").Draw(FigureSize.Wide).Series.OfType<LineSeries>().Where(line => line.Color != Palette.Paper);
        Assert.All(lines.GroupBy(line => line.Color), colour => Assert.Single(colour.Select(line => line.LineStyle).Distinct()));
        Assert.Equal(3, lines.Select(line => line.LineStyle).Distinct().Count());
    }

    [Fact]
    public void Lorenz_OfEqualStates_IsTheDiagonal_AndOfTwoUnequalOnesTheKnownCurve()
    {
        var equal = new LorenzCurve([(1, 2), (3, 2)]);
        Assert.Equal(0, equal.Gini, 12);
        Assert.Equal(0.5, equal.At(0.5), 12);
        // Half of the people have a quarter of the product: Gini = 1/2 - 1/4.
        var unequal = new LorenzCurve([(1, 3), (1, 1)]);
        Assert.Equal(0.25, unequal.Gini, 12);
        Assert.Equal(0.25, unequal.At(0.5), 12);
        Assert.Equal(0.125, unequal.At(0.25), 12);
        Assert.True(new LorenzCurve([(double.NaN, 1), (0, 1)]).IsEmpty);
    }

    [Fact]
    public void Transitions_CountStates_FromTheFirstYearWithAllZones()
    {
        var states = RunSample.States.Replace("1850,Beta,semi", "1850,Beta,periphery", StringComparison.Ordinal).Replace("1850,Gamma,periphery", "1850,Gamma,core", StringComparison.Ordinal);
        var figure = FigureCatalogue.Compose("transitions", RunSample.Read(states: states), Language.English);
        Assert.Equal("3 of 5 states are in 1850 in the zone in which they were in 1800", figure.Texts.Title);
        Assert.Equal("From 1800 to 1850: rose: Gamma; fell: Beta.", figure.Texts.Caption);
        Assert.Equal([["Core", "1", "0", "0"], ["Semi-periphery", "0", "0", "1"], ["Periphery", "1", "0", "2"]], figure.Table.Rows.Select(row => row.ToArray()));
        Assert.Equal(9, figure.Draw(FigureSize.Wide).Series.Count);
    }

    [Fact]
    public void ZoneFlows_CountEveryMove_AndDrawABandForEachFlow()
    {
        var states = RunSample.States.Replace("1850,Beta,semi", "1850,Beta,periphery", StringComparison.Ordinal).Replace("1850,Gamma,periphery", "1850,Gamma,core", StringComparison.Ordinal);
        var figure = FigureCatalogue.Compose("zone-flows", RunSample.Read(states: states), Language.English);
        Assert.Equal("Moves of states between zones: 1 up, 1 down", figure.Texts.Title);
        Assert.StartsWith("3 of 5 states stay in the zone in which they first stand.", figure.Texts.Caption, StringComparison.Ordinal);
        Assert.Contains(figure.Table.Rows, row => row is [_, "Periphery", "Core", "1"]);
        Assert.All(figure.Table.Rows.GroupBy(row => row[0]), years => Assert.Equal(5, years.Sum(row => int.Parse(row[3], CultureInfo.InvariantCulture))));
        // A band for each flow of the table; those of a period take up the whole column at its end.
        AreaSeries[] bands = [.. figure.Draw(FigureSize.Wide).Series.OfType<AreaSeries>()];
        Assert.Equal(figure.Table.Rows.Length, bands.Length);
        Assert.All(bands.GroupBy(band => band.Points[^1].X), period => Assert.Equal(1, period.Sum(band => band.Points[^1].Y - band.Points2[^1].Y), 9));
    }

    [Fact]
    public void Drain_IsWhatIsReceivedLessWhatIsPaid_OverProduct()
    {
        var figure = Figure("drain");
        // Alpha receives 3 x 0.12 of a product of 3; Gamma pays 2 x 0.12, of peripheries with 3 x 2 + 4 x 1.5 + 5 x 1.
        Assert.Equal("In 1850 the core receives 12.0% of its product from abroad and the periphery pays 1.4% of its own", figure.Texts.Title);
        var model = figure.Draw(FigureSize.Wide);
        Assert.Equal(12, model.Series.OfType<LineSeries>().Where(line => line is not AreaSeries && line.YAxisKey == "net").ElementAt(1).Points[^1].Y, 9);
        Assert.Equal(2, model.Series.OfType<LineSeries>().Count(line => line.YAxisKey == "kinds"));
    }

    [Fact]
    public void DrainOfStates_HasGainersToTheRight_AndLosersToTheLeft()
    {
        var figure = Figure("drain-states");
        Assert.Equal("Alpha gains most, 12.0% of its product a year; Gamma loses most, 4.0%", figure.Texts.Title);
        var boxes = figure.Draw(FigureSize.Wide).Series.OfType<RectangleBarSeries>().Select(bar => bar.Items[0]).ToArray();
        Assert.Equal([12, -2.4, -4], boxes.Select(box => Math.Round(box.X0 < 0 ? box.X0 : box.X1, 9)));
    }

    [Fact]
    public void Chronicle_CountsStatesAtWar_Colonies_AndProgrammes()
    {
        var figure = Figure("chronicle");
        Assert.Equal("What happened — wars: 2, conquests: 1, independences: 2, debt programmes: 2", figure.Texts.Title);
        Assert.Equal("Year by year: states at war, states ruled by another, programmes of the creditors’ fund.", figure.Texts.Subtitle);
        Assert.Contains("Most states were at war in 1772: 3.", figure.Texts.Caption, StringComparison.Ordinal);
        Assert.Contains("ruled by another in 1770: 2; in 1850: 0.", figure.Texts.Caption, StringComparison.Ordinal);
        Assert.Contains("debts written down: 1", figure.Texts.Caption, StringComparison.Ordinal);
        Assert.Equal(["1750", "0", "1", "0"], figure.Table.Rows[0]);
        Assert.Equal(["1850", "2", "0", "2"], figure.Table.Rows[^1]);
    }

    [Fact]
    public void Chronicle_SpeaksOfNothingThatDidNotHappen()
    {
        var peaceful = FigureCatalogue.Compose("chronicle", RunSample.Read() with { Wars = null }, Language.English);
        Assert.Equal("Year by year: states ruled by another, programmes of the creditors’ fund.", peaceful.Texts.Subtitle);
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    public void Texts_DoNotOverlap(string code, bool narrow)
    {
        foreach (var figure in FigureCatalogue.Compose(RunSample.Read(), Language.Find(code)!).Where(figure => Ids.Contains(figure.Id)))
        {
            var svg = XDocument.Parse(figure.ToSvg(narrow ? FigureSize.Slim : FigureSize.Wide, inPage: false)).Root!;
            Assert.Equal([], SvgTexts.Overlaps(svg).Select(pair => $"{figure.Id}: {pair.First} / {pair.Second}"));
        }
    }

    [Fact]
    public void WithoutTheirFiles_FiguresSayWhatIsMissing()
    {
        var bare = new RunTimelines(WorldTimeline.Read(RunSample.Stream(RunSample.World)), null, new RunOrigin(null, null, null));
        foreach (var language in Language.All)
        {
            foreach (var id in Ids)
            {
                var figure = FigureCatalogue.Compose(id, bare, language);
                Assert.NotEmpty(figure.Notes);
                Assert.Contains(language.Phrases[Word.NothingToDraw].Split(' ')[0], figure.ToSvg(FigureSize.Slim, inPage: false), StringComparison.Ordinal);
            }
        }
        Assert.Contains(FigureCatalogue.Compose("drain", bare, Language.English).Notes, note => note.Contains("accounts.csv", StringComparison.Ordinal));
        Assert.Contains(FigureCatalogue.Compose("chronicle", bare with { ExpectsWars = true }, Language.English).Notes, note => note.Contains("wars.csv", StringComparison.Ordinal));
        Assert.DoesNotContain(FigureCatalogue.Compose("chronicle", bare, Language.English).Notes, note => note.Contains("wars.csv", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("year,state,zone,population,gdp_per_capita\n1750,A,none,1,1\n")]
    [InlineData("year,state,zone,population,gdp_per_capita\n1750,A,core,,\n1760,A,core,,\n")]
    [InlineData("year,state,zone,population,gdp_per_capita\n1700,A,core,1,2\n1700,B,periphery,1,2\n")]
    [InlineData("year,state\n1750,A\n1850,B\n")]
    public void OddStates_CanBeDrawn(string states)
    {
        foreach (var figure in FigureCatalogue.Compose(RunSample.Read(states: states), Language.Russian))
            Assert.NotNull(XDocument.Parse(figure.ToSvg(FigureSize.Slim, inPage: true)).Root);
    }

    private static Figure Figure(string id) => FigureCatalogue.Compose(id, RunSample.Read(), Language.English);
}
