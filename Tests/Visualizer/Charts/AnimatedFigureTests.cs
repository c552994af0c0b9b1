using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using WorldSystems.Charts.Animation;
using WorldSystems.Charts.Drawing;
using WorldSystems.Charts.Timelines;
using WorldSystems.Languages;
using Xunit;

namespace WorldSystems.Tests.Visualizer.Charts;

public sealed class AnimatedFigureTests
{
    private const string States = """
        year,state,zone,population,income_per_capita,manufactures_export_share
        1750,A,none,1,1,0.9
        1750,B,none,4,1,0.9
        1751,A,core,1,2,1
        1751,B,periphery,4,1,0.25
        1752,A,core,1,8,1
        1752,B,periphery,,1,0.2

        """;

    private const string Flows = "year,from,to,good,value\n1750,A,B,raw,1\n1752,A,B,raw,1\n1752,B,A,manufactures,3\n";

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string, bool> Drawings => new() { { "bubbles", true }, { "bubbles", false }, { "network", true }, { "network", false } };

    [Theory]
    [MemberData(nameof(Drawings))]
    public void EveryTrack_HasItsMark_WhereTheLastYearPutsIt(string id, bool narrow)
    {
        var animated = Compose(id);
        var svg = XDocument.Parse(animated.Figure.ToSvg(narrow ? FigureSize.Slim : FigureSize.Wide, inPage: true)).Root!;
        var plot = svg.Descendants().Single(element => element.Attribute("data-plot") is not null).Attribute("data-plot")!.Value.Split(' ').Select(Number).ToArray();
        foreach (var circle in animated.Circles)
        {
            var mark = Mark(svg, circle.Mark);
            Assert.Equal("ellipse", mark.Name.LocalName);
            Assert.Equal(circle.Name, mark.Element(Svg + "title")!.Value);
            var last = circle.Years[^1];
            Assert.Equal(last.Radius * plot[4], Number(mark.Attribute("rx")!.Value), 0.011);
            if (last.Radius > 0 && !animated.StayInPlace)
            {
                Assert.Equal(plot[0] + last.X * plot[2], Number(mark.Attribute("cx")!.Value), 0.05);
                Assert.Equal(plot[1] + last.Y * plot[3], Number(mark.Attribute("cy")!.Value), 0.05);
            }
        }
        foreach (var line in animated.Lines)
            Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"{line.Widths[^1] * plot[4]:0.##}"), Mark(svg, line.Mark).Attribute("stroke-width")!.Value);
        Assert.Equal("1752", Mark(svg, "year").Value);
    }

    [Fact]
    public void ACircle_HasTheAreaOfItsPeople_AndIsAwayWhereTheyAreUnknown()
    {
        var circles = Compose("bubbles").Circles;
        Assert.Equal(2 * circles[0].Years[0].Radius, circles[1].Years[0].Radius, 9);
        Assert.Equal(0, circles[1].Years[2].Radius);
        Assert.Equal([Zone.None, Zone.Core, Zone.Core], circles[0].Years.Select(year => year.Zone));
        Assert.True(circles[0].Years[2].X > circles[0].Years[1].X);
        Assert.True(circles[1].Years[1].Y > circles[1].Years[0].Y);
    }

    [Fact]
    public void ALine_IsAsWideAsItsShareOfTheYearsTrade_AndAwayWithoutTrade()
    {
        var line = Assert.Single(Compose("network").Lines);
        Assert.Equal(line.Widths[0], line.Widths[2]);
        Assert.Equal(0, line.Widths[1]);
    }

    [Fact]
    public void Tracks_RepeatNothing_AndSayTheSame()
    {
        Assert.Equal("10,,20,,,-5", AnimationJson.Track([1, 1, 2, 2, 2, -0.5], 10));
        using var json = JsonDocument.Parse(Compose("bubbles").ToJson(Language.Kazakh));
        Assert.Equal("1750,1751,1752", json.RootElement.GetProperty("years").GetString());
        Assert.Equal("ncc", json.RootElement.GetProperty("circles")[0].GetProperty("zones").GetString());
        Assert.Equal(Language.All.Length, Language.All.Select(language => Compose("bubbles").ToJson(language)).Distinct().Count());
    }

    [Fact]
    public void Json_IsSafeInsideAScriptElement() =>
        Assert.DoesNotContain("</script", Compose("bubbles", States.Replace(",B,", ",</script><!--,", StringComparison.Ordinal)).ToJson(Language.English), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void Network_TakesPlacesFromTheTable_OnlyIfItHasThemAll()
    {
        Dictionary<string, (double X, double Y)> places = new() { ["A"] = (0, 0), ["B"] = (10, 0) };
        Assert.Contains("place on the map", Compose("network", positions: places).Figure.Texts.Subtitle, StringComparison.Ordinal);
        places.Remove("B");
        Assert.Contains("not places", Compose("network", positions: places).Figure.Texts.Subtitle, StringComparison.Ordinal);
    }

    [Fact]
    public void AWorldWithoutValues_IsDrawnEmpty_AndSaysWhatIsMissing()
    {
        var animated = Compose("bubbles", "year,state\n1750,A\n1751,A\n");
        Assert.Empty(animated.Circles);
        Assert.Contains(animated.Figure.Notes, note => note.Contains("manufactures_export_share", StringComparison.Ordinal));
        Assert.Contains("no values", animated.Figure.ToSvg(FigureSize.Wide, inPage: false), StringComparison.Ordinal);
    }

    [Fact]
    public void TheScript_AsksForNothingOutside_AndHonoursLessMotion()
    {
        Assert.Contains("prefers-reduced-motion", AnimationScript.Text, StringComparison.Ordinal);
        foreach (var outside in new[] { "fetch(", "XMLHttpRequest", "import", "eval", "innerHTML", "://" })
            Assert.DoesNotContain(outside, AnimationScript.Text.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static AnimatedFigure Compose(string id, string states = States, Dictionary<string, (double X, double Y)>? positions = null)
    {
        var run = new RunTimelines(WorldTimeline.Read(RunSample.Stream("year\n1750\n1751\n1752\n")), StatesTimeline.Read(RunSample.Stream(states)), new RunOrigin(null, null, null));
        return id == "bubbles"
            ? AnimatedCatalogue.Bubbles(run, Language.English)!
            : AnimatedCatalogue.Network(run, TradeLinks.Read(RunSample.Stream(Flows)), positions, Language.English)!;
    }

    private static XElement Mark(XElement svg, string name) => svg.Descendants().Single(element => element.Attribute("data-mark")?.Value == name);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
