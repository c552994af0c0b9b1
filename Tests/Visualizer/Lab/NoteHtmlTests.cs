using WorldSystems.Lab.Notes;
using WorldSystems.Lab.Shelf;
using Xunit;

namespace WorldSystems.Tests.Visualizer.Lab;

public sealed class NoteHtmlTests
{
    [Fact]
    public void Tags_AreText()
    {
        string html = Html("# A <script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\n| a |\n|---|\n| <b>c</b> |\n");

        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_LeadToScenariosOfThePageOrNowhere()
    {
        Assert.Contains("<a href=\"#s=kernel\">the kernel</a>", Html("[the kernel](kernel.md)"), StringComparison.Ordinal);
        Assert.All(
            ["[here](javascript:alert(1))", "[here](https://example.org/)", "[here](../../README.md)", "[here](no-such-one.md)", "![here](kernel.md)", "<https://example.org/>"],
            markdown => Assert.DoesNotContain("href", Html(markdown) + Html(markdown).Replace("src", "href", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.Contains("here", Html("[here](javascript:alert(1))"), StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_StandBelowThoseOfThePage() => Assert.Equal("<h3>A</h3>\n<h4>B</h4>\n", Html("# A\n## B\n"));

    [Fact]
    public void WideThings_MoveInAFrameThatTheKeyboardReaches()
    {
        Assert.Contains("<div class=\"scroll\" tabindex=\"0\">\n<table>", Html("| a |\n|---|\n| 1 |\n"), StringComparison.Ordinal);
        Assert.Contains("<div class=\"scroll\" tabindex=\"0\"><pre>", Html("```\na\n```\n").Replace(">\n<pre>", "><pre>", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static string Html(string markdown) => NoteHtml.Of(markdown, ScenarioShelf.Shipped.Names);
}
