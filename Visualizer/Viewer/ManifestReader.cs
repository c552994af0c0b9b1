using System.Text.Json;
using WorldSystems.Charts.Timelines;

namespace WorldSystems.Viewer;

/// <summary>Takes scenario, seed and version out of a manifest, wherever in it they stand.</summary>
internal static class ManifestReader
{
    /// <summary>What is known of the run.</summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static RunOrigin Read(Stream stream)
    {
        using var manifest = JsonDocument.Parse(stream);
        var root = manifest.RootElement;
        return new RunOrigin(
            First(root, ["engine", "version"], ["engine_version"], ["version"]),
            First(root, ["scenario", "name"], ["scenario_name"], ["name"]),
            First(root, ["seed"], ["random", "seed"], ["scenario", "seed"]));
    }

    private static string? First(JsonElement root, params string[][] paths) =>
        paths.Select(path => Find(root, path)).FirstOrDefault(found => found is not null);

    private static string? Find(JsonElement element, string[] path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
                return null;
        }
        return element.ValueKind switch
        {
            JsonValueKind.String => element.GetString(),
            JsonValueKind.Number => element.GetRawText(),
            _ => null,
        };
    }
}
