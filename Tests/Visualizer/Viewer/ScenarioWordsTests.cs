using System.Collections.Immutable;
using System.Text.RegularExpressions;
using WorldSystems.Charts.Timelines;
using WorldSystems.Languages;
using WorldSystems.Tests.Scenarios;
using WorldSystems.Viewer.Pages;
using WorldSystems.Viewer.Runs;
using WorldSystems.Viewer.Scenarios;
using Xunit;

namespace WorldSystems.Tests.Visualizer.Viewer;

/// <summary>What a report tells of a scenario, when all it has is the folder of a run.</summary>
public sealed partial class ScenarioWordsTests
{
    public static TheoryData<string> Codes => [.. Language.All.Select(language => language.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void EveryShippedScenario_SpeaksTheLanguage_AndBringsItsNote(string code)
    {
        var words = new ScenarioWords(Language.Find(code)!);
        foreach (var name in ShippedScenarios.Names())
        {
            var scenario = ShippedScenarios.Read(name);
            var texts = words.Of(ManifestOf(name, scenario.Name, Source(name)));
            string[] own = [scenario.Name, scenario.Description, .. scenario.Claims.Select(claim => claim.Says)];
            string[] told = [texts.Title!, texts.Description!, .. scenario.Claims.Select(claim => words.Of(claim.Says))];
            Assert.All(own.Zip(told), pair => Assert.True(pair.First == pair.Second == (code == "en"), $"{name}: {pair.Second}"));
            Assert.True(texts.IsAsShipped, name);
            Assert.StartsWith("# ", texts.Note, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void AControl_HasATitleInTheLanguage_AndNoNote()
    {
        var toml = File.ReadAllText(ShippedScenarios.PathOf("controls/no-1917.toml"));
        var name = Regex.Match(toml, "(?m)^name = \"(.*)\"").Groups[1].Value;
        var texts = new ScenarioWords(Language.Kazakh).Of(ManifestOf("controls/no-1917", name, toml));
        Assert.NotEqual(name, texts.Title);
        Assert.Null(texts.Note);
    }

    [Fact]
    public void AChangedScenario_KeepsWhatIsLeftOfItsSentences_AndSaysThatItIsChanged()
    {
        var words = new ScenarioWords(Language.Russian);
        var shipped = ShippedScenarios.Read("kernel");
        var toml = Source("kernel").Replace(shipped.Description, "Mine.", StringComparison.Ordinal);
        var changed = words.Of(ManifestOf("kernel", shipped.Name, toml));
        Assert.Equal("Mine.", changed.Description);
        Assert.NotEqual(shipped.Name, changed.Title);
        Assert.NotNull(changed.Note);
        Assert.False(changed.IsAsShipped);
        Assert.False(words.Of(ManifestOf("kernel", shipped.Name, Source("kernel"), "trade.border_cost=2")).IsAsShipped);
        Assert.True(words.Of(ManifestOf("kernel", shipped.Name, Source("kernel"), "output.flows=true")).IsAsShipped);
    }

    [Fact]
    public void AScenarioOfSomebodyElse_HasItsOwnWords_AndNoNote()
    {
        var texts = new ScenarioWords(Language.Kazakh).Of(ManifestOf("kernel", "Mine", "name = \"Mine\"\ndescription = \"<b>\"\n"));
        Assert.Equal(new ScenarioTexts("Mine", "<b>", null, false), texts);
        Assert.Equal(new ScenarioTexts(null, null, null, false), new ScenarioWords(Language.Kazakh).Of(Manifest.Unknown));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void EveryNote_BecomesMarkup_WithNothingLeftOver(string code)
    {
        foreach (var name in ShippedScenarios.Names())
        {
            var note = ShippedText.Note(name, code)!;
            var page = Markup(note);
            Assert.DoesNotMatch(@"\*\*|\]\(|<p>\||<p>#", WithoutCode().Replace(page, ""));
            Assert.Equal(Regex.Count(note, "(?m)^#"), Regex.Count(page, "<h[34]>"));
            Assert.Equal(Regex.Count(page, "<(ol|ul|table|pre|p|li)[ >]"), Regex.Count(page, "</(ol|ul|table|pre|p|li)>"));
        }
    }

    [Fact]
    public void ANote_IsText()
    {
        Assert.Equal(
            "<h4>&lt;i&gt;</h4>\n<p>a &lt;b&gt; <code>**c**</code> <strong>d <code>e</code></strong> <em>f</em> g 2 * 3</p>\n<ul>\n<li>one more</li>\n<li>two</li>\n</ul>\n<ol>\n<li>x</li>\n</ol>\n"
            + "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"&lt;i&gt;\"><table>\n<thead><tr><th scope=\"col\">h</th><th scope=\"col\">i|j</th></tr></thead>\n<tbody>\n<tr><td>1</td><td>&lt;2</td></tr>\n</tbody>\n</table></div>\n"
            + "<pre tabindex=\"0\">&lt;/pre&gt; # no heading\n</pre>\n",
            Markup("## <i>\n\na <b> `**c**` **d `e`** *f*\n[g](h.md) 2 * 3\n\n- one\n  more\n- two\n\n1. x\n\n| h | i\\|j |\n|---|---:|\n| 1 | <2 |\n\n```\n</pre> # no heading\n```\n"));
    }

    private static string Markup(string note)
    {
        var html = new Html();
        new NoteMarkup(html).Write(note);
        return html.ToString();
    }

    private static string Source(string name) => File.ReadAllText(ShippedScenarios.PathOf(name + ".toml"));

    private static Manifest ManifestOf(string file, string name, string toml, params ImmutableArray<string> changes) =>
        new(new RunOrigin(null, name, null), null, $@"C:\somewhere\{file}.toml", null, toml, null, changes, ImmutableDictionary<string, string>.Empty, null);

    [GeneratedRegex("<(code|pre)[^>]*>.*?</(code|pre)>", RegexOptions.Singleline)]
    private static partial Regex WithoutCode();
}
