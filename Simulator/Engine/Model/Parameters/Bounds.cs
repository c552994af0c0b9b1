using System.Globalization;

namespace WorldSystems.Engine.Model.Parameters;

/// <summary>The range of valid values of a parameter.</summary>
/// <param name="Minimum">Smallest value.</param>
/// <param name="Maximum">Largest value.</param>
/// <param name="ExcludesMinimum">The value must be greater than <paramref name="Minimum"/>.</param>
/// <param name="ExcludesMaximum">The value must be less than <paramref name="Maximum"/>.</param>
public readonly record struct Bounds(double Minimum, double Maximum, bool ExcludesMinimum = false, bool ExcludesMaximum = false)
{
    /// <summary>From <paramref name="minimum"/> to <paramref name="maximum"/>, both included.</summary>
    public static Bounds Closed(double minimum, double maximum) => new(minimum, maximum);

    /// <summary>Between the two, neither included.</summary>
    public static Bounds Open(double minimum, double maximum) => new(minimum, maximum, true, true);

    /// <summary>Whether <paramref name="value"/> is a finite number within the range.</summary>
    public bool Contains(double value) =>
        double.IsFinite(value)
        && (ExcludesMinimum ? value > Minimum : value >= Minimum)
        && (ExcludesMaximum ? value < Maximum : value <= Maximum);

    /// <summary>In words: "at least 0 and less than 1".</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(ExcludesMinimum ? "greater than" : "at least")} {Minimum} and {(ExcludesMaximum ? "less than" : "at most")} {Maximum}");
}
