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
        double.IsNaN(value) ? this[Word.Undefined] : value.ToString("N" + decimals, _culture);

    /// <summary>A number with about three significant digits, or a dash.</summary>
    public string Number(double value) => Number(value, Math.Abs(value) switch { < 10 => 2, < 100 => 1, _ => 0 });

    /// <summary>A share of 1 as a percentage, or a dash.</summary>
    public string Percent(double share, int decimals = 0) => double.IsNaN(share)
        ? this[Word.Undefined]
        : Format(Word.Percent, (share * 100).ToString("N" + decimals, _culture));

    /// <summary>A year, without group separators.</summary>
    public static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
