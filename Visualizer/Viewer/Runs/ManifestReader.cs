using System.Collections.Immutable;
using System.Text.Json;
using WorldSystems.Charts.Timelines;

namespace WorldSystems.Viewer.Runs;

/// <summary>Takes what a page tells out of a manifest, wherever in it that stands.</summary>
internal static class ManifestReader
{
    /// <summary>What is known of the run.</summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static Manifest Read(string text)
    {
        using var manifest = JsonDocument.Parse(text);
        var root = manifest.RootElement;
        var origin = new RunOrigin(
            First(root, ["engine", "version"], ["engine_version"], ["version"]),
            First(root, ["scenario", "name"], ["scenario_name"], ["name"]),
            First(root, ["seed"], ["random", "seed"], ["scenario", "seed"]));
        return new Manifest(
            origin,
            First(root, ["engine", "commit"]),
            First(root, ["scenario", "file"]),
            First(root, ["scenario", "sha256"]),
            First(root, ["scenario", "text"]),
            First(root, ["states_table", "text"]),
            [.. Items(root, "overrides").Select(item => $"{First(item, ["key"])}={First(item, ["value"])}")],
            Items(root, "files").Where(item => First(item, ["name"]) is not null && First(item, ["sha256"]) is not null)
                .GroupBy(item => First(item, ["name"])!).ToImmutableDictionary(file => file.Key, file => First(file.First(), ["sha256"])!),
            text);
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement root, string name) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array ? items.EnumerateArray() : default;

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
