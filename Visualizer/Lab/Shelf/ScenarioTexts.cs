using System.Text;
using WorldSystems.Languages;

namespace WorldSystems.Lab.Shelf;

/// <summary>
/// Titles, descriptions and claims of the shipped scenarios in a language: <c>scenarios/kk/texts.toml</c> and its like, of which every line is a
/// table or a text. They are read line by line, which takes the page a few milliseconds where a parser takes a noticeable part of a second.
/// </summary>
public sealed class ScenarioTexts
{
    private const string Claims = ".claims";

    private static readonly Dictionary<string, ScenarioTexts> ByLanguage = new(StringComparer.Ordinal);

    private readonly Dictionary<(string Table, string Key), string> _texts = [];

    private ScenarioTexts(Language language)
    {
        if (ScenarioShelf.Bytes($"texts/{language.Code}.toml") is not { } bytes)
            return;
        string table = "";
        foreach (string line in Encoding.UTF8.GetString(bytes).Split('\n').Select(line => line.TrimEnd()))
        {
            if (line.StartsWith('[') && line.EndsWith(']'))
                table = line[1..^1];
            else if (line.Split(" = \"", 2) is [var key, var text] && text.EndsWith('"') && !key.StartsWith('#'))
                _texts[(table, key)] = text[..^1];
        }
    }

    /// <summary>The texts in a language.</summary>
    public static ScenarioTexts In(Language language) =>
        ByLanguage.TryGetValue(language.Code, out ScenarioTexts? texts) ? texts : ByLanguage[language.Code] = new(language);

    /// <summary>The title of a shipped scenario.</summary>
    public string Title(string scenario) => Find(scenario, "name") ?? ScenarioShelf.Shipped.Title(scenario);

    /// <summary>The description of a shipped scenario; null in the language it is written in.</summary>
    public string? Description(string scenario) => Find(scenario, "description");

    /// <summary>A claim of a shipped scenario in words; null in the language it is written in.</summary>
    public string? Says(string scenario, string claim) => Find(scenario + Claims, claim);

    private string? Find(string table, string key) => _texts.GetValueOrDefault((table, key));
}
