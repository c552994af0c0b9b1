using WorldSystems.Engine.Numerics;

namespace WorldSystems.Experiments.Designs;

/// <summary>Random orders (Fisher and Yates 1938; Durstenfeld 1964).</summary>
internal static class Permutations
{
    /// <summary>The numbers from 0 in random order.</summary>
    /// <param name="streams">Random numbers.</param>
    /// <param name="state">First part of the order's own number.</param>
    /// <param name="year">Second part of the order's own number.</param>
    /// <param name="length">How many.</param>
    public static int[] Draw(RandomStreams streams, int state, int year, int length)
    {
        int[] order = [.. Enumerable.Range(0, length)];
        for (int k = length - 1; k > 0; k--)
        {
            int other = (int)(streams.Uniform(state, year, k) * (k + 1));
            (order[k], order[other]) = (order[other], order[k]);
        }

        return order;
    }
}
