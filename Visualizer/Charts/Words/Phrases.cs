using System.Globalization;
using System.Resources;
using WorldSystems.Charts.Timelines;

namespace WorldSystems.Charts.Words;

/// <summary>The texts of one language, and its way of writing numbers.</summary>
public sealed class Phrases
{
    private readonly ResourceManager _resources;
    private readonly CultureInfo _culture;

    internal Phrases(Language language)
    {
        _resources = new ResourceManager($"WorldSystems.Charts.Words.{language.Code}", typeof(Phrases).Assembly);
        _culture = language.Culture;
    }

    /// <summary>The text of a key.</summary>
    /// <exception cref="MissingManifestResourceException">The language lacks it.</exception>
    public string this[Word word] => _resources.GetString(word.ToString(), CultureInfo.InvariantCulture)
        ?? throw new MissingManifestResourceException($"No text for {word}.");

    /// <summary>The text of a key with its placeholders filled.</summary>
    public string Format(Word word, params object[] values) => string.Format(_culture, this[word], values);

    /// <summary>The name of a zone.</summary>
    public string Of(Zone zone) => this[Zones.Name(zone)];

    /// <summary>A number with so many decimals, or a dash where it is undefined.</summary>
    public string Number(double value, int decimals) =>
        double.IsNaN(value) ? this[Word.Undefined] : Rounded(value, decimals);

    /// <summary>A number with about three significant digits, or a dash.</summary>
    public string Number(double value) => Number(value, Math.Abs(value) switch { < 10 => 2, < 100 => 1, _ => 0 });

    /// <summary>
    /// A share of 1 as a percentage, or a dash. Without decimals, what is not quite nothing or everything
    /// gets one, so that 99.6 % is not called 100 %.
    /// </summary>
    public string Percent(double share, int decimals = 0)
    {
        if (double.IsNaN(share))
            return this[Word.Undefined];
        var nearly = share is > 0 and < 1 && Math.Round(share * 100) is 0 or 100;
        return Format(Word.Percent, Rounded(share * 100, decimals == 0 && nearly ? 1 : decimals));
    }

    /// <summary>A year, without group separators.</summary>
    public static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    // Rounding first and adding zero: a small negative number must not become a minus zero.
    private string Rounded(double value, int decimals) => (Math.Round(value, decimals) + 0.0).ToString("N" + decimals, _culture);
}
