using System.Collections;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;
using WorldSystems.Engine.Model;
using WorldSystems.Host.Words;
using WorldSystems.Languages;
using WorldSystems.Tests.Engine.Scenarios;
using WorldSystems.Tests.Engine.Scenarios.Claims;
using Xunit;

namespace WorldSystems.Tests.Languages;

/// <summary>Sentences whose key is the English: what the engine says of broken scenarios, and what the program says.</summary>
public sealed partial class MessagesTests
{
    private static readonly (Assembly Assembly, string Name)[] Resources =
    [
        (typeof(Vocabulary).Assembly, "WorldSystems.Languages.Vocabulary.Messages"),
        (typeof(Vocabulary).Assembly, "WorldSystems.Languages.Vocabulary.CommandLine"),
        (typeof(Vocabulary).Assembly, "WorldSystems.Languages.Vocabulary.Facts"),
        (typeof(Speech).Assembly, "WorldSystems.Host.Words.Words"),
        (typeof(WorldSystems.Viewer.ExitCodes).Assembly, "WorldSystems.Viewer.Words.Words"),
    ];

    public static TheoryData<string> Translations => VocabularyTests.Translations;

    [Fact]
    public void BothLanguages_HaveTheSameSentences_WithThePlaceholdersOfTheEnglish()
    {
        foreach (var (assembly, name) in Resources)
        {
            Dictionary<string, string> kazakh = Read(assembly, $"{name}.kk"), russian = Read(assembly, $"{name}.ru");
            Assert.Equal(kazakh.Keys.Order(StringComparer.Ordinal), russian.Keys.Order(StringComparer.Ordinal));
            foreach (var (english, text) in kazakh.Concat(russian))
            {
                Assert.False(string.IsNullOrWhiteSpace(text), english);
                Assert.True(Placeholders(english).SetEquals(Placeholders(text)), $"{english} -> {text}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void EveryBrokenInput_IsExplainedInTheLanguage(string code)
    {
        List<string> lacking = [];
        Translations messages = new(Language.Find(code)!, typeof(Vocabulary).Assembly, "WorldSystems.Languages.Vocabulary.Messages") { Lacking = lacking.Add };
        foreach (var broken in BrokenScenarios.All.Concat(BrokenTables.All).Concat(BrokenClaims.All))
        {
            foreach (var error in broken.Read().Errors)
            {
                Assert.Equal(error.Problem, FormattableString.Invariant(error.ProblemInParts));
                Assert.Equal(error.Cure, FormattableString.Invariant(error.CureInParts));
                Assert.Equal(error.ToString(), error.InWords(FormattableString.Invariant));
                Assert.NotEqual(error.ToString(), error.InWords(messages.Of));
            }
        }

        Assert.Empty(lacking.Distinct());
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void EveryMistakeInAPlan_IsExplainedInTheLanguage(string code)
    {
        List<string> lacking = [];
        var messages = Vocabulary.MessagesIn(Language.Find(code)!, lacking.Add);
        foreach (var mistake in PlanMistakes.All)
        {
            var errors = mistake.Errors();
            Assert.True(errors.Any(error => error.ToString().Contains(mistake.Said, StringComparison.Ordinal)), $"{mistake.Said}: {string.Join('\n', errors)}");
            foreach (var error in errors)
            {
                Assert.Equal(error.ToString(), error.InWords(FormattableString.Invariant));
                Assert.DoesNotMatch(PlainEnglish(), error.InWords(messages.Of));
            }
        }

        Assert.Empty(lacking.Distinct());
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void EveryRunThatCannotGoOn_IsExplainedInTheLanguage(string code)
    {
        List<string> lacking = [];
        Translations messages = new(Language.Find(code)!, typeof(Vocabulary).Assembly, "WorldSystems.Languages.Vocabulary.Messages") { Lacking = lacking.Add };
        Year year = new(1800, 50);
        foreach (var failure in (SimulationException[])[new InsolvencyException(year, "KZ", 0.5), new LedgerBreachException("goods", year, "KZ", 1), new MarketFailureException(year, Good.RawMaterials, "KZ", 1, "Do this.")])
        {
            Assert.Equal(failure.Message, FormattableString.Invariant(failure.InParts));
            Assert.Contains("KZ", messages.Of(failure.InParts), StringComparison.Ordinal);
        }

        Assert.Empty(lacking);
    }

    [Fact]
    public void English_IsTheSentenceItself_AndWhatNobodyHasTranslatedStaysEnglish()
    {
        FormattableString sentence = $"a {3.5:0.00} nobody {"wrote"} {{down}}";
        List<string> lacking = [];
        Translations kazakh = new(Language.Kazakh, typeof(Vocabulary).Assembly, "WorldSystems.Languages.Vocabulary.Messages") { Lacking = lacking.Add };

        Assert.Equal("a 3.50 nobody wrote {down}", Vocabulary.In(Language.English).Messages.Of(sentence));
        Assert.Equal("a 3.50 nobody wrote {down}", kazakh.Of(sentence));
        Assert.Equal(["a {0:0.00} nobody {1} {{down}}"], lacking);
    }

    private static Dictionary<string, string> Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name + ".resources")!;
        using var reader = new ResourceReader(stream);
        return reader.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);
    }

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Value)];

    /// <summary>Words that stand in no Kazakh or Russian sentence.</summary>
    [GeneratedRegex(" (the|and|are|to|of|with|has|have|needs|there) ")]
    private static partial Regex PlainEnglish();

    [GeneratedRegex(@"\{\d[^}]*\}")]
    private static partial Regex Placeholder();
}
