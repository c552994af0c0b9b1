using System.Text.RegularExpressions;

namespace WorldSystems.Tests.Browser;

/// <summary>Finds what a page in Kazakh or Russian still says in English.</summary>
internal static partial class Untranslated
{
    /// <summary>Latin words that stand in every language: names of the program, of files and their formats, of what the page computes.</summary>
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "WorldSystems", "SHA", "Gini", "Theil",
    };

    /// <summary>
    /// Texts that are the English page's own at that place or any other, and texts with Latin words. States (<c>S01</c>), files and keys
    /// (<c>states.csv</c>, <c>gap_ratio</c>) are data.
    /// </summary>
    public static IEnumerable<string> In(IReadOnlyCollection<PageText> page, IReadOnlyCollection<PageText> english)
    {
        HashSet<string> said = [.. english.Select(text => text.Text)];
        foreach (PageText text in page)
        {
            string own = Data().Replace(text.Text, "");
            string[] words = [.. Latin().Matches(own).Select(match => match.Value).Where(word => !Names.Contains(word))];
            if (words.Length > 0 || (own.Any(char.IsLetter) && !Names.Contains(own) && said.Contains(text.Text)))
                yield return $"{text.Where}: {text.Text} [{string.Join(' ', words)}]";
        }
    }

    [GeneratedRegex(@"\bS\d{2,3}\b|\b\w+\.(csv|toml|svg|md)\b|\(?\.(csv|toml|svg)\b|\b[a-z]+(_[a-z]+)+\b|--\w+")]
    private static partial Regex Data();

    [GeneratedRegex("[A-Za-z]{2,}")]
    private static partial Regex Latin();
}
