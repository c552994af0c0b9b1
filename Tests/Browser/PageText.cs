using Microsoft.Playwright;

namespace WorldSystems.Tests.Browser;

/// <summary>A text of the page and where it stands.</summary>
internal sealed record PageText(string Where, string Text)
{
    private static readonly string Script = File.ReadAllText(Path.Combine(Source.Top, "Tests/Browser/PageTexts.js"));

    /// <summary>Every text of the page as it stands, with all that folds unfolded.</summary>
    public static async Task<PageText[]> AllAsync(IPage page)
    {
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");
        string[][] found = await page.EvaluateAsync<string[][]>(Script);
        return [.. found.Select(text => new PageText(text[0], text[1]))];
    }
}
