using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using WorldSystems.Charts.Animation;
using WorldSystems.Charts.Figures;
using WorldSystems.Languages;
using WorldSystems.Viewer;
using WorldSystems.Viewer.Pages;
using Xunit;

namespace WorldSystems.Tests.Visualizer.Viewer;

public sealed partial class ReportPageTests : IDisposable
{
    private const int MostBytes = 3_000_000;

    private readonly string _root = Directory.CreateTempSubdirectory("page-").FullName;

    public static TheoryData<string> Codes => [.. Language.All.Select(language => language.Code)];

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [MemberData(nameof(Codes))]
    public void ThePage_HasEveryFigure_InBothWidths_WithCaptionTableAndFiles(string code)
    {
        var page = Page([RunSample.WriteWhole(_root, "run")], code);
        foreach (var id in FigureCatalogue.Ids.Concat(AnimatedCatalogue.Ids))
        {
            Assert.Contains($"<figure id=\"figure-{id}\">", page, StringComparison.Ordinal);
            Assert.Contains($"aria-labelledby=\"{id}-title {id}-desc\"", page, StringComparison.Ordinal);
            Assert.Contains($"aria-labelledby=\"{id}-slim-title {id}-slim-desc\"", page, StringComparison.Ordinal);
            Assert.Contains($"<a href=\"{id}.svg\">SVG</a>", page, StringComparison.Ordinal);
        }
        Assert.Equal(FigureCatalogue.Ids.Length + AnimatedCatalogue.Ids.Length, Regex.Count(page, "<table class=\"numbers\">"));
        Assert.Contains($"<html lang=\"{code}\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public void ThePage_FetchesNothing_AndRunsOnlyTheHousesScript()
    {
        var page = Page([RunSample.WriteWhole(_root, "run")]);
        Assert.Empty(References().Matches(page.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal)));
        var policy = Regex.Match(page, "http-equiv=\"Content-Security-Policy\" content=\"([^\"]+)\"").Groups[1].Value;
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        var allowed = Regex.Match(policy, "script-src ([^;]+)").Groups[1].Value;
        var scripts = Regex.Matches(page, "<script>(.*?)</script>", RegexOptions.Singleline);
        Assert.Equal(HashOf(Assert.Single(scripts).Groups[1].Value), allowed);
        var data = Regex.Matches(page, "<script type=\"application/json\">(.*?)</script>", RegexOptions.Singleline);
        Assert.Equal(2, data.Count);
        Assert.Equal(scripts.Count + data.Count, Regex.Count(page, "<script", RegexOptions.IgnoreCase));
        Assert.All(data, json => JsonDocument.Parse(json.Groups[1].Value).Dispose());
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void ThePage_HasOneStyleSheet_AndNoOtherIsAllowed(string code)
    {
        var page = Page([RunSample.WriteWhole(_root, "run")], code);
        var policy = Regex.Match(page, "http-equiv=\"Content-Security-Policy\" content=\"([^\"]+)\"").Groups[1].Value;
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        var sheet = Assert.Single(Regex.Matches(page, "<style>(.*?)</style>", RegexOptions.Singleline)).Groups[1].Value;
        Assert.Equal(HashOf(sheet), Regex.Match(policy, "style-src ([^;]+)").Groups[1].Value);
        Assert.DoesNotMatch("(?i)<[^>]*\\sstyle\\s*=", page);
        Assert.DoesNotContain("setAttribute('style'", page, StringComparison.Ordinal);
    }

    [Fact]
    public void HostileNames_AreText_Everywhere()
    {
        var page = Page([RunSample.WriteWhole(_root, "run")]);
        Assert.Contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("=cmd|", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Sample <b>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("</pre><img", page, StringComparison.Ordinal);
        Assert.Contains("&lt;/pre&gt;&lt;img", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_InThePage_AreUnique()
    {
        foreach (var page in new[] { Page([RunSample.WriteWhole(_root, "one")]), Page([RunSample.WriteWhole(_root, "one"), RunSample.WriteWhole(_root, "two")]) })
        {
            var ids = Ids().Matches(page).Select(match => match.Groups[1].Value).ToArray();
            Assert.Equal(ids.Length, ids.Distinct().Count());
        }
    }

    [Fact]
    public void Claims_AreStated_AndWithResults_Judged()
    {
        var folder = RunSample.WriteWhole(_root, "run");
        var stated = Page([folder]);
        Assert.Contains("The gap grows &amp; grows.", stated, StringComparison.Ordinal);
        Assert.Contains("gap_<wbr>ratio", stated, StringComparison.Ordinal);
        Assert.DoesNotContain("✓", stated, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(folder, "claims.json"), RunSample.Claims);
        var judged = Page([folder], "ru");
        Assert.Contains("✓&#160;подтверждается", judged, StringComparison.Ordinal);
        Assert.Contains("11,5 (от 9,43 до 14,6)", judged, StringComparison.Ordinal);
        Assert.DoesNotContain("Somebody else", judged, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Of the world.", "Of each &lt;state&gt;.", "between −0.1 and 0.2")]
    [InlineData("ru", "Средний продукт на душу в богатейшей десятой части", "Of each &lt;state&gt;.", "от −0,1 до 0,2")]
    [InlineData("kk", "Мемлекеттердің ең бай оннан біріндегі", "Of each &lt;state&gt;.", "−0,1 – 0,2 аралығында")]
    public void Measures_AreExplained_ByTheColumnsOfTheRun(string code, string world, string states, string expected)
    {
        var folder = RunSample.WriteWhole(_root, "run");
        File.WriteAllText(Path.Combine(folder, "datapackage.json"), """
            {"resources": [{"path": "states.csv", "schema": {"fields": [{"name": "gap_ratio", "unit": "-", "description": "Of each <state>."}]}},
            {"path": "world.csv", "schema": {"fields": [{"name": "gap_ratio", "unit": "share", "description": "Of the world."}]}}, {"path": 1}, 2]}
            """);
        Assert.Matches($"<td[^>]*>{world}[^<]* <span class=\"quiet\">gap_<wbr>ratio</span></td>", Page([folder], code));
        var manifest = Path.Combine(folder, "manifest.json");
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace("expect = \\u0022\\u003E 5x\\u0022", "expect = 'between -0.1 and 0.2'\\nof = 'all'", StringComparison.Ordinal));
        var page = Page([folder], code);
        Assert.Matches($"<td[^>]*>{states} <span class=\"quiet\">gap_<wbr>ratio</span></td>", page);
        Assert.Contains($">{expected}</td>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void BrokenClaims_AreAWarning_AndTheScenariosShown()
    {
        var folder = RunSample.WriteWhole(_root, "run");
        File.WriteAllText(Path.Combine(folder, "claims.json"), "{");
        using var warnings = new StringWriter();
        var run = Assert.Single(new Report(Language.English, warnings).Compose([folder]).Runs);
        Assert.Contains("claims.json is not readable as JSON", warnings.ToString(), StringComparison.Ordinal);
        Assert.Equal("The gap grows & grows.", Assert.Single(run.Run.Claims).Says);
    }

    [Fact]
    public void ScenarioManifestAndCitation_AreThere()
    {
        var page = Page([RunSample.WriteWhole(_root, "run")]);
        Assert.Contains("start_year = 1750", page, StringComparison.Ordinal);
        Assert.Contains("WorldSystems contributors. WorldSystems, version 0.1.0, commit 0123456789ab [computer software]. Scenario “Sample &lt;b&gt;” (SHA-256 fedcba987654), seed 7.", page, StringComparison.Ordinal);
        Assert.Contains("<dd>random.seed=7</dd>", page, StringComparison.Ordinal);
        Assert.Contains("<dd>aa11</dd>", page, StringComparison.Ordinal);
        Assert.Contains("<dd>MIT</dd>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutFlows_TheNetworkIsLeftOut_AndSaidSo()
    {
        var page = Page([RunSample.Write(_root, "run")]);
        Assert.DoesNotContain("figure-network", page, StringComparison.Ordinal);
        Assert.Contains("Run the scenario again with --flows.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void AWorldWithoutTrade_HasNoNetwork_AndNothingIsMissing()
    {
        var folder = RunSample.WriteWhole(_root, "run");
        File.WriteAllText(Path.Combine(folder, "flows.csv"), "year,from,to,good,value\n");
        var page = Page([folder]);
        Assert.DoesNotContain("figure-network", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Run the scenario again with --flows.", page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void SeveralRuns_StandSideBySide_WithTheirNames(string code)
    {
        string[] folders = [RunSample.WriteWhole(_root, "one"), RunSample.WriteWhole(_root, "two")];
        var page = Page(folders, code);
        Assert.Contains("figure-run2-comparison", page, StringComparison.Ordinal);
        Assert.Contains("figure-run1-gap", page, StringComparison.Ordinal);
        Assert.Contains("figure-run2-network", page, StringComparison.Ordinal);
        Assert.Contains("(one)", page, StringComparison.Ordinal);
        Assert.Contains("(two)", page, StringComparison.Ordinal);
        Assert.Contains("A: one. B: two.", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"run2-gap.svg\">SVG</a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatNoRunHasValuesFor_IsNamed_AndWhatOnlyOneHasStandsBesideAWord()
    {
        string one = RunSample.WriteWhole(_root, "one"), two = RunSample.WriteWhole(_root, "two"), three = RunSample.WriteWhole(_root, "three");
        foreach (var folder in new[] { two, three })
        {
            var events = Path.Combine(folder, "events.csv");
            File.WriteAllText(events, File.ReadLines(events).First() + "\n");
            var wars = Path.Combine(folder, "wars.csv");
            File.WriteAllText(wars, File.ReadLines(wars).First() + "\n");
        }

        Assert.Contains("<figure id=\"figure-chronicle\">", Page([one]), StringComparison.Ordinal);
        Assert.DoesNotContain("not-drawn", Page([one]), StringComparison.Ordinal);
        Assert.DoesNotContain("figure-chronicle", Page([two]), StringComparison.Ordinal);
        Assert.Contains("Not drawn, since the run has no values for it: Wars, colonies and debt programmes.", Page([two]), StringComparison.Ordinal);
        Assert.Contains("figure-run2-chronicle", Page([one, two]), StringComparison.Ordinal);
        Assert.Contains("<p>This run has no values for this figure.</p>", Page([one, two]), StringComparison.Ordinal);
        Assert.DoesNotContain("run2-chronicle-title", Page([one, two]), StringComparison.Ordinal);
        Assert.DoesNotContain("figure-run1-chronicle", Page([two, three]), StringComparison.Ordinal);
    }

    [Fact]
    public void TheDefaultScenariosPage_StaysSmall()
    {
        var folder = Path.Combine(_root, "default");
        using var host = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "worldsystems.dll"), "run", TestScenarios.PathOf("..", "scenarios", "world-system.toml"), "--flows", "--out", folder]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        host.StandardOutput.ReadToEnd();
        host.WaitForExit();
        Assert.Equal(0, host.ExitCode);
        Assert.InRange(Encoding.UTF8.GetByteCount(Page([folder], "kk")), 300_000, MostBytes);
    }

    /// <summary>The page, without the picture files beside it.</summary>
    private static string Page(string[] folders, string code = "en")
    {
        var language = Language.Find(code)!;
        var (runs, comparisons) = new Report(language, TextWriter.Null).Compose(folders);
        return new ReportPage(language, runs, comparisons, ["svg", "png", "pdf"]).Write();
    }

    private static string HashOf(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    [GeneratedRegex("""(src|href)\s*=\s*["'](?!#|[a-z0-9-]+\.(svg|png|pdf)["'])|https?:|@import|url\((?!#)|\son[a-z]+\s*=\s*["']""", RegexOptions.IgnoreCase)]
    private static partial Regex References();

    [GeneratedRegex("\\sid=\"([^\"]+)\"")]
    private static partial Regex Ids();
}
