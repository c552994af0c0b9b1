using System.Collections.Immutable;
using System.Numerics;
using WorldSystems.Engine.Numerics;
using WorldSystems.Experiments.Designs;

namespace WorldSystems.Experiments.Statistics;

/// <summary>
/// The Shapley (1953) value: what a player adds to the value on joining, averaged over all orders of joining. It is the only division that leaves nothing over,
/// treats equals equally, gives nothing to who adds nothing, and adds up over sums of games. Coalitions are bit masks: bit i is player i.
/// </summary>
public static class ShapleyDecomposition
{
    /// <summary>Up to this many players every coalition is tried, 4096 of them; more are sampled.</summary>
    public const int ExactUpTo = 12;

    /// <summary>More players than this have no mask.</summary>
    public const int MostPlayers = 62;

    /// <summary>Exact shares by asking for every coalition once, in ascending order of masks.</summary>
    /// <param name="players">Players, up to <see cref="ExactUpTo"/>.</param>
    /// <param name="value">The value of a coalition.</param>
    public static ShapleyShares Exact(int players, Func<ulong, double> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentOutOfRangeException.ThrowIfNegative(players);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(players, ExactUpTo);
        return Exact([.. Enumerable.Range(0, 1 << players).Select(mask => value((ulong)mask))]);
    }

    /// <summary>Exact shares from the values of all coalitions.</summary>
    /// <param name="values">By mask: 2^players of them.</param>
    public static ShapleyShares Exact(ReadOnlySpan<double> values)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(BitOperations.IsPow2(values.Length), false, nameof(values));
        int players = BitOperations.Log2((uint)values.Length);
        double[] weights = Weights(players), shares = new double[players];
        for (int mask = 0; mask < values.Length; mask++)
        {
            for (int player = 0; player < players; player++)
            {
                if ((mask & (1 << player)) == 0)
                {
                    shares[player] += weights[BitOperations.PopCount((uint)mask)] * (values[mask | (1 << player)] - values[mask]);
                }
            }
        }

        return new(values[0], values[^1], [.. shares.Select(share => new Estimate(share, share, share))]);
    }

    /// <summary>The coalitions that <see cref="Sampled"/> asks for, each once, in ascending order of masks: to run them beforehand, in any order.</summary>
    /// <inheritdoc cref="Sampled"/>
    public static ImmutableArray<ulong> Coalitions(int players, int permutations, ulong seed) =>
        [.. Orders(players, permutations, seed).SelectMany(Joining).Append(0UL).Distinct().Order()];

    /// <summary>
    /// Shares over random orders (Castro, Gomez and Tejada 2009), each order with its reverse (Mitchell et al. 2022), which halves the error or better. Every order divides
    /// the whole gap, so the shares add up to it however few there are. Intervals by resampling the pairs of orders.
    /// </summary>
    /// <param name="players">Players, 1 to 62.</param>
    /// <param name="permutations">Orders drawn, an even number; a coalition for each player of each at most.</param>
    /// <param name="seed">Seed of the orders.</param>
    /// <param name="value">The value of a coalition; asked once for each.</param>
    /// <param name="bootstrap">How intervals are made; null for the usual one.</param>
    public static ShapleyShares Sampled(int players, int permutations, ulong seed, Func<ulong, double> value, Bootstrap? bootstrap = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        bootstrap ??= new Bootstrap();
        Dictionary<ulong, double> known = [];
        double nobody = Known(0);
        double[][] added = [.. Enumerable.Range(0, players).Select(_ => new double[permutations / 2])];
        int number = 0;
        foreach (int[] order in Orders(players, permutations, seed))
        {
            double before = nobody;
            foreach ((int player, ulong coalition) in order.Zip(Joining(order)))
            {
                double after = Known(coalition);
                added[player][number / 2] += (after - before) / 2;
                before = after;
            }

            number++;
        }

        return new(nobody, Known((1UL << players) - 1), [.. added.Select(shares => bootstrap.Percentile(shares, Means.Of))]);

        double Known(ulong coalition) => known.TryGetValue(coalition, out double found) ? found : known[coalition] = value(coalition);
    }

    /// <summary>Mean shares over independent replicates, such as seeds: they add up to the mean gap. Intervals by resampling the replicates.</summary>
    /// <param name="replicates">The shares in each, of the same players; one or more.</param>
    /// <param name="bootstrap">How intervals are made; null for the usual one.</param>
    public static ShapleyShares Averaged(IReadOnlyList<ShapleyShares> replicates, Bootstrap? bootstrap = null)
    {
        ArgumentNullException.ThrowIfNull(replicates);
        ArgumentOutOfRangeException.ThrowIfZero(replicates.Count);
        bootstrap ??= new Bootstrap();
        return new(
            Means.Of([.. replicates.Select(each => each.Nobody)]),
            Means.Of([.. replicates.Select(each => each.Everybody)]),
            [.. Enumerable.Range(0, replicates[0].Shares.Length).Select(player => bootstrap.Percentile([.. replicates.Select(each => each.Shares[player].Value)], Means.Of))]);
    }

    /// <summary>By size s of the coalition joined, s! (n - s - 1)! / n!.</summary>
    private static double[] Weights(int players)
    {
        double[] weights = new double[players];
        for (int size = 0; size < players; size++)
        {
            double choices = 1;
            for (int k = 1; k <= size; k++)
            {
                choices = choices * (players - k) / k;
            }

            weights[size] = 1 / (players * choices);
        }

        return weights;
    }

    private static IEnumerable<int[]> Orders(int players, int permutations, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(players, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(players, MostPlayers);
        ArgumentOutOfRangeException.ThrowIfLessThan(permutations, 2);
        ArgumentOutOfRangeException.ThrowIfNotEqual(permutations % 2, 0, nameof(permutations));
        RandomStreams streams = new(seed, 0, "shapley_orders");
        return Enumerable.Range(0, permutations / 2).Select(pair => Permutations.Draw(streams, pair, 0, players)).SelectMany(order => new[] { order, [.. order.Reverse()] });
    }

    /// <summary>The coalition after each has joined.</summary>
    private static IEnumerable<ulong> Joining(int[] order)
    {
        ulong coalition = 0;
        foreach (int player in order)
        {
            coalition |= 1UL << player;
            yield return coalition;
        }
    }
}
