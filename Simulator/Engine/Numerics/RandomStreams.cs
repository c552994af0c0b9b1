namespace WorldSystems.Engine.Numerics;

/// <summary>
/// The random draws of one mechanism in one run: a stream for each state and year, so that a mechanism switched on, a state added at the end or
/// a year skipped changes no other draw. Worlds with the same seed share every draw that both make (common random numbers).
/// </summary>
public readonly struct RandomStreams
{
    private readonly uint _key0;
    private readonly uint _key1;
    private readonly uint _mechanism;

    /// <param name="seed">Seed of the scenario.</param>
    /// <param name="run">Number of the replicate.</param>
    /// <param name="mechanism">Name of the mechanism; its FNV-1a hash enters the counter.</param>
    public RandomStreams(ulong seed, int run, string mechanism)
    {
        ulong key = Mix(seed + (0x9E3779B97F4A7C15 * ((ulong)run + 1)));
        _key0 = (uint)key;
        _key1 = (uint)(key >> 32);
        _mechanism = Hash(mechanism);
    }

    /// <summary>Uniform on (0, 1), never 0 or 1: 52 bits and a half.</summary>
    /// <param name="state">Index of the state.</param>
    /// <param name="year">Index of the year.</param>
    /// <param name="draw">Number of the draw within state and year.</param>
    public double Uniform(int state, int year, int draw = 0)
    {
        (ulong low, _) = Philox.Block(((uint)draw, (uint)state, (uint)year, _mechanism), (_key0, _key1));
        return ((low >> 12) + 0.5) * (1.0 / (1UL << 52));
    }

    /// <summary>Standard normal, by inversion: one uniform makes one normal.</summary>
    /// <inheritdoc cref="Uniform"/>
    public double Normal(int state, int year, int draw = 0) => NormalDistribution.Quantile(Uniform(state, year, draw));

    /// <summary>The finaliser of SplitMix64 (Steele, Lea and Flood 2014).</summary>
    private static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }

    /// <summary>FNV-1a over the UTF-16 code units.</summary>
    private static uint Hash(string text)
    {
        uint hash = 2166136261;
        foreach (char c in text)
        {
            hash = (hash ^ c) * 16777619;
        }

        return hash;
    }
}
