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
        string plain = Plain(text.Length > 2 * Longest ? text[..(2 * Longest)] : text);
        return plain.Length <= Longest ? $"'{plain}'" : $"'{plain[..(char.IsHighSurrogate(plain[Longest - 1]) ? Longest - 1 : Longest)]}...'";
    }

    /// <summary>Text with control characters, line breaks among them, written as escapes.</summary>
    public static string Plain(string text)
    {
        if (!text.Any(NeedsEscape))
            return text;

        StringBuilder plain = new();
        foreach (char c in text)
        {
            if (NeedsEscape(c))
                plain.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else
                plain.Append(c);
        }

        return plain.ToString();
    }

    private static bool NeedsEscape(char c) => char.IsControl(c) || c is '\u2028' or '\u2029';
}
