using WorldSystems.Engine.Scenarios.Claims;
using WorldSystems.Experiments.Claims;
using Xunit;

namespace WorldSystems.Tests.Experiments.Claims;

public sealed class ClaimReadingTests
{
    private const double Exact = 1e-12;

    /// <summary>
    /// Ten years, four states A to D. Product per head: 4, 3, 2, 1 until the fifth year, then turned round. Zones: A core, B and C semi-periphery,
    /// D periphery. Exports are 10, 20, 30 and undefined. D is a colony in the third year only.
    /// </summary>
    private static HandMade World => new HandMade(10, 4)
        .With("gdp_per_capita", (year, state) => year < 5 ? 4 - state : 1 + state)
        .With("population", (_, state) => state == 0 ? 3 : 1)
        .With("zone", (_, state) => state == 0 ? 1 : state == 3 ? 3 : 2)
        .With("exports", (year, state) => state == 3 ? double.NaN : (10 * (state + 1)) + (year == 0 ? 0 : 1))
        .With("colony", (year, state) => year == 2 && state == 3 ? 1 : 0)
        .With("grows", year => 100 * Math.Exp(0.02 * year))
        .With("counts", year => year == 4 ? double.NaN : year);

    [Theory]
    [InlineData("core", "mean", 11)]
    [InlineData("all", "mean", 21)]
    [InlineData("all", "weighted", ((3 * 11) + 21 + 31) / 5.0)]
    [InlineData("all", "sum", 63)]
    [InlineData("all", "min", 11)]
    [InlineData("all", "max", 31)]
    [InlineData("core", "share", 11 / 63.0)]
    [InlineData("semi", "count", 2)]
    [InlineData("periphery", "count", 1)]
    [InlineData("core", "gap", 11 / 26.0)]
    [InlineData("semi", "mean", 26)]
    [InlineData("not semi", "mean", 11)]
    [InlineData("top 2", "mean", 31)]
    [InlineData("bottom 2", "mean", 16)]
    [InlineData("start top 2", "mean", 16)]
    [InlineData("start bottom 2", "mean", 31)]
    [InlineData("top 2 at 1804", "mean", 16)]
    [InlineData("top 99", "count", 4)]
    [InlineData("where colony", "count", 0)]
    [InlineData("where colony", "sum", 0)]
    [InlineData("where colony", "share", 0)]
    [InlineData("where colony", "mean", double.NaN)]
    [InlineData("where colony at 1802", "count", 1)]
    [InlineData("ever colony", "count", 1)]
    [InlineData("ever colony at 1801", "count", 0)]
    [InlineData("not ever colony", "count", 3)]
    [InlineData("state B", "sum", 21)]
    [InlineData("not state B", "sum", 42)]
    [InlineData("periphery", "mean", double.NaN)]
    [InlineData("periphery", "sum", double.NaN)]
    public void Gathers_States(string of, string by, double expected) =>
        Assert.Equal(expected, Read(Claim("exports") with { Of = StateGroup.Parse(of), By = Words.Choice<Aggregation>(by)!.Value }).Observed, Exact);

    [Theory]
    [InlineData("first", 2)]
    [InlineData("last", 7)]
    [InlineData("change", 5)]
    [InlineData("mean", 23 / 5.0)]
    [InlineData("sum", 23)]
    [InlineData("min", 2)]
    [InlineData("max", 7)]
    [InlineData("sd", 2.0736441353327724)]
    public void Sums_WindowsUpWithoutTheYearsThatAreUndefined(string over, double expected) =>
        Assert.Equal(expected, Read(Claim("counts") with { At = Period.Parse("1802-1807")!, Over = Words.Choice<WindowStatistic>(over)!.Value }).Observed, Exact);

    [Theory]
    [InlineData("trend", 2)]
    [InlineData("growth", 2)]
    public void Measures_GrowthInPercentAYear(string over, double expected) =>
        Assert.Equal(expected, Read(Claim("grows") with { At = Period.Parse("year 2-end")!, Over = Words.Choice<WindowStatistic>(over)!.Value }).Observed, 1e-9);

    [Theory]
    [InlineData("end", 9)]
    [InlineData("start", 0)]
    [InlineData("1803", 3)]
    [InlineData("year 3", 3)]
    [InlineData("1804", double.NaN)]
    [InlineData("1900", double.NaN)]
    public void Reads_SingleYears(string at, double expected) =>
        Assert.Equal(expected, Read(Claim("counts") with { At = Period.Parse(at)! }).Observed);

    [Theory]
    [InlineData("top 1", 10)]
    [InlineData("top 1 at start", 7)]
    [InlineData("start top 1", 7)]
    [InlineData("top 1 at end", 8.5)]
    public void Finds_MembersAnewEveryYearUnlessFixed(string of, double mean)
    {
        HandMade world = World.With("gdp_per_capita", (year, state) => year == 0 ? 4 - state : 10 + (2 * state));

        Assert.Equal(mean, Read(Claim("gdp_per_capita") with { Of = StateGroup.Parse(of), At = Period.Parse("1800-1801")! }, world).Observed, Exact);
    }

    [Fact]
    public void Ever_IsKnownAtTheEndOfTheWindowForAllItsYears() =>
        Assert.Equal([1, 1, 0], new[] { "1800-1803", "1802", "1800-1801" }
            .Select(at => Read(Claim("exports") with { Of = StateGroup.Parse("ever colony"), By = Aggregation.Count, At = Period.Parse(at)!, Over = WindowStatistic.First }).Observed));

    [Fact]
    public void Ever_IsTheSameStates_InWhatItIsComparedWith()
    {
        Claim claim = Claim("gdp_per_capita", "> 1x") with { Of = StateGroup.Parse("ever colony"), Against = Moment.Start };

        Assert.Equal((4, 1), (Read(claim).Observed, Read(claim).Compared));
    }

    [Fact]
    public void Compares_WithAnotherYearOfTheRun() => Assert.Equal(6, Read(Claim("counts") with { Against = new(MomentOrigin.Calendar, 1803) }).Effect);

    [Fact]
    public void Compares_WithOtherStates()
    {
        Claim claim = Claim("gdp_per_capita", "> 1x") with { Of = StateGroup.Parse("top 2"), AgainstOf = StateGroup.Parse("bottom 2") };

        Assert.Equal(3.5 / 1.5, Read(claim).Effect, Exact);
    }

    [Fact]
    public void Compares_WithTheSameStatesOfTheControl()
    {
        HandMade control = World.With("gdp_per_capita", (_, state) => 100 + state).With("zone", (_, _) => 0);
        Claim claim = Claim("gdp_per_capita", "> 0 %") with { Of = StateGroup.Parse("core"), Control = new("other.toml", []) };

        ClaimObservation observation = new ClaimReading(claim, World, control).Read(7);

        Assert.Equal(new(7, 1, 100, -99), observation);
    }

    [Fact]
    public void IsUndefined_WithoutTheControlsRun()
    {
        Claim claim = Claim("counts") with { Control = new("other.toml", []) };

        Assert.Equal((9, double.NaN, double.NaN), (Read(claim).Observed, Read(claim).Compared, Read(claim).Effect));
    }

    [Fact]
    public void IsUndefined_AsAMultipleOfZero() => Assert.Equal(double.NaN, Read(Claim("counts", "> 5x") with { Against = Moment.Start }).Effect);

    private static Claim Claim(string metric, string expect = "> 0") =>
        new() { Id = "a", Theory = 1, Says = "a", Source = "a", Metric = metric, Expect = Expectation.Parse(expect)! };

    private static ClaimObservation Read(Claim claim, HandMade? world = null) => new ClaimReading(claim, world ?? World, null).Read(1);
}
