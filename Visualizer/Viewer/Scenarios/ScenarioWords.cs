using Tomlyn;
using Tomlyn.Model;
using WorldSystems.Languages;
using WorldSystems.Viewer.Runs;

namespace WorldSystems.Viewer.Scenarios;

/// <summary>
/// Scenarios in a language. What is translated is a sentence that ships, not a file: a scenario that was copied and changed keeps the
/// translations of all that was left as it was, and its own words for the rest.
/// </summary>
internal sealed class ScenarioWords
{
    // How a run is written down, which is no part of what is run.
    private const string Output = "output.";

    private readonly string _language;
    private readonly Dictionary<string, string> _byEnglish = new(StringComparer.Ordinal);

    /// <summary>The words of a language.</summary>
    public ScenarioWords(Language language)
    {
        _language = language.Code;
        if (ShippedText.Translations(_language) is not { } text || Parse(text) is not { } translations)
            return;
        foreach (var name in ShippedText.Scenarios)
        {
            if (Table(translations, name) is { } its && ShippedText.OfScenario(name) is { } toml && Parse(toml) is { } english)
                Add(english, its);
        }
    }

    /// <summary>A title, description or claim in the language; itself where it does not ship.</summary>
    public string Of(string english) => _byEnglish.GetValueOrDefault(english, english);

    /// <summary>What a run's scenario says of itself.</summary>
    public ScenarioTexts Of(Manifest manifest)
    {
        var toml = manifest.ScenarioText?.ReplaceLineEndings("\n").TrimStart('\uFEFF');
        var own = toml is null ? null : Parse(toml);
        var description = own is null ? null : Text(own, "description");
        var title = manifest.Origin.Scenario;
        var shipped = Shipped(toml, own, manifest.ScenarioFile);
        return new ScenarioTexts(
            title is null ? null : Of(title),
            description is null ? null : Of(description),
            shipped is null ? null : ShippedText.Note(shipped, _language) ?? ShippedText.Note(shipped, Language.English.Code),
            shipped is not null && ShippedText.OfScenario(shipped) == toml && manifest.Overrides.All(change => change.StartsWith(Output, StringComparison.Ordinal)));
    }

    /// <summary>The name of a file without its folders, whichever machine wrote the path.</summary>
    public static string FileName(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];

    /// <summary>A scenario ships where one of its file's name bears the same title.</summary>
    private static string? Shipped(string? toml, TomlTable? own, string? file)
    {
        if (toml is null || own is null || file is null)
            return null;
        var name = Path.GetFileNameWithoutExtension(FileName(file));
        return ShippedText.OfScenario(name) is { } shipped && (shipped == toml || (Parse(shipped) is { } table && Text(table, "name") == Text(own, "name"))) ? name : null;
    }

    private void Add(TomlTable english, TomlTable translated)
    {
        foreach (var key in (string[])["name", "description"])
            Add(Text(english, key), Text(translated, key));
        if (Table(translated, "claims") is not { } claims || !english.TryGetValue("claims", out var stated) || stated is not TomlTableArray tables)
            return;
        foreach (var claim in tables)
            Add(Text(claim, "says"), Text(claim, "id") is { } id ? Text(claims, id) : null);
    }

    private void Add(string? english, string? translated)
    {
        if (english is not null && translated is not null)
            _byEnglish.TryAdd(english, translated);
    }

    private static TomlTable? Parse(string toml)
    {
        try
        {
            return TomlSerializer.Deserialize<TomlTable>(toml);
        }
        catch (TomlException)
        {
            return null;
        }
    }

    private static TomlTable? Table(TomlTable table, string key) => table.TryGetValue(key, out var value) ? value as TomlTable : null;

    private static string? Text(TomlTable table, string key) => table.TryGetValue(key, out var value) ? value as string : null;
}
