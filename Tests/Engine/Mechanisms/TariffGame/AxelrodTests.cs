using WorldSystems.Engine.Mechanisms.TariffGame;
using Xunit;

namespace WorldSystems.Tests.Engine.Mechanisms.TariffGame;

public sealed class AxelrodTests
{
    /// <summary>Defects, then cooperates, and so on, whatever the other does: the second invader of Axelrod's proof.</summary>
    private static readonly Strategy Alternator = new("alternator", false, 0, 0, 1, 1);

    public static TheoryData<double, double, double, double> Payoffs => new() { { 5, 3, 1, 0 }, { 3, 2, 1, 0 }, { 0.4, 0, -0.6, -1 }, { 4, 3, 0.1, 0 } };

    /// <summary>Axelrod 1981; 1984, theorem 2: no invader does better against tit-for-tat than tit-for-tat just above the bound, and one of the two does just below.</summary>
    [Theory]
    [MemberData(nameof(Payoffs))]
    public void TitForTat_IsABestReplyToItself_JustFromTheBoundOn(double t, double r, double p, double s)
    {
        PrisonersDilemma game = new(t, r, p, s);
        Assert.True(game.IsDilemma);
        Strategy titForTat = Tournament.All[Strategy.TitForTat];
        double Best(double w) => new[] { Tournament.All[Strategy.AllD], Alternator }.Max(invader => game.Of(new Encounter(invader, titForTat, 0).Discounted(w)));
        double Own(double w) => game.Of(new Encounter(titForTat, titForTat, 0).Discounted(w));

        Assert.True(Best(game.ShadowNeeded + 1e-6) < Own(game.ShadowNeeded + 1e-6));
        Assert.True(Best(game.ShadowNeeded - 1e-6) > Own(game.ShadowNeeded - 1e-6));
        Assert.Equal(Own(game.ShadowNeeded), Best(game.ShadowNeeded), 1e-12);
    }

    [Fact]
    public void Bound_OfAxelrodsPayoffs_IsTwoThirds_AndGenerosityAThird()
    {
        Assert.Equal(2.0 / 3, Tournament.Payoffs.ShadowNeeded, 1e-15);
        Assert.Equal(1.0 / 3, Tournament.Payoffs.BestGenerosity, 1e-15);
    }

    /// <summary>Molander 1985, Nowak and Sigmund 1992: up to that generosity neither one defection nor defecting for good pays against generous tit-for-tat; beyond it one of them does.</summary>
    [Theory]
    [MemberData(nameof(Payoffs))]
    public void Generosity_HasItsLimit(double t, double r, double p, double s)
    {
        PrisonersDilemma game = new(t, r, p, s);
        double Temptation(double q) => Math.Max(t + (q * r) + ((1 - q) * s) - (2 * r), (q * t) + ((1 - q) * p) - r);
        Assert.True(Temptation(game.BestGenerosity - 1e-9) < 0);
        Assert.True(Temptation(game.BestGenerosity + 1e-9) > 0);
    }

    /// <summary>Equal gains from switching: the bound is gain over harm, and weight on the other's gain raises it, never below itself, towards 1 (Grieco 1988).</summary>
    [Fact]
    public void RelativeGains_RaiseTheBound()
    {
        var stakes = new Stakes(2);
        (stakes.Gain(0, 1), stakes.Gain(1, 0), stakes.Harm(0, 1), stakes.Harm(1, 0)) = (0.3, 0.3, 0.6, 0.6);
        Assert.Equal(0.5, stakes.Game(0, 1, 0).ShadowNeeded, 1e-15);
        Assert.Equal((((1 + 2) * 0.3) + (2 * 0.6)) / (((1 + 2) * 0.6) + (2 * 0.3)), stakes.Game(0, 1, 2).ShadowNeeded, 1e-15);
        double[] bounds = [.. new[] { 0, 0.1, 0.5, 1, 4, 100 }.Select(k => stakes.Game(0, 1, k).ShadowNeeded)];
        Assert.Equal(bounds.Order(), bounds);
        Assert.InRange(bounds[^1], 0.99, 1);
        Assert.True(stakes.Game(0, 1, 100).IsDilemma);
    }

    /// <summary>U = own - k (other - own), term by term.</summary>
    [Fact]
    public void Payoffs_CountTheOthersGainsAgainstOnesOwn()
    {
        var stakes = new Stakes(2);
        (stakes.Gain(0, 1), stakes.Gain(1, 0), stakes.Harm(0, 1), stakes.Harm(1, 0)) = (0.2, 0.5, 0.7, 0.4);
        const double K = 1.5;
        double U(bool mine, bool theirs)
        {
            double own = (mine ? 0.2 : 0) - (theirs ? 0.7 : 0), other = (theirs ? 0.5 : 0) - (mine ? 0.4 : 0);
            return own - (K * (other - own));
        }

        PrisonersDilemma game = stakes.Game(0, 1, K);
        Assert.Equal(U(true, false), game.T, 1e-12);
        Assert.Equal(U(false, false), game.R, 1e-12);
        Assert.Equal(U(true, true), game.P, 1e-12);
        Assert.Equal(U(false, true), game.S, 1e-12);
    }
}
