using System.Text.RegularExpressions;
using WorldSystems.Lab.Words;
using WorldSystems.Languages;
using Xunit;

namespace WorldSystems.Tests.Visualizer.Lab;

public sealed partial class LabWordsTests
{
    public static TheoryData<string> Codes => [.. Language.All.Select(language => language.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void EveryWord_HasText_WithThePlaceholdersOfTheEnglish(string code)
    {
        LabPhrases phrases = LabPhrases.In(Language.Find(code)!), english = LabPhrases.In(Language.English);
        Assert.All(Enum.GetValues<LabWord>(), word =>
        {
            Assert.False(string.IsNullOrWhiteSpace(phrases[word]));
            Assert.True(Placeholders(english[word]).SetEquals(Placeholders(phrases[word])), $"{code} {word}: {phrases[word]}");
        });
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Resources_HaveNoKeysThatNobodyAsksFor(string code)
    {
        using Stream stream = typeof(LabWord).Assembly.GetManifestResourceStream($"WorldSystems.Lab.Words.{code}.resources")!;
        using var reader = new System.Resources.ResourceReader(stream);
        Assert.Equal(Enum.GetNames<LabWord>().Order(StringComparer.Ordinal), reader.Cast<System.Collections.DictionaryEntry>().Select(entry => (string)entry.Key).Order(StringComparer.Ordinal));
    }

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();
}
