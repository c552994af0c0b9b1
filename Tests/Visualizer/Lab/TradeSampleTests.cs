using WorldSystems.Charts.Timelines;
using WorldSystems.Lab.Runs;
using Xunit;

namespace WorldSystems.Tests.Visualizer.Lab;

public sealed class TradeSampleTests
{
    [Fact]
    public void TheSample_HasTheTradeThatTheProgramWrites_InEvenlySpacedYearsUpToTheLast()
    {
        FinishedRun run = LabRuns.Run(LabRuns.Small.With("output.flows", "true"));
        TradeLinks all = TradeLinks.Read(new MemoryStream(run.Files[TradeLinks.FileName]));
        int[] years = [.. run.Trade!.States.Years];

        Assert.Equal(1750 + 29, years[^1]);
        Assert.InRange(years.Length, 2, 26);
        Assert.Single(years.Zip(years.Skip(1), (one, next) => next - one).Distinct());
        Assert.All(years, year => Assert.Equal(Sum(all, year), Sum(run.Trade.Links, year), 1e-9 * Sum(all, year)));
    }

    [Fact]
    public void StatesOfTheSample_AreThoseOfTheFile()
    {
        FinishedRun run = LabRuns.Run(LabRuns.Small);

        Assert.Equal(run.Timelines.States!.States.Select(state => state.Name), run.Trade!.States.States.Select(state => state.Name));
    }

    [Theory]
    [InlineData("time.years", "1")]
    [InlineData("trade.autarky", "true")]
    [InlineData("world.generate.states", "160")]
    public void WhereThereIsNothingToTell_OrTooMuch_ThereIsNoSample(string key, string value) =>
        Assert.Null(LabRuns.Run(LabRuns.Small.With("time.years", "2").With("time.warm_up", "1").With(key, value)).Trade);

    private static double Sum(TradeLinks links, int year) => links.In(year).Sum(link => link.Value);
}
