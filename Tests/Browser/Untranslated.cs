using System.Text.RegularExpressions;

namespace WorldSystems.Tests.Browser;

/// <summary>Finds what a page in Kazakh or Russian still says in English.</summary>
internal static partial class Untranslated
{
    /// <summary>
    /// Texts that the English page has, too, there or anywhere; texts with more Latin letters than others; texts with a sentence of Latin words.
    /// What is data is left out first: the program's name, states (<c>S01</c>), files and keys (<c>states.csv</c>, <c>trade.border_cost</c>), quotations, citations, hashes.
    /// </summary>
    public static IEnumerable<string> In(IReadOnlyCollection<PageText> page, IReadOnlyCollection<PageText> english)
    {
        HashSet<string> said = [.. english.Select(text => text.Text)];
        return page.Where(text => IsEnglish(text.Text, said)).Select(text => $"{text.Where}: {text.Text}").Distinct();
    }

    private static bool IsEnglish(string text, HashSet<string> said)
    {
        string own = Data().Replace(text, " ");
        if (!own.Any(char.IsLetter))
            return false;
        int latin = own.Count(char.IsAsciiLetter);
        return said.Contains(text) || 2 * latin > own.Count(char.IsLetter) || Sentence().IsMatch(own);
    }

    [GeneratedRegex("""
        \bWorldSystems\b|\bS\d{2,3}\b|\b[\w-]+\.(csv|toml|svg|md|json)\b|\(\.(csv|toml|svg)\)|\b[a-z]+([_.][a-z_]+)+\b|--\w+|"[^"]*"|\([^()]*\b(1[89]|20)\d\d\b[^()]*\)|\b[0-9a-f]{64}\b
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Data();

    [GeneratedRegex(@"([A-Za-z]{2,}[\s,;:.'-]+){3}[A-Za-z]{2,}")]
    private static partial Regex Sentence();
}
