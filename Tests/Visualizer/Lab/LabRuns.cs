using WorldSystems.Lab.Drafts;
using WorldSystems.Lab.Runs;

namespace WorldSystems.Tests.Visualizer.Lab;

/// <summary>Runs as the page makes them, in slices.</summary>
internal static class LabRuns
{
    /// <summary>A small world, so that tests are quick.</summary>
    public static Draft Small { get; } = Draft.Of("kernel").With("time.years", "30").With("world.generate.states", "8");

    public static FinishedRun Run(Draft draft)
    {
        using var run = new RunInProgress(draft, draft.Read().Scenario!, withFiles: true);
        while (run.Advance(() => true))
        {
        }

        return run.Finish();
    }
}
