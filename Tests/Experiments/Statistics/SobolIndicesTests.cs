using System.Collections.Immutable;
using WorldSystems.Experiments.Designs;
using WorldSystems.Experiments.Statistics;
using Xunit;

namespace WorldSystems.Tests.Experiments.Statistics;

public sealed class SobolIndicesTests
{
    private const int BaseCount = 1 << 13;
    private const double Near = 0.02;

    private static readonly double[] A = [0, 1, 4.5, 9, 99, 99, 99, 99];

    [Theory]
    [InlineData(null)]
    [InlineData(1UL)]
    [InlineData(2UL)]
    public void Ishigami_IsAsAnalytic(ulong? seed)
    {
        var design = new SaltelliDesign(3, BaseCount, seed);

        IsNear(TestFunctions.IshigamiIndices(), SobolIndices.Of(design, Values(design, point => TestFunctions.Ishigami(point)), new Bootstrap(100)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(1UL)]
    [InlineData(2UL)]
    public void SobolG_IsAsAnalytic(ulong? seed)
    {
        var design = new SaltelliDesign(A.Length, BaseCount, seed);

        IsNear(TestFunctions.GIndices(A), SobolIndices.Of(design, Values(design, point => TestFunctions.G(point, A)), new Bootstrap(100)));
    }

    /// <summary>Over independent scramblings the 95 % intervals hold the true values at least nine times in ten.</summary>
    [Fact]
    public void Intervals_HoldTheTruth()
    {
        (double[] first, double[] total) = TestFunctions.IshigamiIndices();
        int held = 0, asked = 0;
        for (ulong seed = 0; seed < 40; seed++)
        {
            var design = new SaltelliDesign(3, 256, seed);
            ImmutableArray<SobolIndex> found = SobolIndices.Of(design, Values(design, point => TestFunctions.Ishigami(point)), new Bootstrap(400));
            held += Enumerable.Range(0, 3).Sum(j => Holds(found[j].First, first[j]) + Holds(found[j].Total, total[j]));
            asked += 6;
        }

        Assert.InRange(held, 0.9 * asked, asked);
    }

    [Fact]
    public void AddedConstant_ChangesNothing()
    {
        var design = new SaltelliDesign(3, 512, seed: 1);
        double[] values = Values(design, point => TestFunctions.Ishigami(point));
        ImmutableArray<SobolIndex> plain = SobolIndices.Of(design, values), raised = SobolIndices.Of(design, [.. values.Select(value => value + 1000)]);

        Assert.All(Enumerable.Range(0, 3), j =>
        {
            Assert.Equal(plain[j].First.Value, raised[j].First.Value, 1e-9);
            Assert.Equal(plain[j].Total.High, raised[j].Total.High, 1e-9);
        });
    }

    [Fact]
    public void MissingValue_LeavesOutItsBasePoint()
    {
        var design = new SaltelliDesign(2, 64, seed: 3);
        double[] values = Values(design, point => point[0] + (point[1] * point[1]));
        double[] torn = [.. values];
        torn[^2] = double.NaN;
        var shorter = new SaltelliDesign(2, 63, seed: 3);

        Assert.Equal(SobolIndices.Of(shorter, values.AsSpan(0, (int)shorter.Count)), SobolIndices.Of(design, torn));
    }

    [Fact]
    public void ConstantValue_HasNoIndices()
    {
        var design = new SaltelliDesign(2, 16);

        Assert.All(SobolIndices.Of(design, Values(design, _ => 7)), index => Assert.True(double.IsNaN(index.First.Value) && double.IsNaN(index.Total.High)));
    }

    private static double[] Values(SaltelliDesign design, Func<double[], double> function) => [.. design.Points().Select(function)];

    private static int Holds(Estimate estimate, double truth) => estimate.Low <= truth && truth <= estimate.High ? 1 : 0;

    private static void IsNear((double[] First, double[] Total) expected, ImmutableArray<SobolIndex> found) => Assert.All(Enumerable.Range(0, found.Length), j =>
    {
        Assert.Equal(expected.First[j], found[j].First.Value, Near);
        Assert.Equal(expected.Total[j], found[j].Total.Value, Near);
    });
}
