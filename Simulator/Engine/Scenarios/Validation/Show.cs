using System.Globalization;
using System.Text;

namespace WorldSystems.Engine.Scenarios.Validation;

/// <summary>Values in messages: the same in every culture, short, and harmless to a terminal.</summary>
internal static class Show
{
    private const int Longest = 60;

    public static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Text from a file in quotes, without control characters and not longer than a line.</summary>
    public static string Text(string text)
    {
        StringBuilder shown = new("'");
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (shown.Length > Longest)
                return shown.Append("...'").ToString();

            if (Rune.IsControl(rune))
                shown.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
            else
                shown.Append(rune);
        }

        return shown.Append('\'').ToString();
    }
}
