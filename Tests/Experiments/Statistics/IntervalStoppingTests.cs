using WorldSystems.Experiments.Statistics;
using Xunit;

namespace WorldSystems.Tests.Experiments.Statistics;

public sealed class IntervalStoppingTests
{
    /// <summary>Numbers of variance near 1 about 10: the half-width 0.4 needs near (1.96 / 0.4)^2 = 24 of them, 0.2 four times as many.</summary>
    [Theory]
    [InlineData(0.4, 0, 20, 32)]
    [InlineData(0.2, 0, 80, 115)]
    [InlineData(0, 0.02, 80, 115)]
    public void Mean_StopsWhenNarrowEnough(double absolute, double relative, int atLeast, int atMost)
    {
        var rule = new IntervalStopping { Absolute = absolute, Relative = relative, Fewest = 10 };
        RunningSummary summary = new();
        foreach (double value in Values())
        {
            if (rule.IsMet(summary))
            {
                break;
            }

            summary.Add(value);
        }

        Assert.InRange(summary.Count, atLeast, atMost);
    }

    [Fact]
    public void Never_BeforeTheFewest()
    {
        var rule = new IntervalStopping { Absolute = 100, Fewest = 12 };
        double[] values = [.. Values().Take(11)];
        RunningSummary summary = new();
        Array.ForEach(values, summary.Add);

        Assert.False(rule.IsMet(summary));
        Assert.False(rule.IsMet(values, new Bootstrap()));
        summary.Add(10);
        Assert.True(rule.IsMet(summary));
        Assert.True(rule.IsMet([.. values, 10], new Bootstrap()));
    }

    [Fact]
    public void Median_StopsWhenNarrowEnough()
    {
        var rule = new IntervalStopping { Absolute = 0.25 };

        Assert.False(rule.IsMet([.. Values().Take(25)], new Bootstrap()));
        Assert.True(rule.IsMet([.. Values().Take(400)], new Bootstrap()));
    }

    [Fact]
    public void EqualValues_SufficeForAnyWidth()
    {
        RunningSummary summary = new();
        Array.ForEach([3.0, 3, 3], summary.Add);

        Assert.True(new IntervalStopping { Fewest = 3 }.IsMet(summary));
    }

    /// <summary>Uniform on 10 +- sqrt(3) by a golden-ratio walk.</summary>
    private static IEnumerable<double> Values() => Enumerable.Range(1, 1000).Select(i => 10 + (Math.Sqrt(3) * ((2 * (i * 0.6180339887498949 % 1)) - 1)));
}
