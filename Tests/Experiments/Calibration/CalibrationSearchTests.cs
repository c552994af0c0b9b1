using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using WorldSystems.Experiments.Calibration;
using WorldSystems.Experiments.Facts;
using WorldSystems.Experiments.Studies;
using Xunit;

namespace WorldSystems.Tests.Experiments.Calibration;

public sealed class CalibrationSearchTests
{
    [Fact]
    public void TriesTheStart_ThenRoundsAroundTheBest()
    {
        CalibrationResult result = CalibrationSearch.Run(SmallSearch.Study(), new SmallSearch(), 2, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal([8, 6, 6], result.Worlds.CountBy(world => world.Round).Select(pair => pair.Value));
        Assert.Equal(Enumerable.Range(0, 20), result.Worlds.Select(world => world.Number));
        ImmutableArray<TriedWorld> start = CalibrationResult.Rank(result.Worlds.Where(world => world.Round == 0));
        Assert.All(result.Worlds.Where(world => world.Round == 1), world => Assert.Contains(start.Take(3), kept => kept.Place.Zip(world.Place).All(pair => Math.Abs(pair.First - pair.Second) <= 0.5)));
        Assert.True(result.Ranked[0].Score!.Met >= start[0].Score!.Met);
    }

    [Fact]
    public void AWorld_IsScoredAsFactsScoreIt()
    {
        Study study = SmallSearch.Study();
        TriedWorld world = CalibrationSearch.Run(study, new SmallSearch(), 2, cancellation: TestContext.Current.CancellationToken).Ranked[0];

        FactScores scores = FactScores.Of(study.ScenarioWith(world.Values).Scenario!, 1, 2, 1, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(scores.Required.Count(score => score.Verdict == FactVerdict.Met), world.Score!.Met);
        Assert.Equal(scores.Facts.Select(score => score.Verdict), world.Score.Verdicts);
        Assert.Equal(FactDistance.Of(scores), world.Score.Distance);
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(9, 1)]
    [InlineData(17, 2)]
    public void Tables_AreTheSame_WhateverTheThreadsAndInterruptions(int after, int jobs)
    {
        Study study = SmallSearch.Study();
        string whole = Tables(CalibrationSearch.Run(study, new SmallSearch(), 2, cancellation: TestContext.Current.CancellationToken));
        using CancellationTokenSource stop = new();
        SmallSearch store = new(after, stop);
        Assert.ThrowsAny<OperationCanceledException>(() => CalibrationSearch.Run(study, store, jobs, cancellation: stop.Token));
        int kept = store.Added;

        CalibrationResult resumed = CalibrationSearch.Run(study, store, jobs, cancellation: TestContext.Current.CancellationToken);

        Assert.InRange(kept, after, after + jobs);
        Assert.Equal(whole, Tables(resumed));
        Assert.Equal(resumed.Worlds.Length, store.Added);
    }

    [Fact]
    public void AWorldThatFails_IsRecordedWithItsReason_AndNeverKept()
    {
        // Each end is valid by itself; where the limit is above the share it falls from, no world is.
        const string axes = """
            [[axes]]
            key = "demand.raw_share_rich"
            low = 0.05
            high = 0.8
            [[axes]]
            key = "demand.raw_share_poor"
            low = 0.4
            high = 0.9
            """;
        CalibrationResult result = CalibrationSearch.Run(SmallSearch.Study(axes: axes), new SmallSearch(), 2, cancellation: TestContext.Current.CancellationToken);

        TriedWorld[] failed = [.. result.Worlds.Where(world => world.Score is null)];
        Assert.NotEmpty(failed);
        Assert.Equal(failed.Length, result.Failed);
        Assert.All(failed, world => Assert.Contains("demand.raw_share", world.Result.Failure, StringComparison.Ordinal));
        Assert.DoesNotContain(result.Ranked, failed.Contains);
        Assert.All(failed, world => Assert.True(double.Parse(world.Values[0], CultureInfo.InvariantCulture) > double.Parse(world.Values[1], CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void AWorldIsTriedOnce_WhereRoundingMakesTwoTheSame()
    {
        const string axes = """
            [[axes]]
            key = "world.generate.states"
            low = 6
            high = 8
            """;
        SmallSearch store = new();

        CalibrationResult result = CalibrationSearch.Run(SmallSearch.Study(axes: axes), store, 2, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(["6", "7", "8"], result.Worlds.Select(world => world.Values[0]).Order(StringComparer.Ordinal));
        Assert.Equal(3, store.Added);
    }

    [Fact]
    public void ARunOfOtherSeeds_IsAnotherResult()
    {
        Study two = SmallSearch.Study(), three = SmallSearch.Study(SmallSearch.Calibrate.Replace("count = 2", "count = 3", StringComparison.Ordinal));
        ImmutableArray<string> values = ["2", "0.01"];

        Assert.NotEqual(two.IdWith(values, "facts"), three.IdWith(values, "facts"));
        Assert.NotEqual(two.IdWith(values, "facts"), two.IdWith(["2", "0.011"], "facts"));
        Assert.Equal(two.IdWith(values, "facts"), SmallSearch.Study().IdWith(values, "facts"));
    }

    private static string Tables(CalibrationResult result) =>
        string.Join('\n', new CalibrationTables(result).All().Select(table => table.Name + "\n" + Encoding.UTF8.GetString(table.Content)));
}
