using System.CommandLine;
using System.Globalization;
using WorldSystems.Host.Failures;

namespace WorldSystems.Host.Verbs;

/// <summary>
/// Reads numbers from the command line. The parser would read them in the culture of the machine, where <c>1,5</c> is 15 and <c>1.5</c>
/// may be nothing: all options are text, and numbers are read here, the same everywhere.
/// </summary>
public static class Arguments
{
    /// <summary>A whole number, or null where the option was not given.</summary>
    public static int? WholeNumber(this ParseResult arguments, Option<string> option, int minimum, int maximum)
    {
        string? text = arguments.GetValue(option);
        return text is null ? null : WholeNumber(option.Name, text, minimum, maximum);
    }

    /// <summary>Whole numbers separated by commas, or null where the option was not given.</summary>
    public static IReadOnlyList<int>? WholeNumbers(this ParseResult arguments, Option<string> option, int minimum, int maximum) =>
        arguments.GetValue(option)?.Split(',', StringSplitOptions.TrimEntries).Select(text => WholeNumber(option.Name, text, minimum, maximum)).ToList();

    /// <summary>A seed, or null where the option was not given.</summary>
    public static ulong? Seed(this ParseResult arguments, Option<string> option)
    {
        string? text = arguments.GetValue(option);
        return text is null ? null
            : ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed) ? seed
            : throw FailureException.Usage($"usage error: {option.Name} '{text}' is not a whole number of 0 or more.");
    }

    private static int WholeNumber(string option, string text, int minimum, int maximum) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) && value >= minimum && value <= maximum
            ? value
            : throw FailureException.Usage($"usage error: {option} '{text}' is not a whole number from {minimum} to {maximum}.");
}
