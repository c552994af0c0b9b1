using MathNet.Numerics.LinearAlgebra;
using WorldSystems.Engine.Mechanisms.TariffGame;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Tests.Engine.Mechanisms.TariffGame;

/// <summary>A round robin of the six strategies with fixed payoffs, each against each and itself, played by the engine; and what theory says of it, from transition matrices.</summary>
internal static class Tournament
{
    /// <summary>Axelrod's payoffs.</summary>
    public static readonly PrisonersDilemma Payoffs = new(5, 3, 1, 0);

    public const double Generosity = 1.0 / 3;

    public static readonly Strategy[] All = Strategy.All(Generosity);

    /// <summary>Mean payoff and rate of cooperation of strategy a against b over the rounds of one replicate.</summary>
    public static (double[,] Scores, double[,] Cooperation) Played(int replicate, int rounds, double noise, double shadow = 1)
    {
        const int Twins = 2 * Strategy.Count;
        Play play = new(Twins, new RandomStreams(11, replicate, "tournament"));
        for (int i = 0; i < Twins; i++)
        {
            play.Strategies[i] = i % Strategy.Count;
            play.Pairs.Row(i).Fill(ulong.MaxValue);
        }

        double[,] scores = new double[Strategy.Count, Strategy.Count], cooperation = new double[Strategy.Count, Strategy.Count];
        for (int round = 0; round < rounds; round++)
        {
            play.Round(round, new(noise, shadow), new(noise, shadow), Generosity);
            for (int a = 0; a < Strategy.Count; a++)
            {
                for (int b = 0; b < Strategy.Count; b++)
                {
                    bool mine = play.Moves[a, Strategy.Count + b], theirs = play.Moves[Strategy.Count + b, a];
                    scores[a, b] += (mine, theirs) switch { (false, false) => Payoffs.R, (false, true) => Payoffs.S, (true, false) => Payoffs.T, _ => Payoffs.P };
                    cooperation[a, b] += mine ? 0 : 1;
                }
            }
        }

        return (Each(scores, rounds), Each(cooperation, rounds));
    }

    /// <summary>x_0 (M^0 + ... + M^(n-1)) / n over CC, CD, DC, DD, by MathNet.</summary>
    public static double[] Expected(Strategy a, Strategy b, double noise, int rounds)
    {
        Vector<double> x = Opening(a, b, noise), sum = Vector<double>.Build.Dense(4);
        Matrix<double> m = Transition(a, b, noise);
        for (int n = 0; n < rounds; n++)
        {
            sum += x;
            x *= m;
        }

        return [.. sum / rounds];
    }

    /// <summary>(1 - w) x_0 (I - w M)^-1, by MathNet.</summary>
    public static double[] Discounted(Strategy a, Strategy b, double noise, double w) =>
        [.. (Matrix<double>.Build.DenseIdentity(4) - (w * Transition(a, b, noise))).Transpose().Solve(Opening(a, b, noise)) * (1 - w)];

    public static double Pays(double[] outcomes) => (outcomes[0] * Payoffs.R) + (outcomes[1] * Payoffs.S) + (outcomes[2] * Payoffs.T) + (outcomes[3] * Payoffs.P);

    private static Matrix<double> Transition(Strategy a, Strategy b, double noise)
    {
        double[] mine = [a.AfterCC, a.AfterCD, a.AfterDC, a.AfterDD], theirs = [b.AfterCC, b.AfterDC, b.AfterCD, b.AfterDD];
        return Matrix<double>.Build.Dense(4, 4, (row, column) => Move(mine[row], noise, column < 2) * Move(theirs[row], noise, column % 2 == 0));
    }

    private static Vector<double> Opening(Strategy a, Strategy b, double noise) =>
        Vector<double>.Build.Dense(4, k => Move(a.OpensWithCooperation ? 1 : 0, noise, k < 2) * Move(b.OpensWithCooperation ? 1 : 0, noise, k % 2 == 0));

    private static double Move(double cooperates, double noise, bool isCooperation)
    {
        double executed = cooperates + noise - (2 * cooperates * noise);
        return isCooperation ? executed : 1 - executed;
    }

    private static double[,] Each(double[,] sums, int rounds)
    {
        for (int a = 0; a < Strategy.Count; a++)
        {
            for (int b = 0; b < Strategy.Count; b++)
            {
                sums[a, b] /= rounds;
            }
        }

        return sums;
    }
}
