using WorldSystems.Charts.Animation;
using WorldSystems.Charts.Figures;
using WorldSystems.Lab.Drafts;
using WorldSystems.Lab.Runs;
using WorldSystems.Lab.Shelf;
using WorldSystems.Languages;
using Xunit;

namespace WorldSystems.Tests.Visualizer.Lab;

public sealed class PlatesTests
{
    public static TheoryData<string> Scenarios => [.. ScenarioShelf.Shipped.Names];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void EveryShippedScenario_HasItsFigures(string name)
    {
        Plate[] plates = [.. new Plates(LabRuns.Run(Draft.Of(name)), null, Language.Kazakh).All()];

        Assert.Equal(FigureCatalogue.Ids, plates.Select(plate => plate.Figure.Id).Where(id => !AnimatedCatalogue.Ids.Contains(id)));
        Assert.Equal(name == "autarky" ? [] : AnimatedCatalogue.Ids, plates.Where(plate => plate.Moves).Select(plate => plate.Figure.Id));
    }

    [Fact]
    public void ARun_IsComparedWithThePinnedOne_AndNotWithItself()
    {
        FinishedRun run = LabRuns.Run(LabRuns.Small), other = LabRuns.Run(LabRuns.Small.With(Draft.SeedKey, "9"));

        Assert.True(new Plates(other, run, Language.English).All().First().IsComparison);
        Assert.DoesNotContain(new Plates(run, run, Language.English).All(), plate => plate.IsComparison);
        Assert.DoesNotContain(new Plates(run, null, Language.English).All(), plate => plate.IsComparison);
    }

    [Theory]
    [InlineData("en", "A: pinned run, Cost of a border = 3.25. B: run now, Cost of a border = 1.5. ")]
    [InlineData("ru", "A: закреплённый расчёт, Издержки границы = 3,25. B: нынешний расчёт, Издержки границы = 1,5. ")]
    [InlineData("kk", "A: бекітілген есептеу, Шекара шығыны = 3,25. B: қазіргі есептеу, Шекара шығыны = 1,5. ")]
    public void RunsThatDifferByASlider_AreNamedByIt(string code, string expected)
    {
        FinishedRun run = LabRuns.Run(LabRuns.Small.With("trade.border_cost", "3.25")), other = LabRuns.Run(LabRuns.Small.With("trade.border_cost", "1.5"));

        Assert.StartsWith(expected, new Plates(other, run, Language.Find(code)!).All().First().Figure.Texts.Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void RunsThatDifferByATheory_AreNamedPinnedAndNow()
    {
        FinishedRun run = LabRuns.Run(LabRuns.Small), other = LabRuns.Run(LabRuns.Small.With("mechanisms.technology_diffusion.enabled", "true"));

        Assert.StartsWith("A: pinned run. B: run now. ", new Plates(other, run, Language.English).All().First().Figure.Texts.Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_NameTheScenarioInTheReadersLanguage()
    {
        FinishedRun run = LabRuns.Run(LabRuns.Small);

        Assert.All(new Plates(run, null, Language.Kazakh).All(), plate => Assert.Contains(ScenarioTexts.In(Language.Kazakh).Title("kernel"), plate.Figure.Texts.Source, StringComparison.Ordinal));
    }
}
