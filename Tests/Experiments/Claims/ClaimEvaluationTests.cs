using System.Text;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Engine.Scenarios.Claims;
using WorldSystems.Experiments.Claims;
using Xunit;

namespace WorldSystems.Tests.Experiments.Claims;

public sealed class ClaimEvaluationTests
{
    private const string Toml = """
        schema = 1
        name = "small"
        [time]
        years = 60
        warm_up = 5
        [world.generate]
        states = 9
        [trade]
        border_cost = 1
        [learning]
        rate = 0.05
        [[claims]]
        id = "product-grows"
        theory = 1
        says = "Who learns has more."
        source = "Lucas 1988"
        metric = "gdp_per_capita"
        against = "start"
        expect = "> 1.06x"
        fails_without = ["learning.rate=0", "learning.noise=0"]
        [[claims]]
        id = "trade-opens"
        theory = 1
        says = "With lower borders there is more trade."
        source = "Anderson and van Wincoop 2004"
        metric = "openness"
        control = ["trade.border_cost=20"]
        expect = "> 0"
        [[claims]]
        id = "leaders-industrialise"
        theory = 1
        says = "Who leads at the end sells manufactures."
        source = "Wallerstein 1974"
        metric = "manufactures_export_share"
        of = "top 2"
        by = "gap"
        at = "year 20-end"
        over = "max"
        control = ["trade.border_cost=20"]
        expect = "> 1 %"
        """;

    [Fact]
    public void Gives_TheSameForAnyNumberOfThreads()
    {
        ClaimPlan plan = ClaimPlan.Of(Worlds(Toml), 5, 7);

        ClaimTable one = Run(plan, 1), three = Run(plan, 3);

        Assert.Equal(one.Results.SelectMany(result => result.Seeds), three.Results.SelectMany(result => result.Seeds));
        Assert.Equal([5, 6, 7, 8, 9, 10, 11], one.Results[0].Seeds.Select(seed => (int)seed.Seed));
    }

    [Fact]
    public void Runs_EveryWorldOnceASeed()
    {
        ClaimPlan plan = ClaimPlan.Of(Worlds(Toml), 1, 3);
        int runs = 0;

        ClaimEvaluation.Run(plan, 2, () => Interlocked.Increment(ref runs), TestContext.Current.CancellationToken);

        Assert.Equal((6, 6), (runs, plan.Runs));
    }

    [Fact]
    public void Holds_WhereItShouldAndNeverAgainstItself()
    {
        ClaimWorlds worlds = Worlds(Toml);
        ClaimPlan plan = ClaimPlan.Of(worlds, 1, 8) with { Trials = [.. worlds.Scenario.Claims.Select(ClaimTrial.Of), .. worlds.Scenario.Claims.Select(claim => ClaimTrial.Without(claim)!)] };

        ClaimTable table = Run(plan, 2);

        Assert.Equal([Verdict.Holds, Verdict.Holds], table.Results[..2].Select(result => result.Verdict));
        Assert.All(table.Results[3..], result => Assert.Equal(Verdict.DoesNotHold, result.Verdict));
        Assert.All(table.Results[4..], result => Assert.All(result.Seeds, seed => Assert.Equal(0, seed.Effect)));
    }

    [Fact]
    public void ARunThatFails_IsUndefinedAndTold()
    {
        ClaimWorlds worlds = Worlds(Toml);
        Claim claim = worlds.Scenario.Claims[1];
        Scenario broken = worlds[claim.Control!] with { Parameters = worlds.Scenario.Parameters with { Trade = worlds.Scenario.Parameters.Trade with { ElasticityManufactures = double.NaN } } };
        ClaimWorlds half = worlds with { Others = System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary([KeyValuePair.Create(claim.Control!, broken)]) };

        ClaimTable table = Run(new(half, [ClaimTrial.Of(claim), ClaimTrial.Of(worlds.Scenario.Claims[0])], 3, 2), 2);

        Assert.Equal((2, 0), (table.Results[0].Undefined, table.Results[1].Undefined));
        Assert.Equal([("trade.border_cost=20", 3UL), ("trade.border_cost=20", 4UL)], table.Failures.Select(failure => (failure.World, failure.Seed)));
        Assert.All(table.Failures, failure => Assert.NotEmpty(failure.Message));
    }

    [Fact]
    public void Stops_WhenCancelled() =>
        Assert.ThrowsAny<OperationCanceledException>(() => ClaimEvaluation.Run(ClaimPlan.Of(Worlds(Toml), 1, 2), 2, null, new CancellationToken(canceled: true)));

    private static ClaimTable Run(ClaimPlan plan, int jobs) => ClaimEvaluation.Run(plan, jobs, null, TestContext.Current.CancellationToken);

    private static ClaimWorlds Worlds(string toml)
    {
        ClaimWorldsResult result = ClaimWorldReader.Read("small.toml", Encoding.UTF8.GetBytes(toml), MemoryFiles.None);
        Assert.Empty(result.Errors.Select(error => error.ToString()));
        return result.Worlds!;
    }
}
