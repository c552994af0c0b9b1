using MathNet.Numerics.Statistics;
using WorldSystems.Engine.Mechanisms.TariffGame;
using Xunit;

namespace WorldSystems.Tests.Engine.Mechanisms.TariffGame;

public sealed class RoundRobinTests
{
    private const int Rounds = 200;

    /// <summary>Without noise only generosity is left to chance, and only who always defects calls on it.</summary>
    [Fact]
    public void Noiseless_ScoresAreThoseOfTheTransitionMatrix_Exactly()
    {
        (double[,] scores, double[,] cooperation) = Tournament.Played(0, Rounds, 0);
        foreach ((int a, int b) in Pairs().Where(p => p is not ((Strategy.AllD, Strategy.GenerousTitForTat) or (Strategy.GenerousTitForTat, Strategy.AllD))))
        {
            double[] expected = Tournament.Expected(Tournament.All[a], Tournament.All[b], 0, Rounds);
            Assert.Equal(Tournament.Pays(expected), scores[a, b]);
            Assert.Equal(expected[0] + expected[1], cooperation[a, b]);
        }
    }

    [Theory]
    [InlineData(0.05, 1)]
    [InlineData(0, 1)]
    [InlineData(0.05, 0.8)]
    public void MeansOverReplicates_AreTheExpected(double noise, double shadow)
    {
        const int Replicates = 400;
        (double[,] Scores, double[,] Cooperation)[] all = [.. Enumerable.Range(0, Replicates).Select(r => Tournament.Played(r, Rounds, noise, shadow))];
        foreach ((int a, int b) in Pairs())
        {
            // With forgetting, the long run; the first rounds, in which nobody has forgotten yet, differ by less than 1 / (1 - w) of them.
            double[] expected = shadow < 1
                ? Tournament.Discounted(Tournament.All[a], Tournament.All[b], noise, shadow)
                : Tournament.Expected(Tournament.All[a], Tournament.All[b], noise, Rounds);
            double start = shadow < 1 ? 5 / (1 - shadow) / Rounds : 0;
            double[] scores = [.. all.Select(x => x.Scores[a, b])], cooperation = [.. all.Select(x => x.Cooperation[a, b])];
            Assert.Equal(Tournament.Pays(expected), scores.Mean(), (4.5 * scores.StandardDeviation() / Math.Sqrt(Replicates)) + start + 1e-12);
            Assert.Equal(expected[0] + expected[1], cooperation.Mean(), (4.5 * cooperation.StandardDeviation() / Math.Sqrt(Replicates)) + (start / 5) + 1e-12);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.05)]
    public void Encounter_IsTheTransitionMatrix(double noise)
    {
        foreach ((int a, int b) in Pairs())
        {
            var encounter = new Encounter(Tournament.All[a], Tournament.All[b], noise);
            Same(Tournament.Expected(Tournament.All[a], Tournament.All[b], noise, Rounds), encounter.MeanOf(Rounds));
            foreach (double w in (double[])[0, 0.5, 0.95, 0.999])
            {
                Same(Tournament.Discounted(Tournament.All[a], Tournament.All[b], noise, w), encounter.Discounted(w));
            }
        }
    }

    /// <summary>Molander 1985; Nowak and Sigmund 1992, 1993: errors take tit-for-tat through all four outcomes alike; its generous kin and win-stay lose-shift forgive.</summary>
    [Fact]
    public void Errors_TakeTitForTatThroughAllOutcomesAlike_AndNotItsKin()
    {
        double Itself(int strategy) => Tournament.Payoffs.Of(new Encounter(Tournament.All[strategy], Tournament.All[strategy], 0.01).MeanOf(100_000));
        Assert.Equal((5 + 3 + 1 + 0) / 4.0, Itself(Strategy.TitForTat), 2e-3);
        Assert.InRange(Itself(Strategy.GenerousTitForTat), 2.85, 3);
        Assert.InRange(Itself(Strategy.WinStayLoseShift), 2.85, 3);
        Assert.True(Itself(Strategy.Grim) < 1.2);
    }

    [Fact]
    public void Answers_AreThoseOfTheProbabilities()
    {
        for (int s = 0; s < Strategy.Count; s++)
        {
            foreach ((bool own, bool their, double cooperates) in ((bool, bool, double)[])
                [(false, false, Tournament.All[s].AfterCC), (false, true, Tournament.All[s].AfterCD), (true, false, Tournament.All[s].AfterDC), (true, true, Tournament.All[s].AfterDD)])
            {
                ulong forgiving = Strategy.Answer(s, own ? ulong.MaxValue : 0, their ? ulong.MaxValue : 0, ulong.MaxValue), strict = Strategy.Answer(s, own ? ulong.MaxValue : 0, their ? ulong.MaxValue : 0, 0);
                Assert.Equal(cooperates > 0 ? 0 : ulong.MaxValue, forgiving);
                Assert.Equal(cooperates < 1 ? ulong.MaxValue : 0, strict);
            }

            Assert.Equal(Tournament.All[s].OpensWithCooperation ? 0 : ulong.MaxValue, Strategy.Opening(s));
        }
    }

    [Fact]
    public void BitMatrix_Transposes()
    {
        foreach (int n in (int[])[1, 5, 63, 64, 65, 130])
        {
            BitMatrix a = new(n), b = new(n);
            for (int k = 0; k < n * n; k++)
            {
                a[k / n, k % n] = (k * 2654435761L >> 7) % 3 == 0;
            }

            b.TransposeOf(a);
            Assert.All(Enumerable.Range(0, n * n), k => Assert.Equal(a[k / n, k % n], b[k % n, k / n]));
        }
    }

    private static IEnumerable<(int A, int B)> Pairs() => Enumerable.Range(0, Strategy.Count * Strategy.Count).Select(k => (k / Strategy.Count, k % Strategy.Count));

    private static void Same(double[] expected, Outcomes actual) =>
        Assert.All(expected.Zip((double[])[actual.CC, actual.CD, actual.DC, actual.DD]), x => Assert.Equal(x.First, x.Second, 1e-12));
}
