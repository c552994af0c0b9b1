using System.Text.RegularExpressions;

namespace WorldSystems.Tests.Architecture;

/// <summary>
/// A mechanism acts on states by what they have and do. It does not ask for the zone that observers put a state in, and knows no state by name: the code
/// of mechanisms uses nothing of the zones, and no identifier or one-word text in it is a zone or a country. Sentences and comments may speak of the
/// theory as it speaks.
/// </summary>
internal static partial class Impartiality
{
    private const string Folder = "Simulator/Engine/Mechanisms/";

    private static readonly string[] Zones = ["core", "cores", "periphery", "peripheries", "peripheral", "semiperiphery", "semi", "zone", "zones"];

    /// <summary>Countries whose name is one word of no other meaning in English.</summary>
    private static readonly string[] Countries =
    [
        "afghanistan", "albania", "algeria", "america", "angola", "argentina", "armenia", "australia", "austria", "azerbaijan", "bangladesh", "belgium", "bolivia",
        "brazil", "britain", "bulgaria", "burma", "cambodia", "cameroon", "canada", "chile", "colombia", "congo", "croatia", "cuba", "czechia", "denmark", "ecuador",
        "egypt", "england", "estonia", "ethiopia", "finland", "france", "germany", "ghana", "greece", "guatemala", "haiti", "honduras", "hungary", "iceland", "india",
        "indonesia", "iran", "iraq", "ireland", "israel", "italy", "jamaica", "japan", "kazakhstan", "kenya", "korea", "kuwait", "kyrgyzstan", "laos", "latvia", "lebanon",
        "liberia", "libya", "lithuania", "malaysia", "mexico", "mongolia", "morocco", "mozambique", "myanmar", "nepal", "netherlands", "nicaragua", "nigeria", "norway",
        "pakistan", "panama", "paraguay", "peru", "philippines", "poland", "portugal", "prussia", "romania", "russia", "rwanda", "senegal", "serbia", "singapore",
        "slovakia", "slovenia", "spain", "sudan", "sweden", "switzerland", "syria", "taiwan", "tajikistan", "tanzania", "thailand", "tunisia", "turkmenistan", "uganda",
        "ukraine", "uruguay", "usa", "ussr", "uzbekistan", "venezuela", "vietnam", "yugoslavia", "zambia", "zimbabwe",
    ];

    /// <summary>What mechanisms use of the zones.</summary>
    public static Use[] UsesOfZones(string house) =>
        [.. CompiledCode.UsesIn($"{house}.Engine.Mechanisms").Where(use => CompiledCode.Within(use.Type, $"{house}.Engine.Measures.Zones"))];

    /// <summary>Identifiers and one-word texts of mechanisms that name a zone or a country.</summary>
    public static string[] Names(IEnumerable<SourceFile> files) =>
        [.. files.Where(file => file.IsCSharp && file.Path.StartsWith(Folder, StringComparison.Ordinal)).SelectMany(file => NamesIn(file.Text).Select(name => $"{file.Path}: {name}"))];

    private static IEnumerable<string> NamesIn(string text)
    {
        string code = Comment().Replace(text, "");
        IEnumerable<string> words = Text().Matches(code).Select(match => match.Groups[1].Value).Where(word => OneWord().IsMatch(word));
        return words.Concat(Identifier().Matches(Text().Replace(code, "\"\"")).Select(match => match.Value)).Where(IsName).Distinct();
    }

    private static bool IsName(string identifier) => Part().Matches(identifier).Select(part => part.Value).Any(part =>
        Zones.Contains(part, StringComparer.OrdinalIgnoreCase) || Countries.Contains(part, StringComparer.OrdinalIgnoreCase));

    [GeneratedRegex(@"//[^\n]*|/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    /// <summary>A string, plain, interpolated or verbatim.</summary>
    [GeneratedRegex("\"((?:[^\"\\\\\\n]|\\\\.)*)\"")]
    private static partial Regex Text();

    [GeneratedRegex(@"^[\w.-]+$")]
    private static partial Regex OneWord();

    [GeneratedRegex(@"[A-Za-z_]\w*")]
    private static partial Regex Identifier();

    /// <summary>The words of an identifier: capitals of their own, or what stands between underscores, hyphens and capitals.</summary>
    [GeneratedRegex(@"[A-Z]{2,}(?![a-z])|[A-Z]?[a-z]+")]
    private static partial Regex Part();
}
