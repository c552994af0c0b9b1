namespace WorldSystems.Charts.Drawing;

/// <summary>
/// How wide text is, without a font: advances of a wide sans serif in twentieths of an em, rounded up.
/// Fonts that readers have are as wide or narrower, so what fits here fits there, and a figure's
/// layout is the same on every machine.
/// </summary>
internal static class TextWidths
{
    private const double WidestGlyph = 1.1;
    private const double BoldIsWider = 1.12;
    private const double BoldFrom = 600;

    private static readonly (double Ems, string Letters)[] Classes =
    [
        (0.30, "'IJijlІі"),
        (0.35, " ,./:;\\f|\u00A0"),
        (0.40, "!()-[]t"),
        (0.45, "\"r"),
        (0.50, "*_`–"),
        (0.55, "?LcszгзсэГ“”’"),
        (0.60, "FPkvxyРУвктухчьяғқұүҒ"),
        (0.65, "$0123456789EKSTYabdeghnopquЕЗТабеийлнопрЁёәөҰҮһ«»"),
        (0.70, "ABCRVXZАБВКСХЧЬЭЯдцъҚҺң"),
        (0.75, "HNUИЙЛНПмҢ"),
        (0.80, "&DGOQДОЦыӘӨ"),
        (0.85, "#+<=>^w~Ъфю−÷"),
        (0.90, "MМФЫж"),
        (0.95, "%шщ"),
        (1.00, "@Wm—…"),
    ];

    private static readonly Dictionary<char, double> Ems =
        Classes.SelectMany(c => c.Letters.Select(letter => (letter, c.Ems))).ToDictionary(pair => pair.letter, pair => pair.Ems);

    /// <summary>Width of one line of text, in the unit of <paramref name="fontSize"/>.</summary>
    public static double Measure(string text, double fontSize, double fontWeight)
    {
        var ems = 0.0;
        foreach (var letter in text)
            ems += Ems.GetValueOrDefault(letter, WidestGlyph);
        return ems * fontSize * (fontWeight >= BoldFrom ? BoldIsWider : 1);
    }

    /// <summary>Breaks text at spaces so that each line is at most so wide; a longer word has a line to itself.</summary>
    public static IReadOnlyList<string> Wrap(string text, double fontSize, double fontWeight, double width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (line.Length > 0 && Measure(longer, fontSize, fontWeight) > width)
            {
                lines.Add(line);
                longer = word;
            }
            line = longer;
        }
        if (line.Length > 0)
            lines.Add(line);
        return lines;
    }

    /// <summary>The text, or as much of it as fits with an ellipsis.</summary>
    public static string Shorten(string text, double fontSize, double width)
    {
        if (Measure(text, fontSize, 0) <= width)
            return text;
        var runes = text.EnumerateRunes().ToList();
        while (runes.Count > 0 && Measure(string.Concat(runes) + "…", fontSize, 0) > width)
            runes.RemoveAt(runes.Count - 1);
        return string.Concat(runes) + "…";
    }
}
