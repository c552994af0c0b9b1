using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Experiments.Studies;
using WorldSystems.Experiments.Studies.Plans;
using WorldSystems.Host.Failures;
using WorldSystems.Host.Manifests;
using WorldSystems.Host.Scenarios;

namespace WorldSystems.Host.Studies;

/// <summary>What a study is: plan, scenario, tables and engine. The same bytes in every shard, whoever makes them, so that a merge knows what belongs together.</summary>
public sealed record StudyRecord
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "study.json";

    /// <summary>Value of <see cref="Format"/>.</summary>
    public const string CurrentFormat = "worldsystems-study/1";

    /// <summary>What kind of file this is, and its version.</summary>
    public required string Format { get; init; }

    /// <summary>The study's name for people.</summary>
    public required string Name { get; init; }

    /// <summary>The program.</summary>
    public required EngineVersion Engine { get; init; }

    /// <summary>The plan.</summary>
    public required RecordedText Plan { get; init; }

    /// <summary>Path of the scenario from the plan.</summary>
    public required string ScenarioFile { get; init; }

    /// <summary>The scenario and the tables, by the path under which the plan reaches them.</summary>
    public required ImmutableArray<RecordedText> Files { get; init; }

    /// <summary>UTF-8 JSON, ending in a line break.</summary>
    public byte[] ToJson() => [.. JsonSerializer.SerializeToUtf8Bytes(this, ManifestJson.Readable.StudyRecord), (byte)'\n'];

    /// <summary>Records a plan that was read.</summary>
    public static StudyRecord Of(string planFile, ReadOnlySpan<byte> plan, PlanResult read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return new()
        {
            Format = CurrentFormat,
            Name = read.Plan!.Name,
            Engine = EngineVersion.Current,
            Plan = RecordedText.Of(Path.GetFileName(planFile), plan),
            ScenarioFile = read.Plan.ScenarioFile,
            Files = [.. read.Files.Select(file => RecordedText.Of(file.Key, file.Value.Span))],
        };
    }

    /// <summary>Reads the record of a folder; null where there is none.</summary>
    /// <exception cref="FailureException">The file is none of ours, or was changed.</exception>
    public static StudyRecord? In(string folder)
    {
        string path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return null;
        }

        StudyRecord? record = Parse(CappedFile.ReadNamed(path));
        return record is not null && record.Files.Prepend(record.Plan).All(text => text.IsWhole())
            ? record
            : throw new FailureException(ExitCode.InvalidData, $"error: '{path}' is not the record of a study, or was changed. Name another folder with --out.");
    }

    /// <summary>The study again, from what was recorded alone.</summary>
    /// <exception cref="FailureException">This version of the program does not take the plan.</exception>
    public Study Reload()
    {
        MemoryFiles files = new([.. Files.Select(file => new KeyValuePair<string, ReadOnlyMemory<byte>>(file.File, file.ToBytes()))]);
        PlanResult read = PlanReader.Read(Plan.File, Plan.ToBytes(), files, ScenarioLoader.Options);
        return read.Plan is null ? throw new FailureException(read.Errors) : new Study(read, Engine.Whole);
    }

    /// <summary>The scenario at a point under a seed, as a manifest records it.</summary>
    /// <param name="read">The scenario at the point.</param>
    /// <param name="changes">What the plan and the point change.</param>
    /// <param name="seed">The seed.</param>
    public LoadedScenario ScenarioOf(ScenarioResult read, IEnumerable<ScenarioOverride> changes, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(read);
        RecordedText source = Files.First(file => file.File == ScenarioFile);
        RecordedText? table = read.ReadFiles is [string name, ..] ? RecordedText.Of(name, read.StatesTableBytes.Span) : null;
        return new(read.Scenario! with { Seed = seed }, source, table, [.. changes.Select(change => new RecordedOverride(change.Key, change.Value)), new("random.seed", seed.ToString(CultureInfo.InvariantCulture))]);
    }

    private static StudyRecord? Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            StudyRecord? record = JsonSerializer.Deserialize(json, ManifestJson.Readable.StudyRecord);
            return record is { Format: CurrentFormat, Files.IsDefault: false } ? record : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
