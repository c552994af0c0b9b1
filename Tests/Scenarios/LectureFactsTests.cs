using WorldSystems.Experiments.Facts;
using Xunit;

namespace WorldSystems.Tests.Scenarios;

/// <summary>The world of all theories against the facts on industry, power and war, over the twenty seeds of <c>scenarios/lecture.md</c>.</summary>
public sealed class LectureFactsTests(LectureFactsTests.TwentySeeds facts) : IClassFixture<LectureFactsTests.TwentySeeds>
{
    private const int Seeds = 20;

    /// <summary>De-industrialisation, wars between states, their sizes, the democratic peace; fact 20 is told and not met.</summary>
    [Theory]
    [InlineData(14, FactVerdict.Met)]
    [InlineData(20, FactVerdict.NotMet)]
    [InlineData(21, FactVerdict.Met)]
    [InlineData(22, FactVerdict.Met)]
    [InlineData(23, FactVerdict.Met)]
    public void Fact_IsAsTheNoteSays(int number, FactVerdict expected) => Assert.Equal(expected, facts.Scores.Required.Single(score => score.Fact.Number == number).Verdict);

    public sealed class TwentySeeds
    {
        public FactScores Scores { get; } = FactScores.Of(ShippedScenarios.Read("lecture"), 1, Seeds, Environment.ProcessorCount, null, TestContext.Current.CancellationToken);
    }
}
