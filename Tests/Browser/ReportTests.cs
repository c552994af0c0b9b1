using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace WorldSystems.Tests.Browser;

/// <summary>The report of a run, and of two, opened from disk as a reader opens it.</summary>
public sealed class ReportTests : IDisposable
{
    private static readonly string[] Flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly string _folder = Directory.CreateTempSubdirectory("report-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task OneRun_IsAccessible_FitsEveryWidth_AndKeepsToItself()
    {
        SkipUnlessThere();
        string run = await RunAsync("world-system");
        await LookAsync("report", [run]);
    }

    [Fact]
    public async Task TwoRuns_AreAccessible_FitEveryWidth_AndKeepToThemselves()
    {
        SkipUnlessThere();
        await LookAsync("comparison", [await RunAsync("kernel"), await RunAsync("autarky")]);
    }

    private static void SkipUnlessThere()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("WORLDSYSTEMS_BROWSER") == "1", "WORLDSYSTEMS_BROWSER=1 asks for the tests in a browser");
        Assert.SkipUnless(File.Exists(PublishedPage.Chromium), $"there is no {PublishedPage.Chromium}");
        Assert.SkipUnless(File.Exists(Programs.Viewer), $"the Viewer is not built as {Programs.Viewer}");
    }

    private async Task<string> RunAsync(string scenario)
    {
        string folder = Path.Combine(_folder, scenario);
        await Programs.RunAsync(Programs.Simulator, "run", Path.Combine(Source.Top, $"scenarios/{scenario}.toml"), "--flows", "--out", folder);
        return folder;
    }

    private async Task LookAsync(string name, string[] runs)
    {
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = PublishedPage.Chromium, Args = Flags });
        foreach (string language in (string[])["en", "ru", "kk"])
        {
            string folder = Path.Combine(_folder, $"{name}-{language}");
            await Programs.RunAsync(Programs.Viewer, [.. runs, "--lang", language, "--out", folder]);
            foreach ((int width, ColorScheme colours) in ((int, ColorScheme)[])[(1280, ColorScheme.Light), (360, ColorScheme.Light), .. language == "en" ? [(1280, ColorScheme.Dark)] : ((int, ColorScheme)[])[]])
            {
                await using IBrowserContext context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 800 }, ColorScheme = colours });
                await LookAsync(context, new Uri(Path.Combine(folder, "report.html")).AbsoluteUri, $"{name}-{language}-{width}{(colours == ColorScheme.Dark ? "-dark" : "")}", language);
            }
        }
    }

    private static async Task LookAsync(IBrowserContext context, string address, string name, string language)
    {
        List<string> complaints = [], elsewhere = [];
        IPage page = await context.NewPageAsync();
        page.Console += (_, message) => complaints.AddRange(message.Type is "error" or "warning" ? [message.Text] : []);
        page.PageError += (_, error) => complaints.Add(error);
        context.Request += (_, request) => elsewhere.AddRange(request.Url == address || request.Url.StartsWith("data:", StringComparison.Ordinal) ? [] : [request.Url]);
        await page.GotoAsync(address);
        if (Environment.GetEnvironmentVariable("WORLDSYSTEMS_SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });

        // The style sheet applies, the moving pictures move, and nothing that opens stays closed to the inspection.
        Assert.Equal("10px", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('figure')).borderTopLeftRadius"));
        await page.Locator(".controls button").First.ClickAsync();
        await page.Locator("[data-animation=started]").First.WaitForAsync();
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(part => part.open = true)");
        if (Environment.GetEnvironmentVariable("WORLDSYSTEMS_SCREENSHOTS") is { Length: > 0 } opened && await page.Locator("details.note").CountAsync() > 0)
            await page.Locator("details.note").First.ScreenshotAsync(new() { Path = Path.Combine(opened, $"{name}-note.png") });
        AxeResult result = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });

        Assert.Empty(result.Violations.Where(issue => issue.Impact is "serious" or "critical")
            .Select(issue => $"{name}: {issue.Id}: {issue.Help} {string.Join(' ', issue.Nodes.Take(3).Select(node => node.Html))}"));
        Assert.Equal(language, await page.GetAttributeAsync("html", "lang"));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), name);
        Assert.Empty(complaints);
        Assert.Empty(elsewhere);
    }
}
