using WorldSystems.Experiments.Facts;
using Xunit;

namespace WorldSystems.Tests.Scenarios;

/// <summary>
/// The default world against the facts of world history, over the twenty seeds of <c>scenarios/world-system.md</c>: what the note says is met must stay met.
/// </summary>
public sealed class WorldSystemFactsTests(WorldSystemFactsTests.TwentySeeds facts) : IClassFixture<WorldSystemFactsTests.TwentySeeds>
{
    private const int Seeds = 20;

    /// <summary>The gap, inequality, persistence, terms of trade, who trades what, the drain, profits, zones.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(12)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(18)]
    public void Fact_IsMet(int number) => Assert.Equal(FactVerdict.Met, facts.Scores.Required.Single(score => score.Fact.Number == number).Verdict);

    [Fact]
    public void AtLeastTwelveFacts_AreMet() => Assert.InRange(facts.Scores.Required.Count(score => score.Verdict == FactVerdict.Met), 12, 17);

    public sealed class TwentySeeds
    {
        public FactScores Scores { get; } = FactScores.Of(ShippedScenarios.Read("world-system"), 1, Seeds, Environment.ProcessorCount, null, TestContext.Current.CancellationToken);
    }
}
