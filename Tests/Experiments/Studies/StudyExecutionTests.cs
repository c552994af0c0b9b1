using WorldSystems.Experiments.Studies;
using Xunit;

namespace WorldSystems.Tests.Experiments.Studies;

public sealed class StudyExecutionTests
{
    [Theory]
    [InlineData(SmallStudy.Grid)]
    [InlineData(SmallStudy.Stopping)]
    public void Tables_HaveTheSameBytes_ForAnyShardsAndThreads(string plan)
    {
        Study study = SmallStudy.Of(plan);
        (string runs, string summary) = SmallStudy.Tables(study, Done(study, Shard.Whole, 1));

        foreach (int count in new[] { 2, 7, 64 })
        {
            MemoryResults[] shards = [.. Enumerable.Range(1, count).Select(index => Done(study, new(index, count), jobs: 1 + (index % 3)))];
            Array.Reverse(shards);

            Assert.Equal((runs, summary), SmallStudy.Tables(study, shards));
        }
    }

    [Theory]
    [InlineData(SmallStudy.Grid)]
    [InlineData(SmallStudy.Stopping)]
    public void Tables_HaveTheSameBytes_AfterAnyInterruption(string plan)
    {
        Study study = SmallStudy.Of(plan);
        (string, string) undisturbed = SmallStudy.Tables(study, Done(study, Shard.Whole, 2));
        foreach (int lost in new[] { 1, 5, 60 })
        {
            MemoryResults first = new(study) { OnAdd = _ => PullThePlug(true) };
            int left = 7;
            MemoryResults interrupted = new(study) { OnAdd = _ => PullThePlug(left-- <= 0) };
            Assert.Throws<IOException>(() => Go(study, first));
            Assert.Throws<IOException>(() => Go(study, interrupted));
            byte[] cut = interrupted.Stream.ToArray()[..^lost];

            MemoryResults resumed = new(study, cut);
            Assert.InRange(resumed.Count, 5, 7);
            StudyProgress done = Go(study, resumed);

            Assert.Equal(undisturbed, SmallStudy.Tables(study, resumed));
            Assert.Equal(resumed.Count, done.Done + new MemoryResults(study, cut).Count);
        }
    }

    [Fact]
    public void Done_RunsAreNotDoneAgain()
    {
        Study study = SmallStudy.Of(SmallStudy.Grid);
        MemoryResults results = Done(study, Shard.Whole, 2);

        StudyProgress again = Go(study, results);

        Assert.Equal(new StudyProgress(0, 0, 0, 0), again);
    }

    [Fact]
    public void Cancellation_KeepsWhatEnded()
    {
        Study study = SmallStudy.Of(SmallStudy.Grid);
        using CancellationTokenSource stop = new();
        MemoryResults results = new(study);

        Assert.ThrowsAny<OperationCanceledException>(() => StudyExecution.Run(study, Shard.Whole, results, 2, state => StopAfter(state, 5, stop), cancellation: stop.Token));

        Assert.InRange(results.Count, 5, 7);
    }

    /// <summary>Each value is valid by itself; together the rich would spend more on raw materials than the poor.</summary>
    [Fact]
    public void FailedRuns_AreRecordedWithTheReason_AndTheRestGoesOn()
    {
        Study study = SmallStudy.Of(SmallStudy.Heading + """
            [replicates]
            count = 2
            [[axes]]
            key = "demand.raw_share_poor"
            values = [0.4, 0.9]
            [[axes]]
            key = "demand.raw_share_rich"
            values = [0.1, 0.6]
            """);

        MemoryResults results = new(study);
        StudyProgress done = Go(study, results);
        (string runs, string summary) = SmallStudy.Tables(study, results);

        Assert.Equal(new StudyProgress(8, 8, 2, 0), done);
        string[] failed = [.. runs.Split('\n').Where(row => row.Contains(",invalid,", StringComparison.Ordinal))];
        Assert.Equal(2, failed.Length);
        Assert.All(failed, row => Assert.Contains("raw_share_rich", row, StringComparison.Ordinal));
        Assert.Contains("\n1,0.4,0.6,gap_ratio_end,0,2,,,,,\n", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void StopRule_DoesFewerRunsWhereLuckIsSmall()
    {
        Study study = SmallStudy.Of(SmallStudy.Stopping);
        (string runs, _) = SmallStudy.Tables(study, Done(study, Shard.Whole, 2));
        int[] perPoint = [.. runs.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).GroupBy(row => row.Split(',')[1]).Select(point => point.Count())];

        Assert.Equal(4, perPoint[0]);
        Assert.Equal(perPoint.Order(), perPoint);
        Assert.True(perPoint[2] > 4);
    }

    private static MemoryResults Done(Study study, Shard shard, int jobs)
    {
        MemoryResults results = new(study);
        StudyExecution.Run(study, shard, results, jobs, cancellation: TestContext.Current.CancellationToken);
        return results;
    }

    private static StudyProgress Go(Study study, MemoryResults results) =>
        StudyExecution.Run(study, Shard.Whole, results, 2, cancellation: TestContext.Current.CancellationToken);

    private static void PullThePlug(bool now)
    {
        if (now)
        {
            throw new IOException("the plug was pulled");
        }
    }

    private static void StopAfter(StudyProgress state, int runs, CancellationTokenSource stop)
    {
        if (state.Done >= runs)
        {
            stop.Cancel();
        }
    }
}
