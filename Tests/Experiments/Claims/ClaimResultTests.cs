using WorldSystems.Engine.Scenarios.Claims;
using WorldSystems.Experiments.Claims;
using Xunit;

namespace WorldSystems.Tests.Experiments.Claims;

public sealed class ClaimResultTests
{
    private static readonly Claim Positive = new() { Id = "a", Theory = 1, Says = "a", Source = "a", Metric = "a", Expect = Expectation.Parse("> 0")! };

    [Theory]
    [InlineData(6, 0, 0, Verdict.Holds)]
    [InlineData(0, 6, 0, Verdict.DoesNotHold)]
    [InlineData(5, 0, 0, Verdict.Undecided)]
    [InlineData(15, 5, 0, Verdict.Holds)]
    [InlineData(14, 6, 0, Verdict.Undecided)]
    [InlineData(15, 0, 10, Verdict.Undecided)]
    [InlineData(0, 0, 6, Verdict.DoesNotHold)]
    public void Verdict_NeedsAMajorityThatIsNotChance(int met, int not, int undefined, Verdict verdict)
    {
        ClaimResult result = Result(Positive, [.. Enumerable.Repeat(1.0, met), .. Enumerable.Repeat(-1.0, not), .. Enumerable.Repeat(double.NaN, undefined)]);

        Assert.Equal((verdict, met, undefined), (result.Verdict, result.Met, result.Undefined));
        Assert.Equal(verdict == Verdict.Holds, result.IsAsExpected);
        Assert.Equal(verdict != Verdict.Holds, (result with { Trial = ClaimTrial.Of(Positive with { IsExpectedToFail = true }) }).IsAsExpected);
    }

    [Fact]
    public void Quantiles_AreOfTheSeedsThatHaveAValue()
    {
        ClaimResult result = Result(Positive, [.. Enumerable.Range(0, 101).Select(i => (double)i), double.NaN]);

        Assert.Equal((50, 5, 95), (result.Median, result.Low, result.High));
    }

    [Fact]
    public void Quantiles_OfNothingAreUndefined() => Assert.Equal(double.NaN, Result(Positive, [double.NaN]).Median);

    private static ClaimResult Result(Claim claim, double[] effects) =>
        new(ClaimTrial.Of(claim), [.. effects.Select((effect, i) => new ClaimObservation((ulong)i, effect, null, effect))]);
}
