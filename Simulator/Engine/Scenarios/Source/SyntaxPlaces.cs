using Tomlyn.Syntax;

namespace WorldSystems.Engine.Scenarios.Source;

/// <summary>Names and places of the syntax tree's nodes.</summary>
internal static class SyntaxPlaces
{
    public static Place Of(SourceSpan span, string file) => new(file, Math.Max(span.Start.Line, 0) + 1, Math.Max(span.Start.Column, 0) + 1);

    /// <summary>The parts of a dotted key; empty when the key could not be understood.</summary>
    public static List<string> Parts(KeySyntax? key)
    {
        List<string> parts = [];
        if (key?.Key is { } first)
            parts.Add(Part(first));

        for (int i = 0; i < key?.DotKeys.ChildrenCount; i++)
        {
            if (key.DotKeys.GetChild(i)?.Key is { } next)
                parts.Add(Part(next));
        }

        return parts;
    }

    public static string Join(string section, IEnumerable<string> parts) =>
        string.Join('.', section.Length == 0 ? parts : parts.Prepend(section));

    /// <summary>A part in quotes keeps them where it could be taken for something else: "trade.variety" is not trade.variety.</summary>
    private static string Part(BareKeyOrStringValueSyntax key) => key switch
    {
        StringValueSyntax { Value: { } text } => IsBare(text) ? text : $"\"{text}\"",
        BareKeySyntax bare => bare.Key?.Text ?? "",
        _ => "",
    };

    private static bool IsBare(string text) => text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');
}
