using WorldSystems.Engine.Numerics;

namespace WorldSystems.Experiments.Facts;

/// <summary>
/// Elasticity of trade to distance: the least-squares slope of ln X_ij on ln d_ij with a term for every exporter and every importer
/// (Tinbergen 1962; Anderson and van Wincoop 2003). After Frisch and Waugh (1933) it is sum(r ln X) / sum(r^2), where r is what is left of
/// ln d_ij when the terms are taken out. Distance is symmetric and home trade is left out, so r_ij = ln d_ij - a_i - a_j with
/// a_i = (D_i - A) / (N - 2), D_i = sum_j ln d_ij, A = sum_i D_i / (2 (N - 1)).
/// </summary>
/// <remarks>Left out: pairs that do not trade (Santos Silva and Tenreyro 2006); a world with such a pair, or with two states in one place, has no elasticity.</remarks>
internal static class DistanceElasticity
{
    /// <summary>Fewer states leave nothing of distance when the terms are taken out.</summary>
    public const int FewestStates = 4;

    /// <summary>The elasticity between <paramref name="count"/> states; NaN where it cannot be told.</summary>
    /// <param name="count">Number of states.</param>
    /// <param name="distance">Distance between two states.</param>
    /// <param name="value">Value shipped from one state to another.</param>
    public static double Of(int count, Func<int, int, double> distance, Func<int, int, double> value)
    {
        if (count < FewestStates)
        {
            return double.NaN;
        }

        double[] terms = TermsOf(count, distance);
        double products = 0, squares = 0;
        for (int i = 0; i < count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                double there = value(i, j), back = value(j, i);
                if (!(there > 0 && back > 0))
                {
                    return double.NaN;
                }

                double left = Elementary.Log(distance(i, j)) - terms[i] - terms[j];
                products += left * (Elementary.Log(there) + Elementary.Log(back));
                squares += 2 * left * left;
            }
        }

        return squares > 0 ? products / squares : double.NaN;
    }

    private static double[] TermsOf(int count, Func<int, int, double> distance)
    {
        var terms = new double[count];
        for (int i = 0; i < count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                double log = Elementary.Log(distance(i, j));
                terms[i] += log;
                terms[j] += log;
            }
        }

        double all = terms.Sum() / (2 * (count - 1));
        for (int i = 0; i < count; i++)
        {
            terms[i] = (terms[i] - all) / (count - 2);
        }

        return terms;
    }
}
