using System.Globalization;

namespace WorldSystems.Engine.Scenarios.Claims;

/// <summary>A year of a run as a claim names it: <c>start</c>, <c>end</c>, a calendar year, or <c>year N</c>, N years after the start.</summary>
/// <param name="Origin">What the number counts from.</param>
/// <param name="Year">The number; 0 with <see cref="MomentOrigin.End"/>.</param>
public readonly record struct Moment(MomentOrigin Origin, int Year)
{
    private const int Latest = 200_000;

    /// <summary>The first reported year.</summary>
    public static Moment Start { get; } = new(MomentOrigin.Start, 0);

    /// <summary>The last year.</summary>
    public static Moment End { get; } = new(MomentOrigin.End, 0);

    /// <summary>Its place among the reported years, 0 for the first; outside 0 .. years - 1 the run does not have it.</summary>
    public int IndexIn(int startYear, int years) => Origin switch
    {
        MomentOrigin.Start => Year,
        MomentOrigin.End => years - 1,
        _ => Year - startYear,
    };

    /// <summary>As a file writes it.</summary>
    public override string ToString() => (Origin, Year) switch
    {
        (MomentOrigin.Start, 0) => "start",
        (MomentOrigin.Start, _) => string.Create(CultureInfo.InvariantCulture, $"year {Year}"),
        (MomentOrigin.End, _) => "end",
        _ => Year.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>The moment that a text means, or null.</summary>
    internal static Moment? Parse(string text) => Words.Of(text) switch
    {
        ["start"] => Start,
        ["end"] => End,
        ["year", var n] when Words.WholeNumber(n) is >= 0 and <= Latest and { } years => new(MomentOrigin.Start, years),
        [var n] when Words.WholeNumber(n) is >= -Latest and <= Latest and { } year => new(MomentOrigin.Calendar, year),
        _ => null,
    };
}
