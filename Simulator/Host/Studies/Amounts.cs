using System.Globalization;

namespace WorldSystems.Host.Studies;

/// <summary>Times and sizes for people, rounded to what an estimate is worth.</summary>
internal static class Amounts
{
    /// <summary>A time.</summary>
    public static FormattableString Time(TimeSpan time) => time switch
    {
        { TotalSeconds: < 1 } => $"{Whole(Math.Ceiling(time.TotalMilliseconds))} ms",
        { TotalSeconds: < 100 } => $"{Whole(Math.Ceiling(time.TotalSeconds))} s",
        { TotalMinutes: < 100 } => $"{Whole(Math.Ceiling(time.TotalMinutes))} min",
        { TotalHours: < 50 } => $"{Whole(Math.Ceiling(time.TotalHours))} h",
        _ => $"{Whole(Math.Ceiling(time.TotalDays))} days",
    };

    /// <summary>How many a second.</summary>
    public static string Rate(double rate) => rate.ToString(rate < 10 ? "0.0" : "0", CultureInfo.InvariantCulture);

    /// <summary>A number of bytes.</summary>
    public static FormattableString Size(double bytes) => bytes switch
    {
        < 1e4 => $"{Whole(bytes)} B",
        < 1e7 => $"{Whole(bytes / 1e3)} kB",
        < 1e10 => $"{Whole(bytes / 1e6)} MB",
        _ => $"{Whole(bytes / 1e9)} GB",
    };

    private static string Whole(double number) => number.ToString("0", CultureInfo.InvariantCulture);
}
