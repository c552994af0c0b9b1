using WorldSystems.Engine.Measures;
using WorldSystems.Engine.Measures.Zones;
using Xunit;

namespace WorldSystems.Tests.Engine.Measures.Zones;

/// <summary>Worlds whose groups are known: a hundred of each kind, drawn from a fixed seed.</summary>
public sealed class ZoneEvidenceTests
{
    private const int Worlds = 100;

    [Theory]
    [InlineData(24)]
    [InlineData(40)]
    [InlineData(200)]
    public void OneLump_HasNoGroups_HoweverUnequal(int count) =>
        Assert.InRange(Share(1, count, (random, _) => random.Normal()), 0.99, 1);

    [Theory]
    [InlineData(24)]
    [InlineData(40)]
    [InlineData(200)]
    public void UniformSpread_HasNoGroups(int count) =>
        Assert.InRange(Share(1, count, (random, _) => 3 * random.Uniform()), 0.95, 1);

    [Theory]
    [InlineData(24)]
    [InlineData(40)]
    [InlineData(200)]
    public void NearEqualIncomes_HaveNoGroups(int count) =>
        Assert.Equal(1, Share(1, count, (random, i) => 0.1 * random.Normal()));

    [Fact]
    public void TwoLumpsThatHardlyDiffer_AreNoGroups() =>
        Assert.Equal(1, Share(1, 40, (random, i) => (0.3 * (i % 2)) + (0.02 * random.Normal())));

    [Theory]
    [InlineData(24)]
    [InlineData(40)]
    [InlineData(200)]
    public void TwoLumps_AreTwoGroups(int count) =>
        Assert.InRange(Share(2, count, (random, i) => (i % 4 == 0 ? 2 : 0) + (0.25 * random.Normal())), 0.93, 1);

    [Theory]
    [InlineData(24)]
    [InlineData(40)]
    [InlineData(200)]
    public void ThreeLumpsAtEqualDistances_AreThreeGroups(int count) =>
        Assert.InRange(Share(3, count, (random, i) => (1.5 * (i % 3)) + (0.2 * random.Normal())), 0.97, 1);

    [Fact]
    public void ThreeLumpsOfUnequalSize_AreThreeGroups() =>
        Assert.InRange(Share(3, 40, (random, i) => (i % 8 == 0 ? 3 : i % 4 == 1 ? 1.5 : 0) + (0.2 * random.Normal())), 0.95, 1);

    [Fact]
    public void OneStateFarAhead_IsAnOutlier_NotAGroup() =>
        Assert.InRange(Share(1, 40, (random, i) => (i == 0 ? 3 : 0) + (0.3 * random.Normal())), 0.95, 1);

    [Fact]
    public void IdenticalStates_HaveNoGroups() => Assert.Equal(1, Share(1, 40, (_, _) => 0.7));

    /// <summary>The share of worlds judged to have <paramref name="groups"/>, where a state's log income is its score.</summary>
    private static double Share(int groups, int count, Func<TestDraws, int, double> logIncome)
    {
        var evidence = new ZoneEvidence(count);
        double[] people = [.. Enumerable.Repeat(1.0, count)];
        int hits = 0;
        for (int world = 0; world < Worlds; world++)
        {
            var random = new TestDraws(world);
            double[] scores = [.. Enumerable.Range(0, count).Select(i => logIncome(random, i))];
            var order = new SortedOrder(count);
            order.Update(scores);
            hits += evidence.Judge(order, [.. scores.Select(Math.Exp)], people, 1) == groups ? 1 : 0;
        }

        return hits / (double)Worlds;
    }
}
