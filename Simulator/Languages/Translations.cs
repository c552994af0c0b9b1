using System.Globalization;
using System.Reflection;
using System.Resources;

namespace WorldSystems.Languages;

/// <summary>
/// Texts whose key is the English sentence itself, as a program writes it, with <c>{0}</c>, <c>{1}</c>... where values go: the English cannot
/// drift from its key, and a sentence that nobody has translated yet is still a sentence. Numbers keep the decimal point of the files and
/// of the command line.
/// </summary>
public sealed class Translations
{
    private readonly ResourceManager? _resources;

    /// <summary>The texts of an assembly.</summary>
    /// <param name="language">The language; English needs no resources.</param>
    /// <param name="assembly">The assembly that holds them.</param>
    /// <param name="name">Name of the resources without language and extension.</param>
    public Translations(Language language, Assembly assembly, string name)
    {
        Language = language;
        _resources = language == Language.English ? null : new ResourceManager($"{name}.{language.Code}", assembly);
    }

    /// <summary>Their language.</summary>
    public Language Language { get; }

    /// <summary>Told of every English text that the language lacks.</summary>
    public Action<string>? Lacking { get; init; }

    /// <summary>A text without values, as it stands: an interpolated string must go to <see cref="Of"/>.</summary>
    public string Word(string english) => Find(english) ?? Lack(english);

    /// <summary>A text with values; values that are texts themselves (<see cref="FormattableString"/>) are translated, too, and so are words that have a translation.</summary>
    public string Of(FormattableString english)
    {
        ArgumentNullException.ThrowIfNull(english);
        if (_resources is null)
            return english.ToString(CultureInfo.InvariantCulture);
        string template = Word(english.Format);
        return string.Format(CultureInfo.InvariantCulture, template, [.. english.GetArguments().Select(Value)]);
    }

    private object? Value(object? value) => value switch
    {
        FormattableString text => Of(text),
        string word => Find(word) ?? word,
        _ => value,
    };

    private string? Find(string english) => _resources?.GetString(english, CultureInfo.InvariantCulture);

    private string Lack(string english)
    {
        if (_resources is not null && english.Any(char.IsLetter))
            Lacking?.Invoke(english);

        return english;
    }
}
