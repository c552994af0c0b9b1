using System.Collections;
using System.Resources;
using System.Text.RegularExpressions;
using WorldSystems.Languages;
using Xunit;

namespace WorldSystems.Tests.Languages;

/// <summary>What holds of every set of texts in every language.</summary>
internal static partial class WordRules
{
    /// <summary>Every key has a text, with the placeholders of the English one.</summary>
    public static void EveryKeyHasText<TKey>(Texts<TKey> texts, Texts<TKey> english)
        where TKey : struct, Enum => Assert.All(Enum.GetValues<TKey>(), key =>
    {
        Assert.False(string.IsNullOrWhiteSpace(texts[key]), $"{texts.Language.Code} {key}");
        Assert.True(Placeholders(english[key]).SetEquals(Placeholders(texts[key])), $"{texts.Language.Code} {key}: {texts[key]}");
    });

    /// <summary>The resources have no key that nobody asks for.</summary>
    public static void NoKeyIsLeftOver<TKey>(string name, string code)
        where TKey : struct, Enum
    {
        using Stream stream = typeof(TKey).Assembly.GetManifestResourceStream($"{name}.{code}.resources")!;
        using var reader = new ResourceReader(stream);
        var keys = reader.Cast<DictionaryEntry>().Select(entry => (string)entry.Key).Order(StringComparer.Ordinal);
        Assert.Equal(Enum.GetNames<TKey>().Order(StringComparer.Ordinal), keys);
    }

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();
}
