using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using WorldSystems.Engine.Timelines;
using WorldSystems.Host.Files;
using WorldSystems.Host.Manifests;
using WorldSystems.Host.Scenarios;
using WorldSystems.Host.Terminals;

namespace WorldSystems.Host.Runs;

/// <summary>Runs a scenario into a folder, manifest last.</summary>
public sealed class RunWriter(ProgressBar progress, TimeProvider clock)
{
    /// <summary>What came of it.</summary>
    /// <param name="Folder">Full path.</param>
    /// <param name="Summary">What happened.</param>
    /// <param name="Manifest">As written.</param>
    public sealed record Outcome(string Folder, RunSummary Summary, RunManifest Manifest);

    /// <summary>Runs to the end, or leaves the folder as it was.</summary>
    public Outcome Run(LoadedScenario loaded, string path, bool forSpreadsheets, CancellationToken cancellation)
    {
        DateTime started = clock.GetUtcNow().UtcDateTime;
        long ticks = Stopwatch.GetTimestamp();
        using RunFolder folder = RunFolder.Open(path);
        RunSummary? summary = null;
        progress.Show(loaded.ShortName, report => summary = ScenarioRun.Execute(loaded.Scenario, folder, report, cancellation));
        if (forSpreadsheets)
        {
            CopyForSpreadsheets(folder, TimelineFiles.Of(loaded.Scenario.Output, loaded.Scenario.ActiveMechanisms()));
        }

        RunManifest? manifest = null;
        folder.Complete(files => manifest = Describe(loaded, files, started, Stopwatch.GetElapsedTime(ticks)));
        return new(folder.FullPath, summary!, manifest!);
    }

    private static void CopyForSpreadsheets(RunFolder folder, ImmutableArray<TimelineFile> tables)
    {
        foreach (TimelineFile table in tables)
        {
            using Stream original = folder.Read(table.Name);
            using Stream copy = folder.Create(RunFiles.ForSpreadsheets(table.Name));
            SpreadsheetCopy.Write(original, copy, table.Columns, CultureInfo.CurrentCulture);
        }
    }

    private static RunManifest Describe(LoadedScenario loaded, IReadOnlyList<FileRecord> files, DateTime started, TimeSpan duration) => new()
    {
        Format = RunManifest.CurrentFormat,
        Name = loaded.Scenario.Name,
        Scenario = loaded.Source,
        StatesTable = loaded.StatesTable,
        Overrides = loaded.Overrides,
        Seed = loaded.Scenario.Seed,
        StartYear = loaded.Scenario.Time.StartYear,
        Years = loaded.Scenario.Time.Years,
        States = loaded.Scenario.StateCount,
        Engine = EngineVersion.Current,
        Machine = MachineDescription.Current(),
        Started = started,
        DurationSeconds = Math.Round(duration.TotalSeconds, 3),
        Files = [.. files],
    };
}
