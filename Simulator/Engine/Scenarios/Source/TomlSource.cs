using System.Text;
using Tomlyn;
using Tomlyn.Parsing;
using Tomlyn.Syntax;
using WorldSystems.Engine.Scenarios.Claims;
using WorldSystems.Engine.Scenarios.Validation;

namespace WorldSystems.Engine.Scenarios.Source;

/// <summary>TOML bytes -> the keys and values that stand there, each with its place; whatever is not TOML is an error.</summary>
internal static class TomlSource
{
    private const int SizeLimit = 1 << 20;

    /// <summary>The text of a scenario, or null when there is nothing that could be checked further.</summary>
    public static ScenarioText? Read(string file, ReadOnlySpan<byte> toml, ErrorList errors) =>
        Read(file, toml, "a scenario in TOML", errors, ScenarioKeys.Events, ClaimKeys.List);

    /// <summary>The text of a file that may have certain lists of tables, or null when there is nothing that could be checked further.</summary>
    /// <param name="file">The file, for messages.</param>
    /// <param name="toml">Its bytes.</param>
    /// <param name="what">What it is to be, for messages.</param>
    /// <param name="errors">Takes what is wrong.</param>
    /// <param name="lists">Keys of the lists of tables.</param>
    public static ScenarioText? Read(string file, ReadOnlySpan<byte> toml, string what, ErrorList errors, params IEnumerable<string> lists)
    {
        if (!Utf8Source.Check(file, toml, SizeLimit, what, errors))
            return null;

        string text = Encoding.UTF8.GetString(Utf8Source.WithoutMark(toml));
        DocumentSyntax? document = Parse(file, text, errors);
        if (document is null)
            return null;

        HashSet<int> damaged = SyntaxErrors(file, text.Split('\n'), document.Diagnostics, errors);
        return new TomlFlattener(file, damaged, errors, lists).Flatten(document);
    }

    /// <summary>
    /// Notes what is not TOML, one error a slip: the parser stumbles on over the rest of the line, the blank lines below it, and
    /// behind an open quote over the rest of the file. Returns the lines that it could not understand.
    /// </summary>
    private static HashSet<int> SyntaxErrors(string file, string[] lines, IEnumerable<DiagnosticMessage> messages, ErrorList errors)
    {
        HashSet<int> damaged = [];
        foreach (DiagnosticMessage message in messages.OrderBy(m => m.Span.Start.Offset))
        {
            Place place = SyntaxPlaces.Of(message.Span, file);
            bool isBlank = place.Line > lines.Length || string.IsNullOrWhiteSpace(lines[place.Line - 1]);
            if ((isBlank && damaged.Count > 0) || !damaged.Add(place.Line))
                continue;

            errors.Add(place, $"not valid TOML: {Plain(message.Message)}", Cure(message.Message));
            if (IsOpenQuote(message.Message))
                damaged.UnionWith(Enumerable.Range(place.Line, lines.Length));
        }

        return damaged;
    }

    private static bool IsOpenQuote(string message) => message.Contains("newline in a string", StringComparison.OrdinalIgnoreCase);

    /// <summary>A value given on its own, or null when <paramref name="text"/> is not one TOML value.</summary>
    public static TomlValue? ReadValue(string text, Place place)
    {
        ErrorList errors = new();
        DocumentSyntax? document = Parse(place.File, "value = " + text, errors);
        bool isOneValue = document is { HasErrors: false, KeyValues.ChildrenCount: 1, Tables.ChildrenCount: 0 };
        if (!isOneValue || document!.KeyValues.GetChild(0)?.Value is not { } value)
            return null;

        return new TomlFlattener(place.File, [], errors).Value(value);
    }

    private static DocumentSyntax? Parse(string file, string text, ErrorList errors)
    {
        try
        {
            // The parser throws at a text that ends within an escape (Tomlyn 2.10.2); a line break behind it makes that an error like any other.
            return SyntaxParser.Parse(text.EndsWith('\n') ? text : text + "\n", file, validate: false);
        }
        catch (TomlException)
        {
            // Thrown only for nesting beyond the parser's limit, without a place: the line is the first with that many brackets.
            int line = Array.FindIndex(text.Split('\n'), l => l.Count(c => c is '[' or '{') >= 64);
            errors.Add(new(file, Math.Max(line, 0) + 1, 1), "not valid TOML: brackets are nested more than 64 deep", "No key of a scenario nests; close the brackets");
            return null;
        }
    }

    private static string Plain(string message) =>
        message.Replace('`', '\'').Replace("␤", "end of line", StringComparison.Ordinal).TrimEnd('.');

    private static string Cure(string message)
    {
        bool Says(string part) => message.Contains(part, StringComparison.OrdinalIgnoreCase);
        if (IsOpenQuote(message) || Says("End-Of-File"))
            return "Close the text with the quotes that opened it; only triple quotes may span lines";
        if (Says("comma"))
            return "Write numbers with a decimal point, and commas only between the items of a list";
        if (Says("for a value") || Says("expecting a value"))
            return "Give a value behind the equals sign: a number like 0.5, true, false, or text in quotes";
        if (Says("leading zero") || Says("underscore"))
            return "Write the number plainly, like 1750 or 0.05";
        if (Says("parse integer"))
            return "Whole numbers lie between -9223372036854775808 and 9223372036854775807; take a smaller one";
        if (Says("escape") || Says("control character") || Says("Unicode"))
            return "Put the text in single quotes to have it taken as it stands, and remove characters that do not show";
        if (Says("bracket"))
            return "Close each [section] and each list with its bracket";
        return "Write one 'key = value' or one [section] on a line, text in quotes";
    }
}
