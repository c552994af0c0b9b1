using System.Globalization;
using Microsoft.Playwright;
using Xunit;

namespace WorldSystems.Tests.Browser;

/// <summary>Bubbles and network: play, scrub, speed, by mouse and by keyboard, with and without motion.</summary>
public sealed class MovingFigureTests
{
    private const string Where = "#s=kernel&c=time.years:60&c=world.generate.states:12";

    [Theory]
    [InlineData("bubbles", 59)]
    [InlineData("network", 19)]
    public async Task AFigure_IsScrubbedByKeyboard_AndItsMarksMove(string id, int last)
    {
        await using OpenPage open = await OpenPage.AtAsync(Where);
        await open.DoneAsync();
        ILocator figure = open.Page.Locator($"#figure-{id}"), scrub = figure.Locator("input[type=range]");
        await scrub.WaitForAsync();
        Assert.Equal(last.ToString(CultureInfo.InvariantCulture), await scrub.InputValueAsync());
        Assert.Equal("1809", await figure.Locator("output.year").InnerTextAsync());
        string[] atEnd = await MarksAsync(figure);

        await scrub.FocusAsync();
        await open.Page.Keyboard.PressAsync("Home");
        Assert.Equal("0", await scrub.InputValueAsync());
        Assert.True(int.Parse(await figure.Locator("output.year").InnerTextAsync(), CultureInfo.InvariantCulture) < 1754);
        Assert.NotEqual(atEnd, await MarksAsync(figure));
        Assert.Equal(await figure.Locator("output.year").InnerTextAsync(), await scrub.GetAttributeAsync("aria-valuetext"));

        await open.Page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal("1", await scrub.InputValueAsync());
        await open.Page.Keyboard.PressAsync("End");
        Assert.Equal(atEnd, await MarksAsync(figure));
    }

    [Fact]
    public async Task Playing_RunsFromTheFirstYearToTheLast_AndASpeedCanBeChosen()
    {
        await using OpenPage open = await OpenPage.AtAsync(Where);
        await open.DoneAsync();
        ILocator figure = open.Page.Locator("#figure-bubbles"), play = figure.Locator("button.play");
        await play.WaitForAsync();
        await figure.Locator(".controls select").First.SelectOptionAsync("4");
        await play.FocusAsync();
        await open.Page.Keyboard.PressAsync("Enter");
        await open.UntilAsync("document.querySelector('#figure-bubbles .play').textContent === 'Pause'");
        HashSet<string> years = [];
        while (await play.InnerTextAsync() == "Pause")
            years.Add(await figure.Locator("output.year").InnerTextAsync());

        Assert.True(years.Count > 3, string.Join(' ', years));
        Assert.Equal("1809", await figure.Locator("output.year").InnerTextAsync());
    }

    [Fact]
    public async Task WhoAskedForLessMotion_GetsWholeSteps()
    {
        await using OpenPage open = await OpenPage.AtAsync(Where, calm: true);
        await open.DoneAsync();
        ILocator figure = open.Page.Locator("#figure-bubbles");
        await figure.Locator("button.play").ClickAsync();
        await open.UntilAsync("document.querySelector('#figure-bubbles output.year').textContent !== '1750'");
        Assert.Equal("1762", await figure.Locator("output.year").InnerTextAsync());

        await open.Page.Locator("#play").ClickAsync();
        await open.UntilAsync("document.querySelector('#year').value !== '0'");
        Assert.Equal("25", await open.Page.Locator("#year").InputValueAsync());
    }

    [Fact]
    public async Task AStateThatIsFollowed_HasItsNameInThePicture()
    {
        await using OpenPage open = await OpenPage.AtAsync(Where);
        await open.DoneAsync();
        ILocator figure = open.Page.Locator("#figure-bubbles");
        await figure.Locator(".controls select").Last.SelectOptionAsync(new SelectOptionValue { Label = "S07" });

        Assert.True(await figure.Locator(".wide svg text", new() { HasTextString = "S07" }).IsVisibleAsync());
    }

    /// <summary>Places and sizes of circles, widths of lines.</summary>
    private static Task<string[]> MarksAsync(ILocator figure) => figure.EvaluateAsync<string[]>(
        "figure => [...figure.querySelectorAll('[data-mark]')].map(mark => ['cx', 'cy', 'rx'].map(name => mark.getAttribute(name)).join(' ') + mark.style.strokeWidth)");
}
