using System.Xml.Linq;
using OxyPlot.Series;
using WorldSystems.Charts.Drawing;
using WorldSystems.Charts.Figures;
using WorldSystems.Charts.Studies;
using WorldSystems.Charts.Timelines;
using WorldSystems.Languages;
using Xunit;

namespace WorldSystems.Tests.Visualizer.Charts;

/// <summary>Figures of two runs, of many runs and of studies.</summary>
public sealed class StudyFigureTests
{
    private const string Indices =
        "parameter,measure,index,low,high,total,total_low,total_high\ntrade.border_cost,gap_ratio,0.3,0.2,0.4,0.5,0.4,0.6\n<script>,gap_ratio,0.1,,,0.7,,\n"
        + "mechanisms.transnational_capital.repatriation,gap_ratio,0.2,0.1,0.3,,,\ntrade.border_cost,gini,0.9,,,,,\n";

    private const string Shares = "mechanism,value,low,high\ncolonialism,2,1.5,2.5\n<script>,-3,-3.5,-2.5\nsovereign_debt,0.5,,\nundefined,,,\n";

    private const string Grid = "x,y,value\n1,0.1,2\n2,0.1,4\n1,0.2,6\n2,0.2,\n";

    private static readonly RunOrigin Origin = new("0.1.0", "Sample <b>", "7");

    public static TheoryData<string, bool> Pictures => FigureTests.Pictures;

    [Theory]
    [MemberData(nameof(Pictures))]
    public void Svg_IsOneNamedImage_WithoutTextsThatLeaveItOrOverlap(string code, bool narrow)
    {
        var size = narrow ? FigureSize.Slim : FigureSize.Wide;
        foreach (var figure in All(Language.Find(code)!))
        {
            var svg = XDocument.Parse(figure.ToSvg(size, inPage: false)).Root!;
            Assert.Equal(figure.Texts.Title, svg.Elements().First().Value);
            Assert.All(SvgTexts.Of(svg), text => Assert.True(text.Left >= 0 && text.Right <= size.Width && text.Y > 0 && text.Y < size.Height, $"{code} {figure.Id}: {text}"));
            Assert.Equal([], SvgTexts.Overlaps(svg).Select(pair => $"{figure.Id}: {pair.First} / {pair.Second}"));
            Assert.DoesNotContain("<script>", figure.ToSvg(size, inPage: true), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Comparison_ShadesTheDifference_AndDashesTheSecondRun()
    {
        var other = RunSample.World.Replace(",11.5,", ",5.5,", StringComparison.Ordinal);
        var figure = FigureCatalogue.Compare(RunSample.Read(), RunSample.Read(other), Language.English);
        Assert.Equal("In 1850 the gap is 11.5 times in A and 5.5 times in B", figure.Texts.Title);
        Assert.Contains("The gap differs most in 1850", figure.Texts.Caption, StringComparison.Ordinal);
        var model = figure.Draw(FigureSize.Wide);
        var shade = model.Series.OfType<AreaSeries>().Single();
        Assert.Equal((5.5, 11.5), (shade.Points[^1].Y, shade.Points2[^1].Y));
        var ratios = model.Series.OfType<LineSeries>().Where(line => line is not AreaSeries && line.YAxisKey == "ratio").ToArray();
        Assert.Equal([OxyPlot.LineStyle.Solid, OxyPlot.LineStyle.Dash], ratios.Select(line => line.LineStyle));
    }

    [Fact]
    public void Comparison_OfOneScenarioAndSeed_NamesWhatElseTellsThemApart()
    {
        RunTimelines Marked(string? mark, string seed = "7") => RunSample.Read() with { Origin = new RunOrigin("0.1.0", "Sample", seed) { Mark = mark } };

        var alike = FigureCatalogue.Compare(Marked("one"), Marked("two"), Language.English);
        Assert.StartsWith("A: one. B: two. ", alike.Texts.Caption, StringComparison.Ordinal);
        Assert.EndsWith("scenario “Sample”, seed 7", alike.Texts.Source, StringComparison.Ordinal);
        var named = FigureCatalogue.Compare(Marked("one"), Marked("two", "8"), Language.English);
        Assert.StartsWith("A: scenario “Sample”, seed 7. B: scenario “Sample”, seed 8. ", named.Texts.Caption, StringComparison.Ordinal);
        Assert.StartsWith("A: scenario “Sample”, seed 7. B: scenario “Sample”, seed 7. ", FigureCatalogue.Compare(Marked(null), Marked("two"), Language.English).Texts.Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void Comparison_OfRunsWithDifferentYears_HasTheYearsOfBoth()
    {
        var longer = RunSample.Read("year,gap_ratio\n1700,1\n1750,2\n1900,3\n");
        var figure = FigureCatalogue.Compare(RunSample.Read(), longer, Language.English);
        Assert.Equal("In 1750 the gap is 1.5 times in A and 2.0 times in B", figure.Texts.Title);
        Assert.Equal(("1700", "1900"), (figure.Table.Rows[0][0], figure.Table.Rows[^1][0]));
        Assert.Contains(figure.Notes, note => note.Contains("core_gdp_per_capita", StringComparison.Ordinal));
    }

    [Fact]
    public void Comparison_OfRunsWithoutAnything_CanBeDrawn()
    {
        var empty = RunSample.Read("year\n1750\n");
        Assert.Contains("no values", FigureCatalogue.Compare(empty, empty, Language.English).ToSvg(FigureSize.Slim, inPage: false), StringComparison.Ordinal);
    }

    [Fact]
    public void Fan_HasTheQuantilesOfTheRuns()
    {
        var figure = FigureCatalogue.Fan(Ensemble(), "gap_ratio", Origin, Language.English);
        Assert.Equal("Gap between rich and poor states in 1850: 10.0 in the median run, 1.00 to 19.0 in nine runs of ten", figure.Texts.Title);
        Assert.DoesNotContain("seed", figure.Texts.Source, StringComparison.Ordinal);
        var bands = figure.Draw(FigureSize.Wide).Series.OfType<AreaSeries>().ToArray();
        Assert.Equal((19.0, 1.0), (bands[0].Points[^1].Y, bands[0].Points2[^1].Y));
        Assert.Equal((15.0, 5.0), (bands[1].Points[^1].Y, bands[1].Points2[^1].Y));
    }

    [Fact]
    public void Fan_OfRunFolders_IsThatOfTheirYears()
    {
        var ensemble = EnsembleTimeline.Of([RunSample.Read().World, RunSample.Read(RunSample.World.Replace(",11.5,", ",13.5,", StringComparison.Ordinal)).World]);
        Assert.Equal(2, ensemble.Runs);
        Assert.Equal(12.5, ensemble.Quantile("gap_ratio", 0.5)[^1], 12);
        Assert.Equal(11, ensemble.Years("gap_ratio").Length);
    }

    [Fact]
    public void Fan_OfAFewYears_MarksThem_AndCountsStatesInWholes()
    {
        static EnsembleTimeline Runs(string rows) => EnsembleTimeline.Read(RunSample.Stream("seed,year,measure,value\n" + rows));

        var few = FigureCatalogue.Fan(Runs("1,1750,core_states,3\n1,1850,core_states,4\n"), "core_states", Origin, Language.English);
        Assert.Equal("Number of core states in 1850: 4 in the median run, 4 to 4 in nine runs of ten", few.Texts.Title);
        Assert.Contains(few.Draw(FigureSize.Wide).Series.OfType<LineSeries>(), line => line.MarkerType == OxyPlot.MarkerType.Circle);
        var every = FigureCatalogue.Fan(Runs("1,1750,core_states,3\n1,1751,core_states,4\n"), "core_states", Origin, Language.English);
        Assert.DoesNotContain(every.Draw(FigureSize.Wide).Series.OfType<LineSeries>(), line => line.MarkerType == OxyPlot.MarkerType.Circle);
    }

    [Fact]
    public void Fan_OfAnUnknownMeasure_SaysSo()
    {
        var figure = FigureCatalogue.Fan(Ensemble(), "<b>", Origin, Language.English);
        Assert.Contains("no measure “<b>”", Assert.Single(figure.Notes), StringComparison.Ordinal);
        Assert.Contains("no values", figure.ToSvg(FigureSize.Wide, inPage: false), StringComparison.Ordinal);
    }

    [Fact]
    public void Tornado_HasTheLargestTotalOnTop_AndTheOwnPartInside()
    {
        var figure = FigureCatalogue.Tornado(SensitivityTable.Read(RunSample.Stream(Indices), "indices.csv"), "gap_ratio", Origin, Language.English);
        Assert.Equal(["<script>", "trade.border_cost", "mechanisms.transnational_capital.repatriation"], figure.Table.Rows.Select(row => row[1]));
        Assert.Equal(["<script>", "Cost of a border", "Profits taken home"], figure.Table.Rows.Select(row => row[0]));
        var boxes = figure.Draw(FigureSize.Wide).Series.OfType<RectangleBarSeries>().Select(bar => Math.Round(bar.Items[0].X1, 9));
        Assert.Equal([70, 10, 50, 30, 20, 20], boxes);
    }

    [Fact]
    public void Shapley_NamesTheLargest_EvenWhereItTakesAway()
    {
        var figure = FigureCatalogue.Shapley(ShapleyTable.Read(RunSample.Stream(Shares), "shares.csv"), "gap_ratio", Origin, Language.English);
        Assert.Equal("Gap between rich and poor states: <script> takes most away, \u22123.00", figure.Texts.Title);
        Assert.Equal(3, figure.Table.Rows.Length);
        Assert.Contains("together \u22120.50", figure.Texts.Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void HeatMap_HasTheHighestRowOnTop_AndTheHighestCellDarkest()
    {
        var figure = FigureCatalogue.HeatMap(GridTable.Read(RunSample.Stream(Grid), "grid.csv"), new GridNames("cost", "trade.border_cost", "gap_ratio"), Origin, Language.English);
        Assert.Equal("Gap between rich and poor states: from 2.00 to 6.00", figure.Texts.Title);
        Assert.Contains("highest at “cost” = 1, “Cost of a border” = 0.2: 6.00", figure.Texts.Caption, StringComparison.Ordinal);
        var cells = figure.Draw(FigureSize.Wide).Series.OfType<RectangleBarSeries>().Select(bar => bar.Items[0]).ToArray();
        Assert.Equal(3, cells.Length);
        var darkest = cells.MaxBy(cell => cell.Color.A)!;
        Assert.Equal((0, 0), ((int)Math.Round(darkest.X0 + darkest.X1) / 2, (int)Math.Round(darkest.Y0 + darkest.Y1) / 2));
        Assert.Equal("–", figure.Table.Rows[1][2]);
        Assert.Equal("Cost of a border (trade.border_cost) \\ cost", figure.Table.Headers[0]);
    }

    [Theory]
    [InlineData("parameter,measure\na,b\n", "indices.csv, line 1: the column “index” is missing")]
    [InlineData("parameter,measure,index\na,b,many\n", "indices.csv, line 2, column index: “many” is not a finite number")]
    public void Tables_ThatAreWrong_SayWhere(string csv, string expected) =>
        Assert.StartsWith(expected, Assert.Throws<TimelineDataException>(() => SensitivityTable.Read(RunSample.Stream(csv), "indices.csv")).Message, StringComparison.Ordinal);

    private static EnsembleTimeline Ensemble() => EnsembleTimeline.Read(RunSample.Stream(
        "seed,year,measure,value\n" + string.Concat(Enumerable.Range(0, 21).Select(seed => $"{seed},1750,gap_ratio,1\n{seed},1850,gap_ratio,{seed}\n{seed},,leading_decile_growth,0.5\n{seed},1850,gini,\n"))));

    private static IEnumerable<Figure> All(Language language) =>
    [
        FigureCatalogue.Compare(RunSample.Read(), RunSample.Read(RunSample.World.Replace(",11.5,", ",5.5,", StringComparison.Ordinal)), language),
        FigureCatalogue.Fan(Ensemble(), "gap_ratio", Origin, language),
        FigureCatalogue.Tornado(SensitivityTable.Read(RunSample.Stream(Indices), "indices.csv"), "gap_ratio", Origin, language),
        FigureCatalogue.Shapley(ShapleyTable.Read(RunSample.Stream(Shares), "shares.csv"), "gap_ratio", Origin, language),
        FigureCatalogue.HeatMap(GridTable.Read(RunSample.Stream(Grid), "grid.csv"), new GridNames("trade.border_cost", "learning.rate", "gap_ratio"), Origin, language),
        FigureCatalogue.Morris(MorrisTable.Read(RunSample.Stream(StudyTableTests.Effects), "morris.csv"), "gap_ratio_end", Origin, language),
        FigureCatalogue.Differences(DifferencesTable.Read(RunSample.Stream(StudyTableTests.Differences)), "gap_ratio", Origin, language),
        FigureCatalogue.Ranges(RangesTable.Read(RunSample.Stream(StudyTableTests.Ranges)), Origin, language),
    ];
}
