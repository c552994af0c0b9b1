using CsCheck;
using WorldSystems.Engine.Measures.Zones;
using Xunit;

namespace WorldSystems.Tests.Engine.Measures.Zones;

public sealed class ScorePartitionTests
{
    [Fact]
    public void TwoGroups_AreTheBestOfAll_AndThreeNeverBetterThanTheBest() => Gen.Int[-500, 500].Array[4, 25].Sample(numbers =>
    {
        double[] sorted = [.. numbers.Order().Select(n => n / 64.0)];
        var partition = new ScorePartition(sorted.Length);
        partition.Update(sorted);
        Assert.Equal(Borders(sorted).Max(b => Gain(sorted, b)), partition.GainTwo, 1e-8);
        Assert.Equal(Gain(sorted, partition.Border), partition.GainTwo, 1e-8);
        Assert.Equal(Gain(sorted, partition.LowerBorder, partition.UpperBorder), partition.GainThree, 1e-8);
        Assert.True(partition.GainThree <= PairsOfBorders(sorted).Max(b => Gain(sorted, b.Lower, b.Upper)) + 1e-8);
    });

    [Fact]
    public void ThreeLumps_ArePartitionedAtTheBestBorders() => Gen.Select(Gen.Int[1, 8], Gen.Int[1, 8], Gen.Int[1, 8]).Sample((low, middle, high) =>
    {
        double[] sorted =
        [
            .. Enumerable.Range(0, low).Select(i => 0.01 * i),
            .. Enumerable.Range(0, middle).Select(i => 5 + (0.01 * i)),
            .. Enumerable.Range(0, high).Select(i => 10 + (0.01 * i)),
        ];
        var partition = new ScorePartition(sorted.Length);
        partition.Update(sorted);
        Assert.Equal(PairsOfBorders(sorted).Max(b => Gain(sorted, b.Lower, b.Upper)), partition.GainThree, 1e-6);
    });

    [Fact]
    public void EqualNumbers_GainNothing()
    {
        var partition = new ScorePartition(10);
        partition.Update([3, 3, 3, 3, 3, 3, 3, 3, 3, 3]);
        Assert.False(partition.GainTwo > 0);
        Assert.False(partition.GainThree > 0);
    }

    private static IEnumerable<int> Borders(double[] sorted) => Enumerable.Range(1, sorted.Length - 1);

    private static IEnumerable<(int Lower, int Upper)> PairsOfBorders(double[] sorted) =>
        Borders(sorted).SelectMany(lower => Borders(sorted).Where(upper => upper > lower).Select(upper => (lower, upper)));

    /// <summary>The gain as the formula says it.</summary>
    private static double Gain(double[] sorted, params int[] borders)
    {
        int[] edges = [0, .. borders, sorted.Length];
        double within = 0, entropy = 0;
        foreach ((int first, int end) in edges.Zip(edges.Skip(1)))
        {
            within += Within(sorted[first..end]);
            entropy += (end - first) * Math.Log((double)(end - first) / sorted.Length);
        }

        double all = Within(sorted);
        return (sorted.Length / 2.0 * Math.Log(all / Math.Max(within, 1e-12 * all))) + entropy;
    }

    private static double Within(double[] group)
    {
        double mean = group.Average();
        return group.Sum(x => (x - mean) * (x - mean));
    }
}
