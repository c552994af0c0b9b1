using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;

namespace WorldSystems.Engine.Mechanisms.CollectiveSecurity;

/// <summary>
/// A league whose members promise to stand together against whoever attacks any of them: one for all, against an enemy that nobody names beforehand, where an alliance names
/// it. States join it if it is worth more to them than it costs (<see cref="Accession"/>), each keeps its promise with a probability that all know
/// (<see cref="Covenant.PledgeOf"/>, read by whoever decides on war), cuts its trade with an aggressor (<see cref="Sanctions"/>), and the league is judged by what it did
/// (<see cref="Judgement"/>). Whether it deters is up to those who think of attacking.
/// </summary>
public sealed class CollectiveSecurity : Mechanism<CollectiveSecurityParameters>
{
    /// <inheritdoc/>
    public override MechanismDescription Description { get; } = new(
        CollectiveSecurityParameters.Name,
        [15, 18],
        "If all promise to join against any aggressor, none dares; if the promise is doubted, if the strong stay away or are the aggressors themselves, it deters nobody.",
        "Wilson 1918; Claude 1962; Kupchan and Kupchan 1991; against it Carr 1939 and Mearsheimer 1994",
        new ParameterList<CollectiveSecurityParameters>(CollectiveSecurityParameters.Name)
            .Number("reliability", "rho", "probability", Bounds.Closed(0, 1), "Probability with which a member that has next to nothing of the members' power keeps its promise. Default: a guess, below the 0.75 with which allies did (Leeds, Long and Mitchell 2000): a promise to all binds less than one to a friend.", "Mearsheimer 1994; Leeds, Long and Mitchell 2000 (alliances)", p => p.Reliability, (p, v) => p with { Reliability = v })
            .Number("shirking", "phi", "-", Bounds.Closed(0, 1), "Part of its reliability that a member would lose if it had all the members' power and had to act alone: who must pay most keeps least. Default: a guess.", "Claude 1962; Mearsheimer 1994", p => p.Shirking, (p, v) => p with { Shirking = v })
            .Number("burden", "b", "-", Bounds.Closed(0, 20), "Weight of the cost of membership, the own power put at the service of others, against protection. Default: a guess, equal weights.", "Olson and Zeckhauser 1966", p => p.Burden, (p, v) => p with { Burden = v })
            .Number("norm", "nu", "-", Bounds.Closed(0, 1), "Part of the cost that a full democracy does not count: it shares the league's norms. Default: a guess.", "Wilson 1918; Russett and Oneal 2001", p => p.Norm, (p, v) => p with { Norm = v })
            .Number("inertia", "h", "of the cost", Bounds.Closed(0, 1), "A member leaves when protection has fallen below this part of the cost; 0: it never leaves for that.", "Keohane 1984 (institutions are easier kept than made)", p => p.Inertia, (p, v) => p with { Inertia = v })
            .Number("abstention", "omega", "probability", Bounds.Closed(0, 1), "Share of great powers, in the mean of draws, whose politics at home keeps them out while they are great, whatever the rule says. 1: all stay away. Default: none.", "The Senate of the United States in 1919 and 1920: Walters 1952", p => p.Abstention, (p, v) => p with { Abstention = v })
            .Number("great_power", "c_G", "share of capability", Bounds.Closed(0, 1), "Share of the world's capabilities that makes a great power. Default: about that of the smallest that historians call so.", "Singer, Bremer and Stuckey 1972", p => p.GreatPower, (p, v) => p with { GreatPower = v })
            .Number("memory", "T", "years", new(0, 500, ExcludesMinimum: true), "Years for which an aggressor is not let in and a state that was let down does not come back, and over which the league's record fades to 1/e. Default: a guess.", "Walters 1952", p => p.Memory, (p, v) => p with { Memory = v })
            .Number("reach", "r", "of distance", new(0, 10, ExcludesMinimum: true), "Distance over which the power of a state that might be a threat falls to 1/e. Default: 1 to 2 neighbours' distance among 40 states on the unit square.", "Boulding 1962 (loss of strength)", p => p.Reach, (p, v) => p with { Reach = v })
            .Number("embargo", "o", "of the goods", Bounds.Closed(0, TariffSchedule.Highest), "Obstacle between an aggressor and a member that keeps its embargo, both ways and for both goods, as long as the war lasts; nobody's income. 0: no sanctions. Default: a guess.", "Hufbauer, Schott and Elliott 1990", p => p.Embargo, (p, v) => p with { Embargo = v })
            .Number("trade_cost", "x", "-", Bounds.Closed(0, 100), "How a member's own trade with the aggressor takes from the probability that it keeps its embargo; at 3, who has a third of its trade there never does. Default: a guess.", "Martin 1992; the oil that Italy got in 1935: Walters 1952", p => p.TradeCost, (p, v) => p with { TradeCost = v })
            .All)
    {
        Columns =
        [
            new("league_member", "-", "1 for members of the league, else 0."),
            new("league_pledge", "-", "Probability with which a member keeps its promise; 0 for outsiders."),
            new("promises_kept_so_far", "-", "Wars that the state joined against the aggressor of a fellow member."),
            new("promises_broken_so_far", "-", "Wars on a fellow member in which the state stood by."),
            new("sanctioned_by", "-", "Number of members that embargo the state."),
            new("attacked_by_great_powers_so_far", "-", "Wars in which a great power attacked the state first."),
            new("attacked_by_others_so_far", "-", "Wars in which a state that is no great power attacked it first."),
            new("attacked_so_far", "-", "Wars in which the state was the first to be attacked."),
        ],
        WorldColumns =
        [
            new("league_members", "-", "Share of sovereign states that are members of the league."),
            new("league_power", "-", "Share of the members in the capabilities of all states."),
            new("league_promises_kept", "-", "Share of promises, weighted by power, that have been kept so far; empty before the first case."),
            new("states_per_war", "-", "States that fought in the first year of a war, mean of all wars begun since the mechanism began; empty before the first."),
            new("wars_on_members_so_far", "-", "Wars begun against members of the league."),
        ],
        Events =
        [
            new("league_joined", "A state joins the league; value = its share of the world's capabilities."),
            new("league_left", "A state leaves the league; value = its share of the world's capabilities; the note says why."),
            new("promise_kept", "A member joins the war against the aggressor (other) of a fellow member; value = its share of the world's capabilities."),
            new("promise_broken", "A member stands by while the aggressor (other) attacks a fellow member; value = its share of the world's capabilities."),
        ],
        Actors = ["league"],
        Decisions = "A state that has attacked nobody within memory joins when danger x trust x help > cost. Danger is T / (T + own power), T the power of the most threatening state that is no ally, falling with distance; trust the part of promises kept within memory; help the power that the others who are in or would join may be expected to bring; cost burden x own power x (1 - norm x democracy). A member leaves when that falls below inertia x cost, when it was attacked and those who came, with itself, were weaker than the aggressor, and when it attacks a fellow member.",
        LeavesOut = "A council and its veto, promises that depend on who the aggressor is, regional leagues, peacekeeping, arbitration, disarmament, blame where nobody knows who began.",
    };

    /// <inheritdoc/>
    public override IEnumerable<MechanismStep> CreateSteps(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        world.MeasureCapability();
        world.Manufactures.AllowTariffs();
        world.RawMaterials.AllowTariffs();
        var covenant = new Covenant(world);
        var cases = new List<Case>(64);
        world.ActorGroups.Add(new League(covenant));
        return
        [
            new(Phase.BeforeMarket, new Accession(world, covenant)),
            new(Phase.BeforeMarket, new Sanctions(world, covenant, cases)),
            new(Phase.AfterAccounts, new Judgement(covenant, cases)),
        ];
    }
}
