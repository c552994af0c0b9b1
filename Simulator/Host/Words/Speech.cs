using WorldSystems.Engine.Scenarios;
using WorldSystems.Languages;

namespace WorldSystems.Host.Words;

/// <summary>
/// The language in which the program speaks to its user: help, progress, summaries, tables, messages. Files and JSON are for programs and never
/// change with it. The English sentence in the code is the key of its translations (<see cref="Translations"/>).
/// </summary>
public sealed class Speech
{
    /// <summary>The option that chooses it.</summary>
    public const string Option = CommandLineWords.Option;

    private readonly Translations _own;
    private readonly Translations _engine;
    private readonly Vocabulary _model;

    /// <summary>Speaks a language; tells <paramref name="lacking"/> of every sentence that it has in English only.</summary>
    public Speech(Language language, Action<string>? lacking = null)
    {
        _own = new(language, typeof(Speech).Assembly, "WorldSystems.Host.Words.Words") { Lacking = lacking };
        _engine = Vocabulary.MessagesIn(language, lacking);
        _model = Vocabulary.In(language);
    }

    /// <summary>Its language.</summary>
    public Language Language => _own.Language;

    /// <summary>The language that the arguments ask for; English where they ask for none, or for one that is not spoken.</summary>
    public static Language LanguageOf(IReadOnlyList<string> arguments) => CommandLineWords.LanguageOf(arguments);

    /// <summary>A sentence without values, or a word; an interpolated string goes to <see cref="Of(FormattableString)"/>.</summary>
    public string Word(string english) => _own.Word(english);

    /// <summary>A sentence with values.</summary>
    public string Of(FormattableString english) => _own.Of(english);

    /// <summary>An error of a scenario, in the form that editors turn into a link.</summary>
    public string Of(ScenarioError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return error.InWords(_engine.Of);
    }

    /// <summary>What the engine says, in parts.</summary>
    public string OfEngine(FormattableString english) => _engine.Of(english);

    /// <summary>What the theory behind a mechanism says.</summary>
    public string Argument(string mechanism, string english) => _model.Argument(mechanism, english);
}
