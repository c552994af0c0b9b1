using System.Collections.Immutable;
using System.Globalization;

namespace WorldSystems.Languages;

/// <summary>
/// A language the programs and figures speak. Its number format is its own, not the machine's: the same page
/// comes out everywhere, also where the system has no locale data at all.
/// </summary>
public sealed class Language
{
    private const string NoBreakSpace = "\u00A0";

    private Language(string code, string decimalSeparator, string groupSeparator, string alphabet)
    {
        Code = code;
        Alphabet = alphabet;
        Culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        Culture.NumberFormat.NumberDecimalSeparator = decimalSeparator;
        Culture.NumberFormat.NumberGroupSeparator = groupSeparator;
        Culture.NumberFormat.NegativeSign = "\u2212";
    }

    /// <summary>English, the neutral language.</summary>
    public static Language English { get; } = new("en", ".", ",", "Aa");

    /// <summary>Kazakh in Cyrillic letters.</summary>
    public static Language Kazakh { get; } = new("kk", ",", NoBreakSpace, "ӘәҒғҚқҢңӨөҰұҮүҺһІіЖжЯя");

    /// <summary>Russian.</summary>
    public static Language Russian { get; } = new("ru", ",", NoBreakSpace, "ЖжЩщЫыЯя");

    /// <summary>Every language, by code.</summary>
    public static ImmutableArray<Language> All { get; } = [English, Kazakh, Russian];

    /// <summary>ISO 639-1 code: en, kk or ru.</summary>
    public string Code { get; }

    /// <summary>Letters that a font must have to write this language, beside the Latin ones.</summary>
    public string Alphabet { get; }

    /// <summary>The invariant culture with this language's number format.</summary>
    public CultureInfo Culture { get; }

    /// <summary>The language of that code, or null.</summary>
    public static Language? Find(string code) => All.FirstOrDefault(language => language.Code == code);
}
