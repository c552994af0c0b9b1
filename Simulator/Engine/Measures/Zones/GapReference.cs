using System.Collections.Concurrent;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Measures.Zones;

/// <summary>
/// How much two and three groups explain of numbers that have no groups: mean and standard deviation of the log ratios of within-group
/// sums of squares, over samples of the uniform distribution (the reference of the gap statistic: Tibshirani, Walther and Hastie 2001,
/// section 3; of all shapes with one lump the uniform is the one most easily taken for several).
/// </summary>
/// <remarks>
/// Of numbers in one dimension the ratios depend neither on place nor on scale, so one table serves every year of every world of N states.
/// The samples are a fixed table, not draws of a run: they come from SplitMix64 (Steele, Lea and Flood 2014) with a fixed seed.
/// </remarks>
internal sealed class GapReference
{
    private const int Samples = 200;
    private const ulong Seed = 2001;

    private static readonly ConcurrentDictionary<(int Count, int Least), GapReference> Tables = new();

    private GapReference(int count, int least)
    {
        var breaks = new NaturalBreaks(count, least);
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
            breaks.Update(sample);
            two[k] = LogRatio(breaks.WithinOne, breaks.WithinTwo);
            three[k] = LogRatio(breaks.WithinOne, breaks.WithinThree);
            third[k] = LogRatio(breaks.WithinTwo, breaks.WithinThree);
        }

        Two = Moments(two);
        Three = Moments(three);
        Third = Moments(third);
    }

    /// <summary>ln(W1 / W2): what two groups explain.</summary>
    public (double Mean, double Deviation) Two { get; }

    /// <summary>ln(W1 / W3): what three groups explain.</summary>
    public (double Mean, double Deviation) Three { get; }

    /// <summary>ln(W2 / W3): what the third group adds.</summary>
    public (double Mean, double Deviation) Third { get; }

    /// <summary>The table for <paramref name="count"/> numbers in groups of at least <paramref name="least"/>.</summary>
    public static GapReference For(int count, int least) => Tables.GetOrAdd((count, least), static key => new GapReference(key.Count, key.Least));

    /// <summary>ln(coarse / fine), finite also where the groups are points.</summary>
    public static double LogRatio(double coarse, double fine)
    {
        const double Least = 1e-12;
        return Elementary.Log(coarse / Math.Max(fine, coarse * Least));
    }

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
