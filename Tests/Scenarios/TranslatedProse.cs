using System.Text.RegularExpressions;

namespace WorldSystems.Tests.Scenarios;

/// <summary>Finds what a Kazakh or Russian text still says in English. What is data is left out first.</summary>
internal static partial class TranslatedProse
{
    /// <summary>
    /// Lines with a sentence of Latin words, and lines or cells of tables that have Latin words only. Data are code, addresses of links, authors and works with their
    /// year, names of files and keys, and options.
    /// </summary>
    public static IEnumerable<string> EnglishIn(string markdown) =>
        Data().Replace(Fence().Replace(markdown, ""), " § ").Split('\n').Where(IsEnglish).Select(line => line.Trim());

    /// <summary>The marks of the headings, in order.</summary>
    public static IEnumerable<string> Headings(string markdown) => Heading().Matches(Fence().Replace(markdown, "")).Select(heading => heading.Value);

    /// <summary>Its numbers, whatever the order of words makes of theirs, whichever mark parts the decimals and whatever space the thousands.</summary>
    public static IEnumerable<string> Numbers(string text) =>
        Number().Matches(Thousands().Replace(text, "")).Select(number => number.Value.Replace(',', '.')).Order(StringComparer.Ordinal);

    private static bool IsEnglish(string line) => Sentence().IsMatch(line) || line.Split('|').Any(part => LatinWord().Count(part) > 1 && !Cyrillic().IsMatch(part));

    [GeneratedRegex("```.*?```", RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("""
        `[^`]*` | \]\([^)]*\) | https?://\S+
        | (?:\p{Lu}[\w'’-]+(?:,\ and\ |,\ |\ and\ |\ ))*\p{Lu}[\w'’-]+\ (?:et\ al\.\ )?\(?(?:1[6-9]|20)\d\d
        | (?:\p{Lu}[\w'’-]+,\ )*\p{Lu}[\w'’-]+\ and\ \p{Lu}[\w'’-]+
        | \([^()]*\b(?:1[6-9]|20)\d\d\b[^()]*\)
        | \b[\w-]+\.(?:csv|toml|svg|md|json)\b | \b[a-z]+(?:[_.-][a-z0-9]+)+\b | --\w+
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Data();

    [GeneratedRegex(@"(?:[A-Za-z]{2,}[\s,;:.'’-]+){3}[A-Za-z]{2,}")]
    private static partial Regex Sentence();

    [GeneratedRegex("[A-Za-z]{2,}")]
    private static partial Regex LatinWord();

    [GeneratedRegex(@"\p{IsCyrillic}")]
    private static partial Regex Cyrillic();

    [GeneratedRegex("^#+(?= )", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\d+(?:[.,]\d+)*")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<=\d)[\u00a0\u2009\u202f](?=\d{3}\b)")]
    private static partial Regex Thousands();
}
