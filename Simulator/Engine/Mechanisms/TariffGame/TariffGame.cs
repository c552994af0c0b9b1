using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;

namespace WorldSystems.Engine.Mechanisms.TariffGame;

/// <summary>
/// Trade policy as an iterated prisoner's dilemma between every two sovereign states, with payoffs from the market they trade in (<see cref="Stakes"/>), six strategies
/// (<see cref="Strategy"/>), imitation of what pays (<see cref="Learning"/>) and a treaty regime (<see cref="Rounds"/>).
/// </summary>
public sealed class TariffGame : Mechanism<TariffGameParameters>
{
    private const double LongestShadow = 0.999;

    /// <inheritdoc/>
    public override MechanismDescription Description { get; } = new(
        TariffGameParameters.Name,
        [13, 14, 18],
        "States can cooperate under anarchy when they meet again: reciprocity makes low tariffs stable, and a regime with monitoring and rounds makes them lower; where states weigh the other's gain, cooperation fails.",
        "Axelrod 1981, 1984; Keohane 1984; Axelrod and Keohane 1985; Grieco 1988",
        new ParameterList<TariffGameParameters>(TariffGameParameters.Name)
            .Number("defect_tariff", "t_d", "ad valorem", Bounds.Closed(0, 2), "Duty on the manufactures of a partner on whom a state defects. Default: about what pays best on one partner's goods in this kernel; at 0.3 hardly any state gains.", "Johnson 1953 (optimum tariff); rate measured", p => p.DefectTariff, (p, v) => p with { DefectTariff = v })
            .Number("cooperate_tariff", "t_c", "ad valorem", Bounds.Closed(0, 2), "Duty on the manufactures of a partner with whom a state cooperates; no higher than the other counts. Default: none.", "Axelrod and Keohane 1985", p => p.CooperateTariff, (p, v) => p with { CooperateTariff = v })
            .Number("share_all_c", "-", "share", Bounds.Closed(0, 1), "Share of states that start as unconditional cooperators, in the mean of draws; who starts with none of the five always defects. Default: few, a guess: they feed those who defect.", "Axelrod 1984, chapter 3 (clusters)", p => p.ShareAllC, (p, v) => p with { ShareAllC = v })
            .Number("share_tit_for_tat", "-", "share", Bounds.Closed(0, 1), "Share that starts with tit-for-tat. Default: a fifth, and as many each with its generous and its grim kin, a guess: from less than a half reciprocity dies out in most worlds.", "Axelrod 1984", p => p.ShareTitForTat, (p, v) => p with { ShareTitForTat = v })
            .Number("share_generous", "-", "share", Bounds.Closed(0, 1), "Share that starts with generous tit-for-tat. Default: a fifth, a guess.", "Nowak and Sigmund 1992", p => p.ShareGenerous, (p, v) => p with { ShareGenerous = v })
            .Number("share_grim", "-", "share", Bounds.Closed(0, 1), "Share that starts with grim. Default: a fifth, a guess.", "Friedman 1971", p => p.ShareGrim, (p, v) => p with { ShareGrim = v })
            .Number("share_win_stay", "-", "share", Bounds.Closed(0, 1), "Share that starts with win-stay lose-shift. Default: few, a guess.", "Nowak and Sigmund 1993", p => p.ShareWinStay, (p, v) => p with { ShareWinStay = v })
            .Number("noise", "epsilon", "probability", Bounds.Closed(0, 0.5), "Chance that a move is executed wrongly. Default: a guess, between the 1 % of tournaments and the 5 % of studies of noise.", "Axelrod 1984; Wu and Axelrod 1995", p => p.Noise, (p, v) => p with { Noise = v })
            .Number("shadow", "w", "probability", Bounds.Closed(0, LongestShadow), "Chance that a pair remembers next year what it did; else, as when governments change, both open anew. 0: every year is the only one. Default: a guess, memory of twenty years.", "Axelrod 1981", p => p.Shadow, (p, v) => p with { Shadow = v })
            .Number("generosity", "q", "probability", Bounds.Closed(0, 1), "Chance that generous tit-for-tat forgives a defection. Default: theirs for the usual payoffs 5, 3, 1, 0.", "Nowak and Sigmund 1992; Molander 1985", p => p.Generosity, (p, v) => p with { Generosity = v })
            .Number("relative_gains", "k", "-", Bounds.Closed(0, 100), "Weight on the gap between a partner's gain and one's own: U = own - k (other - own). Default: none, as liberals have it.", "Grieco 1988", p => p.RelativeGains, (p, v) => p with { RelativeGains = v })
            .Number("imitation", "-", "per year", Bounds.Closed(0, 1), "Chance that a state compares its strategy with a partner's. Default: a guess, once in ten years, about the life of a trade act.", "Traulsen et al. 2006", p => p.Imitation, (p, v) => p with { Imitation = v })
            .Number("selection", "beta", "-", Bounds.Closed(0, 1000), "Intensity of selection: how surely what pays more is taken over; 0 = by the toss of a coin. Default: a guess, strong: an advantage of a tenth of the stake decides.", "Traulsen et al. 2006", p => p.Selection, (p, v) => p with { Selection = v })
            .Number("exploration", "mu", "per year", Bounds.Closed(0, 1), "Chance that a state tries any of the six strategies. Default: a guess, once in 500 years.", "Axelrod 1986", p => p.Exploration, (p, v) => p with { Exploration = v })
            .Number("negligible", "-", "of income", Bounds.Closed(0, 1), "Two states play when their trade in manufactures is at least this part of the income of one of them. Default: a guess, a ten-thousandth.", "Axelrod and Keohane 1985", p => p.Negligible, (p, v) => p with { Negligible = v })
            .Switch("regime", "Whether there is a treaty regime with rounds and monitoring.", "Keohane 1984", p => p.Regime, (p, v) => p with { Regime = v })
            .Number("rounds_every", "T", "years", Bounds.Closed(1, 500), "Years, whole ones, from round to round. Default: eight rounds from 1947 to 1994.", "Bown and Irwin 2015", p => p.RoundsEvery, (p, v) => p with { RoundsEvery = v })
            .Number("round_cut", "-", "share", Bounds.Closed(0, 1), "Part by which a round cuts what members may charge each other. Default: about that of the Kennedy round.", "Bown and Irwin 2015; Preeg 1970", p => p.RoundCut, (p, v) => p with { RoundCut = v })
            .Number("accession_cost", "-", "of income", Bounds.Closed(0, 1), "What a state must expect to gain by membership, a year, to join. Default: a guess, a ten-thousandth: what an administration of customs and a seat in Geneva may cost.", "Olson 1965 (selective costs of joining)", p => p.AccessionCost, (p, v) => p with { AccessionCost = v })
            .Number("regime_noise", "epsilon_r", "probability", Bounds.Closed(0, 0.5), "Chance of a wrong move among members, who watch each other. Default: a guess, a tenth of that outside.", "Keohane 1984", p => p.RegimeNoise, (p, v) => p with { RegimeNoise = v })
            .Number("regime_shadow", "w_r", "probability", Bounds.Closed(0, LongestShadow), "Shadow of the future among members, who meet in every round. Default: a guess, memory of a century.", "Axelrod and Keohane 1985", p => p.RegimeShadow, (p, v) => p with { RegimeShadow = v })
            .All)
    {
        Columns =
        [
            new("tariff_game_strategy", "-", "0 always defects, 1 always cooperates, 2 tit-for-tat, 3 generous tit-for-tat, 4 grim, 5 win-stay lose-shift; empty for who does not play."),
            new("cooperation_rate", "-", "Share of its partners with whom a state cooperates this year."),
            new("game_payoff", "-", "What this year's duties of the game pay a state by its own reckoning, counted from mutual cooperation, over its income."),
            new("regime_member", "-", "1 for members of the treaty regime, else 0."),
            new("partner_tariff_faced", "ad valorem", "Mean duty of the game that its partners charge a state."),
            new("reciprocates", "-", "1 where the strategy is one of 2 to 5, else 0."),
            new("always_defects", "-", "1 where the strategy is 0, else 0."),
        ],
        WorldColumns =
        [
            new("cooperation", "-", "Share of this year's moves that cooperate, over pairs that play."),
            new("mean_game_tariff", "ad valorem", "Mean duty of the game over pairs that play, both directions, unweighted."),
            new("mutual_cooperation", "-", "Share of pairs in which both cooperate: trading systems."),
            new("mutual_cooperation_kept", "-", "Share of the pairs that cooperated last year that still do."),
            new("prisoners_dilemmas", "-", "Share of pairs whose payoffs are a prisoner's dilemma for both, relative gains counted."),
            new("defection_tempts", "-", "Share of moves at which defection pays in the year itself, T > R."),
            new("axelrod_condition", "-", "Among pairs of reciprocating states in which at least one is tempted, share in which w is at least Axelrod's bound for both."),
            new("defectors_share", "-", "Share of states that always defect."),
            new("tit_for_tat_share", "-", "Share of states that play tit-for-tat."),
            new("reciprocators_share", "-", "Share of states that reciprocate (tit-for-tat, generous, grim, win-stay lose-shift)."),
        ],
        Events =
        [
            new("treaty_round", "A round of the regime; value = the rate at which members' tariffs on each other are now bound; the note says whether it founded the regime."),
            new("joined_regime", "A state joins the regime; value = what it expects to gain by it a year, over its income."),
        ],
        Actors = ["regime"],
        Decisions = "Every year a state moves toward every partner as its strategy says, from what both did last year. Once in 1 / imitation years it looks at a partner's strategy, reckons what that would pay itself in the long run with its partners as they play now, at its own stakes, and takes it over the more surely the more it pays. At a round a state joins the regime when it expects to gain by it more than accession_cost of its income.",
        LeavesOut = "Tariffs on raw materials, most-favoured-nation treatment (a concession to one is for one), lobbies, tariffs of different height by state, the choice of the rate itself, memory of more than a year, leaving the regime.",
    };

    /// <inheritdoc/>
    public override IEnumerable<MechanismStep> CreateSteps(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        world.Manufactures.AllowTariffs();
        world.RawMaterials.AllowTariffs();
        var game = new Game(world);
        var outlook = new Outlook(world, game);
        var report = new Report(world, game);
        _ = new WorldReport(world, game, report);
        world.ActorGroups.Add(new Regime(world, game, report));
        return
        [
            new(Phase.BeforeMarket, outlook),
            new(Phase.BeforeMarket, new Learning(world, game)),
            new(Phase.BeforeMarket, new Rounds(game, outlook)),
            new(Phase.BeforeMarket, new Charges(world, game)),
        ];
    }
}
