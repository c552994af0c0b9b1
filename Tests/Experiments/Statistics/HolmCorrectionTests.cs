using WorldSystems.Experiments.Statistics;
using Xunit;

namespace WorldSystems.Tests.Experiments.Statistics;

public sealed class HolmCorrectionTests
{
    /// <summary>As R's p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm").</summary>
    [Fact]
    public void PValues_AreAsInR() => Assert.Equal([0.03, 0.06, 0.06, 0.02], HolmCorrection.Adjust([0.01, 0.04, 0.03, 0.005]), (a, b) => Math.Abs(a - b) < 1e-15);

    [Fact]
    public void PValues_StayBelowOne() => Assert.Equal([1, 1, 1], HolmCorrection.Adjust([0.5, 0.9, 0.6]));

    [Fact]
    public void Undefined_CountsAsNoTest() => Assert.Equal([0.02, double.NaN, 0.03], HolmCorrection.Adjust([0.01, double.NaN, 0.03]));
}
