using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;

namespace WorldSystems.Engine.Mechanisms.ClassConflict;

/// <summary>
/// Class conflict: over the distribution of income in ordinary years, over the rules of ownership in a revolution. Marx expected it where capitalism is ripe;
/// Gramsci asked why it came in an agrarian society, and answered that elsewhere the order rules by consent; Lenin, that the chain breaks at its
/// weakest link. Each has its terms in the log odds of a revolution, each term its weight: with a weight of 0 that theory is off. No line says where revolutions happen.
/// <para>
/// What the year was like: <see cref="Conditions"/>. Whether it comes to a crisis, a reform, a revolution, a restoration: <see cref="Uprising"/>. Who gets what under
/// the old rules and under the new: <see cref="Distribution"/>. The order of a year: last year's conditions, this year's wars, the draw, then the rules.
/// </para>
/// </summary>
public sealed class ClassConflict : Mechanism<ClassConflictParameters>
{
    private const string Money = "money: the world's mean price of manufactures, weighted by capacity, is 1";

    /// <inheritdoc/>
    public override MechanismDescription Description { get; } = new(
        ClassConflictParameters.Name,
        [17],
        "The owners of capital and those who work for them fight over income and over ownership. Marx expects revolution where industry and exploitation are ripe, Gramsci and Lenin where consent is thin and the state is weak. A revolution changes who owns, who saves, and what is owed abroad.",
        "Marx and Engels 1848; Marx 1867; Lenin 1916; Gramsci 1929-35 (1971); Preobrazhensky 1926; Davies 1962; Skocpol 1979; Cox 1987; Boix 2003; Acemoglu and Robinson 2006",
        new ParameterList<ClassConflictParameters>(ClassConflictParameters.Name)
            .Number("base", "b_0", "log odds", Bounds.Closed(-20, 0), "Log odds of a crisis in a year in which every term is 0. Default: 0.15 % a year; as terms differ between states, the mean of all comes to 0.2 to 0.5 %, in the order of the twenty to twenty-five social revolutions that won in the nine thousand or so state-years of 1900 to 1990, by our count.", "Skocpol 1979; Goldstone 1991; Goodwin 2001", p => p.Base, (p, v) => p with { Base = v })
            .Number("exploitation", "w_k", "log odds per unit", Bounds.Closed(0, 5), "Weight of capital's share of the whole product, villages included, a unit of which is 14 % of product (all units: a standard deviation over states and years, rounded). Default: one half, as for every term of both theories, so that neither is favoured; a guess.", "Marx 1867, chapters 18 and 32", p => p.Exploitation, (p, v) => p with { Exploitation = v })
            .Number("proletariat", "w_p", "log odds per unit", Bounds.Closed(0, 5), "Weight of the share of labour that manufacturing brings together, a unit of which is 22 % of labour. Default: one half, as for every term; a guess.", "Marx and Engels 1848", p => p.Proletariat, (p, v) => p with { Proletariat = v })
            .Number("squeeze", "w_s", "log odds per unit", Bounds.Closed(0, 5), "Weight of the fall of labour's share below its usual one: wages that fall against product; a unit is 0.6 % of income. Default: one half, as for every term; a guess.", "Marx 1867, chapter 25; Allen 2009 (the pause of wages before 1840)", p => p.Squeeze, (p, v) => p with { Squeeze = v })
            .Number("reserve", "w_r", "log odds per unit", Bounds.Closed(0, 5), "Weight of a reserve in subsistence that presses on workers in manufacturing, 4 l^S l^M, a unit of which is 0.05. Default: one half, as for every term; a guess.", "Marx 1867, chapter 25", p => p.Reserve, (p, v) => p with { Reserve = v })
            .Number("deprivation", "w_d", "log odds per unit", Bounds.Closed(0, 5), "Weight of consumption short of what was expected, a unit of which is 5 % (without wars nobody falls so far short). Default: one half; a guess. It belongs to neither side.", "Davies 1962; Gurr 1970", p => p.Deprivation, (p, v) => p with { Deprivation = v })
            .Number("consent", "w_h", "log odds per unit", Bounds.Closed(0, 5), "Weight of consent against a crisis, a unit of which is 0.15. Default: one half, as for every term; a guess at the size, not at the sign: revolutions are rare in rich states.", "Gramsci 1929-35; Goodwin 2001; Boix 2003", p => p.Consent, (p, v) => p with { Consent = v })
            .Number("war", "w_w", "log odds per war", Bounds.Closed(0, 5), "Weight of a year of war; a defeat counts twice and is felt for years. Default: 1; a guess at the size, not at the sign: governments that lose wars fall more often.", "Skocpol 1979; Bueno de Mesquita, Siverson and Woller 1992", p => p.War, (p, v) => p with { War = v })
            .Number("drain", "w_x", "log odds per unit", Bounds.Closed(0, 5), "Weight of net property income and transfers paid abroad, a unit of which is 2 % of income. Default: one half, as for every term; a guess.", "Lenin 1916", p => p.Drain, (p, v) => p with { Drain = v })
            .Number("unevenness", "w_u", "log odds per unit", Bounds.Closed(0, 5), "Weight of a modern sector in an agrarian society: the share of manufacturing in product less its share of labour, a unit of which is 0.065. Default: one half, as for every term; a guess.", "Trotsky 1930, chapter 1", p => p.Unevenness, (p, v) => p with { Unevenness = v })
            .Number("example", "w_e", "log odds per unit", Bounds.Closed(0, 5), "Weight of revolutions elsewhere in the last years, a unit of which is one in twenty states. Default: a guess; It belongs to neither side.", "Weyland 2014; Beissinger 2022", p => p.Example, (p, v) => p with { Example = v })
            .Number("reform", "r", "share", Bounds.Closed(0, 1), "Part of crises that full consent, or full democracy, turns into a reform. Default: a guess; it multiplies consent or democracy, whichever is larger.", "Acemoglu and Robinson 2000; Przeworski 1985", p => p.Reform, (p, v) => p with { Reform = v })
            .Number("markup", "mu_0", "share of wages", Bounds.Closed(0, 0.5), "What capital takes off wages where labour is not organised and capital stays at home. Default: labour's share is then 0.8 of the kernel's 0.74 to 0.81, about the 0.6 of Britain from 1770 to 1913.", "Allen 2009; Kalecki 1938", p => p.Markup, (p, v) => p with { Markup = v })
            .Number("organisation", "o", "share of wages", Bounds.Closed(0, 2), "What organised labour, l^M (1 - l^S), takes off the mark-up. Default: a guess; labour that is fully organised then wins 15 % of wages, in the order of a union premium.", "Blanchflower and Bryson 2003; Korpi 1983", p => p.Organisation, (p, v) => p with { Organisation = v })
            .Number("exit", "z", "share of wages", Bounds.Closed(0, 10), "What capital that crosses borders adds to the mark-up, per unit of flows over income. Default: a guess from the fact that labour's share fell by about 5 % of income from 1975 to 2012, while foreign direct investment and its income rose by some 5 % of product; others explain that fall by cheap machines.", "Cox 1987; Karabarbounis and Neiman 2014 (the fact, and the other explanation); Elsby, Hobijn and Sahin 2013 (offshoring)", p => p.Exit, (p, v) => p with { Exit = v })
            .Number("concession", "c", "share of wages", Bounds.Closed(0, 1), "What a reform takes off the mark-up; half of it is gone after fourteen years. Default: a guess.", "Acemoglu and Robinson 2000; Piketty 2014 (shares before and after 1945)", p => p.Concession, (p, v) => p with { Concession = v })
            .Number("adjustment", "v", "per year", Bounds.Closed(0, 1), "Part of the way to its goal that the mark-up goes a year. Default: a guess, half of the way in seven years.", "Olson 1982", p => p.Adjustment, (p, v) => p with { Adjustment = v })
            .Number("expropriation", "e", "share", Bounds.Closed(0, 1), "Share of foreign claims that a revolution takes or repudiates. Default: all, as in Russia in 1918, China and Cuba; others paid in part.", "Kobrin 1984; Tomz 2007", p => p.Expropriation, (p, v) => p with { Expropriation = v })
            .Number("forced_saving", "f", "share of consumption", Bounds.Closed(0, 0.4), "Part of what would have been consumed that the plan saves under the new rules. Default: with it a state saves about a quarter of income, as the Soviet Union did from the 1930s on, against some 15 % before.", "Preobrazhensky 1926; Bergson 1961; Allen 2003", p => p.ForcedSaving, (p, v) => p with { ForcedSaving = v })
            .Number("mobilisation", "q", "share of the premium", Bounds.Closed(0, 1), "Part of the premium of manufacturing that planners need not pay to fill its jobs. Default: a guess.", "Allen 2003", p => p.Mobilisation, (p, v) => p with { Mobilisation = v })
            .Number("civil_war_years", "T", "years", Bounds.Closed(0, 20), "Years of civil war after a revolution. Default: a guess between Russia's five, Mexico's ten and those that hardly had one.", "Skocpol 1979; Sarkees and Wayman 2010", p => p.CivilWarYears, (p, v) => p with { CivilWarYears = v })
            .Number("destruction", "d", "share per year", Bounds.Closed(0, 0.3), "Share of capital that a year of civil war destroys. Default: a guess.", "Collier 1999 (product per head falls by about 2 % a year in civil wars)", p => p.Destruction, (p, v) => p with { Destruction = v })
            .Number("mortality", "k", "share per year", Bounds.Closed(0, 0.1), "Share of the people that a year of civil war kills beyond ordinary deaths. Default: a guess below Russia's from 1918 to 1922, about a fifteenth of the people in five years.", "Davies, Harrison and Wheatcroft 1994", p => p.Mortality, (p, v) => p with { Mortality = v })
            .Number("restoration", "g", "per year", Bounds.Closed(0, 1), "Probability a year that the new rules end where nobody is deprived. Default: fifty years on average, between the forty or so of Eastern Europe and Russia's seventy-four.", "Kornai 1992", p => p.Restoration, (p, v) => p with { Restoration = v })
            .All)
    {
        Columns =
        [
            new("markup", "share of wages", "Part of wages that capital takes by its power over labour."),
            new("labour_share", "-", "Labour's share of market income, mark-up taken off; under the new rules of what is paid as wages before forced saving."),
            new("capital_share", "-", "The rest: profits, rents and the mark-up; society's under the new rules."),
            new("contradictions", "log odds", "What capital's share, industry, labour's falling share and the reserve add to the log odds of a crisis next year."),
            new("weakness", "log odds", "What drain, unevenness and want of consent add to them."),
            new("ideological_hegemony", "-", "Consent to the order, 0 to 1."),
            new("deprivation", "-", "By how much consumption per head is short of what was expected, in logarithms."),
            new("revolution_risk", "per year", "Probability of a revolution this year; 0 under the new rules and in dependencies."),
            new("revolution", "-", "1 in the year of a revolution, else 0."),
            new("revolutions", "-", "Revolutions until now."),
            new("socialist", "-", "1 while the new rules of ownership and saving hold, else 0."),
            new("reforms", "-", "Reforms that labour won, as far as they still count."),
            new("expropriated", Money, "Foreign claims that the state took or repudiated this year."),
            new("lost_to_expropriation", Money, "Claims of the state on others that these took or repudiated this year."),
        ],
        WorldColumns =
        [
            new("revolutions_so_far", "-", "Revolutions in all states until now."),
            new("revolution_industrial_rank_so_far", "-", "Mean rank of the states of all revolutions until now, in the year of each, by the share of labour in manufacturing: 1 = first of all states, 0 = last, 0.5 = chance."),
            new("revolution_income_rank_so_far", "-", "The same by product per head."),
            new("revolution_industrial_quarter_so_far", "-", "Part of revolutions that happened in the quarter of states with the largest share of labour in manufacturing; 0.25 = chance."),
            new("revolution_agrarian_half_so_far", "-", "Part of them that happened in the half with the smallest; 0.5 = chance."),
            new("reforms_so_far", "-", "Crises that ended in reform until now."),
            new("restorations_so_far", "-", "Restorations until now."),
            new("socialist_people", "-", "Share of people who live under the new rules."),
            new("world_labour_share", "-", "Labour's share of the market income of all states."),
            new("capital_mobility", "-", "Capital that crosses borders and what it earns there, over market income of all states."),
        ],
        Events =
        [
            new("revolution", "New rules of ownership and saving; value: the probability it had; note: which terms weighed more."),
            new("reform", "Labour wins a larger share instead; value: the probability of the crisis."),
            new("restoration", "The old rules return; value: the probability it had."),
        ],
        Decisions = "No class decides by calculation: crises come by chance, with odds that follow from last year's conditions and this year's wars. The draw of a state and year is the same in all worlds with the same seed.",
        LeavesOut = "Classes as organisations with members, peasants against workers, parties and leaders, revolutions that spread to neighbours rather than to all, intervention from outside, compensation, the distribution of consumption under the new rules, markets and plans as ways to allocate goods, growth of knowledge under either, embargoes. Under the new rules the state trades as before.",
    };

    /// <inheritdoc/>
    public override IEnumerable<MechanismStep> CreateSteps(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        world.AllowArms();
        var book = new ClassBook(world, world.AllowExpropriation());
        Publish(world, book.Record);
        return
        [
            new(Phase.BeforeMarket, new Uprising(world, book)),
            new(Phase.BeforeMarket, new Distribution(book)),
            new(Phase.AfterAccounts, new Conditions(world, book)),
        ];
    }

    private static void Publish(World world, ClassRecord record)
    {
        world.PublishedNumbers["revolutions_so_far"] = () => record.Revolutions;
        world.PublishedNumbers["revolution_industrial_rank_so_far"] = () => record.IndustrialRank;
        world.PublishedNumbers["revolution_income_rank_so_far"] = () => record.IncomeRank;
        world.PublishedNumbers["revolution_industrial_quarter_so_far"] = () => record.InIndustrialQuarter;
        world.PublishedNumbers["revolution_agrarian_half_so_far"] = () => record.InAgrarianHalf;
        world.PublishedNumbers["reforms_so_far"] = () => record.Reforms;
        world.PublishedNumbers["restorations_so_far"] = () => record.Restorations;
        world.PublishedNumbers["socialist_people"] = () => record.SocialistPeople;
        world.PublishedNumbers["world_labour_share"] = () => record.LabourShare;
        world.PublishedNumbers["capital_mobility"] = () => record.CapitalMobility;
    }
}
