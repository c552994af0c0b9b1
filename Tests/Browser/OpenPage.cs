using System.Diagnostics;
using Microsoft.Playwright;
using Xunit;

namespace WorldSystems.Tests.Browser;

/// <summary>The page in Chromium on a clean profile, with everything it said and asked for.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private static readonly string[] Flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly PublishedPage _server;
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private long _asked;

    private OpenPage(PublishedPage server, IPlaywright playwright, IBrowser browser, IBrowserContext context, IPage page) =>
        (_server, _playwright, _browser, Context, Page) = (server, playwright, browser, context, page);

    public IPage Page { get; }

    public IBrowserContext Context { get; }

    /// <summary>How long ago the page was asked for.</summary>
    public TimeSpan Since => Stopwatch.GetElapsedTime(_asked);

    public List<string> Complaints { get; } = [];

    public List<string> Elsewhere { get; } = [];

    /// <summary>Opens it, at an address behind <c>#</c> where one is given.</summary>
    public static async Task<OpenPage> AtAsync(string fragment = "", int width = 1280, string language = "en", bool calm = false)
    {
        PublishedPage.SkipUnlessThere();
        var server = new PublishedPage();
        IPlaywright playwright = await Playwright.CreateAsync();
        IBrowser browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = PublishedPage.Chromium, Args = Flags });
        IBrowserContext context = await browser.NewContextAsync(new() { Locale = language, ViewportSize = new() { Width = width, Height = width < 600 ? 740 : 900 }, AcceptDownloads = true, ReducedMotion = calm ? ReducedMotion.Reduce : null });
        var open = new OpenPage(server, playwright, browser, context, await context.NewPageAsync());
        open.Page.Console += (_, message) => open.Note(message.Type is "error" or "warning", message.Text);
        open.Page.PageError += (_, error) => open.Note(true, error);
        context.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(server.Address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
                open.Elsewhere.Add(request.Url);
        };
        open._asked = Stopwatch.GetTimestamp();
        await open.Page.GotoAsync(server.Address + fragment);
        return open;
    }

    /// <summary>Waits until the page says so of itself; its own policy forbids texts to be run as code, so conditions are expressions here.</summary>
    public async Task UntilAsync(string condition)
    {
        for (var left = 600; !await Page.EvaluateAsync<bool>(condition); left--)
        {
            Assert.True(left > 0, condition);
            await Task.Delay(100);
        }
    }

    /// <summary>Waits for the run and all figures.</summary>
    public Task DoneAsync() => Page.Locator("#status[data-state=done]").WaitForAsync(new() { Timeout = 120_000 });

    /// <summary>Waits for the whole live chart.</summary>
    public Task ChartAsync() => Page.Locator("#trace path.now").WaitForAsync(new() { State = WaitForSelectorState.Attached, Timeout = 60_000 });

    /// <summary>Saves what a button offers.</summary>
    public async Task<(string Name, byte[] Bytes)> SavedAsync(ILocator button)
    {
        IDownload download = await Page.RunAndWaitForDownloadAsync(() => button.ClickAsync());
        return (download.SuggestedFilename, await File.ReadAllBytesAsync(await download.PathAsync()));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        _server.Dispose();
        Assert.True(Complaints.Count == 0, string.Join('\n', [.. Complaints, .. _server.Lacking]));
        Assert.Empty(Elsewhere);
        Assert.Empty(_server.Lacking);
    }

    private void Note(bool isComplaint, string text)
    {
        if (isComplaint)
            Complaints.Add(text);
    }
}
