using SkiaSharp;
using WorldSystems.Languages;

namespace WorldSystems.Viewer.Pictures;

/// <summary>Chooses a font for PNG pictures by what it can write, not by its name alone.</summary>
internal static class PictureFont
{
    private const string Basic = "AaZz09%÷–—“”«»()";

    private static readonly string[] Preferred = ["DejaVu Sans", "Noto Sans", "Segoe UI", "Arial", "Helvetica Neue", "Helvetica", "Liberation Sans", "Roboto", "Open Sans"];

    /// <summary>
    /// A family of this machine that has every letter of the language, one with all three languages' letters
    /// (names may need them) before others; null where there is none, or no drawing library for this machine.
    /// </summary>
    public static string? Find(Language language)
    {
        try
        {
            return Choose(SKFontManager.Default.FontFamilies, Writes, language);
        }
        catch (Exception exception) when (exception is DllNotFoundException or TypeInitializationException or BadImageFormatException or EntryPointNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The choice among families, given a test of whether a family has all letters of a text.</summary>
    internal static string? Choose(IEnumerable<string> installed, Func<string, string, bool> writes, Language language)
    {
        var all = string.Concat(Language.All.Select(other => other.Alphabet));
        var candidates = installed.Distinct(StringComparer.Ordinal)
            .OrderBy(family => Array.IndexOf(Preferred, family) is var rank && rank >= 0 ? rank : Preferred.Length)
            .ThenByDescending(family => family.Contains("Sans", StringComparison.Ordinal))
            .ThenBy(family => family, StringComparer.Ordinal)
            .ToArray();
        return candidates.FirstOrDefault(family => writes(family, Basic + all))
            ?? candidates.FirstOrDefault(family => writes(family, Basic + language.Alphabet));
    }

    private static bool Writes(string family, string letters)
    {
        using var typeface = SKFontManager.Default.MatchFamily(family);
        return typeface is not null && typeface.FamilyName == family && typeface.ContainsGlyphs(letters);
    }
}
