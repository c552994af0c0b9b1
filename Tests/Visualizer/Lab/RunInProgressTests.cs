using WorldSystems.Host.Runs;
using WorldSystems.Lab.Drafts;
using WorldSystems.Lab.Runs;
using Xunit;
using MemorySink = WorldSystems.Tests.Engine.Timelines.MemorySink;

namespace WorldSystems.Tests.Visualizer.Lab;

public sealed class RunInProgressTests
{
    [Fact]
    public void InSlices_WritesTheBytesOfTheProgram()
    {
        FinishedRun run = LabRuns.Run(LabRuns.Small);
        var sink = new MemorySink();
        ScenarioRun.Execute(LabRuns.Small.Read().Scenario!, sink, _ => { }, CancellationToken.None);

        Assert.NotEmpty(run.Files);
        Assert.All(run.Files, file => Assert.Equal(sink.Text(file.Key), System.Text.Encoding.UTF8.GetString(file.Value)));
    }

    [Fact]
    public void Preview_HasTheGapOfTheFiles()
    {
        FinishedRun run = LabRuns.Run(LabRuns.Small);
        using var preview = new RunInProgress(LabRuns.Small, run.Scenario, withFiles: false);
        while (preview.Advance(() => false))
        {
        }

        Assert.True(preview.Trace.IsComplete);
        Assert.Equal(run.Trace.Gap, preview.Trace.Gap);
    }

    [Fact]
    public void Slices_AddAYearEach_AndProgressEndsAtOne()
    {
        Draft draft = LabRuns.Small.With("time.warm_up", "5");
        using var run = new RunInProgress(draft, draft.Read().Scenario!, withFiles: false);
        double before = 0;
        for (int years = 1 - 5; run.Advance(() => true); years++)
        {
            Assert.Equal(Math.Max(0, years), run.Trace.Gap.Count);
            Assert.True(run.Progress > before);
            before = run.Progress;
        }

        Assert.Equal(1, before);
    }
}
