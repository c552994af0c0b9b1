using System.Xml.Linq;
using OxyPlot.Axes;
using OxyPlot.Series;
using WorldSystems.Charts.Drawing;
using WorldSystems.Charts.Figures;
using WorldSystems.Charts.Timelines;
using WorldSystems.Charts.Words;
using WorldSystems.Languages;
using Xunit;

namespace WorldSystems.Tests.Visualizer.Charts;

public sealed class FigureTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string, bool> Pictures
    {
        get
        {
            var data = new TheoryData<string, bool>();
            foreach (var language in Language.All)
            {
                data.Add(language.Code, true);
                data.Add(language.Code, false);
            }
            return data;
        }
    }

    [Fact]
    public void Gap_HasMeansOnALogAxis_RibbonsAndTheRatioBeneath_SharingTheYears()
    {
        var model = Figure("gap").Draw(FigureSize.Wide);
        Assert.IsAssignableFrom<LogarithmicAxis>(model.GetAxis("product"));
        Assert.IsType<LinearAxis>(model.GetAxis("ratio"));
        Assert.Single(model.Axes, axis => axis.Position == AxisPosition.Bottom && axis.Title == "Year");
        Assert.Equal(4, model.Series.OfType<LineSeries>().Count(line => line is not AreaSeries && line.YAxisKey == "product"));
        Assert.Equal(4, model.Series.OfType<AreaSeries>().Count());
        Assert.Single(model.Series, series => series is LineSeries { YAxisKey: "ratio" });
        Assert.True(model.GetAxis("ratio").EndPosition < model.GetAxis("product").StartPosition);
    }

    [Fact]
    public void Gap_BeforeThereAreZones_ShowsTheWorldsRange()
    {
        var grey = Figure("gap").Draw(FigureSize.Wide).Series.OfType<AreaSeries>().Single(ribbon => ribbon.Fill.R == Palette.Muted.R);
        Assert.Equal([1750, 1760, 1770, 1780, 1790], grey.Points.Select(point => (int)point.X));
        Assert.All(grey.Points, point => Assert.Equal(3.0, point.Y));
        Assert.All(grey.Points2, point => Assert.Equal(1.0, point.Y));
    }

    [Fact]
    public void Lines_DifferInDashes_NotOnlyInColour()
    {
        var lines = Figure("export-mix").Draw(FigureSize.Wide).Series.OfType<LineSeries>().ToArray();
        Assert.Equal(3, lines.Select(line => line.LineStyle).Distinct().Count());
        Assert.Equal(3, lines.Select(line => line.Color).Distinct().Count());
    }

    [Fact]
    public void Zones_StackToAHundredPercent()
    {
        var bands = Figure("zones").Draw(FigureSize.Wide).Series.OfType<AreaSeries>().ToArray();
        Assert.Equal(4, bands.Length);
        Assert.All(bands[^1].Points, point => Assert.Equal(100, point.Y, 9));
        Assert.Equal(60, bands[0].Points[^1].Y, 9);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Zones_NameABandThatIsGone_OnItOrInAKey(bool narrow)
    {
        // Half periphery and half core, but for two years with a slim band between.
        var rows = string.Concat(Enumerable.Range(1750, 101).Select(year => FormattableString.Invariant($"{year},{(year is 1800 or 1801 ? "4,1,5" : "5,0,5")}\n")));
        var figure = FigureCatalogue.Compose("zones", RunSample.Read("year,core_states,semi_states,periphery_states\n" + rows) with { States = null }, Language.Kazakh);
        Assert.Contains("Жартылай периферия", figure.ToSvg(narrow ? FigureSize.Slim : FigureSize.Wide, inPage: false).Split("</desc>")[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_OfLinesThatEndEarly_SayWhen()
    {
        var rows = string.Concat(Enumerable.Range(1750, 101).Select(year => FormattableString.Invariant($"{year},2,{(year < 1800 ? "0.5" : "")},0.1\n")));
        var run = RunSample.Read("year,gap_ratio,semi_manufactures_export_share,core_manufactures_export_share\n" + rows);
        Assert.Contains(SvgTexts.Of(XDocument.Parse(FigureCatalogue.Compose("export-mix", run, Language.English).ToSvg(FigureSize.Wide, inPage: false)).Root!), text => text.Text.Contains("(1799)", StringComparison.Ordinal));
    }

    [Fact]
    public void TermsOfTrade_StartAtAHundred_AndTheTrendIsThatOfTheData()
    {
        var figure = Figure("terms-of-trade");
        var index = figure.Draw(FigureSize.Wide).Series.OfType<LineSeries>().ElementAt(1);
        Assert.Equal(100, index.Points[0].Y, 9);
        Assert.Contains("\u22120.50%", figure.Texts.Caption, StringComparison.Ordinal);
        Assert.Contains("39%", figure.Texts.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Titles_SayTheFinding()
    {
        Assert.Equal("The gap between rich and poor states grew from 1.5 to 11.5\u00A0times", Figure("gap").Texts.Title);
        Assert.Equal("In 1850, 20% of states are core and 60% periphery", Figure("zones").Texts.Title);
        Assert.Equal("In 1850, core states’ exports are 90% manufactures, the periphery’s 10%", Figure("export-mix").Texts.Title);
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    public void Svg_IsOneNamedImage_AndNoTextLeavesIt(string code, bool narrow)
    {
        var size = narrow ? FigureSize.Slim : FigureSize.Wide;
        foreach (var figure in FigureCatalogue.Compose(RunSample.Read(), Language.Find(code)!))
        {
            var svg = XDocument.Parse(figure.ToSvg(size, inPage: false)).Root!;
            Assert.Equal(Svg + "svg", svg.Name);
            Assert.Equal("img", svg.Attribute("role")!.Value);
            Assert.Equal(figure.Texts.Title, svg.Element(Svg + "title")!.Value);
            Assert.Equal(figure.Texts.Description, svg.Element(Svg + "desc")!.Value);
            Assert.Equal($"{figure.Id}-title {figure.Id}-desc", svg.Attribute("aria-labelledby")!.Value);
            Assert.All(SvgTexts.Of(svg), text => Assert.True(text.Left >= 0 && text.Right <= size.Width && text.Y > 0 && text.Y < size.Height, $"{code} {figure.Id}: {text}"));
        }
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    public void Labels_AtTheEndsOfLines_DoNotOverlap(string code, bool narrow)
    {
        // All three zones end at the same value: the labels must make room for each other.
        var world = RunSample.World.Replace(",0.9,0.5,0.1,", ",0.5,0.5,0.5,", StringComparison.Ordinal);
        var size = narrow ? FigureSize.Slim : FigureSize.Wide;
        var figure = FigureCatalogue.Compose("export-mix", RunSample.Read(world), Language.Find(code)!);
        var svg = XDocument.Parse(figure.ToSvg(size, inPage: false)).Root!;
        var names = Enum.GetValues<Zone>().Take(3).Select(zone => Language.Find(code)!.Phrases.Of(zone).Split(' ')[0]).ToArray();
        var labels = SvgTexts.Of(svg).Where(text => names.Any(name => text.Text.StartsWith(name, StringComparison.Ordinal)) && text.Left > size.Width / 2.0).Select(text => text.Y).Order().ToArray();
        Assert.Equal(3, labels.Length);
        Assert.All(labels.Zip(labels.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 11));
    }

    [Fact]
    public void MissingColumns_AreNamed_AndTheRestIsDrawn()
    {
        var world = RunSample.World.Replace("gap_ratio", "other", StringComparison.Ordinal).Replace("terms_of_trade", "another", StringComparison.Ordinal);
        var figures = FigureCatalogue.Compose(RunSample.Read(world, "year,state\n1750,A\n"), Language.English);
        Assert.Contains(figures[0].Notes, note => note.Contains("gap_ratio", StringComparison.Ordinal) && note.Contains("world.csv", StringComparison.Ordinal));
        Assert.Contains(figures[0].Notes, note => note.Contains("zone", StringComparison.Ordinal) && note.Contains("states.csv", StringComparison.Ordinal));
        Assert.Equal(4, figures[0].Draw(FigureSize.Wide).Series.Count(series => series is LineSeries and not AreaSeries));
        Assert.Contains("no values", figures.Single(figure => figure.Id == "terms-of-trade").ToSvg(FigureSize.Wide, inPage: false), StringComparison.Ordinal);
        Assert.Contains("Core", figures[1].ToSvg(FigureSize.Wide, inPage: false), StringComparison.Ordinal);
    }

    [Fact]
    public void ARunOfOneYear_AndAnEmptyOne_CanBeDrawn()
    {
        foreach (var world in new[] { RunSample.World[..(RunSample.World.IndexOf("\n1760", StringComparison.Ordinal) + 1)], "year\n1750\n1751\n" })
        {
            foreach (var figure in FigureCatalogue.Compose(RunSample.Read(world), Language.Kazakh))
                Assert.NotNull(XDocument.Parse(figure.ToSvg(FigureSize.Slim, inPage: true)).Root);
        }
    }

    [Fact]
    public void Trend_OfSteadyGrowth_IsThatGrowth()
    {
        var years = Enumerable.Range(1900, 50).ToArray();
        double[] values = [.. years.Select((year, i) => i % 7 == 0 ? double.NaN : 3 * Math.Pow(1.02, year - 1900))];
        var trend = Trend.Fit(years, values)!;
        Assert.Equal(0.02, trend.Growth, 12);
        Assert.Equal(3, trend.At(1900), 9);
        Assert.Null(Trend.Fit([1900, 1901], [1, 2]));
    }

    [Fact]
    public void LogAxis_HasSeveralLabelsWithinADecade()
    {
        var model = Figure("gap").Draw(FigureSize.Wide);
        ((OxyPlot.IPlotModel)model).Update(true);
        model.GetAxis("product").GetTickValues(out var labels, out _, out _);
        Assert.Equal([1.0, 2.0], labels);
        Assert.DoesNotContain(model.Annotations.OfType<EndLabels>(), labels => labels.Labels.Count == 0);
    }

    private static Figure Figure(string id) => FigureCatalogue.Compose(RunSample.Read(), Language.English).Single(figure => figure.Id == id);
}
