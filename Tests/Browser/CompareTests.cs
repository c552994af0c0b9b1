using Microsoft.Playwright;
using Xunit;

namespace WorldSystems.Tests.Browser;

/// <summary>A run is pinned and another compared with it.</summary>
public sealed class CompareTests
{
    [Fact]
    public async Task APinnedRun_StaysInTheChart_AndIsComparedInWordsAndInAFigure()
    {
        await using OpenPage open = await OpenPage.AtAsync("#s=kernel&c=time.years:40&c=world.generate.states:10");
        await open.DoneAsync();
        string before = await PathAsync(open, "now");
        Assert.Equal(0, await open.Page.Locator("#figure-comparison").CountAsync());
        await open.Page.Locator("#pin").ClickAsync();
        await open.Page.Locator("#seed").FillAsync("77");
        await open.Page.Locator("#seed").BlurAsync();
        await open.Page.Locator("#figure-comparison").WaitForAsync();
        await open.DoneAsync();

        Assert.Contains("pinned run", await open.Page.Locator("#comparison").InnerTextAsync(), StringComparison.Ordinal);
        Assert.NotEqual(await PathAsync(open, "pinned"), await PathAsync(open, "now"));
        Assert.Equal("pinned", await open.Page.Locator("#trace .pinned-label").TextContentAsync());
        string? said = await open.Page.Locator("#figure-comparison .wide svg").TextContentAsync();
        Assert.Contains("1", said, StringComparison.Ordinal);
        Assert.Contains("77", said, StringComparison.Ordinal);

        await open.Page.Locator("#seed").FillAsync("1");
        await open.Page.Locator("#seed").BlurAsync();
        await open.UntilAsync("document.querySelector('#seed').value === '1' && document.querySelector('#status').dataset.state === 'done'");
        Assert.Equal(await PathAsync(open, "pinned"), await PathAsync(open, "now"));
        Assert.NotEmpty(before);

        await open.Page.Locator("#unpin").ClickAsync();
        await open.Page.Locator("#figure-comparison").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.Equal(0, await open.Page.Locator("#trace path.pinned").CountAsync());
        Assert.Equal(0, await open.Page.Locator("#comparison").CountAsync());
    }

    private static async Task<string> PathAsync(OpenPage open, string kind) => (await open.Page.Locator($"#trace path.{kind}").GetAttributeAsync("d"))!;
}
