using System.Runtime.Intrinsics;

namespace WorldSystems.Engine.Numerics;

/// <summary>
/// The random draws of one mechanism in one run: a stream for each state and year, so that a mechanism switched on, a state added at the end or
/// a year skipped changes no other draw. Worlds with the same seed share every draw that both make (common random numbers).
/// </summary>
public readonly struct RandomStreams
{
    /// <summary>Where the counters of <see cref="Coins"/> begin, far behind other draws, and how many one of them may take: two bits of each coin a block.</summary>
    private const uint CoinDraws = 1u << 31, BlocksOfCoins = 32;

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

    /// <summary>The same draw of states 0, 1, 2 and so on, as <see cref="Uniform"/> gives it, four at a time.</summary>
    /// <param name="year">Index of the year.</param>
    /// <param name="draw">Number of the draw within state and year.</param>
    /// <param name="target">A value a state.</param>
    public void OfStates(int year, int draw, Span<double> target)
    {
        Vector256<ulong> fixedDraw = Vector256.Create((ulong)(uint)draw);
        for (int i = 0; i < target.Length; i += Lanes.Width)
        {
            Put(Philox.LowWords(fixedDraw, Counted(i), Vector256.Create((ulong)(uint)year), Vector256.Create((ulong)_mechanism), (_key0, _key1)), target[i..]);
        }
    }

    /// <summary>A state's draws number <paramref name="first"/>, the next, and so on, as <see cref="Uniform"/> gives them, four at a time.</summary>
    /// <param name="state">Index of the state.</param>
    /// <param name="year">Index of the year.</param>
    /// <param name="first">Number of the first draw.</param>
    /// <param name="target">A value a draw.</param>
    public void OfState(int state, int year, int first, Span<double> target)
    {
        Vector256<ulong> fixedState = Vector256.Create((ulong)(uint)state);
        for (int k = 0; k < target.Length; k += Lanes.Width)
        {
            Put(Philox.LowWords(Counted(first + k), fixedState, Vector256.Create((ulong)(uint)year), Vector256.Create((ulong)_mechanism), (_key0, _key1)), target[k..]);
        }
    }

    /// <summary>The draws of a list of states and numbers, as <see cref="Uniform"/> gives them, four at a time.</summary>
    /// <param name="states">Index of each state, a draw each.</param>
    /// <param name="year">Index of the year.</param>
    /// <param name="draws">Number of each draw within state and year.</param>
    /// <param name="target">A value a draw.</param>
    public void OfPairs(ReadOnlySpan<int> states, int year, ReadOnlySpan<int> draws, Span<double> target)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(states.Length, target.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(draws.Length, target.Length);
        for (int k = 0; k < target.Length; k += Lanes.Width)
        {
            Put(Philox.LowWords(Words(draws[k..]), Words(states[k..]), Vector256.Create((ulong)(uint)year), Vector256.Create((ulong)_mechanism), (_key0, _key1)), target[k..]);
        }
    }

    /// <summary>The first four numbers, zeros where there are fewer.</summary>
    private static Vector256<ulong> Words(ReadOnlySpan<int> numbers) => numbers.Length >= Lanes.Width
        ? Vector256.Create((ulong)(uint)numbers[0], (uint)numbers[1], (uint)numbers[2], (uint)numbers[3])
        : Vector256.Create((ulong)(uint)numbers[0], numbers.Length > 1 ? (uint)numbers[1] : 0u, numbers.Length > 2 ? (uint)numbers[2] : 0u, 0);

    private static Vector256<ulong> Counted(int first) => Vector256.Create((ulong)(uint)first, (uint)first + 1, (uint)first + 2, (uint)first + 3);

    /// <summary>Four words as numbers between 0 and 1: 52 bits under the exponent of 1, less 1, and a half.</summary>
    private static void Put(Vector256<ulong> words, Span<double> target)
    {
        Vector256<double> uniform = ((words >>> 12) | Vector256.Create(0x3FF0000000000000UL)).AsDouble() - Lanes.All(1.0) + Lanes.All(0.5 / (1UL << 52));
        if (target.Length >= Lanes.Width)
        {
            uniform.CopyTo(target);
        }
        else
        {
            for (int k = 0; k < target.Length; k++)
            {
                target[k] = uniform.GetElement(k);
            }
        }
    }

    /// <summary>Standard normal, by inversion: one uniform makes one normal.</summary>
    /// <inheritdoc cref="Uniform"/>
    public double Normal(int state, int year, int draw = 0) => NormalDistribution.Quantile(Uniform(state, year, draw));

    /// <summary>
    /// Sixty-four coins at once, a bit each, heads (1) with the given probability. Each coin is a uniform number of 64 bits below the probability; their bits come
    /// 64 coins to a word, the highest first, and only until no coin is undecided: about eight words for any probability. A higher probability only adds heads.
    /// </summary>
    /// <param name="state">Index of the state.</param>
    /// <param name="year">Index of the year.</param>
    /// <param name="draw">Number of the draw within state and year; coins and other draws of a mechanism do not meet.</param>
    /// <param name="probability">Of heads: none at 0 and below, all at 1 and above.</param>
    /// <param name="thrown">The coins that are thrown (1); the others are tails. The fewer, the sooner no coin is undecided.</param>
    public ulong Coins(int state, int year, int draw, double probability, ulong thrown = ulong.MaxValue)
    {
        if (!(probability > 0))
        {
            return 0;
        }

        if (probability >= 1)
        {
            return thrown;
        }

        ulong heads = 0, undecided = thrown;
        Span<ulong> words = stackalloc ulong[2 * Lanes.Width];
        for (uint block = 0; block < BlocksOfCoins && undecided != 0 && probability > 0; block += Lanes.Width)
        {
            (Vector256<ulong> first, Vector256<ulong> second) = Philox.Blocks(
                Counted((int)(CoinDraws + ((uint)draw * BlocksOfCoins) + block)), Vector256.Create((ulong)(uint)state), Vector256.Create((ulong)(uint)year), Vector256.Create((ulong)_mechanism), (_key0, _key1));
            first.CopyTo(words);
            second.CopyTo(words[Lanes.Width..]);
            for (int k = 0; k < Lanes.Width; k++)
            {
                Compare(words[k], ref probability, ref heads, ref undecided);
                Compare(words[Lanes.Width + k], ref probability, ref heads, ref undecided);
            }
        }

        return heads;
    }

    /// <summary>The next bit of the coins against the next bit of the probability: who is below is heads, who is above is tails, who is equal goes on.</summary>
    private static void Compare(ulong bits, ref double probability, ref ulong heads, ref ulong undecided)
    {
        probability *= 2;
        if (probability >= 1)
        {
            probability -= 1;
            heads |= undecided & ~bits;
            undecided &= bits;
        }
        else
        {
            undecided &= ~bits;
        }
    }

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
