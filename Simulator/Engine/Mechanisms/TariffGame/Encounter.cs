namespace WorldSystems.Engine.Mechanisms.TariffGame;

/// <summary>
/// Two memory-one strategies against each other, exactly. The outcome of a round (CC, CD, DC, DD) is a Markov chain x' = x M with
/// M = outer product of both players' probabilities of cooperation after each outcome, moves being executed wrongly with probability epsilon; with probability 1 - w both
/// forget and open anew. What they do in the long run is (1 - w) sum_n w^n x_0 M^n, which is also Axelrod's discounted sum (Axelrod 1981; Nowak and Sigmund 1993).
/// </summary>
internal readonly struct Encounter
{
    private readonly double[] _transition;
    private readonly Outcomes _opening;

    /// <param name="player">The player whose outcomes are counted.</param>
    /// <param name="other">The other.</param>
    /// <param name="noise">epsilon.</param>
    public Encounter(Strategy player, Strategy other, double noise)
    {
        _transition = new double[16];
        Fill(0, Executed(player.AfterCC, noise), Executed(other.AfterCC, noise));
        Fill(1, Executed(player.AfterCD, noise), Executed(other.AfterDC, noise));
        Fill(2, Executed(player.AfterDC, noise), Executed(other.AfterCD, noise));
        Fill(3, Executed(player.AfterDD, noise), Executed(other.AfterDD, noise));
        double p = Executed(player.OpensWithCooperation ? 1 : 0, noise), q = Executed(other.OpensWithCooperation ? 1 : 0, noise);
        _opening = new(p * q, p * (1 - q), (1 - p) * q, (1 - p) * (1 - q));
    }

    /// <summary>Expected mean over the first <paramref name="rounds"/> rounds.</summary>
    public Outcomes MeanOf(int rounds)
    {
        Outcomes x = _opening, sum = default;
        for (int n = 0; n < rounds; n++)
        {
            sum = Add(sum, x, 1);
            x = Next(x);
        }

        return Add(default, sum, 1.0 / rounds);
    }

    /// <summary>(1 - w) sum_n w^n x_n, for w below 1: y (I - w M) = (1 - w) x_0, solved by elimination (diagonally dominant, so without pivots).</summary>
    public Outcomes Discounted(double w)
    {
        Span<double> a = stackalloc double[16], y = [_opening.CC, _opening.CD, _opening.DC, _opening.DD];
        for (int k = 0; k < 16; k++)
        {
            a[k] = (k % 5 == 0 ? 1 : 0) - (w * _transition[(4 * (k % 4)) + (k / 4)]);
        }

        for (int pivot = 0; pivot < 4; pivot++)
        {
            for (int row = 0; row < 4; row++)
            {
                double factor = row == pivot ? 0 : a[(4 * row) + pivot] / a[(4 * pivot) + pivot];
                for (int column = 0; column < 4; column++)
                {
                    a[(4 * row) + column] -= factor * a[(4 * pivot) + column];
                }

                y[row] -= factor * y[pivot];
            }
        }

        return Add(default, new(y[0] / a[0], y[1] / a[5], y[2] / a[10], y[3] / a[15]), 1 - w);
    }

    private static double Executed(double intended, double noise) => (intended * (1 - noise)) + ((1 - intended) * noise);

    private static Outcomes Add(Outcomes a, Outcomes b, double weight) =>
        new(a.CC + (weight * b.CC), a.CD + (weight * b.CD), a.DC + (weight * b.DC), a.DD + (weight * b.DD));

    private void Fill(int row, double p, double q)
    {
        _transition[4 * row] = p * q;
        _transition[(4 * row) + 1] = p * (1 - q);
        _transition[(4 * row) + 2] = (1 - p) * q;
        _transition[(4 * row) + 3] = (1 - p) * (1 - q);
    }

    private Outcomes Next(Outcomes x)
    {
        double[] m = _transition;
        return new(
            (x.CC * m[0]) + (x.CD * m[4]) + (x.DC * m[8]) + (x.DD * m[12]),
            (x.CC * m[1]) + (x.CD * m[5]) + (x.DC * m[9]) + (x.DD * m[13]),
            (x.CC * m[2]) + (x.CD * m[6]) + (x.DC * m[10]) + (x.DD * m[14]),
            (x.CC * m[3]) + (x.CD * m[7]) + (x.DC * m[11]) + (x.DD * m[15]));
    }
}
