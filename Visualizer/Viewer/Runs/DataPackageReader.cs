using System.Collections.Immutable;
using System.Text.Json;

namespace WorldSystems.Viewer.Runs;

/// <summary>Reads what a run's files hold from its data package.</summary>
internal static class DataPackageReader
{
    /// <summary>Name of the file in a run's folder.</summary>
    public const string FileName = "datapackage.json";

    /// <summary>The files of the run; what is not described as such is left out.</summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static ImmutableArray<DataFile> Read(string json)
    {
        using var package = JsonDocument.Parse(json);
        return [.. Items(package.RootElement, "resources")
            .Select(file => new DataFile(Text(file, "path"), Columns(file)))
            .Where(file => file.Name.Length > 0 && !file.Columns.IsEmpty)];
    }

    private static ImmutableArray<DataColumn> Columns(JsonElement file) =>
        file.ValueKind == JsonValueKind.Object && file.TryGetProperty("schema", out var schema)
            ? [.. Items(schema, "fields").Select(field => new DataColumn(Text(field, "name"), Text(field, "unit"), Text(field, "description"))).Where(column => column.Name.Length > 0)]
            : [];

    private static JsonElement.ArrayEnumerator Items(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array ? items.EnumerateArray() : default;

    private static string Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
