using System.Globalization;
using WorldSystems.Charts.Timelines;
using WorldSystems.Languages;

namespace WorldSystems.Charts.Words;

/// <summary>The texts of figures and pages in one language, and its way of writing numbers.</summary>
public sealed class Phrases : Texts<Word>
{
    private static readonly Dictionary<string, Phrases> ByLanguage = Language.All.ToDictionary(language => language.Code, language => new Phrases(language));

    private Phrases(Language language)
        : base(language, typeof(Phrases).Assembly, "WorldSystems.Charts.Words")
    {
    }

    /// <summary>The texts in a language.</summary>
    public static Phrases In(Language language) => ByLanguage[language.Code];

    /// <summary>The name of a zone.</summary>
    public string Of(Zone zone) => this[Zones.Name(zone)];

    /// <summary>A number with so many decimals, or a dash where it is undefined.</summary>
    public string Number(double value, int decimals) =>
        double.IsNaN(value) ? this[Word.Undefined] : Rounded(value, decimals);

    /// <summary>A number with about three significant digits, or a dash.</summary>
    public string Number(double value) => Number(value, Math.Abs(value) switch { < 10 => 2, < 100 => 1, _ => 0 });

    /// <summary>
    /// A share of 1 as a percentage, or a dash. Without decimals, what is not quite nothing or everything
    /// gets one, so that 99.6 % is not called 100 %; 99.98 % is.
    /// </summary>
    public string Percent(double share, int decimals = 0)
    {
        if (double.IsNaN(share))
            return this[Word.Undefined];
        var nearly = share is > 0 and < 1 && Math.Round(share * 100) is 0 or 100 && Math.Round(share * 100, 1) is not (0 or 100);
        return Format(Word.Percent, Rounded(share * 100, decimals == 0 && nearly ? 1 : decimals));
    }

    /// <summary>A year, without group separators.</summary>
    public static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    // Rounding first and adding zero: a small negative number must not become a minus zero.
    private string Rounded(double value, int decimals) => (Math.Round(value, decimals) + 0.0).ToString("N" + decimals, Language.Culture);
}
