using System.Collections;
using System.Resources;
using System.Text.RegularExpressions;
using WorldSystems.Engine.Mechanisms;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Engine.Scenarios.Claims;
using WorldSystems.Engine.Timelines;
using WorldSystems.Experiments.Facts;
using WorldSystems.Languages;
using Xunit;

namespace WorldSystems.Tests.Languages;

public sealed partial class VocabularyTests
{
    private static readonly string[] Zones = ["core", "semi", "periphery", "none"];

    private static readonly IEnumerable<(string Key, string English)> Keys =
    [
        .. ScenarioKeys.All.Select(key => (key.Key, key.Meaning)),
        .. ScenarioKeys.OfEvent.Select(key => ("events." + key.Key, key.Meaning)),
        .. ClaimKeys.All.Select(key => ("claims." + key.Key, key.Meaning)),
    ];

    private static readonly IEnumerable<EventDescription> Events = MechanismCatalogue.All.SelectMany(mechanism => mechanism.Description.Events);

    /// <summary>The columns of every file that a run can write.</summary>
    private static readonly IEnumerable<(string File, TimelineColumn Column)> Columns =
        TimelineFiles.Of(new OutputOptions { Accounts = true, Flows = true }, MechanismCatalogue.All).SelectMany(file => file.Columns.Select(column => (file.Name, column)));

    public static TheoryData<string> Translations => [.. Language.All.Where(language => language != Language.English).Select(language => language.Code)];

    [Theory]
    [MemberData(nameof(Translations))]
    public void EveryWordOfTheModel_IsInTheLanguage_AndNoWordIsLeftOver(string code)
    {
        foreach (var (part, asked) in Asked())
        {
            var words = Words(part, code);
            Assert.Equal(asked.Order(StringComparer.Ordinal), words.Keys.Order(StringComparer.Ordinal));
            Assert.All(words, word => Assert.False(string.IsNullOrWhiteSpace(word.Value), word.Key));
        }
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void EveryHelpText_IsTranslated_WithWhereItsDefaultComesFrom(string code)
    {
        var vocabulary = Vocabulary.In(Language.Find(code)!);
        foreach (var (key, english) in Keys)
        {
            var text = vocabulary.Help(key, english);
            Assert.NotEqual(english, text);
            Assert.Equal(english.Contains("Default:", StringComparison.Ordinal), text.Contains(code == "kk" ? "Әдепкісі:" : "По умолчанию:", StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void EveryColumnAndEvent_IsExplainedInTheLanguage_WithTheNamesOfTheFiles(string code)
    {
        var vocabulary = Vocabulary.In(Language.Find(code)!);
        var told = Columns.Select(column => (English: column.Column.Meaning, Text: vocabulary.Column(column.File, column.Column.Name, column.Column.Meaning)))
            .Concat(Events.Select(e => (English: e.Meaning, Text: vocabulary.Event(e.Name, e.Meaning))));
        Assert.All(told, text =>
        {
            Assert.NotEqual(text.English, text.Text);
            Assert.Equal(Names(text.English), Names(text.Text));
        });
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void EveryFact_IsToldInTheLanguage_AndNoWordIsLeftOver(string code)
    {
        string[] asked =
        [
            .. FactCatalogue.All.Select(fact => fact.Band),
            .. FactCatalogue.All.SelectMany(fact => fact.Parts).SelectMany(part => (string[])[part.Name, part.Unit]),
        ];
        List<string> lacking = [];
        Translations facts = new(Language.Find(code)!, typeof(Vocabulary).Assembly, "WorldSystems.Languages.Vocabulary.Facts") { Lacking = lacking.Add };
        Assert.All(asked, text => Assert.Equal(Numbers(text), Numbers(facts.Word(text))));
        Assert.Empty(lacking);
        using var stream = typeof(Vocabulary).Assembly.GetManifestResourceStream($"WorldSystems.Languages.Vocabulary.Facts.{code}.resources")!;
        using var reader = new ResourceReader(stream);
        Assert.Empty(reader.Cast<DictionaryEntry>().Select(entry => (string)entry.Key).Except(asked));
    }

    [Fact]
    public void English_IsWhatTheEngineSays()
    {
        var vocabulary = Vocabulary.In(Language.English);
        Assert.All(Keys, key => Assert.Equal(key.English, vocabulary.Help(key.Key, key.English)));
        Assert.Equal("of income", vocabulary.Unit("of income"));
        Assert.Equal("Sovereign debt", vocabulary.Section("mechanisms.sovereign_debt"));
        Assert.Equal("Scenario file", vocabulary.Section(""));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    [InlineData("kk")]
    public void EveryParameterOfTheKernel_HasAShortNameOfItsOwn(string code)
    {
        var vocabulary = Vocabulary.In(Language.Find(code)!);
        var named = Words(VocabularyPart.Parameters, code);
        Assert.All(ParameterCatalogue.All, parameter => Assert.Contains(parameter.Key, named.Keys));
        Assert.Empty(named.Keys.Except(ScenarioKeys.All.Select(key => key.Key)));
        Assert.Equal(Words(VocabularyPart.Parameters, "en").Keys.Order(StringComparer.Ordinal), named.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(named.Count, named.Values.Distinct(StringComparer.Ordinal).Count());
        Assert.All(named, name => Assert.True(name.Value.Length is > 0 and <= 44 && name.Value == vocabulary.Parameter(name.Key), name.Key));
    }

    [Fact]
    public void ParametersWithoutANameOfTheirOwn_AreCalledByWhatIsKnownOfThem()
    {
        Assert.Equal("Sovereign debt: crisis threshold", Vocabulary.In(Language.English).Parameter("mechanisms.sovereign_debt.crisis_threshold"));
        Assert.Equal("Часть требований, списываемая при реструктуризации", Vocabulary.In(Language.Russian).Parameter("mechanisms.sovereign_debt.haircut"));
        Assert.All(Language.All, language => Assert.Equal("nobody.knows_it", Vocabulary.In(language).Parameter("nobody.knows_it")));
    }

    [Fact]
    public void WordsNobodyHasTranslatedYet_StayEnglish()
    {
        var vocabulary = Vocabulary.In(Language.Kazakh);
        Assert.Equal("A new one.", vocabulary.Help("mechanisms.brand_new.rate", "A new one."));
        Assert.Equal("Brand new", vocabulary.Mechanism("brand_new"));
    }

    [Fact]
    public void Kazakh_SpeaksAsTheLectureDoes()
    {
        var vocabulary = Vocabulary.In(Language.Kazakh);
        Assert.Equal(["Орталық", "Жартылай периферия", "Периферия"], Zones[..3].Select(vocabulary.Zone));
        Assert.Equal("Ұжымдық қауіпсіздік", vocabulary.Section("mechanisms.collective_security"));
    }

    /// <summary>Names of columns and words of files, which stay as the files have them.</summary>
    private static IEnumerable<string> Names(string text) => NameInFiles().Matches(text).Select(name => name.Value).Order(StringComparer.Ordinal).Distinct();

    private static IEnumerable<string> Numbers(string text) => Number().Matches(text).Select(number => number.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex("[a-z]+(_[a-z]+)+")]
    private static partial Regex NameInFiles();

    [GeneratedRegex(@"[\d.]*\d")]
    private static partial Regex Number();

    private static Dictionary<VocabularyPart, HashSet<string>> Asked() => new()
    {
        [VocabularyPart.Titles] =
        [
            "section", "section.events", "section.claims",
            .. ScenarioKeys.Sections.Where(section => section.Length > 0 && !section.StartsWith("mechanisms.", StringComparison.Ordinal)).Select(section => "section." + section),
            .. MechanismCatalogue.All.Select(mechanism => "mechanism." + mechanism.Description.Name),
            "force.trade", "force.learning_by_doing", "force.engels_law",
            .. Zones.Select(zone => "zone." + zone),
        ],
        [VocabularyPart.Arguments] = [.. MechanismCatalogue.All.Select(mechanism => mechanism.Description.Name)],
        [VocabularyPart.Help] = [.. Keys.Select(key => Vocabulary.HelpKey(key.Key))],
        [VocabularyPart.Columns] = [.. Columns.Select(column => $"{Path.GetFileNameWithoutExtension(column.File)}.{column.Column.Name}")],
        [VocabularyPart.Events] = [.. Events.Select(e => e.Name)],
        [VocabularyPart.Units] =
        [
            .. Columns.Select(column => column.Column.Unit),
            .. ScenarioKeys.All.Concat(ScenarioKeys.OfEvent).Concat(ClaimKeys.All).Select(key => key.Unit),
            .. ScenarioParameters.All.Select(parameter => parameter.Unit),
            .. WorldColumns.All.Concat(WorldColumns.OfMechanisms).Select(column => column.Column.Unit),
            .. StateColumns.All.Select(column => column.Column.Unit),
            .. MechanismCatalogue.All.SelectMany(mechanism => mechanism.Description.Columns).Select(column => column.Unit),
        ],
    };

    private static Dictionary<string, string> Words(VocabularyPart part, string code)
    {
        using var stream = typeof(Vocabulary).Assembly.GetManifestResourceStream($"WorldSystems.Languages.Vocabulary.{part}.{code}.resources")!;
        using var reader = new ResourceReader(stream);
        return reader.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
    }
}
