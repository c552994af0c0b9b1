using WorldSystems.Engine.Scenarios;
using WorldSystems.Lab.Drafts;
using WorldSystems.Lab.Shelf;
using WorldSystems.Languages;
using WorldSystems.Tests.Languages;
using Xunit;

namespace WorldSystems.Tests.Visualizer.Lab;

public sealed class ScenarioTextsTests
{
    public static TheoryData<string> Translations => VocabularyTests.Translations;

    [Theory]
    [MemberData(nameof(Translations))]
    public void EveryShippedScenario_HasTitleDescriptionAndClaimsInTheLanguage(string code)
    {
        foreach (string name in ScenarioShelf.Shipped.Names)
        {
            Draft draft = Draft.Of(name);
            Scenario scenario = draft.Read().Scenario!;
            var (told, english) = (new DraftTexts(draft, scenario, Language.Find(code)!), new DraftTexts(draft, scenario, Language.English));

            Assert.Equal(scenario.Name, english.Title);
            Translated(name, english.Title, told.Title);
            Translated(name, english.Description, told.Description);
            Assert.All(scenario.Claims, claim => Translated($"{name} {claim.Id}", english.Says(claim), told.Says(claim)));
        }
    }

    [Fact]
    public void AText_IsReadAsItStandsInTheFile() =>
        Assert.Equal("Автаркия: дәл сол әлем, бірақ саудасыз", ScenarioTexts.In(Language.Kazakh).Title("autarky"));

    [Fact]
    public void WhatTheReaderWrote_StandsAsItIs_AndTheRestIsTranslated()
    {
        Draft shipped = Draft.Of("autarky");
        Draft own = shipped.WithText(shipped.Text.Replace("name = \"", "name = \"My own: ", StringComparison.Ordinal));
        Scenario scenario = own.Read().Scenario!;
        var told = new DraftTexts(own, scenario, Language.Russian);

        Assert.StartsWith("My own: ", told.Title, StringComparison.Ordinal);
        Assert.Equal(ScenarioTexts.In(Language.Russian).Description("autarky"), told.Description);
    }

    private static void Translated(string what, string english, string told)
    {
        Assert.True(told != english, $"{what} is not translated: {english}");
        Assert.Contains(told, letter => letter is >= '\u0400' and < '\u0500');
    }
}
