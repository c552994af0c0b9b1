using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;

namespace WorldSystems.Engine.Mechanisms.Blocs;

/// <summary>
/// Delinking: states that find the world market bad for them cut themselves off from it and trade with each other. Not autarky, but subjecting what
/// crosses the border to one's own needs (Amin 1985). How: <see cref="Accession"/>, <see cref="Walls"/>.
/// </summary>
public sealed class Blocs : Mechanism<BlocsParameters>
{
    /// <inheritdoc/>
    public override MechanismDescription Description { get; } = new(
        BlocsParameters.Name,
        [10],
        "A group of poor states cuts its trade with the rest of the world by high walls and trades freely within: its industry grows behind them, at the price of dear goods.",
        "Amin 1985 (La déconnexion; in English Amin 1990, Delinking); Viner 1950 (trade creation and diversion)",
        new ParameterList<BlocsParameters>(BlocsParameters.Name)
            .Number("willing", "omega", "share", Bounds.Closed(0, 1), "Share of states whose politics would allow it, in the mean of draws. Default: about a third of mankind lived under planned economies in the 1980s.", "Kornai 1992, chapter 1", p => p.Willing, (p, v) => p with { Willing = v })
            .Number("join_below", "y_join", "of the world's mean", Bounds.Closed(0, 10), "A willing state joins when its product per head is below this part of the world's mean, as long as at least two would be in. Default: a guess at the poor half of the world.", "Amin 1985", p => p.JoinBelow, (p, v) => p with { JoinBelow = v })
            .Number("leave_above", "y_leave", "of the world's mean", Bounds.Closed(0, 10), "A member leaves when it has risen to this part of the world's mean: then the world market is no longer bad for it. Default: a guess.", "Amin 1990", p => p.LeaveAbove, (p, v) => p with { LeaveAbove = v })
            .Switch("may_leave", "Whether a member leaves, for good, when its product per head has grown less than that of outsiders over its patience.", "Kornai 1992, part three", p => p.MayLeave, (p, v) => p with { MayLeave = v })
            .Number("patience", "T", "years", Bounds.Closed(1, 500), "Years, whole ones, after which members compare themselves with outsiders, again and again. Default: a generation.", "Kornai 1992; Hirschman 1970", p => p.Patience, (p, v) => p with { Patience = v })
            .Number("outward_tariff", "t_out", "ad valorem", Bounds.Closed(0, TariffSchedule.Highest), "Duty of members on goods of outsiders, on top of their others. Default: a guess, 300 %, a wall with gates; at 10 hardly anything passes.", "Amin 1985; Holzman 1976 (trade of planned economies)", p => p.OutwardTariff, (p, v) => p with { OutwardTariff = v })
            .Number("retaliation", "t_back", "ad valorem", Bounds.Closed(0, TariffSchedule.Highest), "Duty of outsiders on goods of members, on top of their others. Default: none.", "Holzman 1976; Adler-Karlsson 1968 (the embargo)", p => p.Retaliation, (p, v) => p with { Retaliation = v })
            .All)
    {
        Columns =
        [
            new("bloc_member", "-", "1 for members of the bloc, else 0."),
            new("bloc_trade_share", "-", "Share of a member's trade that is with other members; empty for outsiders."),
        ],
        Events =
        [
            new("bloc_joined", "A state joins the bloc; value = product per head over the world's mean."),
            new("bloc_left", "A state leaves the bloc; value = product per head over the world's mean; the note says why."),
        ],
        Actors = ["bloc"],
        Decisions = "A willing state joins when last year's product per head is below join_below of the world's mean, weighted by population, and leaves above leave_above. Every patience years a member compares the growth of its product per head with that of the mean of outsiders; if it has fared worse and may_leave is set, it leaves and does not come back.",
        LeavesOut = "Planning within the bloc, exchange at other prices than those of the market, the hegemon of a bloc and its transfers, several blocs, sanctions on knowledge (raw-material technology still spreads everywhere).",
    };

    /// <inheritdoc/>
    public override IEnumerable<MechanismStep> CreateSteps(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        world.Manufactures.AllowTariffs();
        world.RawMaterials.AllowTariffs();
        var members = new Membership(world);
        var bloc = new Bloc(members);
        world.ActorGroups.Add(bloc);
        return
        [
            new(Phase.BeforeMarket, new Accession(world, members)),
            new(Phase.BeforeMarket, new Walls(members)),
            new(Phase.AfterAccounts, new TradeWithin(world, members, bloc)),
        ];
    }
}
