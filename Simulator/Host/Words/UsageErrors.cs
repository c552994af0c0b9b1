using WorldSystems.Languages;

namespace WorldSystems.Host.Words;

/// <summary>The parser's complaints in the user's language: it gives them as English sentences, which are taken apart again here.</summary>
internal static class UsageErrors
{
    private static readonly string[] Known =
    [
        "Unrecognized command or argument '{0}'.",
        "Option '{0}' is required.",
        "Required argument missing for command: '{0}'.",
        "Required argument missing for option: '{0}'.",
        "Required command was not provided.",
        "Option '{0}' expects a single argument but {1} were provided.",
        "Command '{0}' expects a single argument but {1} were provided.",
        "There is no option '{0}' (a file of that name is './{1}').",
        "There is no language '{0}'; choose one of {1}.",
        "There is no format '{0}'; choose csv or parquet.",
    ];

    /// <summary>A complaint in the language; one that is not known stays as it is.</summary>
    public static string Translate(string english, Speech words) => CommandLineWords.Taken(english, Known) is { } sentence ? words.Of(sentence) : english;
}
