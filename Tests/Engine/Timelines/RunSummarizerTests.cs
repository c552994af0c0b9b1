using WorldSystems.Engine.Measures;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Timelines;
using WorldSystems.Tests.Engine.Measures;
using Xunit;

namespace WorldSystems.Tests.Engine.Timelines;

public sealed class RunSummarizerTests
{
    [Theory]
    [InlineData(50, -2, 1750)]
    [InlineData(200, -0.5, 1850)]
    public void TermsOfTradeTrend_IsMeasuredAfterYearHundred_OrOverAShortRun(int years, double expected, int from)
    {
        RunSummary summary = Run(years, (world, year) =>
        {
            double price = year < 100 ? Math.Pow(0.98, year) : Math.Pow(0.98, 100) * Math.Pow(0.995, year - 100);
            world.RawMaterials.Price.Span.Fill(price);
            world.Manufactures.Price.Span.Fill(1);
        });
        Assert.Equal(expected, summary.TermsOfTradeTrend, 1e-9);
        Assert.Equal(from, summary.TrendFrom);
    }

    [Fact]
    public void Summary_CountsWhatHappened()
    {
        RunSummary summary = Run(5, (world, year) =>
        {
            world.HappenedEvents.Clear();
            world.HappenedEvents.Add(new("default", 1, -1, 0, ""));
            if (year % 2 == 0)
            {
                world.HappenedEvents.Add(new("revolution", 0, -1, 0, ""));
                world.HappenedEvents.Add(new("conquest", 2, 1, 0, ""));
            }
        });
        Assert.Equal([new("default", 5), new("conquest", 3), new("revolution", 3)], summary.Events);
    }

    [Fact]
    public void Summary_NamesTheFirstAndLastYear_TheRichestAndThePoorest()
    {
        RunSummary summary = Run(7, (world, year) =>
        {
            for (int i = 0; i < world.Count; i++)
            {
                world.GdpPerCapita.Span[i] = 1 + (i * year);
            }
        });
        Assert.Equal((1750, 1756), (summary.Start.Year, summary.End.Year));
        Assert.Equal(1, summary.Start.GapRatio, 1e-12);
        Assert.Equal(1 + (11 * 6), summary.End.GapRatio, 1e-12);
        Assert.Equal(["S12", "S11", "S10"], summary.Richest.Select(s => s.State));
        Assert.Equal(["S01", "S02", "S03"], summary.Poorest.Select(s => s.State));
    }

    [Fact]
    public void SummaryOfNothing_IsRefused() =>
        Assert.Throws<InvalidOperationException>(() => new RunSummarizer(new WorldMeasures(SyntheticWorld.Create(3))).Summarize());

    private static RunSummary Run(int years, Action<World, int> live)
    {
        World world = SyntheticWorld.Create(12);
        var summarizer = new RunSummarizer(new WorldMeasures(world));
        for (int year = 0; year < years; year++)
        {
            world.Year = new Year(year, 1750 + year);
            live(world, year);
            summarizer.OnYear(world);
        }

        return summarizer.Summarize();
    }
}
