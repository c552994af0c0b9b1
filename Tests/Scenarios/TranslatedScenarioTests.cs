using System.Text.RegularExpressions;
using Tomlyn;
using Tomlyn.Model;
using WorldSystems.Languages;
using Xunit;

namespace WorldSystems.Tests.Scenarios;

/// <summary>What ships in Kazakh and Russian is what ships in English: every scenario, every claim, every note and every number in it.</summary>
public sealed partial class TranslatedScenarioTests
{
    private static readonly string[] Controls = [.. Directory.EnumerateFiles(ShippedScenarios.PathOf("controls"), "*.toml").Select(file => Path.GetFileNameWithoutExtension(file))];

    public static TheoryData<string> Translations => [.. Language.All.Where(language => language != Language.English).Select(language => language.Code)];

    [Theory]
    [MemberData(nameof(Translations))]
    public void Texts_AreOfEveryScenario_AndOfNoOther(string code)
    {
        TomlTable texts = Texts(code);

        Assert.Equal(Names().Order(StringComparer.Ordinal), texts.Keys.Order(StringComparer.Ordinal));
        Assert.All(texts, text =>
        {
            var its = Assert.IsType<TomlTable>(text.Value);
            Assert.All((string[])["name", "description"], key => Assert.False(string.IsNullOrWhiteSpace(its[key] as string), $"{text.Key}.{key}"));
            Assert.Empty(its.Keys.Except(["name", "description", "claims"]));
        });
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void Texts_AreOfEveryClaim_AndOfNoOther(string code)
    {
        TomlTable texts = Texts(code);
        foreach (string name in Names())
        {
            TomlTable claims = ((TomlTable)texts[name]).TryGetValue("claims", out object? found) ? (TomlTable)found : [];
            IEnumerable<string> stated = Controls.Contains(name) ? [] : ShippedScenarios.Read(name).Claims.Select(claim => claim.Id);

            Assert.Equal([name, .. stated.Order(StringComparer.Ordinal)], [name, .. claims.Keys.Order(StringComparer.Ordinal)]);
            Assert.All(claims, claim => Assert.False(string.IsNullOrWhiteSpace(claim.Value as string), $"{name}.{claim.Key}"));
        }
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void Notes_AreOfEveryScenario_AndOfNoOther(string code) =>
        Assert.Equal(Notes(""), Notes(code));

    [Theory]
    [MemberData(nameof(Translations))]
    public void Notes_HaveTheNumbersOfTheEnglish(string code)
    {
        foreach (string name in Notes(""))
        {
            Assert.Equal([name, .. Numbers(name)], [name, .. Numbers(Path.Combine(code, name))]);
        }
    }

    /// <summary>The scenarios and their controls, which claim nothing themselves.</summary>
    private static IEnumerable<string> Names() => ShippedScenarios.Names().Concat(Controls);

    private static TomlTable Texts(string code) => TomlSerializer.Deserialize<TomlTable>(File.ReadAllText(ShippedScenarios.PathOf(Path.Combine(code, "texts.toml"))))!;

    private static IEnumerable<string> Notes(string folder) =>
        Directory.EnumerateFiles(ShippedScenarios.PathOf(folder), "*.md").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    /// <summary>Whatever the order of words makes of theirs, and whichever mark parts the decimals.</summary>
    private static IEnumerable<string> Numbers(string note) =>
        Number().Matches(File.ReadAllText(ShippedScenarios.PathOf(note))).Select(number => number.Value.Replace(',', '.')).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\d+(?:[.,]\d+)*")]
    private static partial Regex Number();
}
