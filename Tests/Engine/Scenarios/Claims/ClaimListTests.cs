using WorldSystems.Engine.Scenarios;
using WorldSystems.Engine.Scenarios.Claims;
using Xunit;

namespace WorldSystems.Tests.Engine.Scenarios.Claims;

public sealed class ClaimListTests
{
    [Fact]
    public void EveryKey_IsRead()
    {
        const string Body = """
            [[claims]]
            id = "drain-goes-on"
            theory = 7
            says = "Rule ends, the drain does not."
            source = "lecture"
            metric = "net_claims"
            of = "not ever colony at 1950"
            by = "weighted"
            at = "1950-year 230"
            over = "change"
            control = ["trade.border_cost = 2", "trade.autarky=false"]
            expect = "between -20 and -10 %"
            fails_without = "controls/none.toml"
            expected_to_fail = true
            because = "Williamson 2008"
            """;

        Claim claim = Assert.Single(Reading.Body(Body).Valid().Claims);

        Assert.Equal(("drain-goes-on", 7, "Rule ends, the drain does not.", "lecture", "net_claims"), (claim.Id, claim.Theory, claim.Says, claim.Source, claim.Metric));
        Assert.Equal(new StateGroup(GroupRule.Ever) { Name = "colony", IsNegated = true, FixedAt = new(MomentOrigin.Calendar, 1950) }, claim.Of);
        Assert.Equal((Aggregation.Weighted, new Period(new(MomentOrigin.Calendar, 1950), new(MomentOrigin.Start, 230)), WindowStatistic.Change), (claim.By, claim.At, claim.Over));
        Assert.Equal(["trade.border_cost = 2", "trade.autarky=false"], claim.Control!.Changes);
        Assert.Equal(new(Relation.Between, -20, -10, EffectScale.Percent), claim.Expect);
        Assert.Equal(("controls/none.toml", true, "Williamson 2008"), (claim.FailsWithout!.File, claim.IsExpectedToFail, claim.Because));
        Assert.Equal("change of weighted net_claims of not ever colony at 1950 at 1950-year 230", claim.Reading);
    }

    [Fact]
    public void WhatIsLeftOut_HasItsDefault()
    {
        Claim claim = Assert.Single(Reading.Body(BrokenClaims.Good).Valid().Claims);

        Assert.Equal((null, Aggregation.Mean, new Period(Moment.End), WindowStatistic.Mean), (claim.Of, claim.By, claim.At, claim.Over));
        Assert.False(claim.IsComparison);
    }

    [Theory]
    [InlineData("against = 1800\n", "1800")]
    [InlineData("against = \"start\"\n", "start")]
    [InlineData("against = \"autarky.toml\"\n", "autarky.toml")]
    [InlineData("of = \"core\"\nagainst_of = \"periphery\"\n", "periphery")]
    [InlineData("control = [\"trade.autarky=true\", \"learning.rate=0\"]\n", "trade.autarky=true, learning.rate=0")]
    public void Comparison_IsAYearAFileOtherStatesOrChanges(string body, string comparedWith) =>
        Assert.Equal(comparedWith, Assert.Single(Reading.Body(BrokenClaims.Good + body).Valid().Claims).ComparedWith);

    [Fact]
    public void InlineTables_AreClaimsToo() =>
        Assert.Single(Reading.Body("claims = [{ id = \"a\", theory = 1, says = \"a\", source = \"a\", metric = \"gini\", expect = \"> 1\", fails_without = [\"learning.rate=0\"] }]\n").Valid().Claims);

    [Fact]
    public void ARunCutShort_KeepsItsClaims() =>
        Assert.Single(Reading.Body(BrokenClaims.Good + "at = \"year 100-end\"\n", new ScenarioOverride("time.years", "20", "--years 20")).Valid().Claims);

    [Fact]
    public void AllErrorsOfAllClaims_ComeAtOnce()
    {
        string toml = BrokenClaims.Good.Replace("theory = 1", "theory = 0", StringComparison.Ordinal) + "at = \"later\"\nby = \"sum\"\n" + BrokenClaims.Good.Replace("> 5", "5", StringComparison.Ordinal);

        Assert.Equal([5, 11, 12, 14, 19], Reading.Body(toml).Errors.Select(error => error.Line));
    }

    [Fact]
    public void Claims_DoNotChangeWhatRuns()
    {
        Scenario with = Reading.Body(BrokenClaims.Good).Valid(), without = Reading.Body("").Valid();

        Assert.Equal(without, with with { Claims = without.Claims, Sources = without.Sources, Events = without.Events, Output = without.Output });
    }
}
