using System.Globalization;

namespace WorldSystems.Host.Studies;

/// <summary>Times and sizes for people, rounded to what an estimate is worth.</summary>
internal static class Amounts
{
    /// <summary>A time.</summary>
    public static FormattableString Time(TimeSpan time) => time switch
    {
        { TotalSeconds: < 1 } => $"{Math.Ceiling(time.TotalMilliseconds).ToString(CultureInfo.InvariantCulture)} ms",
        { TotalSeconds: < 100 } => $"{Math.Ceiling(time.TotalSeconds).ToString(CultureInfo.InvariantCulture)} s",
        { TotalMinutes: < 100 } => $"{Math.Ceiling(time.TotalMinutes).ToString(CultureInfo.InvariantCulture)} min",
        { TotalHours: < 50 } => $"{Math.Ceiling(time.TotalHours).ToString(CultureInfo.InvariantCulture)} h",
        _ => $"{Math.Ceiling(time.TotalDays).ToString(CultureInfo.InvariantCulture)} days",
    };

    /// <summary>A number of bytes.</summary>
    public static string Size(double bytes) => bytes switch
    {
        < 1e4 => string.Create(CultureInfo.InvariantCulture, $"{bytes:0} B"),
        < 1e7 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0} kB"),
        < 1e10 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0} MB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e9:0} GB"),
    };
}
