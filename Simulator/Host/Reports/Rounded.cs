using System.Globalization;

namespace WorldSystems.Host.Reports;

/// <summary>Numbers for people, the same in every culture.</summary>
internal static class Rounded
{
    /// <summary>Rounded to three decimals, two from 10 on; the section with a minus sign is not used for what rounds to zero.</summary>
    public static string Of(double value) => double.IsFinite(value)
        ? Math.Round(value, 3).ToString(Math.Abs(value) < 10 ? "0.000;-0.000;0.000" : "0.00", CultureInfo.InvariantCulture)
        : "-";

    /// <summary>Whether no digit of it shows.</summary>
    public static bool IsZero(double value) => Math.Round(value, 3) == 0;
}
