using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace WorldSystems.Languages;

/// <summary>
/// What the parser of a command line says around a program's own words, in a language: it gives whole English texts, which are taken apart
/// again here.
/// </summary>
public sealed class CommandLineWords
{
    /// <summary>The option that chooses the language.</summary>
    public const string Option = "--lang";

    /// <summary>The parser's own words that stand alone on a line of help.</summary>
    private static readonly string[] Headings = ["Description:", "Usage:", "Arguments:", "Options:", "Commands:"];

    /// <summary>The parser's own words within a line.</summary>
    private static readonly string[] Marks = ["Show help and usage information", "Show version information", "[options]", "[command]", "(REQUIRED)", "[default: "];

    private static readonly string[] Complaints =
    [
        "Unrecognized command or argument '{0}'.",
        "Option '{0}' is required.",
        "Required argument missing for command: '{0}'.",
        "Required argument missing for option: '{0}'.",
        "Required command was not provided.",
        "Option '{0}' expects a single argument but {1} were provided.",
        "Command '{0}' expects a single argument but {1} were provided.",
        "There is no option '{0}'; see --help.",
    ];

    private readonly Translations _words;

    /// <summary>The words of a language; tells <paramref name="lacking"/> of every one that it lacks.</summary>
    public CommandLineWords(Language language, Action<string>? lacking = null) =>
        _words = new(language, typeof(CommandLineWords).Assembly, "WorldSystems.Languages.Vocabulary.CommandLine") { Lacking = lacking };

    /// <summary>The language that the arguments ask for; English where they ask for none, or for one that is not spoken.</summary>
    public static Language LanguageOf(IReadOnlyList<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        string? code = null;
        for (int i = 0; i < arguments.Count && arguments[i] != "--"; i++)
        {
            if (arguments[i] == Option && i + 1 < arguments.Count)
            {
                code = arguments[i + 1];
            }
            else if (arguments[i].StartsWith(Option + "=", StringComparison.Ordinal) || arguments[i].StartsWith(Option + ":", StringComparison.Ordinal))
            {
                code = arguments[i][(Option.Length + 1)..];
            }
        }

        return code is null ? Language.English : Language.Find(code) ?? Language.English;
    }

    /// <summary>A help text with the parser's own words translated; the program's are what they are.</summary>
    public string Help(string english)
    {
        ArgumentNullException.ThrowIfNull(english);
        string[] lines = english.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            foreach (string word in Headings.Contains(lines[i].Trim(), StringComparer.Ordinal) ? [lines[i].Trim()] : Marks.Where(lines[i].Contains))
            {
                lines[i] = lines[i].Replace(word, _words.Word(word), StringComparison.Ordinal);
            }
        }

        return string.Join('\n', lines);
    }

    /// <summary>A complaint about the arguments; one that is not known stays as it is.</summary>
    public string Complaint(string english) => Taken(english, Complaints) is { } sentence ? _words.Of(sentence) : english;

    /// <summary>A whole English text taken apart into the first of the sentences that it is an instance of, and its values; null where it is none.</summary>
    /// <param name="english">The text.</param>
    /// <param name="sentences">Sentences with {0}, {1}... where values go.</param>
    public static FormattableString? Taken(string english, IEnumerable<string> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        foreach (string sentence in sentences)
        {
            string pattern = Regex.Replace(Regex.Escape(sentence).Replace("}", "\\}", StringComparison.Ordinal), @"\\\{\d\\\}", "(.*?)");
            Match match = Regex.Match(english, $"^{pattern}$", RegexOptions.Singleline | RegexOptions.CultureInvariant);
            if (match.Success)
            {
                return FormattableStringFactory.Create(sentence, [.. match.Groups.Cast<Group>().Skip(1).Select(group => group.Value)]);
            }
        }

        return null;
    }
}
