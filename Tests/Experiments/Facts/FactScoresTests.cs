using WorldSystems.Engine.Scenarios;
using WorldSystems.Experiments.Facts;
using WorldSystems.Experiments.Histories;
using Xunit;

namespace WorldSystems.Tests.Experiments.Facts;

public sealed class FactScoresTests
{
    private static readonly Scenario World = new() { Name = "small", Generate = new() { States = 15 }, Time = new() { WarmUp = 20 } };

    [Fact]
    public void Gives_TheSameForAnyNumberOfThreads() => Assert.Equal(Values(Of(World, 4, 1)), Values(Of(World, 4, 3)));

    [Fact]
    public void Reads_WhatTheTimelinesSay()
    {
        FactScores scores = Of(World, 2, 2);
        RunHistory second = RunHistory.Of(World with { Seed = 2 }, [], ["gap_ratio"], TestContext.Current.CancellationToken);

        Assert.Equal(second.World("gap_ratio")[1820 - 1750], scores.Facts[0].Parts[0].Values[1]);
        Assert.Equal(second.World("gap_ratio")[1999 - 1750], scores.Facts[0].Parts[^1].Values[1]);
    }

    [Fact]
    public void Lists_FactsByNumber() => Assert.Equal(Enumerable.Range(1, 23), FactCatalogue.All.Select(fact => fact.Number));

    [Fact]
    public void Speaks_OfEverythingButWar_InAWorldThatHasNone()
    {
        int[] silent = [.. Of(World, 1, 1).Facts.Where(score => score.Verdict == FactVerdict.CannotSpeak).Select(score => score.Fact.Number)];

        Assert.Equal([20, 21, 22, 23], silent);
    }

    [Theory]
    [InlineData(1750, 40)]
    [InlineData(2005, 40)]
    [InlineData(1500, 50)]
    public void CannotSpeak_OfYearsThatARunDoesNotHave(int start, int years)
    {
        FactScores scores = Of(World with { Time = new() { StartYear = start, Years = years, WarmUp = 5 } }, 1, 1);

        Assert.All(scores.Required, score => Assert.Equal(FactVerdict.CannotSpeak, score.Verdict));
    }

    [Fact]
    public void Holds_NothingAgainstAWorldWithoutTrade_ThatItDoesNotHave()
    {
        var kernel = World.Parameters;
        FactScores scores = Of(World with { Parameters = kernel with { Trade = kernel.Trade with { Autarky = true } } }, 1, 1);

        Assert.All((int[])[8, 10, 11, 12, 13], number => Assert.Equal(FactVerdict.NotMet, scores.Facts[number - 1].Verdict));
    }

    [Fact]
    public void Stops_WhenCancelled() =>
        Assert.ThrowsAny<OperationCanceledException>(() => FactScores.Of(World, 1, 4, 2, cancellation: new CancellationToken(canceled: true)));

    private static FactScores Of(Scenario scenario, int seeds, int jobs) => FactScores.Of(scenario, 1, seeds, jobs, cancellation: TestContext.Current.CancellationToken);

    private static double?[] Values(FactScores scores) => [.. scores.Facts.SelectMany(score => score.Parts).SelectMany(part => part.Values)];
}
