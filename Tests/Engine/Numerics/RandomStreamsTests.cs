using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;
using WorldSystems.Engine.Numerics;
using Xunit;

namespace WorldSystems.Tests.Engine.Numerics;

public sealed class RandomStreamsTests
{
    /// <summary>Known answers of the Random123 distribution (Salmon et al. 2011), kat_vectors, philox4x32 10.</summary>
    [Theory]
    [InlineData(0u, 0u, 0u, 0u, 0u, 0u, 0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u)]
    [InlineData(~0u, ~0u, ~0u, ~0u, ~0u, ~0u, 0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu)]
    [InlineData(0x243f6a88u, 0x85a308d3u, 0x13198a2eu, 0x03707344u, 0xa4093822u, 0x299f31d0u, 0xd16cfe09u, 0x94fdccebu, 0x5001e420u, 0x24126ea1u)]
    public void Philox_GivesThePublishedAnswers(uint c0, uint c1, uint c2, uint c3, uint k0, uint k1, uint r0, uint r1, uint r2, uint r3)
    {
        (ulong low, ulong high) = Philox.Block((c0, c1, c2, c3), (k0, k1));
        Assert.Equal((r0, r1, r2, r3), ((uint)low, (uint)(low >> 32), (uint)high, (uint)(high >> 32)));
    }

    /// <summary>Four at a time or one by one: the same bits, whatever the length.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(41)]
    public void ManyDraws_AreTheSameAsOneByOne(int count)
    {
        var streams = new RandomStreams(5, 2, "test");
        double[] draws = new double[count];
        streams.OfStates(-3, 9, draws);
        Assert.Equal(Enumerable.Range(0, count).Select(i => streams.Uniform(i, -3, 9)), draws);
        streams.OfState(12, 200, 6, draws);
        Assert.Equal(Enumerable.Range(0, count).Select(k => streams.Uniform(12, 200, 6 + k)), draws);
        int[] states = [.. Enumerable.Range(0, count).Select(k => 7 * k % 5)], numbers = [.. Enumerable.Range(0, count).Select(k => 90 - k)];
        streams.OfPairs(states, 33, numbers, draws);
        Assert.Equal(Enumerable.Range(0, count).Select(k => streams.Uniform(states[k], 33, numbers[k])), draws);
    }

    [Fact]
    public void NormalQuantile_AgreesWithTheOracle()
    {
        foreach (double p in (double[])[1e-15, 1e-9, 1e-4, 0.02, 0.0749, 0.1, 0.3, 0.5, 0.7, 0.9251, 0.99, 1 - 1e-9])
        {
            Assert.Equal(Normal.InvCDF(0, 1, p), NormalDistribution.Quantile(p), 1e-8 * Math.Max(1, Math.Abs(Normal.InvCDF(0, 1, p))));
        }
    }

    [Fact]
    public void Normals_HaveTheMomentsOfANormal()
    {
        var streams = new RandomStreams(7, 0, "test");
        double[] draws = [.. Enumerable.Range(0, 200_000).Select(i => streams.Normal(i % 100, i / 100))];
        Assert.Equal(0, draws.Mean(), 0.01);
        Assert.Equal(1, draws.StandardDeviation(), 0.01);
        Assert.Equal(0, draws.Skewness(), 0.03);
        Assert.Equal(0, draws.Kurtosis(), 0.06);
    }

    [Fact]
    public void Streams_DifferInEveryPartOfTheirKey()
    {
        double Draw(ulong seed, int run, string mechanism, int state, int year, int draw) => new RandomStreams(seed, run, mechanism).Uniform(state, year, draw);
        double[] draws = [Draw(1, 0, "a", 0, 0, 0), Draw(2, 0, "a", 0, 0, 0), Draw(1, 1, "a", 0, 0, 0), Draw(1, 0, "b", 0, 0, 0), Draw(1, 0, "a", 1, 0, 0), Draw(1, 0, "a", 0, 1, 0), Draw(1, 0, "a", 0, 0, 1)];
        Assert.Equal(draws.Length, draws.Distinct().Count());
        Assert.All(draws, d => Assert.InRange(d, double.Epsilon, 1 - 1e-16));
    }

    [Fact]
    public void NeighbouringStreams_AreUncorrelated()
    {
        var streams = new RandomStreams(3, 0, "test");
        double[] these = [.. Enumerable.Range(0, 20_000).Select(y => streams.Uniform(1, y))];
        double[] next = [.. Enumerable.Range(0, 20_000).Select(y => streams.Uniform(2, y))];
        Assert.InRange(Correlation.Pearson(these, next), -0.03, 0.03);
        Assert.InRange(Correlation.Pearson(these[1..], these[..^1]), -0.03, 0.03);
    }

    [Theory]
    [InlineData(0.02)]
    [InlineData(1.0 / 3)]
    [InlineData(0.5)]
    [InlineData(0.999)]
    public void Coins_FallAsOftenAsTheyShould_EachOnItsOwn(double probability)
    {
        const int Throws = 20_000;
        var streams = new RandomStreams(5, 0, "test");
        double[] heads = new double[64];
        double[] together = new double[63];
        for (int year = 0; year < Throws; year++)
        {
            ulong coins = streams.Coins(3, year, 2, probability);
            for (int k = 0; k < 64; k++)
            {
                heads[k] += coins >> k & 1;
            }

            for (int k = 0; k < 63; k++)
            {
                together[k] += (coins >> k) & (coins >> (k + 1)) & 1;
            }
        }

        double error = 5 * Math.Sqrt(probability * (1 - probability) / Throws), both = probability * probability;
        Assert.All(heads, h => Assert.Equal(probability, h / Throws, error));
        Assert.All(together, t => Assert.Equal(both, t / Throws, 5 * Math.Sqrt(both * (1 - both) / Throws)));
    }

    /// <summary>Each coin is a number whose bits come from the words of Philox in turn, whichever other coins are thrown.</summary>
    [Fact]
    public void Coins_AreTheNumbersBelowTheProbability_WhicheverAreThrown()
    {
        var streams = new RandomStreams(5, 0, "test");
        for (int year = 0; year < 500; year++)
        {
            foreach (double p in (double[])[0, 1e-9, 0.02, 0.25, 1.0 / 3, 1])
            {
                ulong thrown = (ulong)(uint)year * 0x9E3779B97F4A7C15, all = streams.Coins(7, year, 3, p);
                Assert.Equal(all & thrown, streams.Coins(7, year, 3, p, thrown));
            }
        }

        Assert.Equal(0x8FE7_0000_0000_0000UL, streams.Coins(7, 1, 3, 0.5) & 0xFFFF_0000_0000_0000);
    }

    [Fact]
    public void Coins_AHigherProbabilityOnlyAddsHeads()
    {
        var streams = new RandomStreams(5, 0, "test");
        for (int year = 0; year < 500; year++)
        {
            ulong fewer = 0;
            foreach (double p in (double[])[0, 1e-9, 0.1, 0.25, 0.7, 0.7000001, 1])
            {
                ulong more = streams.Coins(0, year, 0, p);
                Assert.Equal(fewer, fewer & more);
                fewer = more;
            }

            Assert.Equal(ulong.MaxValue, fewer);
            Assert.NotEqual(streams.Coins(0, year, 0, 0.5), streams.Coins(0, year, 1, 0.5));
        }
    }
}
