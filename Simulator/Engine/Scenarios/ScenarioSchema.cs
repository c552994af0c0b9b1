using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Scenarios.Claims;

namespace WorldSystems.Engine.Scenarios;

/// <summary>
/// The JSON Schema (draft-07) of a scenario file. Editors with TOML support complete and check keys with it when the file
/// starts with the line <c>#:schema ./scenario.schema.json</c>. Rules between keys are the reader's alone.
/// </summary>
public static class ScenarioSchema
{
    private static readonly JsonWriterOptions Format = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema as text, LF line ends.</summary>
    public static string Json()
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, Format))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
            json.WriteString("title", "A scenario of WorldSystems");
            Members("", json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <summary>The body of an object schema: a section's keys and the sections within it.</summary>
    private static void Members(string section, Utf8JsonWriter json)
    {
        Object(json, ScenarioKeys.All.Where(k => k.Section == section), () =>
        {
            foreach (string inner in ScenarioKeys.Sections.Where(s => s.Length > 0 && Parent(s) == section))
            {
                json.WriteStartObject(inner[(inner.LastIndexOf('.') + 1)..]);
                Members(inner, json);
                json.WriteEndObject();
            }

            if (section.Length == 0)
            {
                List(ScenarioKeys.Events, "The schedule: in the given year a parameter takes a new value and keeps it.", ScenarioKeys.OfEvent, json);
                List(ClaimKeys.List, "What the scenario is to show; 'worldsystems claims' checks it over many seeds.", ClaimKeys.All, json);
            }
        });
        if (section == "world")
            NotBoth("states", "generate", json);
    }

    private static void Object(Utf8JsonWriter json, IEnumerable<ScenarioKey> keys, Action? more = null)
    {
        ScenarioKey[] own = [.. keys];
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        if (own.Any(k => k.IsRequired))
        {
            json.WriteStartArray("required");
            foreach (ScenarioKey key in own.Where(k => k.IsRequired))
                json.WriteStringValue(key.Name);

            json.WriteEndArray();
        }

        json.WriteStartObject("properties");
        foreach (ScenarioKey key in own)
            Property(key, json);

        more?.Invoke();
        json.WriteEndObject();
    }

    private static void Property(ScenarioKey key, Utf8JsonWriter json)
    {
        json.WriteStartObject(key.Name);
        json.WriteString("description", Description(key));
        Type(key, json);
        if (!key.IsRequired)
            Default(key, json);

        json.WriteEndObject();
    }

    private static string Description(ScenarioKey key)
    {
        StringBuilder text = new(key.Meaning);
        if (key.Unit is not ("-" or "true or false"))
            text.Append(" Unit: ").Append(key.Unit).Append('.');

        if (ScenarioParameters.ByKey.TryGetValue(key.Key, out Parameter? parameter))
            text.Append(parameter.Symbol == "-" ? "" : $" Symbol: {parameter.Symbol}.").Append(parameter.Source == "-" ? "" : $" Source: {parameter.Source}.");

        return text.ToString();
    }

    private static void Type(ScenarioKey key, Utf8JsonWriter json)
    {
        switch (key.Type)
        {
            case KeyType.Text:
                json.WriteString("type", "string");
                if (key.IsRequired)
                    json.WriteNumber("minLength", 1);

                Choices(key, json);
                break;
            case KeyType.TextList:
                json.WriteString("type", "array");
                Items(json);
                break;
            case KeyType.Switch:
                json.WriteString("type", "boolean");
                break;
            case KeyType.NumberOrSwitch:
                OneOf("number", "boolean", json);
                break;
            case KeyType.TextOrInteger:
                OneOf("string", "integer", json);
                break;
            case KeyType.TextOrTextList:
                OneOf("string", "array", json);
                Items(json);
                break;
            default:
                json.WriteString("type", key.Type == KeyType.Integer ? "integer" : "number");
                Bound(key.Range.ExcludesMinimum ? "exclusiveMinimum" : "minimum", key.Range.Minimum, key, json);
                Bound(key.Range.ExcludesMaximum ? "exclusiveMaximum" : "maximum", key.Range.Maximum, key, json);
                break;
        }
    }

    private static void Choices(ScenarioKey key, Utf8JsonWriter json)
    {
        ImmutableArray<string> choices = key.Key == "set" ? [.. ScenarioParameters.All.Select(parameter => parameter.Key)] : key.Choices;
        if (choices.IsEmpty)
            return;

        json.WriteStartArray("enum");
        foreach (string choice in choices)
            json.WriteStringValue(choice);

        json.WriteEndArray();
    }

    private static void OneOf(string one, string other, Utf8JsonWriter json)
    {
        json.WriteStartArray("type");
        json.WriteStringValue(one);
        json.WriteStringValue(other);
        json.WriteEndArray();
    }

    private static void Items(Utf8JsonWriter json)
    {
        json.WriteStartObject("items");
        json.WriteString("type", "string");
        json.WriteEndObject();
    }

    private static void Bound(string keyword, double value, ScenarioKey key, Utf8JsonWriter json)
    {
        if (key.Type == KeyType.Integer)
            json.WriteNumber(keyword, (long)value);
        else
            json.WriteNumber(keyword, value);
    }

    private static void Default(ScenarioKey key, Utf8JsonWriter json)
    {
        switch (key.Type)
        {
            case KeyType.Text or KeyType.TextOrInteger or KeyType.TextOrTextList:
                break;
            case KeyType.TextList:
                json.WriteStartArray("default");
                json.WriteEndArray();
                break;
            case KeyType.Switch:
                // The section of a mechanism switches it on by being there.
                json.WriteBoolean("default", key.Default != 0 || (key.Name == ScenarioKeys.Enabled && Parent(key.Section) == ScenarioKeys.Mechanisms));
                break;
            default:
                json.WriteNumber("default", key.Default);
                break;
        }
    }

    private static void List(string name, string description, IEnumerable<ScenarioKey> keys, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteString("description", description);
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        Object(json, keys);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void NotBoth(string one, string other, Utf8JsonWriter json)
    {
        json.WriteStartObject("not");
        json.WriteStartArray("required");
        json.WriteStringValue(one);
        json.WriteStringValue(other);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Parent(string section) => section.LastIndexOf('.') is var dot && dot < 0 ? "" : section[..dot];
}
