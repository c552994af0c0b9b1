using System.Globalization;
using System.Resources;

namespace WorldSystems.Languages;

/// <summary>
/// The model's own words in a language, by the engine's own keys. English is what the engine says of itself, so every question brings the
/// English along; it is also the answer where a language lacks a word, as for a mechanism that somebody has only just written.
/// </summary>
public sealed class Vocabulary
{
    private const string Mechanisms = "mechanisms.";
    private const string Enabled = ".enabled";

    private static readonly Dictionary<string, Vocabulary> ByLanguage = Language.All.ToDictionary(language => language.Code, language => new Vocabulary(language));

    private readonly Dictionary<VocabularyPart, ResourceManager> _parts;

    private Vocabulary(Language language)
    {
        Language = language;
        Messages = MessagesIn(language);
        Facts = new(language, typeof(Vocabulary).Assembly, "WorldSystems.Languages.Vocabulary.Facts");
        VocabularyPart[] parts = language == Language.English ? [VocabularyPart.Parameters] : Enum.GetValues<VocabularyPart>();
        _parts = parts.ToDictionary(part => part, part => new ResourceManager($"WorldSystems.Languages.Vocabulary.{part}.{language.Code}", typeof(Vocabulary).Assembly));
    }

    /// <summary>Its language.</summary>
    public Language Language { get; }

    /// <summary>What the engine says when a scenario is not valid or a run cannot go on, by the English sentence.</summary>
    public Translations Messages { get; }

    /// <summary>What is measured for the facts of world history and what counts as met, by the English words.</summary>
    public Translations Facts { get; }

    /// <summary>What the engine says, for a reader who wants to know what the language lacks.</summary>
    /// <param name="language">The language.</param>
    /// <param name="lacking">Told of every sentence that is in English only.</param>
    public static Translations MessagesIn(Language language, Action<string>? lacking = null) =>
        new(language, typeof(Vocabulary).Assembly, "WorldSystems.Languages.Vocabulary.Messages") { Lacking = lacking };

    /// <summary>The words of a language.</summary>
    public static Vocabulary In(Language language) => ByLanguage[language.Code];

    /// <summary>What a key of a scenario file means.</summary>
    /// <param name="key">The key, such as <c>trade.border_cost</c> or <c>mechanisms.conflict.reparations</c>; keys within events and claims are <c>events.year</c>, <c>claims.metric</c>.</param>
    /// <param name="english">The engine's own text.</param>
    public string Help(string key, string english) => Find(VocabularyPart.Help, HelpKey(key)) ?? english;

    /// <summary>
    /// The short name of a parameter, as it stands beside a bar. One without a name of its own is called by its mechanism and, in English, the words
    /// of its key, else by what its help says first; any other key by itself.
    /// </summary>
    /// <param name="key">The key, such as <c>trade.border_cost</c>.</param>
    public string Parameter(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (Find(VocabularyPart.Parameters, key) is { } name)
            return name;
        if (Language != Language.English)
            return Find(VocabularyPart.Help, HelpKey(key)) is { } help ? FirstClause(help) : key;
        return key.StartsWith(Mechanisms, StringComparison.Ordinal) && key.Split('.') is [_, { Length: > 0 } mechanism, { Length: > 0 } own]
            ? $"{Mechanism(mechanism)}: {own.Replace('_', ' ')}"
            : key;
    }

    /// <summary>A unit of a parameter or column.</summary>
    /// <param name="english">The engine's own word for it, which is also its key.</param>
    public string Unit(string english) => Find(VocabularyPart.Units, english) ?? english;

    /// <summary>What a column of a run's file means.</summary>
    /// <param name="file">Name of the file, such as <c>states.csv</c>.</param>
    /// <param name="column">Header of the column.</param>
    /// <param name="english">The engine's own text.</param>
    public string Column(string file, string column, string english)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Find(VocabularyPart.Columns, (file.EndsWith(".csv", StringComparison.Ordinal) ? file[..^4] : file) + "." + column) ?? english;
    }

    /// <summary>What an event of events.csv that a mechanism writes means: what happened, what the value and the note hold.</summary>
    /// <param name="name">The word in events.csv.</param>
    /// <param name="english">The engine's own text.</param>
    public string Event(string name, string english) => Find(VocabularyPart.Events, name) ?? english;

    /// <summary>The title of a mechanism; in English its name, written as words.</summary>
    /// <param name="name">Its name in scenario files.</param>
    public string Mechanism(string name) => Find(VocabularyPart.Titles, "mechanism." + name) ?? AsWords(name);

    /// <summary>A force in a decomposition: a mechanism, or one of the kernel's.</summary>
    /// <param name="name">A mechanism's name in scenario files, or trade, learning_by_doing or engels_law.</param>
    public string Force(string name) => Find(VocabularyPart.Titles, "force." + name) ?? (name == "engels_law" ? "Engel's law" : Mechanism(name));

    /// <summary>What the theory behind a mechanism says about the world.</summary>
    /// <param name="mechanism">Its name in scenario files.</param>
    /// <param name="english">The engine's own text.</param>
    public string Argument(string mechanism, string english) => Find(VocabularyPart.Arguments, mechanism) ?? english;

    /// <summary>The title of a section of a scenario file; in English its name, written as words.</summary>
    /// <param name="section">The section, such as <c>trade</c> or <c>mechanisms.conflict</c>; empty at the top of the file.</param>
    public string Section(string section) => section switch
    {
        "" => Find(VocabularyPart.Titles, "section") ?? "Scenario file",
        _ when section.StartsWith(Mechanisms, StringComparison.Ordinal) => Mechanism(section[Mechanisms.Length..]),
        _ => Find(VocabularyPart.Titles, "section." + section) ?? AsWords(section[(section.LastIndexOf('.') + 1)..]),
    };

    /// <summary>The name of a zone; in English its word in the files, unless another is given.</summary>
    /// <param name="word">The word in the files: core, semi, periphery or none.</param>
    public string Zone(string word) => Find(VocabularyPart.Titles, "zone." + word) ?? AsWords(word);

    /// <summary>Whether the language has a word of its own for that key of that part; the key as the resources spell it.</summary>
    internal bool Has(VocabularyPart part, string key) => !string.IsNullOrWhiteSpace(Find(part, key));

    /// <summary>The key that holds the help of a scenario's key: every mechanism is switched on in the same words.</summary>
    internal static string HelpKey(string key) =>
        key.StartsWith(Mechanisms, StringComparison.Ordinal) && key.EndsWith(Enabled, StringComparison.Ordinal) ? "mechanisms.enabled" : key;

    /// <summary>As far as the first stop that a space follows: points of numbers are none.</summary>
    private static string FirstClause(string text)
    {
        var end = Enumerable.Range(0, text.Length).FirstOrDefault(i => text[i] is '.' or ';' or ':' && (i + 1 == text.Length || text[i + 1] == ' '), text.Length);
        return text[..end];
    }

    private static string AsWords(string name) => name.Length == 0 ? "" : char.ToUpperInvariant(name[0]) + name[1..].Replace('_', ' ');

    private string? Find(VocabularyPart part, string key) =>
        _parts.TryGetValue(part, out ResourceManager? resources) ? resources.GetString(key, CultureInfo.InvariantCulture) : null;
}
