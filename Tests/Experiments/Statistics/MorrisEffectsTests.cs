using System.Collections.Immutable;
using WorldSystems.Experiments.Designs;
using WorldSystems.Experiments.Statistics;
using Xunit;

namespace WorldSystems.Tests.Experiments.Statistics;

public sealed class MorrisEffectsTests
{
    [Fact]
    public void LinearValue_HasItsSlopesAndNoSpread()
    {
        ImmutableArray<MorrisEffect> effects = Of(new(3, 10, seed: 1), point => 5 + (2 * point[0]) - (3 * point[1]));

        Assert.Equal([2, -3, 0], effects.Select(effect => Math.Round(effect.Mu.Value, 12)));
        Assert.Equal([2, 3, 0], effects.Select(effect => Math.Round(effect.MuStar.Value, 12)));
        Assert.All(effects, effect => Assert.Equal(0, effect.Sigma.High, 1e-12));
    }

    /// <summary>
    /// With four levels the effect of x over (0, 2/3) or (1/3, 1) on x^2 is 2/3 or 4/3, equally likely: mean 1, standard deviation 1/3. The product of two axes has the other
    /// axis as effect, uniform on four levels: mean 1/2, standard deviation sqrt(5)/6.
    /// </summary>
    [Fact]
    public void CurvatureAndInteraction_AreSpread()
    {
        ImmutableArray<MorrisEffect> effects = Of(new(3, 4000, seed: 2), point => (point[0] * point[0]) + (point[1] * point[2]));

        Assert.Equal(1, effects[0].Mu.Value, 0.02);
        Assert.Equal(1 / 3.0, effects[0].Sigma.Value, 0.01);
        Assert.Equal(0.5, effects[1].Mu.Value, 0.03);
        Assert.Equal(Math.Sqrt(5) / 6, effects[2].Sigma.Value, 0.02);
        Assert.InRange(1, effects[0].Mu.Low, effects[0].Mu.High);
    }

    /// <summary>A tent rises and falls alike: effects cancel in mu, not in mu*.</summary>
    [Fact]
    public void MuStar_SeesWhatCancelsInMu()
    {
        MorrisEffect effect = Of(new(1, 400, seed: 3), point => Math.Abs(point[0] - 0.5))[0];

        Assert.Equal(0, effect.Mu.Value, 0.05);
        Assert.Equal(0.5, effect.MuStar.Value, 1e-12);
    }

    [Fact]
    public void MissingValue_LeavesOutEffectsAtIt()
    {
        var design = new MorrisTrajectories(2, 5, seed: 4);
        double[] values = [.. design.Points().Select(point => point[0] + point[1])];
        values[0] = double.NaN;

        Assert.Equal([4, 5], MorrisEffects.Of(design, values).Select(effect => effect.Effects).Order());
    }

    [Fact]
    public void Rejects_OtherNumberOfValues() => Assert.Throws<ArgumentOutOfRangeException>(() => MorrisEffects.Of(new(2, 5, 1), new double[14]));

    private static ImmutableArray<MorrisEffect> Of(MorrisTrajectories design, Func<double[], double> function) =>
        MorrisEffects.Of(design, [.. design.Points().Select(function)], new Bootstrap(200));
}
