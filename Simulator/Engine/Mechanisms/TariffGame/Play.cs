using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.TariffGame;

/// <summary>
/// Rounds of the iterated prisoner's dilemma, every player with every other: who did what to whom, as bits (1 = defect), so that a player moves toward 64 others at once.
/// Payoffs are not its business. Draws: errors of execution, forgetting and forgiving, each its own stream by player and round.
/// </summary>
internal sealed class Play
{
    private const int Errors = 0, Forgiving = 1, CoinStreams = 2, Forgetting = 4;

    private readonly RandomStreams _draws;
    private readonly BitMatrix _fresh;
    private readonly double[] _memories;

    public Play(int players, RandomStreams draws)
    {
        _draws = draws;
        Moves = new(players);
        Suffered = new(players);
        Bound = new(players);
        Pairs = new(players);
        Before = new(players);
        _fresh = new(players);
        _memories = new double[players];
        Strategies = new int[players];
        Forget();
    }

    /// <summary>Number of each player's strategy.</summary>
    public int[] Strategies { get; }

    /// <summary>Last moves, by player toward the other.</summary>
    public BitMatrix Moves { get; }

    /// <summary>The same by who suffers them: the others' last moves toward a player.</summary>
    public BitMatrix Suffered { get; }

    /// <summary>Pairs that live under a regime's noise and shadow of the future (symmetric).</summary>
    public BitMatrix Bound { get; }

    /// <summary>Who plays whom (symmetric); with whom it does not play a player stays at its opening move.</summary>
    public BitMatrix Pairs { get; }

    /// <summary>The moves of the round before.</summary>
    public BitMatrix Before { get; }

    /// <summary>Nobody remembers anything.</summary>
    public void Forget()
    {
        for (int i = 0; i < Moves.Count; i++)
        {
            _fresh.Row(i).Fill(ulong.MaxValue);
        }
    }

    /// <summary>Plays a round.</summary>
    /// <param name="round">Number of the round, for the draws.</param>
    /// <param name="outside">How pairs play.</param>
    /// <param name="inside">How pairs play that are <see cref="Bound"/>.</param>
    /// <param name="generosity">q.</param>
    public void Round(int round, Conditions outside, Conditions inside, double generosity)
    {
        bool differ = inside != outside;
        Before.CopyOf(Moves);
        for (int i = 0; i < Moves.Count; i++)
        {
            Span<ulong> own = Moves.Row(i), their = Suffered.Row(i), fresh = _fresh.Row(i), pairs = Pairs.Row(i), bound = Bound.Row(i);
            int strategy = Strategies[i];
            ulong opening = Strategy.Opening(strategy);
            for (int word = 0; word < own.Length; word++)
            {
                ulong plays = pairs[word], within = differ ? plays & bound[word] : 0;
                ulong forgiven = strategy == Strategy.GenerousTitForTat ? Coins(i, round, word, Forgiving, generosity, their[word] & plays) : 0;
                ulong move = (Strategy.Answer(strategy, own[word], their[word], forgiven) & ~fresh[word]) | (opening & fresh[word]);
                ulong wrong = Coins(i, round, word, Errors, outside.Noise, plays & ~within) | Coins(i, round, word, Errors, inside.Noise, within);
                own[word] = ((move ^ wrong) & plays) | (opening & ~plays);
            }
        }

        Suffered.TransposeOf(Moves);
        DrawForgetting(round, outside.Shadow, inside.Shadow);
    }

    /// <summary>
    /// Which pairs will have forgotten before the next round: a player forgets all others at once, as a new government does, with probability 1 - sqrt(w), so that a pair
    /// remembers with probability w.
    /// </summary>
    private void DrawForgetting(int round, double outside, double inside)
    {
        double chance = 1 - Math.Sqrt(outside), chanceInside = 1 - Math.Sqrt(inside);
        _fresh.Clear();
        _draws.OfStates(round, Forgetting, _memories);
        for (int i = 0; i < _memories.Length; i++)
        {
            double u = _memories[i];
            if (u < chance || u < chanceInside)
            {
                Forget(i, u < chance, u < chanceInside);
            }
        }
    }

    private void Forget(int player, bool outside, bool inside)
    {
        for (int other = 0; other < Moves.Count; other++)
        {
            if (Bound[player, other] ? inside : outside)
            {
                _fresh[player, other] = _fresh[other, player] = true;
            }
        }
    }

    private ulong Coins(int player, int round, int word, int stream, double probability, ulong thrown) =>
        thrown == 0 ? 0 : _draws.Coins(player, round, (word * CoinStreams) + stream, probability, thrown);
}

/// <summary>How a pair plays.</summary>
/// <param name="Noise">epsilon, the probability with which a move is executed wrongly.</param>
/// <param name="Shadow">w, the probability with which the pair remembers next year what it did.</param>
internal readonly record struct Conditions(double Noise, double Shadow);
