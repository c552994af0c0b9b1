using Microsoft.Playwright;
using Xunit;

namespace WorldSystems.Tests.Browser;

/// <summary>The page without a mouse.</summary>
public sealed class KeyboardTests
{
    private const int MostStops = 150;

    [Fact]
    public async Task ASlider_IsReachedMovedAndRun_AndFocusIsAlwaysSeen()
    {
        await using OpenPage open = await OpenPage.AtAsync("#s=kernel&c=time.years:20&c=world.generate.states:8");
        await open.DoneAsync();
        await TabToAsync(open.Page, "run");
        await TabToAsync(open.Page, "p-trade-border_cost");
        ILocator slider = open.Page.Locator("#p-trade-border_cost");
        string value = await slider.InputValueAsync(), hash = await open.Page.Locator("#hash").InnerTextAsync(), text = (await slider.GetAttributeAsync("aria-valuetext"))!;

        await open.Page.Keyboard.PressAsync("ArrowRight");
        await open.UntilAsync($"document.querySelector('#hash') !== null && document.querySelector('#hash').textContent !== '{hash}'");
        await open.DoneAsync();
        Assert.NotEqual(value, await slider.InputValueAsync());
        Assert.NotEqual(text, await slider.GetAttributeAsync("aria-valuetext"));
        Assert.Equal("p-trade-border_cost", await open.Page.EvaluateAsync<string>("document.activeElement.id"));

        await open.Page.Keyboard.PressAsync("ArrowLeft");
        await open.Page.Locator("#hash", new() { HasTextString = hash }).WaitForAsync();
        await open.DoneAsync();
        await open.Page.Locator("#run").FocusAsync();
        await open.Page.Keyboard.PressAsync("Enter");
        await open.Page.Locator("#status:not([data-state=done])").WaitForAsync();
        await open.DoneAsync();
        Assert.Equal(hash, await open.Page.Locator("#hash").InnerTextAsync());
    }

    [Fact]
    public async Task TheFirstStop_LeadsPastTheControls_AndIsNoLinkToAResult()
    {
        await using OpenPage open = await OpenPage.AtAsync("#s=kernel&c=time.years:5");
        await open.DoneAsync();
        await open.Page.Keyboard.PressAsync("Tab");
        Assert.True(await open.Page.Locator("a.skip").IsVisibleAsync());
        await open.Page.Keyboard.PressAsync("Enter");
        await open.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("play", await open.Page.EvaluateAsync<string>("document.activeElement.id"));
        Assert.Equal(0, await open.Page.Locator("#verdict").CountAsync());
    }

    /// <summary>Presses Tab until an element has the focus, which must be seen at every stop.</summary>
    private static async Task TabToAsync(IPage page, string id)
    {
        for (int stop = 0; stop < MostStops; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            string[] at = await page.EvaluateAsync<string[]>(
                """
                () => {
                  const at = document.activeElement, style = getComputedStyle(at), box = at.getBoundingClientRect();
                  const isSeen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && box.bottom > 0 && box.top < innerHeight;
                  return [at.id, isSeen ? '' : at.outerHTML.slice(0, 200)];
                }
                """);
            Assert.Equal("", at[1]);
            if (at[0] == id)
                return;
        }

        Assert.Fail($"{MostStops} stops, and none is {id}");
    }
}
