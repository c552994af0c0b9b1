using System.Collections.Immutable;
using System.Text.Json;
using WorldSystems.Host.Files;

namespace WorldSystems.Host.Manifests;

/// <summary>Everything needed to make a run again, and what came out. Written last: its presence says that all files are whole.</summary>
public sealed record RunManifest
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "manifest.json";

    /// <summary>Value of <see cref="Format"/>.</summary>
    public const string CurrentFormat = "worldsystems-run/1";

    /// <summary>What kind of file this is, and its version.</summary>
    public required string Format { get; init; }

    /// <summary>The scenario's name for people.</summary>
    public string Name { get; init; } = "";

    /// <summary>The scenario file.</summary>
    public required RecordedText Scenario { get; init; }

    /// <summary>The table of states, where the scenario names one.</summary>
    public RecordedText? StatesTable { get; init; }

    /// <summary>What the command line changed, in its order.</summary>
    public required ImmutableArray<RecordedOverride> Overrides { get; init; }

    /// <summary>Seed of the random streams.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Calendar year of the first reported year.</summary>
    public required int StartYear { get; init; }

    /// <summary>Number of reported years.</summary>
    public required int Years { get; init; }

    /// <summary>Number of states.</summary>
    public required int States { get; init; }

    /// <summary>The program.</summary>
    public required EngineVersion Engine { get; init; }

    /// <summary>The machine.</summary>
    public required MachineDescription Machine { get; init; }

    /// <summary>When the run started, UTC.</summary>
    public required DateTime Started { get; init; }

    /// <summary>How long it took, reading and writing included.</summary>
    public required double DurationSeconds { get; init; }

    /// <summary>Every other file of the folder.</summary>
    public required ImmutableArray<FileRecord> Files { get; init; }

    /// <summary>UTF-8 JSON, ending in a line break.</summary>
    public byte[] ToJson() => [.. JsonSerializer.SerializeToUtf8Bytes(this, ManifestJson.Readable.RunManifest), (byte)'\n'];

    /// <summary>Reads a manifest back; null where the bytes are not a manifest of a run.</summary>
    public static RunManifest? Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            RunManifest? manifest = JsonSerializer.Deserialize(json, ManifestJson.Readable.RunManifest);
            return manifest is { Format: CurrentFormat, Files.IsDefault: false, Overrides.IsDefault: false } ? manifest : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether a folder holds a run.</summary>
    public static bool IsIn(string folder)
    {
        string path = Path.Combine(folder, FileName);
        return File.Exists(path) && Parse(File.ReadAllBytes(path)) is not null;
    }
}
