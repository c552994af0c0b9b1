using System.Globalization;
using Xunit;

namespace WorldSystems.Tests.Browser;

/// <summary>Limits that readers were promised, measured on the published page. Every value is printed; a missed time is told and
/// skipped, because a busy machine may miss it: what never comes, and a page too large, fail.</summary>
[Collection(nameof(LimitTests))]
[CollectionDefinition(nameof(LimitTests), DisableParallelization = true)]
public sealed class LimitTests(ITestOutputHelper output)
{
    [Fact]
    public async Task FirstChart_IsThereWithinFiveSecondsOnACleanProfile()
    {
        await using OpenPage open = await OpenPage.AtAsync();
        await open.ChartAsync();
        TimeSpan took = open.Since;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first chart: {took.TotalSeconds:0.00} s"));

        Assert.SkipUnless(took.TotalSeconds <= 5, string.Create(CultureInfo.InvariantCulture, $"missed: {took.TotalSeconds:0.00} s"));
    }

    [Fact]
    public async Task ASlider_RedrawsTheChartWithin300Milliseconds()
    {
        await using OpenPage open = await OpenPage.AtAsync();
        await open.DoneAsync();
        double[] took = await open.Page.EvaluateAsync<double[]>(
            """
            async () => {
              const slider = document.getElementById('p-trade-border_cost');
              const times = [];
              for (let i = 0; i < 8; i++) {
                const before = document.querySelector('#trace path.now').getAttribute('d');
                const start = performance.now();
                slider.value = 1 + i;
                slider.dispatchEvent(new Event('input', { bubbles: true }));
                while (document.querySelector('#trace path.now').getAttribute('d') === before && performance.now() - start < 5000)
                  await new Promise(resolve => setTimeout(resolve, 5));
                times.push(performance.now() - start);
              }
              return times;
            }
            """);
        output.WriteLine("slider to redrawn chart: " + string.Join(", ", took.Select(t => t.ToString("0", CultureInfo.InvariantCulture))) + " ms");

        Assert.All(took, t => Assert.InRange(t, 0, 5000));
        Assert.SkipUnless(took.Order().ElementAt(took.Length / 2) <= 300, "missed: the median is over 300 ms");
    }

    [Fact]
    public async Task FortyStatesFor250Years_TakeHalfASecond()
    {
        await using OpenPage open = await OpenPage.AtAsync("#s=kernel&c=time.years:250&c=world.generate.states:40");
        await open.DoneAsync();
        double opening = await SecondsAsync(open);
        // As long as a reader needs to look at the first figures; the page has warmed up by then.
        await Task.Delay(TimeSpan.FromSeconds(4), TestContext.Current.CancellationToken);
        List<double> took = [];
        for (int i = 0; i < 9; i++)
        {
            await open.Page.Locator("#run").ClickAsync();
            await open.Page.Locator("#status:not([data-state=done])").WaitForAsync();
            await open.DoneAsync();
            took.Add(await SecondsAsync(open));
        }

        double median = took.Order().ElementAt(took.Count / 2);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"40 states for 250 years: while the page opens {opening:0.00} s, the reader's first run {took[0]:0.00} s, median of nine {median:0.00} s ({string.Join(' ', took.Select(t => t.ToString("0.00", CultureInfo.InvariantCulture)))})"));

        Assert.SkipUnless(median <= 0.5, string.Create(CultureInfo.InvariantCulture, $"missed: {median:0.00} s"));
    }

    /// <summary>What the page says that its last run took.</summary>
    private static async Task<double> SecondsAsync(OpenPage open) =>
        double.Parse((await open.Page.GetAttributeAsync("#status", "data-seconds"))!, CultureInfo.InvariantCulture);

    [Fact]
    public void ThePublishedPage_IsAtMostSixMegabytesCompressed()
    {
        PublishedPage.SkipUnlessThere();
        long bytes = Directory.EnumerateFiles(PublishedPage.Folder, "*", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".br", StringComparison.Ordinal) && !file.EndsWith(".gz", StringComparison.Ordinal))
            .Sum(file => new FileInfo(File.Exists(file + ".br") ? file + ".br" : file).Length);
        output.WriteLine($"published page, compressed: {bytes} bytes");

        Assert.True(bytes <= 6_000_000, $"{bytes} bytes");
    }
}
