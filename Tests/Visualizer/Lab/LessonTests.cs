using WorldSystems.Engine.Scenarios;
using WorldSystems.Lab.Drafts;
using WorldSystems.Lab.Lessons;
using WorldSystems.Lab.Runs;
using WorldSystems.Lab.Shelf;
using Xunit;

namespace WorldSystems.Tests.Visualizer.Lab;

public sealed class LessonTests
{
    public static TheoryData<string> Ids => [.. LessonCatalogue.All.Select(lesson => lesson.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void ALesson_RunsAShippedScenario_AndItsChangeIsValidAndChangesSomething(string id)
    {
        Lesson lesson = LessonCatalogue.All.Single(other => other.Id == id);
        Draft draft = Draft.Of(lesson.Scenario), tried = draft.With(lesson.TryKey, lesson.TryValue);
        var parameter = ScenarioParameters.ByKey[lesson.TryKey];

        Assert.Contains(lesson.Scenario, ScenarioShelf.Shipped.Names);
        Assert.Empty(tried.Read().Errors);
        Assert.NotEqual(parameter.Get(draft.Read().Scenario!.Parameters), parameter.Get(tried.Read().Scenario!.Parameters));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void ALesson_MeasuresItsQuestionInTheRun(string id)
    {
        Lesson lesson = LessonCatalogue.All.Single(other => other.Id == id);
        FinishedRun run = LabRuns.Run(Draft.Of(lesson.Scenario));

        Assert.True(double.IsFinite(lesson.Of(run).First) && double.IsFinite(lesson.Of(run).Last));
        Assert.NotNull(lesson.OutcomeOf(run));
    }

    [Fact]
    public void TheOutcome_IsReadFromTheRun()
    {
        Lesson gap = LessonCatalogue.All.Single(lesson => lesson.Id == "wallerstein");
        FinishedRun still = LabRuns.Run(LabRuns.Small.With("learning.rate", "0.0").With("learning.noise", "0.0").With("time.warm_up", "200").With("time.years", "2"));

        Assert.Equal(Outcome.Rose, gap.OutcomeOf(LabRuns.Run(Draft.Of("world-system"))));
        Assert.Equal(Outcome.Stayed, gap.OutcomeOf(still));
    }
}
