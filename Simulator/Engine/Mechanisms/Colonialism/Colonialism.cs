using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;

namespace WorldSystems.Engine.Mechanisms.Colonialism;

/// <summary>
/// Imperialism: states that are strong, and whose capital earns more by conquest than at home, take weak ones and rule them for tribute, raw materials and markets (Hobson 1902; Lenin 1917), until
/// their peoples organise and rule costs more than it brings. Nobody is a coloniser by nature: every state looks every year at every other. What all see: <see cref="Prospects"/>; who goes:
/// <see cref="Expansion"/>; what rule does: <see cref="ColonialRule"/>; how it ends: <see cref="Resistance"/>.
/// </summary>
public sealed class Colonialism : Mechanism<ColonialismParameters>
{
    private const string Money = "money: the world's mean price of manufactures, weighted by capacity, is 1";

    /// <inheritdoc/>
    public override MechanismDescription Description { get; } = new(
        ColonialismParameters.Name,
        [6, 7],
        "Capital that earns less at home than it would by conquest looks outward; strong states take weak ones, tax them, close their markets to others and hold their industry down. When no free land is left, rivals collide; when the peoples have organised, rule ends, and preference outlives it.",
        "Hobson 1902; Lenin 1917; Boulding 1962; Strang 1990; Head, Mayer and Ries 2010",
        new ParameterList<ColonialismParameters>(ColonialismParameters.Name)
            .Number("attempts", "a", "per year", Bounds.Closed(0, 1), "Probability that a state tries in a year where conquest beats home beyond comparison; 0 ends all acquisitions. Default: a guess.", "Strang 1991 (dates of colonisation)", p => p.Attempts, (p, v) => p with { Attempts = v })
            .Number("reach_loss", "k", "per unit of distance", Bounds.Closed(0, 10), "How strength is lost with distance at the start; the loss falls at the rate of trade costs (trade.cost_decline): steamers and telegraphs carry soldiers as they carry goods. Default: a guess.", "Boulding 1962, chapter 12 (loss-of-strength gradient); Headrick 1981", p => p.ReachLoss, (p, v) => p with { ReachLoss = v })
            .Number("decisiveness", "m", "-", Bounds.Closed(0.5, 4), "Power of strength in the odds of winning. Default: the square law of combat.", "Lanchester 1916; Hirshleifer 1989", p => p.Decisiveness, (p, v) => p with { Decisiveness = v })
            .Number("campaign_cost", "c", "soldiers per head", Bounds.Closed(0.001, 1), "What a campaign takes, won or not: soldiers per head of the target, who cost sqrt(w_i w_j), w = product per head in money of the two. Default: a guess, 20 soldier-years for a thousand people: colonial wars were cheap, fought by few and largely by soldiers of the country itself.", "Headrick 1981; Etemad 2000", p => p.CampaignCost, (p, v) => p with { CampaignCost = v })
            .Number("hurdle", "q", "per year", Bounds.Closed(0, 2), "By how much more than capital at home a campaign must earn a year: it may fail, and what it wins may be lost. Default: a guess.", "Hobson 1902; Lenin 1917, chapter IV", p => p.Hurdle, (p, v) => p with { Hurdle = v })
            .Number("tribute", "tau", "of the colony's income", Bounds.Closed(0, 0.15), "Income that goes to the ruler every year, at most a quarter of exports. Default: India's, about 1 to 1.5 %; from Java 7 to 9 % went at the height of forced cultivation.", "Maddison 1971; Mukherjee 2010; van Zanden 1993; Cuenca Esteban 2007", p => p.Tribute, (p, v) => p with { Tribute = v })
            .Number("captive_trade", "v", "share", Bounds.Closed(0, 1), "Part of a colony's exports of raw materials and imports of manufactures that its ruler counts as gain at the start; it falls at the rate of trade costs, for he who rules the only road can charge what the next best costs, and roads get cheaper. The ruler decides by it, nobody is paid it. Default: a guess, a monopolist's margin.", "Hobson 1902, part I, chapter 2 (who doubted it); Gallagher and Robinson 1953", p => p.CaptiveTrade, (p, v) => p with { CaptiveTrade = v })
            .Number("garrison", "g", "soldiers per head", Bounds.Closed(0, 0.2), "Soldiers that hold a colony without a movement, per head, at the same pay: what the ruler spends on arms. Default: a guess, 1.5 for a thousand people; India was held with about one.", "Etemad 2000; Davis and Huttenback 1986 (Britain bore most of the empire's defence)", p => p.Garrison, (p, v) => p with { Garrison = v })
            .Number("unrest_cost", "u", "-", Bounds.Closed(0, 200), "By how many times the garrison of a quiet colony must grow where the whole people is organised. Default: a guess: 25 soldiers for a thousand people where a fifth is organised; 20 is what a rising takes, by the rule of soldiers.", "Quinlivan 1995", p => p.UnrestCost, (p, v) => p with { UnrestCost = v })
            .Number("hold_down", "h", "-", Bounds.Closed(0, 2), "By how much more industry in a colony must pay: excises, forced crops and labour, no guilds, no schools. Default: a guess.", "Bairoch 1982; Clingingsmith and Williamson 2008 (who give it a smaller part than prices)", p => p.HoldDown, (p, v) => p with { HoldDown = v })
            .Number("preference", "o^M", "ad valorem", Bounds.Closed(0, 3), "Obstacle in the way of outsiders' manufactures to a colony: law, language, currency, shipping. Default: a guess, well under what trade between ruler and colony exceeds other trade by.", "Head, Mayer and Ries 2010; Mitchener and Weidenmier 2008 (empire doubled trade)", p => p.Preference, (p, v) => p with { Preference = v })
            .Number("staple", "o^R", "ad valorem", Bounds.Closed(0, 3), "Obstacle in the way of a colony's raw materials to outsiders: they must pass through the ruler's ports. Default: a guess.", "Thomas 1965 (the burden of the Navigation Acts)", p => p.Staple, (p, v) => p with { Staple = v })
            .Number("industry_stirs", "b_M", "per year", Bounds.Closed(0, 1), "How fast a movement grows among a people that works in industry. Default: a guess: where a fifth does, it doubles in 35 years.", "Gellner 1983; Deutsch 1961", p => p.IndustryStirs, (p, v) => p with { IndustryStirs = v })
            .Number("drain_stirs", "b_D", "per year", Bounds.Closed(0, 10), "How fast it grows with what is taken, as a share of income. Default: a guess: where 1 to 2 % is taken, a movement takes about two generations from one in a thousand to a fifth of the people.", "Naoroji 1901; Strang 1990", p => p.DrainStirs, (p, v) => p with { DrainStirs = v })
            .Number("example_stirs", "b_X", "per year", Bounds.Closed(0, 1), "How fast it grows where all states are free that were colonies; in proportion to their share. Default: a guess.", "Strang 1990 (contagion)", p => p.ExampleStirs, (p, v) => p with { ExampleStirs = v })
            .Number("repression", "f", "share", Bounds.Closed(0, 1), "Part of a movement's growth that the whole force of a ruler prevents. Default: a guess.", "Lichbach 1987", p => p.Repression, (p, v) => p with { Repression = v })
            .Number("revolts", "e", "per year", Bounds.Closed(0, 1), "Probability that a people rises of which all are organised. Default: a guess, once in a generation.", "Strang 1990", p => p.Revolts, (p, v) => p with { Revolts = v })
            .Number("war_strain", "w", "share", Bounds.Closed(0, 1), "Part of a ruler's force that its wars tie down. Default: a guess.", "Kennedy 1987; Strang 1990", p => p.WarStrain, (p, v) => p with { WarStrain = v })
            .Number("destruction", "z", "share", Bounds.Closed(0, 0.3), "Capital that a campaign or revolt destroys in the weaker land, times the stronger's chance. Default: a guess.", "Etemad 2000", p => p.Destruction, (p, v) => p with { Destruction = v })
            .Number("deaths", "mu", "share", Bounds.Closed(0, 0.1), "People that a campaign or revolt kills, times the other side's chance. Default: a guess.", "Etemad 2000", p => p.Deaths, (p, v) => p with { Deaths = v })
            .Number("tie_decay", "x", "per year", Bounds.Closed(0, 1), "How fast preference fades after independence. Default: trade with the ruler fell by about 65 % in four decades.", "Head, Mayer and Ries 2010", p => p.TieDecay, (p, v) => p with { TieDecay = v })
            .Number("friction", "phi", "log odds", Bounds.Closed(0, 10), "What is added to the log odds of war between two states whose wish to expand is frustrated altogether, or who try for the same land. Default: a guess, twice what rivalry adds; only a theory of war reads it.", "Lenin 1917, chapter VI", p => p.Friction, (p, v) => p with { Friction = v })
            .All)
    {
        Columns =
        [
            new("colony", "-", "1 for states that another rules, else 0."),
            new("ruler", "-", "Place of its ruler in the table of states, from 1; empty for sovereign states."),
            new("colonies", "states", "Number of states that a state rules."),
            new("former_colony", "-", "1 for sovereign states that once were ruled, else 0."),
            new("tribute", Money, "Tribute received less paid."),
            new("empire_balance", Money, "Tribute received less what was spent on arms for campaigns and garrisons."),
            new("drain", "of income", "What leaves a state beside goods: tribute, profits and interest, paid less received, over its market income."),
            new("resistance", "-", "Share of a people that is organised for a state of its own, 0 to 1."),
            new("profit_rate", "per year", "Profits and rents made in a state over the value of its capital at the price of manufactures there."),
        ],
        WorldColumns =
        [
            new("colonised_share", "-", "Share of states that another rules."),
            new("colonised_population_share", "-", "Share of mankind that lives in them."),
            new("free_territory", "-", "Share of states that are free, and that another would take at a profit."),
            new("colonial_rivalry", "log odds", "What colonialism adds to the friction of all pairs of states, summed."),
            new("rulers", "states", "Number of states that rule others."),
            new("colonies_manufacturing_share", "-", "Share of states that are or were colonies in the world's value added in manufacturing."),
            new("drain_continued", "-", "Mean drain of the thirty years after independence over that under rule, states whose thirty years are over; empty while there are none."),
            new("conquests_so_far", "-", "Conquests since the start."),
            new("independences_so_far", "-", "Colonies that have become independent since the start, some more than once."),
        ],
        Events =
        [
            new("conquest", "The state comes under the rule of the other; value: the chance that the other had."),
            new("conquest_failed", "The other tried and was beaten; value: the chance that it had."),
            new("colonial_clash", "The state and the stronger other tried for the same land in one year; value: log odds of war added."),
            new("revolt_failed", "The colony rose against the other and lost; value: the chance that it had."),
            new("independence", "The state is free of the other; value: the share of its people that is organised; the note says why."),
        ],
        RelatesStates = true,
        Decisions = "Every sovereign state at peace compares, from last year's accounts, what a campaign against each other state would bring a year (chance of victory times tribute and captive trade less the cost of holding it) with what the same money earns at home, and tries for the best with a probability that grows with the advantage. A ruler gives a colony up when its rule has cost more than it brought, averaged over ten years. A colony rises the more likely the more of its people are organised.",
        LeavesOut = "Settlers, slavery, missions; companies; treaties among rulers, spheres of influence, indirect rule; who within a state gains and who pays (Hobson's point); a colony's soldiers; conquest for security or glory; rulers' loans to colonies (see sovereign debt) and firms in them (see transnational capital).",
    };

    /// <inheritdoc/>
    public override IEnumerable<MechanismStep> CreateSteps(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        world.Manufactures.AllowTariffs();
        world.RawMaterials.AllowTariffs();
        world.AllowArms();
        var empires = new Empires(world);
        TransactionAccount tribute = world.Ledger.OpenPayments("tribute", AccountKind.Transfer, "Tribute: from a colony to its ruler.");
        return
        [
            new(Phase.BeforeMarket, new Prospects(empires)),
            new(Phase.BeforeMarket, new Resistance(empires)),
            new(Phase.BeforeMarket, new Expansion(world, empires)),
            new(Phase.BeforeMarket, new ColonialRule(world, empires, tribute)),
            new(Phase.AfterAccounts, new ColonialReport(world, empires, tribute)),
            new(Phase.AfterAccounts, new DrainRecord(world, empires, tribute)),
        ];
    }
}
