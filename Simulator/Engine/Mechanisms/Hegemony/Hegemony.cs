using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;

namespace WorldSystems.Engine.Mechanisms.Hegemony;

/// <summary>
/// Hegemony by consent: the state that leads in production and trade makes an order, and its rule costs force minus consent (Gramsci 1971; Cox 1981, 1983).
/// Material lead is a condition of it, not the thing itself: the lecture warns not to confuse Gramsci's word with the realists'. Who leads: <see cref="Leadership"/>. What societies
/// think of it: <see cref="Consenting"/>, <see cref="Neighbourhood"/>. Who breaks away: <see cref="BreakingAway"/>. What rule costs, and when the leader can pay no more:
/// <see cref="Rule"/>. What the order is good for: <see cref="Pacification"/>, lower duties within.
/// </summary>
public sealed class Hegemony : Mechanism<HegemonyParameters>
{
    private const string Never = "empty before the first";

    /// <inheritdoc/>
    public override MechanismDescription Description { get; } = new(
        HegemonyParameters.Name,
        [16],
        "A leading state's order lasts by consent, armoured by force: where societies gain from it and live in its institutions it costs little; where it drains them they break away, organise, and the force needed breaks the order.",
        "Gramsci 1971 (Prison Notebooks); Cox 1981, 1983; Gill 1990; Kindleberger 1973; Keohane 1984; Wallerstein 1984; Gilpin 1981; Kennedy 1987",
        new ParameterList<HegemonyParameters>(HegemonyParameters.Name)
            .Number("lead", "x", "share", new Bounds(0, 1, ExcludesMinimum: true), "Mean of its shares in the world's manufacturing and exports with which the first state begins an order. Default: Britain made 0.20 to 0.23 of the world's manufactures from 1860 to 1880, the United States 0.45 in 1953.", "Wallerstein 1984; Bairoch 1982", p => p.Lead, (p, v) => p with { Lead = v })
            .Number("consent_weight", "w", "-", Bounds.Closed(0, 1), "Force that full consent spares. Default: all of it, Gramsci's limiting case; 0 = rule by coercion alone.", "Gramsci 1971", p => p.ConsentWeight, (p, v) => p with { ConsentWeight = v })
            .Number("coercion", "rho", "of a follower's income", Bounds.Closed(0, 1), "Force a year that holds a follower which does not consent, at no distance. Default: a guess, the share of product that Britain and the United States spent on arms when they held most by arms.", "Kennedy 1987; Lane 1958", p => p.Coercion, (p, v) => p with { Coercion = v })
            .Number("distance_cost", "h", "per unit of distance", Bounds.Closed(0, 10), "By how much dearer force is at unit distance from the leader. Default: twice as dear across the map, a guess.", "Boulding 1962 (loss of strength gradient)", p => p.DistanceCost, (p, v) => p with { DistanceCost = v })
            .Number("limit", "phi", "of income", Bounds.Closed(0, 1), "Most of its income that a leader spends on force; where more is needed its order breaks. Default: between the 5 and 10 per cent beyond which arms are thought to slow a power down.", "Kennedy 1987", p => p.Limit, (p, v) => p with { Limit = v })
            .Number("ambition", "u", "of the limit", Bounds.Closed(0, 1), "Part of the limit up to which a leader takes in followers. Default: a guess.", "Gilpin 1981 (a state expands until the costs of the next step equal its gains)", p => p.Ambition, (p, v) => p with { Ambition = v })
            .Switch("conquest", "Whether the leader also brings in states that do not consent, as long as it can pay for the force. Default: only who consents is taken in, and force is for those who no longer do: hegemony; true = empire.", "Gramsci 1971; Cox 1983 (hegemony and dominance)", p => p.Conquest, (p, v) => p with { Conquest = v })
            .Number("tribute", "b", "share", Bounds.Closed(0, 1), "Part of the force that followers pay the leader for, at most a twentieth of their income. Default: half, a guess.", "Lane 1958; Tilly 1985", p => p.Tribute, (p, v) => p with { Tribute = v })
            .Number("pace", "a", "per year", Bounds.Closed(0, 1), "Part of the distance to its target that consent moves in a year. Default: a guess, half of the way in seven years.", "Gramsci 1971 (passive revolution, molecular change)", p => p.Pace, (p, v) => p with { Pace = v })
            .Number("goodwill", "c_0", "-", Bounds.Closed(0, 1), "Consent that any order finds. Default: a guess.", "Cox 1983", p => p.Goodwill, (p, v) => p with { Goodwill = v })
            .Number("gains", "c_g", "per unit of growth a year", Bounds.Closed(0, 100), "Consent per growth of income per head beyond the world's, over some twenty years. Default: a guess, 0.15 for a per cent a year.", "Keohane 1984; Snidal 1985", p => p.Gains, (p, v) => p with { Gains = v })
            .Number("culture", "c_h", "-", Bounds.Closed(0, 1), "Consent that institutions and culture add once they have taken root. Default: a guess.", "Gramsci 1971; Cox 1983; Ikenberry and Kupchan 1990 (socialization)", p => p.Culture, (p, v) => p with { Culture = v })
            .Number("roots", "T", "years", Bounds.Closed(1, 500), "Years in which institutions take root to 0.63. Default: a generation.", "Ikenberry and Kupchan 1990", p => p.Roots, (p, v) => p with { Roots = v })
            .Number("ties", "c_x", "per share of trade", Bounds.Closed(0, 10), "Consent per share of trade that is with the leader. Default: a guess.", "Hirschman 1945; Gill 1990", p => p.Ties, (p, v) => p with { Ties = v })
            .Number("drain", "c_d", "per share of income", Bounds.Closed(0, 100), "Consent lost per share of income that leaves for nothing: profits, interest, transfers and tribute, less what comes in. Default: a guess, 0.2 for a twentieth.", "Frank 1967; Gramsci 1971 (a hegemon makes economic sacrifices)", p => p.Drain, (p, v) => p with { Drain = v })
            .Number("opposition", "c_o", "-", Bounds.Closed(0, 10), "Consent lost where the whole neighbourhood is in an organised opposition; 0 = nobody organises. Default: a guess, the consent of a whole society where it stands alone.", "Gramsci 1971 (war of position); Cox 1983", p => p.Opposition, (p, v) => p with { Opposition = v })
            .Number("threshold", "c*", "-", new Bounds(0, 1, ExcludesMinimum: true), "Consent below which a follower may break away. Default: a guess.", "Gramsci 1971 (crisis of authority)", p => p.Threshold, (p, v) => p with { Threshold = v })
            .Number("unrest", "q", "per year", Bounds.Closed(0, 1), "Chance of breaking away where nobody consents; falls in a straight line to nothing at the threshold. Default: a guess.", "Gramsci 1971", p => p.Unrest, (p, v) => p with { Unrest = v })
            .Number("example", "e", "-", Bounds.Closed(0, 100), "By how much that chance rises, as a multiple, per share of the followers that got away in the last ten years or so. Default: a guess, half as likely again where a twentieth did.", "Kuran 1991; Huntington 1991 (snowballing)", p => p.Example, (p, v) => p with { Example = v })
            .Number("victory", "-", "chance", Bounds.Closed(0, 1), "Chance that a revolt which the leader fights is won. Default: the weak side won about three in ten asymmetric wars of the last two centuries.", "Arreguín-Toft 2001", p => p.Victory, (p, v) => p with { Victory = v })
            .Number("damage", "-", "share", Bounds.Closed(0, 1), "Share of its capital and arms that a revolt destroys in the follower. Default: a guess.", "Collier 1999 (civil war takes some two per cent of product a year)", p => p.Damage, (p, v) => p with { Damage = v })
            .Number("campaign", "-", "years of full force", Bounds.Closed(0, 100), "What it takes to fight a revolt, in years of the force that would hold the follower without consent. Default: a guess.", "Kennedy 1987", p => p.Campaign, (p, v) => p with { Campaign = v })
            .Number("exile", "-", "years", Bounds.Closed(1, 500), "Years, whole ones, that a state which broke away opposes the order. Default: a generation.", "Cox 1983", p => p.Exile, (p, v) => p with { Exile = v })
            .Number("delinking_tariff", "-", "ad valorem", Bounds.Closed(0, TariffSchedule.Highest), "Duty on the leader's goods of those who broke away, on top of others. Default: a guess.", "Amin 1985", p => p.DelinkingTariff, (p, v) => p with { DelinkingTariff = v })
            .Number("openness", "o", "share", Bounds.Closed(0, 1), "By how much members lower whatever duties they charge: open trade is the order's good. Default: a guess.", "Kindleberger 1973; Krasner 1976", p => p.Openness, (p, v) => p with { Openness = v })
            .Number("pacification", "pi", "log odds", Bounds.Closed(0, 10), "Log odds of war that an order of the whole world would take from each pair within; a smaller one takes less. Default: a guess.", "Gilpin 1981; doubted by Levy 1985", p => p.Pacification, (p, v) => p with { Pacification = v })
            .Number("interregnum", "-", "years", Bounds.Closed(1, 500), "Years, whole ones, after an order in which none begins. Default: a generation, as from 1914 to 1945 or 1792 to 1815.", "Modelski 1987", p => p.Interregnum, (p, v) => p with { Interregnum = v })
            .All)
    {
        Columns =
        [
            new("consent", "-", "Consent of society to the order, 0 to 1; good will alone where it lives in none."),
            new("in_order", "-", "1 for the leader of the order and its followers, else 0."),
            new("force_faced", "-", "Force that holds a follower over its income; 0 for others."),
            new("opposes_order", "-", "1 for states that broke away and oppose the order, else 0."),
            new("tie_to_leader", "-", "Share of last year's trade that was with the leader; 0 for itself and without an order."),
            new("drain_felt", "-", "Profits, interest, transfers and tribute paid abroad less received over income, smoothed over ten years; below 0 the state gains."),
        ],
        WorldColumns =
        [
            new("order_strength", "-", "Share of the world's market income in the order, leader included; 0 without one."),
            new("order_followers", "states", "Followers of the leader."),
            new("consent_mean", "-", "Mean consent of followers; empty without any."),
            new("force_share", "-", "Force that the order takes over the leader's income; empty without an order."),
            new("order_years", "years", "Years of the present order, this one included; 0 without one."),
            new("opposition_states", "states", "States that broke away and oppose the order."),
            new("orders_so_far", "orders", "Orders that have found a follower."),
            new("order_years_so_far", "years", "Years under an order with followers."),
            new("order_length", "years", $"Years under an order with followers over such orders; {Never}."),
            new("force_share_so_far", "-", $"Mean of force_share over years under an order; {Never}."),
            new("rule_cost_so_far", "-", $"Mean over years under an order of force over the followers' income; {Never}."),
            new("consent_so_far", "-", $"Mean of consent_mean over years under an order; {Never}."),
            new("revolts_so_far", "revolts", "Revolts, won or put down."),
            new("exits_so_far", "exits", "Times that a follower broke away, with or without a fight."),
            new("counter_hegemonies_so_far", "blocs", "Times that an opposition of three or more states organised."),
            new("consent_loss_of_leavers", "-", "What a follower's consent was in the years before, smoothed over ten, less what it is when it tries to break away: mean over all who tried so far; empty where none did."),
            new("consent_loss_excess", "-", "consent_loss_of_leavers less the same over all followers and years in which they did not try."),
            new("drain_of_leavers", "-", "drain_felt when followers tried to break away: mean over all who tried so far; empty where none did."),
            new("drain_excess", "-", "drain_of_leavers less the same over all followers and years in which they did not try."),
        ],
        Events =
        [
            new("order_began", "A state begins to lead; value: its lead."),
            new("order_ended", "Its order ends; value: years it lasted; the note says why."),
            new("joined_order", "A state follows a leader; value: its consent; the note says whether it consents or is brought in."),
            new("left_order", "A follower follows no more; value: its consent; the note says how."),
            new("revolt", "A follower fights to break away; value: its consent; the note says who won."),
            new("counter_hegemony", "Those who broke away are enough to organise; value: their number."),
            new("counter_hegemony_ended", "They are too few again; value: their number."),
        ],
        Actors = [OrderActor.KindOfActor],
        Decisions = "The leader takes in outsiders that consent (with conquest: any), those first that need least force for their size, until ambition of its limit is spent; it fights a revolt when it can pay for it. A follower whose consent is below the threshold breaks away by chance, the likelier the less it consents. The leader gives up when holding all takes more than its limit, or when an organised opposition produces more than all who still follow.",
        LeavesOut = "Classes within states (the historical bloc that crosses borders: see class conflict), ideas as such, concessions that the leader pays for, several orders at once, war for the succession, lead in finance, drain through prices (unequal exchange is measured, not felt), what coercion does to the consent of those who watch it.",
    };

    /// <inheritdoc/>
    public override IEnumerable<MechanismStep> CreateSteps(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        world.Manufactures.AllowTariffs();
        world.RawMaterials.AllowTariffs();
        world.AllowArms();
        TransactionAccount tribute = world.Ledger.OpenPayments("tribute_of_order", AccountKind.Transfer, "Tribute of followers to the leader of the order, for the force that holds them.");
        var order = new Order(world);
        order.Record.Publish(world);
        var rule = new Rule(world, order, tribute);
        world.ActorGroups.Add(new OrderActor(world, order, tribute));
        return
        [
            new(Phase.BeforeMarket, new Leadership(world, order)),
            new(Phase.BeforeMarket, new Consenting(world, order, new Neighbourhood(world, order))),
            new(Phase.BeforeMarket, new BreakingAway(world, order, rule)),
            new(Phase.BeforeMarket, rule),
            new(Phase.BeforeMarket, new Pacification(order)),
            new(Phase.AfterAccounts, new Ties(order)),
        ];
    }
}
