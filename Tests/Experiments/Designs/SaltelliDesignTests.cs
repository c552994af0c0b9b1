using WorldSystems.Experiments.Designs;
using Xunit;

namespace WorldSystems.Tests.Experiments.Designs;

public sealed class SaltelliDesignTests
{
    [Fact]
    public void Rows_AreAThenEachAxisFromBThenB()
    {
        var design = new SaltelliDesign(3, 16, seed: 6);
        for (int row = 0; row < design.BaseCount; row++)
        {
            double[] a = design.Point(row * 5L), b = design.Point((row * 5L) + 4);
            Assert.Equal([b[0], a[1], a[2]], design.Point((row * 5L) + 1));
            Assert.Equal([a[0], b[1], a[2]], design.Point((row * 5L) + 2));
            Assert.Equal([a[0], a[1], b[2]], design.Point((row * 5L) + 3));
        }
    }

    [Fact]
    public void Halves_AreThoseOfOneSequence()
    {
        double[] both = new SobolSequence(32, 6).Point(21);
        var design = new SaltelliDesign(3, 32);

        Assert.Equal(both[..3], design.Point(21 * 5));
        Assert.Equal(both[3..], design.Point((21 * 5) + 4));
    }

    [Fact]
    public void LargerDesign_BeginsWithTheSmaller() => Assert.Equal(
        new SaltelliDesign(2, 8, seed: 1).Points(), new SaltelliDesign(2, 16, seed: 1).Points().Take(32));

    [Fact]
    public void Rejects_MoreAxesThanHalfTheSequence() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SaltelliDesign((SobolSequence.MostDimensions / 2) + 1, 8));
}
