using System.Runtime.Intrinsics;
using WorldSystems.Engine.Mechanisms.Regimes;
using Xunit;

namespace WorldSystems.Tests.Engine.Mechanisms.Regimes;

public sealed class HazardsTests
{
    private static readonly RegimesParameters P = new() { Transition = 0.006, Breakdown = 0.13, TransitionIncome = 0.5, BreakdownIncome = 1.2, Neighbours = 2, Powers = 0.5, Crisis = 0.8, Upheaval = 1.5 };

    /// <summary>Odds of 0.006 and 0.13, times what each circumstance makes of them.</summary>
    [Theory]
    [InlineData(false, 0, 0, 0, false, 0, 0)]
    [InlineData(false, 1, 0, 0, false, 0, 0.5)]
    [InlineData(false, 0, 1, 0, false, 0, 2)]
    [InlineData(false, 0, 0.5, 1, true, 2, 1 + 0.5 + 0.8 + 3)]
    [InlineData(true, 0, 0, 0, false, 0, 0)]
    [InlineData(true, 1, 0, 0, false, 0, -1.2)]
    [InlineData(true, 2, 1, 1, true, 1, -2.4 - 1 - 0.25 + 0.8 + 1.5)]
    public void LogOdds_AreTheSumOfTheirTerms(bool isDemocracy, double logIncome, double neighbours, double powers, bool hasCrisis, int upheavals, double added)
    {
        double rate = isDemocracy ? 0.13 : 0.006;
        double odds = rate / (1 - rate) * Math.Exp(added);
        Assert.Equal(odds / (1 + odds), Probability(LogOdds(new Hazards(P), isDemocracy, logIncome, neighbours, powers, hasCrisis, upheavals)), 1e-14);
    }

    /// <summary>As printed for 1950 to 1990: about one in thirty at four times the income of the poorest, one in a hundred at ten times.</summary>
    [Theory]
    [InlineData(4, 0.02, 0.04)]
    [InlineData(10, 0.005, 0.015)]
    public void RichDemocracies_Last(double income, double least, double most) =>
        Assert.InRange(Probability(LogOdds(new Hazards(new()), true, Math.Log(income), 0, 0, false, 0)), least, most);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    public void Never_AndAlways_StayWhatTheyAre(double rate, double expected)
    {
        var hazards = new Hazards(P with { Transition = rate, Breakdown = rate });
        Assert.Equal(expected, Probability(LogOdds(hazards, false, 3, 1, 1, true, 5)));
        Assert.Equal(expected, Probability(LogOdds(hazards, true, 3, 1, 1, true, 5)));
    }

    /// <summary>Log odds of one state, whose regime falls by them as in the three others of a vector.</summary>
    internal static double LogOdds(Hazards hazards, bool isDemocracy, double logIncome, double neighbours, double powers, bool hasCrisis, double upheavals) => hazards.LogOdds(
        Vector256.Create(isDemocracy ? 1.0 : 0), Vector256.Create(logIncome), Vector256.Create(neighbours), Vector256.Create(powers), Vector256.Create(hasCrisis ? 1.0 : 0), Vector256.Create(upheavals)).ToScalar();

    private static double Probability(double logOdds) => 1 / (1 + Math.Exp(-logOdds));
}
