using Microsoft.Playwright;
using Xunit;

namespace WorldSystems.Tests.Browser;

/// <summary>Scenarios, their notes and their errors in the reader's language.</summary>
public sealed class LanguageTests
{
    [Theory]
    [InlineData("en", "Autarky: ", "The argument", "key")]
    [InlineData("kk", "Автаркия: дәл сол әлем, бірақ саудасыз", "Дәлел", "кілт")]
    [InlineData("ru", "Автаркия: тот же мир", "Аргумент", "ключ")]
    public async Task AScenario_ItsNoteAndItsErrors_AreInTheReadersLanguage(string language, string title, string note, string error)
    {
        await using OpenPage open = await OpenPage.AtAsync("#s=autarky&c=time.years:5", language: language);
        await open.DoneAsync();
        Assert.StartsWith(title, await open.Page.Locator(".scenario-name").InnerTextAsync(), StringComparison.Ordinal);
        Assert.StartsWith(title, await open.Page.Locator("#scenario option:checked").InnerTextAsync(), StringComparison.Ordinal);

        await open.Page.Locator("#note summary").ClickAsync();
        await open.Page.Locator("#note .prose").WaitForAsync(new() { Timeout = 60_000 });
        Assert.Contains(note, await open.Page.Locator("#note .prose").InnerTextAsync(), StringComparison.OrdinalIgnoreCase);

        await open.Page.EvaluateAsync("document.getElementById('scenario-text').open = true");
        await open.Page.Locator("#text").FillAsync("schema = 1\nname = \"x\"\n[trade]\nborder_cots = 2.0\n");
        await open.Page.Locator("#text").BlurAsync();
        Assert.Contains(error, await open.Page.Locator("#errors li").First.InnerTextAsync(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("border_cost", await open.Page.Locator("#errors").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALinkOfANote_OpensThatScenario()
    {
        await using OpenPage open = await OpenPage.AtAsync("#s=autarky&c=time.years:5");
        await open.DoneAsync();
        await open.Page.Locator("#note summary").ClickAsync();
        await open.Page.Locator("#note .prose a[href='#s=kernel']").First.ClickAsync();
        await open.Page.Locator("#scenario option[value=kernel]:checked").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await open.DoneAsync();

        Assert.DoesNotContain("#s=autarky", open.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsSaidAlready_IsSaidAgainInTheLanguageThatIsChosen()
    {
        await using OpenPage open = await OpenPage.AtAsync("#s=kernel&c=time.years:5&h=0");
        await open.DoneAsync();
        string english = await open.Page.Locator("#verdict").InnerTextAsync();
        await open.Page.Locator("nav.languages button[lang=kk]").ClickAsync();
        await open.Page.Locator("html[lang=kk]").WaitForAsync();
        await open.DoneAsync();

        Assert.NotEqual(english, await open.Page.Locator("#verdict").InnerTextAsync());
        Assert.Contains("есе", await open.Page.Locator("#trace [role=img]").GetAttributeAsync("aria-label"), StringComparison.Ordinal);
    }
}
