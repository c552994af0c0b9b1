using System.Collections.Concurrent;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Measures.Zones;

/// <summary>
/// How much two and three groups gain on numbers that have no groups: mean and standard deviation over samples of the uniform distribution
/// (the reference of the gap statistic: Tibshirani, Walther and Hastie 2001, section 3; of all shapes with one lump the uniform is the one
/// most easily taken for several).
/// </summary>
/// <remarks>
/// Of numbers in one dimension the gains depend neither on place nor on scale, so one table serves every year of every world of N states.
/// The samples are a fixed table, not draws of a run: they come from SplitMix64 (Steele, Lea and Flood 2014) with a fixed seed.
/// </remarks>
internal sealed class GapReference
{
    private const int Samples = 200;
    private const ulong Seed = 2001;

    private static readonly ConcurrentDictionary<int, GapReference> Tables = new();

    private GapReference(int count)
    {
        var partition = new ScorePartition(count);
        double[] sample = new double[count];
        ulong state = Seed;
        double[] two = new double[Samples], three = new double[Samples], third = new double[Samples];
        for (int k = 0; k < Samples; k++)
        {
            for (int i = 0; i < count; i++)
            {
                sample[i] = NextUniform(ref state);
            }

            Array.Sort(sample);
            partition.Update(sample);
            two[k] = partition.GainTwo;
            three[k] = partition.GainThree;
            third[k] = partition.GainThree - partition.GainTwo;
        }

        Two = Moments(two);
        Three = Moments(three);
        Third = Moments(third);
    }

    /// <summary>Gain of two groups.</summary>
    public (double Mean, double Deviation) Two { get; }

    /// <summary>Gain of three groups.</summary>
    public (double Mean, double Deviation) Three { get; }

    /// <summary>What the third group adds.</summary>
    public (double Mean, double Deviation) Third { get; }

    /// <summary>The table for <paramref name="count"/> numbers.</summary>
    public static GapReference For(int count) => Tables.GetOrAdd(count, static key => new GapReference(key));

    private static (double Mean, double Deviation) Moments(double[] values)
    {
        double mean = Lanes.Sum(values) / values.Length, squares = 0;
        foreach (double value in values)
        {
            squares += (value - mean) * (value - mean);
        }

        return (mean, Math.Sqrt(squares / (values.Length - 1)));
    }

    private static double NextUniform(ref ulong state)
    {
        const double TwoToMinus53 = 1.0 / (1UL << 53);
        ulong z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return ((z ^ (z >> 31)) >> 11) * TwoToMinus53;
    }
}
