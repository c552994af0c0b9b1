using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.Playwright;
using Xunit;

namespace WorldSystems.Tests.Browser;

/// <summary>What a reader takes along is what the page shows.</summary>
public sealed class DownloadTests
{
    private const string Where = "#s=kernel&c=time.years:12&c=world.generate.states:6&c=trade.border_cost:2.5";

    [Fact]
    public async Task APicture_IsAnSvgThatStandsAlone()
    {
        await using OpenPage open = await OpenPage.AtAsync(Where);
        await open.DoneAsync();
        foreach (string id in new[] { "gap", "bubbles" })
        {
            (string name, byte[] bytes) = await open.SavedAsync(open.Page.Locator($"#figure-{id} figcaption > button"));
            XElement svg = XDocument.Parse(Encoding.UTF8.GetString(bytes)).Root!;
            XNamespace space = "http://www.w3.org/2000/svg";

            Assert.Equal(id + ".svg", name);
            Assert.Equal(space + "svg", svg.Name);
            Assert.Equal("img", svg.Attribute("role")?.Value);
            Assert.NotEmpty(svg.Element(space + "title")!.Value);
            Assert.NotEmpty(svg.Element(space + "desc")!.Value);
            Assert.Empty(svg.Descendants(space + "script"));
            Assert.DoesNotContain("var(--", svg.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Files_HaveAColumnNameARowAndAHash()
    {
        await using OpenPage open = await OpenPage.AtAsync(Where);
        await open.DoneAsync();
        (_, byte[] states) = await open.SavedAsync(Button(open, "states.csv"));
        (_, byte[] world) = await open.SavedAsync(Button(open, "world.csv"));

        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(states)), await open.Page.Locator("#hash").InnerTextAsync(), StringComparison.Ordinal);
        string[] rows = Encoding.UTF8.GetString(states).TrimEnd('\n').Split('\n');
        Assert.StartsWith("year,state,zone,", rows[0], StringComparison.Ordinal);
        Assert.Equal(1 + (12 * 6), rows.Length);
        Assert.Equal(1 + 12, Encoding.UTF8.GetString(world).TrimEnd('\n').Split('\n').Length);
    }

    [Fact]
    public async Task TheScenario_GivesTheSameResultAgain()
    {
        string hash;
        string scenario;
        await using (OpenPage open = await OpenPage.AtAsync(Where))
        {
            await open.DoneAsync();
            (string name, byte[] bytes) = await open.SavedAsync(open.Page.Locator("#save-scenario"));
            scenario = Encoding.UTF8.GetString(bytes);
            hash = await open.Page.Locator("#hash").InnerTextAsync();
            Assert.Equal("kernel.toml", name);
            Assert.Contains("border_cost = 2.5", scenario, StringComparison.Ordinal);
        }

        await using OpenPage other = await OpenPage.AtAsync("#s=kernel&c=time.years:3");
        await other.DoneAsync();
        Assert.NotEqual(hash, await other.Page.Locator("#hash").InnerTextAsync());
        await other.Page.EvaluateAsync("document.getElementById('scenario-text').open = true");
        await other.Page.Locator("#text").FillAsync(scenario);
        await other.Page.Locator("#text").BlurAsync();
        await other.Page.Locator("#hash", new() { HasTextString = hash }).WaitForAsync();
    }

    private static ILocator Button(OpenPage open, string file) => open.Page.Locator("#downloads button", new() { HasTextString = file }).First;
}
