using Tomlyn;
using Tomlyn.Model;
using WorldSystems.Languages;
using Xunit;

namespace WorldSystems.Tests.Scenarios;

/// <summary>What ships in Kazakh and Russian is what ships in English: every scenario, every claim, every note and every number in it.</summary>
public sealed class TranslatedScenarioTests
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
    public void Notes_HaveTheNumbersAndTheHeadingsOfTheEnglish(string code)
    {
        foreach (string name in Notes(""))
        {
            string english = Note(name), note = Note(Path.Combine(code, name));
            Assert.Equal([name, .. TranslatedProse.Numbers(english)], [name, .. TranslatedProse.Numbers(note)]);
            Assert.Equal([name, .. TranslatedProse.Headings(english)], [name, .. TranslatedProse.Headings(note)]);
        }
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void Notes_SayNothingInEnglish(string code) =>
        Assert.Empty(Notes(code).SelectMany(name => TranslatedProse.EnglishIn(Note(Path.Combine(code, name))).Select(line => $"{name}: {line}")));

    [Theory]
    [MemberData(nameof(Translations))]
    public void Texts_HaveTheNumbersOfTheEnglish_AndSayNothingInEnglish(string code)
    {
        TomlTable texts = Texts(code);
        foreach (string name in Names())
        {
            TomlTable english = English(name), its = (TomlTable)texts[name];
            TomlTable claims = its.TryGetValue("claims", out object? found) ? (TomlTable)found : [];
            foreach (var (key, said, text) in Pairs(english, its, claims))
            {
                Assert.Equal([$"{name}.{key}", .. TranslatedProse.Numbers(said)], [$"{name}.{key}", .. TranslatedProse.Numbers(text)]);
                Assert.Empty(TranslatedProse.EnglishIn(text).Select(line => $"{name}.{key}: {line}"));
            }
        }
    }

    /// <summary>The scenarios and their controls, which claim nothing themselves.</summary>
    private static IEnumerable<string> Names() => ShippedScenarios.Names().Concat(Controls);

    private static TomlTable Texts(string code) => TomlSerializer.Deserialize<TomlTable>(File.ReadAllText(ShippedScenarios.PathOf(Path.Combine(code, "texts.toml"))))!;

    private static IEnumerable<string> Notes(string folder) =>
        Directory.EnumerateFiles(ShippedScenarios.PathOf(folder), "*.md").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    private static string Note(string name) => File.ReadAllText(ShippedScenarios.PathOf(name));

    private static TomlTable English(string name) =>
        TomlSerializer.Deserialize<TomlTable>(File.ReadAllText(ShippedScenarios.PathOf((Controls.Contains(name) ? Path.Combine("controls", name) : name) + ".toml")))!;

    private static IEnumerable<(string Key, string English, string Text)> Pairs(TomlTable english, TomlTable its, TomlTable claims)
    {
        foreach (string key in (string[])["name", "description"])
        {
            yield return (key, (string)english[key], (string)its[key]);
        }

        foreach (TomlTable claim in english.TryGetValue("claims", out object? stated) ? (TomlTableArray)stated : [])
        {
            if (claims.TryGetValue((string)claim["id"], out object? text))
            {
                yield return ((string)claim["id"], (string)claim["says"], (string)text);
            }
        }
    }
}
