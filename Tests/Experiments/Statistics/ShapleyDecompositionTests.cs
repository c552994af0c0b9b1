using System.Numerics;
using CsCheck;
using WorldSystems.Experiments.Statistics;
using Xunit;

namespace WorldSystems.Tests.Experiments.Statistics;

public sealed class ShapleyDecompositionTests
{
    /// <summary>One left glove (player 2) and two right ones: the textbook's game, 1/6, 1/6, 2/3.</summary>
    [Fact]
    public void GloveGame_IsDividedAsPublished()
    {
        ShapleyShares shares = ShapleyDecomposition.Exact([0, 0, 0, 0, 0, 1, 1, 1]);

        Assert.Equal([1 / 6.0, 1 / 6.0, 2 / 3.0], shares.Shares.Select(share => share.Value), (a, b) => Math.Abs(a - b) < 1e-15);
    }

    [Fact]
    public void Airport_IsDividedAsPublished()
    {
        // Littlechild and Owen (1973): a runway costs what the largest aircraft needs; each stretch is shared by those who need it.
        double[] needs = [1, 3, 6, 10];
        double[] values = [.. Enumerable.Range(0, 16).Select(mask => Enumerable.Range(0, 4).Where(i => (mask & (1 << i)) != 0).Select(i => needs[i]).DefaultIfEmpty().Max())];

        Assert.Equal(
            [1 / 4.0, (1 / 4.0) + (2 / 3.0), (1 / 4.0) + (2 / 3.0) + (3 / 2.0), (1 / 4.0) + (2 / 3.0) + (3 / 2.0) + 4],
            ShapleyDecomposition.Exact(values).Shares.Select(share => share.Value),
            (a, b) => Math.Abs(a - b) < 1e-14);
    }

    [Fact]
    public void ExactShares_SumToTheGap() => Gen.Double[-1000, 1000].Array[1 << 12].Sample(
        values =>
        {
            ShapleyShares shares = ShapleyDecomposition.Exact(values);
            return Math.Abs(shares.Shares.Sum(share => share.Value) - shares.Gap) < 1e-9;
        },
        iter: 20);

    [Fact]
    public void SampledShares_SumToTheGap_HoweverFewTheOrders()
    {
        ShapleyShares shares = ShapleyDecomposition.Sampled(16, 2, seed: 1, Uneven, new Bootstrap(10));

        Assert.Equal(Uneven((1 << 16) - 1) - Uneven(0), shares.Shares.Sum(share => share.Value), 1e-9);
    }

    [Fact]
    public void SampledShares_AreNearTheExactOnes_AndIntervalsHoldThem()
    {
        const int Players = 8;
        ShapleyShares exact = ShapleyDecomposition.Exact([.. Enumerable.Range(0, 1 << Players).Select(mask => Uneven((ulong)mask))]);
        ShapleyShares sampled = ShapleyDecomposition.Sampled(Players, 2000, seed: 2, Uneven);

        int held = exact.Shares.Zip(sampled.Shares).Count(both => both.Second.Low <= both.First.Value && both.First.Value <= both.Second.High);
        Assert.All(exact.Shares.Zip(sampled.Shares), both => Assert.Equal(both.First.Value, both.Second.Value, 0.05));
        Assert.InRange(held, Players - 1, Players);
    }

    [Fact]
    public void Average_SumsToTheMeanGap_AndHasIntervals()
    {
        ShapleyShares[] replicates = [.. Enumerable.Range(1, 9).Select(seed => ShapleyDecomposition.Exact(5, coalition => seed * Uneven(coalition)))];
        ShapleyShares mean = ShapleyDecomposition.Averaged(replicates);

        Assert.Equal(5 * Uneven(31), mean.Shares.Sum(share => share.Value), 1e-9);
        Assert.All(mean.Shares.Zip(replicates[4].Shares), both => Assert.Equal(both.Second.Value, both.First.Value, 1e-12));
        Assert.All(mean.Shares.Zip(replicates[2].Shares.Zip(replicates[6].Shares)), both =>
            Assert.True(both.Second.First.Value < both.First.Low && both.First.High < both.Second.Second.Value));
    }

    [Fact]
    public void Rejects_MorePlayersThanCanBeTried() => Assert.Throws<ArgumentOutOfRangeException>(() => ShapleyDecomposition.Exact(13, Uneven));

    [Fact]
    public void Coalitions_AreThoseAskedFor()
    {
        List<ulong> asked = [];
        ShapleyDecomposition.Sampled(20, 30, seed: 3, coalition => { asked.Add(coalition); return Uneven(coalition); }, new Bootstrap(2));

        Assert.Equal(ShapleyDecomposition.Coalitions(20, 30, seed: 3), asked.Order());
    }

    [Fact]
    public void NobodyAtAll_LeavesNothingToDivide() => Assert.Empty(ShapleyDecomposition.Exact([3.0]).Shares);

    [Fact]
    public void Rejects_ValuesOfHalfTheCoalitions() => Assert.Throws<ArgumentOutOfRangeException>(() => ShapleyDecomposition.Exact([0, 1, 2]));

    /// <summary>Players of different weight that get in each other's way.</summary>
    private static double Uneven(ulong coalition)
    {
        double sum = 0;
        for (ulong left = coalition; left != 0; left &= left - 1)
        {
            sum += 0.3 + (0.1 * BitOperations.TrailingZeroCount(left));
        }

        return Math.Sqrt(sum) * ((coalition & 3) == 3 ? 1.5 : 1);
    }
}
