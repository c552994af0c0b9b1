using WorldSystems.Engine.Scenarios;
using WorldSystems.Engine.Timelines;
using WorldSystems.Host.Failures;
using WorldSystems.Host.Manifests;

namespace WorldSystems.Host.Scenarios;

/// <summary>From a word on the command line, or from a manifest, to a valid scenario.</summary>
public sealed class ScenarioLoader(ScenarioLibrary library)
{
    /// <summary>The names that only the timelines know.</summary>
    public static ScenarioReaderOptions Options { get; } = new()
    {
        KnownStateColumns = [.. StateColumns.All.Concat(StateColumns.OfMechanisms).Select(column => column.Column.Name)],
        KnownWorldColumns = [.. WorldColumns.All.Concat(WorldColumns.OfMechanisms).Select(column => column.Column.Name)],
    };

    /// <summary>Reads a scenario by path or name.</summary>
    /// <exception cref="FailureException">It is not there, or not valid: then with every error.</exception>
    public LoadedScenario Load(string word, IReadOnlyList<ScenarioOverride> overrides)
    {
        string path = library.Resolve(word);
        byte[] bytes = CappedFile.ReadNamed(path);
        return Read(path, bytes, new DiskFiles(Path.GetDirectoryName(Path.GetFullPath(path))!), overrides);
    }

    /// <summary>Reads the scenario of an earlier run from what its manifest recorded, whatever has become of the files.</summary>
    /// <exception cref="FailureException">This version of the program does not take it.</exception>
    public static LoadedScenario Reload(RunManifest manifest)
    {
        IScenarioFiles files = manifest.StatesTable is { } table
            ? new MemoryFiles([new(table.File, table.ToBytes())])
            : MemoryFiles.None;
        return Read(manifest.Scenario.File, manifest.Scenario.ToBytes(), files, [.. manifest.Overrides.Select(o => new ScenarioOverride(o.Key, o.Value, $"--set {o.Key}={o.Value}"))]);
    }

    private static LoadedScenario Read(string path, byte[] bytes, IScenarioFiles files, IReadOnlyList<ScenarioOverride> overrides)
    {
        ScenarioResult result = ScenarioReader.Read(path, bytes, files, overrides, Options);
        if (result.Scenario is not { } scenario)
        {
            throw new FailureException(result.Errors);
        }

        RecordedText? table = result.ReadFiles is [string name, ..] ? RecordedText.Of(name, result.StatesTableBytes.Span) : null;
        return new(scenario, RecordedText.Of(path, bytes), table, [.. overrides.Select(o => new RecordedOverride(o.Key, o.Value))]);
    }
}
