using CsCheck;
using WorldSystems.Engine.Scenarios.Claims;
using Xunit;

namespace WorldSystems.Tests.Engine.Scenarios.Claims;

public sealed class ClaimGrammarTests
{
    private static readonly Gen<double> Number = Gen.OneOf(Gen.Double[-1e6, 1e6], Gen.Int[-20, 20].Select(n => (double)n), Gen.Double[-1e-9, 1e-9]);
    private static readonly Gen<string> Word = Gen.Char["abc_xyz019"].Array[1, 10].Select(c => "c" + new string(c));

    private static readonly Gen<Moment> Moments = Gen.OneOf(
        Gen.Const(Moment.Start),
        Gen.Const(Moment.End),
        Gen.Int[0, 5000].Select(n => new Moment(MomentOrigin.Start, n)),
        Gen.Int[-5000, 5000].Select(n => new Moment(MomentOrigin.Calendar, n)));

    /// <summary>Behind "year N-" a bare number counts from the start, so such a window is written with two words.</summary>
    private static readonly Gen<Period> Periods = Gen.Select(Moments, Moments, Gen.Bool, (from, to, isWindow) => new Period(from, isWindow ? to : null))
        .Where(p => !(p.From is { Origin: MomentOrigin.Start, Year: > 0 } && p.To is { Origin: MomentOrigin.Calendar }));

    private static readonly Gen<StateGroup> Groups = Gen.Select(Gen.Enum<GroupRule>(), Gen.Int[1, 5000], Word, Gen.Bool, Moments, Gen.Bool, (rule, count, name, negated, moment, isFixed) => new StateGroup(rule)
    {
        Count = rule is GroupRule.Top or GroupRule.Bottom ? count : 0,
        Name = rule is GroupRule.Where or GroupRule.Ever or GroupRule.State ? name : "",
        IsNegated = negated,
        FixedAt = isFixed && rule != GroupRule.State ? moment : null,
    });

    private static readonly Gen<Expectation> Expectations = Gen.Select(Gen.Enum<Relation>(), Number, Number, Gen.Enum<EffectScale>(), (relation, a, b, scale) =>
        relation == Relation.Between ? new Expectation(relation, Math.Min(a, b), Math.Max(a, b), scale) : new(relation, a, a, scale));

    [Fact]
    public void WhatIsWritten_IsReadBack()
    {
        Moments.Sample(moment => Moment.Parse(moment.ToString()) == moment);
        Periods.Sample(period => Period.Parse(period.ToString()) == period);
        Groups.Sample(group => StateGroup.Parse(group.ToString()) == group);
        Expectations.Sample(expectation => Expectation.Parse(expectation.ToString()) == expectation);
    }

    [Fact]
    public void AnyText_IsUnderstoodOrNot_ButNeverThrows() =>
        Gen.OneOf(Gen.String, Gen.Char["startendyearopb 0123456789-><=x%.,"].Array[0, 14].Select(c => new string(c))).Sample(text =>
        {
            _ = (Moment.Parse(text), Period.Parse(text), StateGroup.Parse(text), Expectation.Parse(text));
        });

    [Fact]
    public void AreTheSame_InKazakhstan() => Cultures.InKazakhstan(() =>
    {
        WhatIsWritten_IsReadBack();
        return 0;
    });

    [Theory]
    [InlineData("1850-1913", "1850-1913")]
    [InlineData(" year 100-end ", "year 100-end")]
    [InlineData("year 100-200", "year 100-year 200")]
    [InlineData("start - 1800", "start-1800")]
    [InlineData("-3000--2900", "-3000--2900")]
    [InlineData("-500", "-500")]
    [InlineData("year 0", "start")]
    public void Periods_AreUnderstood(string text, string meaning) => Assert.Equal(meaning, Period.Parse(text)!.ToString());

    [Theory]
    [InlineData("start top 4", "top 4 at start")]
    [InlineData("not start bottom 12", "not bottom 12 at start")]
    [InlineData("where programme at 1985", "where programme at 1985")]
    [InlineData("not where programme", "not where programme")]
    [InlineData("ever colony at year 100", "ever colony at year 100")]
    [InlineData("state Isle at sea", "state Isle at sea")]
    public void Groups_AreUnderstood(string text, string meaning) => Assert.Equal(meaning, StateGroup.Parse(text)!.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("top")]
    [InlineData("top 0")]
    [InlineData("top -3")]
    [InlineData("top many")]
    [InlineData("core at")]
    [InlineData("core at noon")]
    [InlineData("at start")]
    [InlineData("start core")]
    [InlineData("start top 4 at 1800")]
    [InlineData("not not core")]
    [InlineData("Core")]
    [InlineData("state")]
    public void Groups_AreRefused(string text) => Assert.Null(StateGroup.Parse(text));

    [Theory]
    [InlineData(">5x", "> 5x")]
    [InlineData("< -10%", "< -10 %")]
    [InlineData(">=0.7", ">= 0.7")]
    [InlineData("between -1.2 and -0.2", "between -1.2 and -0.2")]
    [InlineData("between 1 and 2 x", "between 1 and 2x")]
    public void Expectations_AreUnderstood(string text, string meaning) => Assert.Equal(meaning, Expectation.Parse(text)!.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("=5")]
    [InlineData("> five")]
    [InlineData("> NaN")]
    [InlineData("> 1e999")]
    [InlineData("> 0,5")]
    [InlineData("> 5xx")]
    [InlineData("between 2 and 1")]
    [InlineData("between 1x and 2x")]
    public void Expectations_AreRefused(string text) => Assert.Null(Expectation.Parse(text));

    [Fact]
    public void Expectations_AreMetWithinTheirBoundsAndNeverByTheUndefined() => Expectations.Sample(expectation =>
    {
        bool[] onBounds = [expectation.IsMetBy(expectation.Bound), expectation.IsMetBy(expectation.Upper)];
        bool includes = expectation.Relation is Relation.AtLeast or Relation.AtMost or Relation.Between;
        return !expectation.IsMetBy(double.NaN) && onBounds.All(met => met == includes);
    });

    [Theory]
    [InlineData("> 0", 6, 4, 2)]
    [InlineData("> 0x", 6, 4, 1.5)]
    [InlineData("> 0 %", 6, 4, 50)]
    public void Effects_AreDifferenceRatioOrPercent(string expect, double observed, double compared, double effect) =>
        Assert.Equal(effect, Expectation.Parse(expect)!.Effect(observed, compared));
}
