using System.Text;
using OxyPlot.Series;
using WorldSystems.Charts.Drawing;
using WorldSystems.Charts.Figures;
using WorldSystems.Charts.Studies;
using WorldSystems.Charts.Timelines;
using WorldSystems.Languages;
using Xunit;

namespace WorldSystems.Tests.Visualizer.Charts;

/// <summary>Tables of studies as the program writes them, and the figures of screening and of two worlds.</summary>
public sealed class StudyTableTests
{
    internal const string Effects =
        "parameter,measure,mu,mu_low,mu_high,mu_star,mu_star_low,mu_star_high,sigma,sigma_low,sigma_high,effects\n"
        + "trade.border_cost,gap_ratio_end,-2,-3,-1,2,1,3,2.5,2,3,20\nlearning.rate,gap_ratio_end,10,8,12,10,8,12,6,5,7,20\n<script>,gap_ratio_end,,,,0.1,,,0.1,,,2\n"
        + "undefined,gap_ratio_end,,,,,,,,,,0\nlearning.rate,gini_end,0.1,,,0.1,,,0.02,,,20\n";

    internal const string Differences =
        "measure,year,first,second,difference,low,high,mean_difference\ngap_ratio,1750,1.7,1.8,0.1,0.05,0.15,0\ngap_ratio,2000,20,18,-2,-3,-1,0\ngini,2000,0.5,0.5,0.01,-0.1,0.1,0\nduration,,3,4,1,,,0\n";

    internal const string Summary =
        "point,trade.border_cost,learning.rate,measure,runs,failed,mean,sd,low,median,high\n"
        + "0,1,0.01,gap_ratio_end,2,0,9,0,0,2,0\n1,1,0.02,gap_ratio_end,2,0,9,0,0,3,0\n2,8,0.01,gap_ratio_end,2,0,9,0,0,4,0\n3,8,0.02,gap_ratio_end,0,2,,,,,\n";

    internal const string Ranges =
        "parameter,scale,searched_low,searched_high,low,median,high,share,tried_outside,verdict\ntrade.border_cost,log,1,100,2,5,20,0.5,3,pinned\nlearning.rate,linear,0.01,0.02,0.011,0.0125,0.013,0.2,3,pinned\n<script>,linear,0,1,0,0.5,1,1,0,open\n";

    private static readonly RunOrigin Origin = new("0.1.0", "Sample", null);

    [Fact]
    public void Morris_NamesTheParameterThatActsMost_AndThoseThatActThroughOthers()
    {
        var table = MorrisTable.Read(Stream(Effects), "morris.csv");
        var figure = FigureCatalogue.Morris(table, "gap_ratio_end", Origin, Language.English);

        Assert.Equal(["gap_ratio_end", "gini_end"], table.Measures);
        Assert.Equal("Gap between rich and poor states (at the end): “Rate of learning by doing” acts most, 10.0 over its range", figure.Texts.Title);
        Assert.EndsWith("than it acts by itself: “Cost of a border”.", figure.Texts.Caption, StringComparison.Ordinal);
        Assert.Equal(["Rate of learning by doing", "learning.rate", "10.0 (8.00 – 12.0)", "10.0", "6.00"], figure.Table.Rows[0]);
        Assert.Equal(3, figure.Table.Rows.Length);
        var even = figure.Draw(FigureSize.Wide).Series.OfType<LineSeries>().Single();
        Assert.Equal(even.Points[^1].X, even.Points[^1].Y);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Morris_WithManyParametersInOnePlace_NamesThemBesideEachOther(bool narrow)
    {
        var crowd = string.Concat(Enumerable.Range(0, 12).Select(i => FormattableString.Invariant($"trade.parameter_{i},gap_ratio,,,,{1 + i * 0.01},0.9,1.2,{0.5 + i * 0.01},,,9\n")));
        var table = MorrisTable.Read(Stream(Effects.Split('\n')[0] + "\n" + crowd + "far,gap_ratio,,,,5,,,3,,,9\n"), "morris.csv");
        var svg = System.Xml.Linq.XDocument.Parse(FigureCatalogue.Morris(table, "gap_ratio", Origin, Language.Russian).ToSvg(narrow ? FigureSize.Slim : FigureSize.Wide, inPage: false)).Root!;

        Assert.Empty(SvgTexts.Overlaps(svg));
        Assert.Equal(narrow ? 8 : 13, SvgTexts.Of(svg).Count(text => text.Text.StartsWith("trade.parameter_", StringComparison.Ordinal) || text.Text == "far"));
    }

    [Fact]
    public void Differences_AreClear_WhereTheIntervalIsOnOneSide()
    {
        var table = DifferencesTable.Read(Stream(Differences));

        Assert.Equal(["gap_ratio", "gini"], table.Measures);
        var gap = FigureCatalogue.Differences(table, "gap_ratio", Origin, Language.English);
        Assert.Equal("Gap between rich and poor states in 2000: lower in B, −2.00", gap.Texts.Title);
        Assert.Equal(["2000", "20.0", "18.0", "−2.00", "−3.00", "−1.00"], gap.Table.Rows[^1]);
        Assert.Equal("Gini coefficient in 2000: no clear difference, +0.010", FigureCatalogue.Differences(table, "gini", Origin, Language.English).Texts.Title);
        Assert.NotEmpty(FigureCatalogue.Differences(table, "theil", Origin, Language.English).Notes);
    }

    [Fact]
    public void Ranges_ShowTheParameterThatIsPinnedDownMost_OnItsOwnScale()
    {
        var figure = FigureCatalogue.Ranges(RangesTable.Read(Stream(Ranges)), Origin, Language.English);

        Assert.Equal("“Rate of learning by doing”: the facts leave 20% of its range", figure.Texts.Title);
        Assert.Equal(["learning.rate", "trade.border_cost", "<script>"], figure.Table.Rows.Select(row => row[1]));
        Assert.Equal(["Cost of a border", "trade.border_cost", "1 – 100", "2 – 20", "5", "50%"], figure.Table.Rows[1]);
        Assert.Equal(100, figure.Draw(FigureSize.Slim).Axes.Single(axis => axis.Position == OxyPlot.Axes.AxisPosition.Bottom).Maximum);
        var empty = RangesTable.Read(Stream(Ranges.Split('\n')[0] + "\nlearning.rate,linear,0.01,0.02,,,,,9,unknown\n"));
        Assert.Equal("No world is acceptable", FigureCatalogue.Ranges(empty, Origin, Language.English).Texts.Title);
    }

    [Fact]
    public void Summary_OfEveryCombination_IsAGridOfMedians()
    {
        var summary = SummaryTable.Read(Stream(Summary));
        var grid = summary.Grid("gap_ratio_end")!;

        Assert.Equal(["trade.border_cost", "learning.rate"], summary.Axes);
        Assert.Equal((2.0, 3.0, 4.0, double.NaN), (grid.At(1, 0.01), grid.At(1, 0.02), grid.At(8, 0.01), grid.At(8, 0.02)));
    }

    [Theory]
    [InlineData("3,8,0.02", "3,8,0.03")]
    [InlineData("3,8,0.02", "3,many,0.02")]
    [InlineData("learning.rate", "learning.rate,trade.autarky")]
    public void Summary_OfAnythingElse_IsNoGrid(string old, string text)
    {
        var table = Summary.Replace(old, text, StringComparison.Ordinal);
        if (text.Contains("autarky", StringComparison.Ordinal))
            table = string.Join('\n', table.Split('\n').Select((line, i) => i == 0 || line.Length == 0 ? line : line.Replace(",gap", ",false,gap", StringComparison.Ordinal)));

        Assert.Null(SummaryTable.Read(Stream(table)).Grid("gap_ratio_end"));
    }

    [Theory]
    [InlineData("gap_ratio_end", "Gap between rich and poor states (at the end)")]
    [InlineData("openness_mean_1900_1999", "Openness, exports over income (1900–1999)")]
    [InlineData("gini_1913", "Gini coefficient (1913)")]
    [InlineData("duration_end", "duration_end")]
    public void AMeasureOfAStudy_IsCalledByItsColumnAndTime(string measure, string name) =>
        Assert.StartsWith(name, FigureCatalogue.Morris(MorrisTable.Read(Stream("parameter,measure,mu_star,sigma\nx," + measure + ",1,1\n"), "morris.csv"), measure, Origin, Language.English).Texts.Title, StringComparison.Ordinal);

    [Theory]
    [InlineData("parameter,measure,mu_star\nx,y,1\n")]
    [InlineData("parameter,measure,mu_star,sigma\nx,y,one,1\n")]
    public void ABrokenTable_IsAnErrorWithItsPlace(string text) =>
        Assert.Throws<TimelineDataException>(() => MorrisTable.Read(Stream(text), "morris.csv"));

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));
}
