using System.Numerics;
using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.TariffGame;

/// <summary>
/// Imitation of what pays. Now and then a state looks at the strategy of a partner drawn at random, reckons what that strategy would pay itself with its own partners as they play
/// now, and takes it over with probability 1 / (1 + exp(-beta (U' - U) / stake)) (Fermi; Blume 1993, Traulsen et al. 2006); rarely it tries any of the six (Axelrod 1986).
/// U counts the partner's gains against it with relative gains k (Grieco 1988); stake is the sum of |temptation| + |threat|.
/// <para>Departs from Traulsen et al. in one place: there all have the same payoffs, and the model's own success is the measure; states differ in what they trade,
/// so the model's strategy is judged by what it would pay the imitator.</para>
/// </summary>
internal sealed class Learning(World world, Game game) : IStep
{
    private const int Occasion = 1, Model = 2, Adoption = 3;

    private readonly double[] _occasions = new double[world.Count];

    public StepDescription Description { get; } = new(
        "tariff game: imitation",
        "takes over a partner's strategy with probability 1 / (1 + exp(-beta (U' - U) / stake)), U = own - k (other - own)",
        "Traulsen et al. 2006; Axelrod 1986; Grieco 1988",
        ["stakes", "strategies"],
        ["strategies"]);

    public void Execute(World world)
    {
        TariffGameParameters p = world.Parameters.Mechanisms.Of<TariffGameParameters>();
        if (!game.IsOn || !(p.Imitation + p.Exploration > 0))
        {
            return;
        }

        game.Draws.OfStates(world.Year.Index, Occasion, _occasions);
        for (int i = 0; i < world.Count; i++)
        {
            double u = _occasions[i];
            if (u >= p.Imitation + p.Exploration || !world.International.IsSovereign(i))
            {
                continue;
            }

            if (u < p.Exploration)
            {
                game.Play.Strategies[i] = (int)(Strategy.Count * game.Draws.Uniform(i, world.Year.Index, Model));
            }
            else if (RandomPartner(i, game.Draws.Uniform(i, world.Year.Index, Model)) is >= 0 and int partner)
            {
                Compare(p, i, game.Play.Strategies[partner], world.Year.Index);
            }
        }
    }

    private void Compare(TariffGameParameters p, int state, int candidate, int year)
    {
        int own = game.Play.Strategies[state];
        if (candidate == own)
        {
            return;
        }

        double better = 0, stake = 0;
        Span<ulong> partners = game.Plays.Row(state), bound = game.Play.Bound.Row(state);
        for (int word = 0; word < partners.Length; word++)
        {
            for (ulong left = partners[word]; left != 0; left &= left - 1)
            {
                int bit = BitOperations.TrailingZeroCount(left), partner = (word * 64) + bit;
                bool isBound = ((bound[word] >> bit) & 1) != 0;
                Stakes stakes = isBound ? game.BoundStakes : game.Stakes;
                DefectionTable table = isBound ? game.Inside : game.Outside;
                int other = game.Play.Strategies[partner];
                double temptation = stakes.Temptation(state, partner, p.RelativeGains), threat = stakes.Threat(state, partner, p.RelativeGains);
                better += (temptation * (table[candidate, other] - table[own, other])) - (threat * (table[other, candidate] - table[other, own]));
                stake += Math.Abs(temptation) + Math.Abs(threat);
            }
        }

        double advantage = stake > 0 ? p.Selection * better / stake : 0;
        if (game.Draws.Uniform(state, year, Adoption) < 1 / (1 + Elementary.Exp(-advantage)))
        {
            game.Play.Strategies[state] = candidate;
        }
    }

    /// <summary>One of those with whom the state plays; -1 where there is none.</summary>
    private int RandomPartner(int state, double u)
    {
        int partners = 0;
        foreach (ulong word in game.Plays.Row(state))
        {
            partners += BitOperations.PopCount(word);
        }

        int left = (int)(u * partners);
        for (int partner = 0; partner < game.Plays.Count && partners > 0; partner++)
        {
            if (game.Plays[state, partner] && left-- == 0)
            {
                return partner;
            }
        }

        return -1;
    }
}
