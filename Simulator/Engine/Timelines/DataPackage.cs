using System.Collections.Immutable;
using System.Text.Json;

namespace WorldSystems.Engine.Timelines;

/// <summary>The description of a run's files for programs: Frictionless Data Package, version 2 (datapackage.org, 2024).</summary>
public static class DataPackage
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "datapackage.json";

    /// <summary>UTF-8 text of datapackage.json. It names no licence: what a run's data may be used for is for its maker to say.</summary>
    /// <param name="scenarioName">Title of the scenario.</param>
    /// <param name="description">What the scenario shows; may be empty.</param>
    /// <param name="files">The files, in order.</param>
    public static byte[] Json(string scenarioName, string description, ImmutableArray<TimelineFile> files)
    {
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
            json.WriteString("name", Slug(scenarioName));
            json.WriteString("title", scenarioName);
            if (description.Length > 0)
            {
                json.WriteString("description", description);
            }

            json.WriteStartArray("resources");
            foreach (TimelineFile file in files)
            {
                WriteResource(json, file);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    private static void WriteResource(Utf8JsonWriter json, TimelineFile file)
    {
        json.WriteStartObject();
        json.WriteString("name", Slug(Path.GetFileNameWithoutExtension(file.Name)));
        json.WriteString("type", "table");
        json.WriteString("path", file.Name);
        json.WriteString("description", file.Meaning);
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("encoding", "utf-8");
        json.WriteStartObject("dialect");
        json.WriteString("delimiter", ",");
        json.WriteString("lineTerminator", "\n");
        json.WriteString("quoteChar", "\"");
        json.WriteBoolean("doubleQuote", true);
        json.WriteBoolean("header", true);
        json.WriteEndObject();
        WriteSchema(json, file);
        json.WriteEndObject();
    }

    private static void WriteSchema(Utf8JsonWriter json, TimelineFile file)
    {
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        foreach (TimelineColumn column in file.Columns)
        {
            json.WriteStartObject();
            json.WriteString("name", column.Name);
            json.WriteString("type", TypeName(column.Type));
            json.WriteString("description", column.Meaning);
            json.WriteString("unit", column.Unit);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteNames(json, "missingValues", [""]);
        if (!file.PrimaryKey.IsEmpty)
        {
            WriteNames(json, "primaryKey", file.PrimaryKey);
        }

        json.WriteEndObject();
    }

    private static void WriteNames(Utf8JsonWriter json, string property, ImmutableArray<string> names)
    {
        json.WriteStartArray(property);
        foreach (string name in names)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
    }

    private static string TypeName(ColumnType type) => type switch
    {
        ColumnType.Integer => "integer",
        ColumnType.Number => "number",
        _ => "string",
    };

    /// <summary>Names of packages are lower-case letters and digits with hyphens; other scripts have none, hence the fallback.</summary>
    private static string Slug(string text)
    {
        string spaced = string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' '));
        string slug = string.Join('-', spaced.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return slug.Length > 0 ? slug : "world-systems-run";
    }
}
