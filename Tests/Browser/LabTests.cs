using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace WorldSystems.Tests.Browser;

/// <summary>What a reader does with the page. Disposing a page demands that it neither complained nor asked for anything elsewhere.</summary>
public sealed partial class LabTests
{
    [Fact]
    public async Task StatesFile_HasTheHashOfTheProgram()
    {
        await using OpenPage open = await OpenPage.AtAsync();
        await open.DoneAsync();
        byte[] bytes = (await open.SavedAsync(open.Page.Locator("#downloads button", new() { HasTextString = "states.csv" }))).Bytes;
        string golden = File.ReadLines(Path.Combine(Source.Top, "Tests/Goldens/world-system.sha256")).Single(line => line.EndsWith("states.csv", StringComparison.Ordinal)).Split(' ')[0];

        Assert.Equal(golden, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        Assert.Contains(golden, await open.Page.Locator("#hash").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALink_Reproduces_AndOneWithAnotherHashSaysThatItDoesNot()
    {
        string fragment;
        await using (OpenPage open = await OpenPage.AtAsync("#s=kernel&c=time.years:30&c=random.seed:5"))
        {
            await open.DoneAsync();
            await open.Page.Locator("#link").ClickAsync();
            await open.Page.Locator("#verdict").WaitForAsync();
            fragment = new Uri(open.Page.Url).Fragment;
        }

        await using (OpenPage again = await OpenPage.AtAsync(fragment))
        {
            await again.DoneAsync();
            Assert.Contains("byte for byte", await again.Page.Locator("#verdict").InnerTextAsync(), StringComparison.Ordinal);
        }

        string longer = fragment.Replace("years:30", "years:31", StringComparison.Ordinal);
        await using (OpenPage other = await OpenPage.AtAsync(longer))
        {
            await other.DoneAsync();
            Assert.Contains("does not reproduce", await other.Page.Locator("#verdict").InnerTextAsync(), StringComparison.Ordinal);
        }

        await using OpenPage older = await OpenPage.AtAsync(OfVersion().Replace(longer, "v=0.0.1-old"));
        await older.DoneAsync();
        Assert.Contains("no longer reproduces: it was made with version 0.0.1-old", await older.Page.Locator("#verdict").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheNameOfAScenario_IsTextOnThePage()
    {
        await using OpenPage open = await OpenPage.AtAsync("#s=kernel&c=time.years:5");
        await open.DoneAsync();
        await open.Page.EvaluateAsync("document.getElementById('scenario-text').open = true");
        string text = await open.Page.Locator("#text").InputValueAsync();
        await open.Page.Locator("#text").FillAsync(text.Replace("name = \"", "name = \"<script>alert(1)</script> =cmd| ", StringComparison.Ordinal));
        await open.Page.Locator("#text").BlurAsync();
        await open.Page.Locator(".scenario-name", new() { HasText = "<script>alert(1)</script>" }).WaitForAsync();
        await open.DoneAsync();

        Assert.Equal(0, await open.Page.Locator("#lab script").CountAsync());
    }

    [Fact]
    public async Task AMistakeInTheText_IsToldWithLineAndColumn()
    {
        await using OpenPage open = await OpenPage.AtAsync("#s=kernel&c=time.years:5");
        await open.DoneAsync();
        await open.Page.EvaluateAsync("document.getElementById('scenario-text').open = true");
        await open.Page.Locator("#text").FillAsync("schema = 1\nname = \"x\"\n[trade]\nborder_cots = 2.0\n");
        await open.Page.Locator("#text").BlurAsync();

        Assert.Contains("kernel.toml:4:1:", await open.Page.Locator("#errors").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FiguresWithNothingToDraw_AreNamed_NotDrawn()
    {
        await using OpenPage open = await OpenPage.AtAsync("#s=kernel&c=time.years:12&c=world.generate.states:6");
        await open.DoneAsync();
        Assert.Contains("Wars, colonies and debt programmes", await open.Page.Locator("#not-drawn").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await open.Page.Locator("#figure-chronicle").CountAsync());
        Assert.Equal(0, await open.Page.Locator("figure text", new() { HasTextString = "This run has no values" }).CountAsync());
    }

    [Fact]
    public async Task AWindowThatBecomesNarrow_HasAChartForNarrowScreens()
    {
        await using OpenPage open = await OpenPage.AtAsync("#s=kernel&c=time.years:5");
        await open.DoneAsync();
        await open.Page.SetViewportSizeAsync(400, 800);
        await open.Page.Locator("#trace .slim path.now").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        Assert.True(await open.Page.Locator("#trace .slim").IsVisibleAsync());
        await open.Page.SetViewportSizeAsync(1280, 800);
        await open.Page.Locator("#trace .wide path.now").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        Assert.True(await open.Page.Locator("#trace .wide").IsVisibleAsync());
    }

    [Fact]
    public async Task ALesson_IsPredictedRunRevealedAndTried()
    {
        await using OpenPage open = await OpenPage.AtAsync("#s=kernel&c=time.years:5");
        await open.DoneAsync();
        await open.Page.Locator("#lesson summary").ClickAsync();
        await open.Page.Locator("#lesson-choice").SelectOptionAsync("wallerstein");
        Assert.True(await open.Page.Locator("#lesson-run").IsDisabledAsync());
        await open.Page.Locator("#lesson input[type=radio]").First.CheckAsync();
        await open.Page.Locator("#lesson-run").ClickAsync();
        await open.Page.Locator("#lesson-result").WaitForAsync(new() { Timeout = 60_000 });
        await open.DoneAsync();
        await open.Page.Locator("#lesson-try").ClickAsync();
        await open.Page.Locator("#lesson-tried").WaitForAsync(new() { Timeout = 60_000 });
        await open.DoneAsync();
    }

    [Fact]
    public async Task OnceLoaded_ItWorksWithoutANetwork()
    {
        await using OpenPage open = await OpenPage.AtAsync("#s=kernel&c=time.years:5");
        await open.DoneAsync();
        await open.Page.EvaluateAsync("navigator.serviceWorker.ready.then(() => true)");
        await open.Context.SetOfflineAsync(true);
        await open.Page.ReloadAsync();
        await open.DoneAsync();
    }

    [Theory]
    [InlineData("en", 1280)]
    [InlineData("ru", 1280)]
    [InlineData("kk", 1280)]
    [InlineData("en", 360)]
    [InlineData("ru", 360)]
    [InlineData("kk", 360)]
    public async Task ThePage_IsAccessible_FitsItsWidth_AndSpeaksTheLanguage(string language, int width)
    {
        await using OpenPage open = await OpenPage.AtAsync("", width, language);
        await open.DoneAsync();
        if (Environment.GetEnvironmentVariable("WORLDSYSTEMS_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await open.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"lab-{language}-{width}.png") });
            await open.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"lab-{language}-{width}-full.png"), FullPage = true });
            foreach (string part in new[] { "figure-bubbles", "figure-network" })
                await open.Page.Locator("#" + part).ScreenshotAsync(new() { Path = Path.Combine(folder, $"lab-{language}-{width}-{part}.png") });
            await open.Page.Locator("#pin").ClickAsync();
            await open.Page.EvaluateAsync("document.getElementById('p-trade-border_cost').closest('details').open = true");
            await open.Page.Locator("#p-trade-border_cost").FillAsync("2");
            await open.Page.Locator("#figure-comparison").WaitForAsync();
            await open.DoneAsync();
            await open.Page.Locator("#trace").ScreenshotAsync(new() { Path = Path.Combine(folder, $"lab-{language}-{width}-compared.png") });
            await open.Page.Locator("#figure-comparison").ScreenshotAsync(new() { Path = Path.Combine(folder, $"lab-{language}-{width}-comparison.png") });
            await open.Page.Locator("#lesson summary").ClickAsync();
            await open.Page.Locator("#lesson-choice").SelectOptionAsync("dependency");
            await open.Page.Locator("#lesson").ScreenshotAsync(new() { Path = Path.Combine(folder, $"lab-{language}-{width}-lesson.png") });
            await open.Page.Locator("#states-table summary").ClickAsync();
            await open.Page.Locator("#tabulate").ClickAsync();
            await open.Page.Locator("#table").WaitForAsync();
            await open.DoneAsync();
            await open.Page.Locator("#states-table").ScreenshotAsync(new() { Path = Path.Combine(folder, $"lab-{language}-{width}-table.png") });
            await open.Page.Locator("#note summary").ClickAsync();
            await open.Page.Locator("#note .prose").WaitForAsync(new() { Timeout = 60_000 });
            await open.Page.Locator("#note").ScrollIntoViewIfNeededAsync();
            await open.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"lab-{language}-{width}-note.png") });
        }

        // Nothing that opens stays closed to the inspection.
        await open.Page.EvaluateAsync("document.querySelectorAll('details').forEach(part => part.open = true)");
        await open.Page.Locator("#note .prose").WaitForAsync(new() { Timeout = 60_000 });
        AxeResult result = await open.Page.RunAxe();
        Assert.Empty(result.Violations.Where(issue => issue.Impact is "serious" or "critical").Select(issue => $"{issue.Id}: {issue.Help} {string.Join(' ', issue.Nodes.Take(3).Select(node => node.Html))}"));
        Assert.Equal(language, await open.Page.GetAttributeAsync("html", "lang"));
        Assert.True(await open.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    [GeneratedRegex("v=[^&]+")]
    private static partial Regex OfVersion();
}
