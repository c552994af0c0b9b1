using CsCheck;
using WorldSystems.Engine.Measures.Zones;
using Xunit;

namespace WorldSystems.Tests.Engine.Measures.Zones;

public sealed class NaturalBreaksTests
{
    [Fact]
    public void Partition_IsTheBestOfAll() => Gen.Select(Gen.Double[-10, 10].Array[8, 30], Gen.Int[1, 2]).Sample((numbers, least) =>
    {
        double[] sorted = [.. numbers.Order()];
        int n = sorted.Length;
        var breaks = new NaturalBreaks(n, least);
        breaks.Update(sorted);
        double two = double.PositiveInfinity, three = double.PositiveInfinity;
        for (int a = least; a <= n - least; a++)
        {
            two = Math.Min(two, Within(sorted[..a]) + Within(sorted[a..]));
            for (int b = a + least; b <= n - least; b++)
            {
                three = Math.Min(three, Within(sorted[..a]) + Within(sorted[a..b]) + Within(sorted[b..]));
            }
        }

        Assert.Equal(Within(sorted), breaks.WithinOne, 1e-9);
        Assert.Equal(two, breaks.WithinTwo, 1e-9);
        Assert.Equal(three, breaks.WithinThree, 1e-9);
        Assert.Equal(two, Within(sorted[..breaks.Border]) + Within(sorted[breaks.Border..]), 1e-9);
        Assert.Equal(three, Within(sorted[..breaks.LowerBorder]) + Within(sorted[breaks.LowerBorder..breaks.UpperBorder]) + Within(sorted[breaks.UpperBorder..]), 1e-9);
    });

    private static double Within(double[] group)
    {
        double mean = group.Average();
        return group.Sum(x => (x - mean) * (x - mean));
    }
}
