using System.Globalization;

namespace WorldSystems.Engine.Scenarios.Claims;

/// <summary>The words of a claim's small languages: lower case, apart by spaces, numbers the same in every culture.</summary>
internal static class Words
{
    /// <summary>The words of a text.</summary>
    public static string[] Of(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The choices of an enumerated key as a file writes them.</summary>
    public static IEnumerable<string> Choices<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(Written);

    /// <summary>The choice that a text means, or null.</summary>
    public static T? Choice<T>(string text)
        where T : struct, Enum => Enum.GetValues<T>().Where(choice => Written(choice) == text).Cast<T?>().FirstOrDefault();

    /// <summary>A choice as a file writes it: lower case, words joined by underscores.</summary>
    public static string Written<T>(T choice)
        where T : struct, Enum => string.Concat(choice.ToString().Select((c, i) => char.IsAsciiLetterUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));

    /// <summary>A whole number, or null.</summary>
    public static int? WholeNumber(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : null;

    /// <summary>A finite number with a decimal point, or null.</summary>
    public static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) ? number : null;
}
