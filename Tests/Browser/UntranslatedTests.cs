using Microsoft.Playwright;
using WorldSystems.Engine.Mechanisms;
using Xunit;

namespace WorldSystems.Tests.Browser;

/// <summary>Leads the page through everything it can say, in English and in another language, and looks for English in the other.</summary>
public sealed class UntranslatedTests
{
    private static readonly string AllMechanisms = "#s=kernel&c=time.years:12&" + string.Join('&', MechanismCatalogue.All.Select(mechanism => $"c={mechanism.Description.Parameters[0].Key}:true"));

    private static readonly Lazy<Task<PageText[]>> English = new(() => SaidAsync("en"));

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    public async Task ThePage_SaysNothingInEnglish(string language)
    {
        PublishedPage.SkipUnlessThere();
        string[] found = [.. Untranslated.In(await SaidAsync(language), await English.Value)];

        Assert.True(found.Length == 0, $"{found.Length} texts:\n{string.Join('\n', found)}");
    }

    [Fact]
    public async Task OneTextLeftInEnglish_IsFound()
    {
        await using OpenPage open = await OpenPage.AtAsync("#s=kernel&c=time.years:5", language: "kk");
        await open.DoneAsync();
        PageText[] english = await English.Value;
        PageText[] before = await PageText.AllAsync(open.Page);
        await open.Page.EvaluateAsync("document.getElementById('run').textContent = 'Run'; document.getElementById('text').setAttribute('aria-label', 'The scenario as text')");
        PageText[] after = await PageText.AllAsync(open.Page);

        Assert.Empty(Untranslated.In(before, english));
        Assert.Equal(2, Untranslated.In(after, english).Count());
        Assert.True(Untranslated.In(english, english).Count() > 200);
    }

    /// <summary>All that it says on the way.</summary>
    private static async Task<PageText[]> SaidAsync(string language)
    {
        var said = new List<PageText>();
        await using (OpenPage open = await OpenPage.AtAsync("", language: language))
        {
            await open.DoneAsync();
            await LookAsync(open.Page, "default");
            await open.Page.Locator("#note .prose").WaitForAsync(new() { Timeout = 60_000 });
            await open.Page.Locator("#pin").ClickAsync();
            await open.Page.Locator("#link").ClickAsync();
            await open.Page.Locator("#verdict").WaitForAsync();
            await LookAsync(open.Page, "pinned");
        }

        await using (OpenPage open = await OpenPage.AtAsync(AllMechanisms, language: language))
        {
            await open.DoneAsync();
            await LookAsync(open.Page, "all mechanisms");
            await open.Page.Locator("#pin").ClickAsync();
            await LessonsAsync(open.Page);
            await open.DoneAsync();
            await LookAsync(open.Page, "compared");
            await open.Page.Locator("#text").FillAsync("schema = 1\nname = \"\"\n[trade]\nborder_cots = 2.0\nborder_cost = -1.0\n");
            await open.Page.Locator("#text").BlurAsync();
            await open.Page.Locator("#errors").WaitForAsync();
            await LookAsync(open.Page, "errors");
        }

        await using (OpenPage open = await OpenPage.AtAsync("#s=no-such-one", language: language))
        {
            await open.DoneAsync();
            await LookAsync(open.Page, "broken link");
        }

        return [.. said];

        async Task LookAsync(IPage page, string when) => said.AddRange((await PageText.AllAsync(page)).Select(text => text with { Where = $"{when} {text.Where}" }));

        async Task LessonsAsync(IPage page)
        {
            foreach (IElementHandle lesson in await page.QuerySelectorAllAsync("#lesson-choice option:not([value=''])"))
            {
                await page.Locator("#lesson-choice").SelectOptionAsync(await lesson.GetAttributeAsync("value") ?? "");
                await LookAsync(page, "lesson");
            }

            await page.Locator("#lesson-choice").SelectOptionAsync("wallerstein");
            await page.Locator("#lesson input[type=radio]").First.CheckAsync();
            await page.Locator("#lesson-run").ClickAsync();
            await page.Locator("#lesson-result").WaitForAsync(new() { Timeout = 60_000 });
            await page.Locator("#lesson-try").ClickAsync();
            await page.Locator("#lesson-tried").WaitForAsync(new() { Timeout = 60_000 });
        }
    }
}
