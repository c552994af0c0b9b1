using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;

namespace WorldSystems.Engine.Mechanisms.Regimes;

/// <summary>
/// Regimes that change. A state is an autocracy or a democracy; each year it may become the other, with probabilities whose log odds are linear in
/// income, neighbours, powers, crisis and upheaval (<see cref="Hazards"/>). Its institutions, <see cref="Model.International.InternationalSystem.Democracy"/> between 0 and 1,
/// follow in a few years (<see cref="Institutions.Follow"/>).
/// <para>Why two regimes and a score: the literature estimates transitions between two (Przeworski et al. 2000; Boix, Miller and Rosato 2013), the literature on war
/// takes a score (Polity; Oneal and Russett 1999), and who has just democratised lies between (Mansfield and Snyder 1995).</para>
/// <para>Nothing here says where democracy will be, or how much of it: all states start as autocracies.</para>
/// </summary>
public sealed class Regimes : Mechanism<RegimesParameters>
{
    /// <inheritdoc/>
    public override MechanismDescription Description { get; } = new(
        RegimesParameters.Name,
        [12],
        "Democracies come and go: they survive where people are rich, come more easily where neighbours and powers have them, and both regimes fall in crises, lost wars and revolutions.",
        "Lipset 1959; Przeworski and Limongi 1997; Boix and Stokes 2003; Gleditsch and Ward 2006; Boix 2011",
        new ParameterList<RegimesParameters>(RegimesParameters.Name)
            .Number("reference_income", "y*", "goods per head", new(0, 1000, ExcludesMinimum: true), "Income per head at which the two base rates hold. Default: what the village makes at the start of the default world, the poverty of 1800, about 500 dollars of 1985 in Przeworski's terms.", "Maddison 2001 (subsistence); Przeworski and Limongi 1997", p => p.ReferenceIncome, (p, v) => p with { ReferenceIncome = v })
            .Number("transition", "T", "a year", Bounds.Closed(0, 1), "Probability that an autocracy at the reference income, with no democracy in the world, becomes a democracy.", "Przeworski and Limongi 1997 (about 0.006 a year below 1000 dollars)", p => p.Transition, (p, v) => p with { Transition = v })
            .Number("transition_income", "beta_T", "log odds per log income", Bounds.Closed(-5, 5), "How income raises the odds of a transition to democracy. 0: modernization only keeps democracies alive (Przeworski and Limongi). Default: about 5 % more for each 10 % of income, between the two views.", "Boix and Stokes 2003, against Przeworski and Limongi 1997", p => p.TransitionIncome, (p, v) => p with { TransitionIncome = v })
            .Number("breakdown", "B", "a year", Bounds.Closed(0, 1), "Probability that a democracy at the reference income, with no other in the world, breaks down.", "Przeworski and Limongi 1997 (about one in eight a year below 1000 dollars)", p => p.Breakdown, (p, v) => p with { Breakdown = v })
            .Number("breakdown_income", "beta_B", "log odds per log income", Bounds.Closed(-5, 5), "How income lowers the odds of breakdown. Default: one in eight at the bottom, one in thirty at four times as much, one in a hundred at ten times as much, as printed for 1950 to 1990.", "Przeworski and Limongi 1997", p => p.BreakdownIncome, (p, v) => p with { BreakdownIncome = v })
            .Number("neighbours", "delta_n", "log odds", Bounds.Closed(0, 10), "What neighbours that are all democracies add to the odds of a transition; half of it is taken from the odds of breakdown. Default: between four and five times the odds; published rates of transition with few and with many democratic neighbours differ several times over, and within that it was chosen for about half of all states in 2000.", "Gleditsch and Ward 2006", p => p.Neighbours, (p, v) => p with { Neighbours = v })
            .Number("powers", "delta_p", "log odds", Bounds.Closed(0, 10), "What powers that are all democracies add to the odds of a transition, states counted by their capability; half of it is taken from the odds of breakdown. Default: a guess, a third of what neighbours do.", "Boix 2011; Gunitsky 2014", p => p.Powers, (p, v) => p with { Powers = v })
            .Number("reach", "r", "of distance", new(0, 10, ExcludesMinimum: true), "Distance over which a neighbour's weight falls to 1/e. Default: about 1 to 2 neighbours' distance among 40 states on the unit square.", "Gleditsch and Ward 2006 (500 km)", p => p.Reach, (p, v) => p with { Reach = v })
            .Number("crisis", "kappa", "log odds", Bounds.Closed(0, 10), "What a year of falling income adds to the odds that the regime, whichever it is, falls. Default: about twice the odds.", "Przeworski and Limongi 1997; Haggard and Kaufman 1995", p => p.Crisis, (p, v) => p with { Crisis = v })
            .Number("upheaval", "upsilon", "log odds", Bounds.Closed(0, 10), "What each lost war, revolution or independence adds to the odds that the regime falls. Default: about four times the odds, a guess.", "Bueno de Mesquita, Siverson and Woller 1992", p => p.Upheaval, (p, v) => p with { Upheaval = v })
            .Number("consolidation", "phi", "a year", Bounds.Closed(0, 1), "Share of the way to what the regime is at last that institutions go in a year. Default: half the way in two years: most changes of the Polity score are large and quick.", "Gleditsch and Ward 1997", p => p.Consolidation, (p, v) => p with { Consolidation = v })
            .Number("spread", "s", "score", Bounds.Closed(0, 1), "Autocracies differ: each has a score of its own, drawn between 0 and this. Default: Polity -10 to -4, as almost everywhere in 1800.", "Marshall, Gurr and Jaggers (Polity IV)", p => p.Spread, (p, v) => p with { Spread = v })
            .All)
    {
        Columns =
        [
            new("polity", "-10 to 10", "Score of institutions, 20 x - 10 with x between 0 and 1; a dependency keeps the one it had."),
            new("democracy", "-", "1 for democracies, 0 for autocracies."),
            new("years_of_regime", "years", "Years since the regime last changed, or since the mechanism began."),
            new("democratising", "-", "1 in the five years that begin with a transition to democracy, else 0."),
        ],
        WorldColumns =
        [
            new("democracies", "-", "Share of sovereign states that are democracies."),
            new("people_in_democracies", "-", "Share of the people of sovereign states that live in democracies."),
            new("power_of_democracies", "-", "Share of democracies in the capabilities of all states."),
            new("transitions_so_far", "-", "Transitions to democracy since the start."),
            new("breakdowns_so_far", "-", "Democracies that fell since the start."),
            new("democratising_war_risk", "-", "Wars that states entered a year in the five years that begin with a transition to democracy, over the same of all other years, so far; empty before both are known."),
            new("democracy_war_risk", "-", "Wars that democracies entered a year over the same of autocracies, so far."),
            new("democratic_pair_war_risk", "-", "Wars begun a year and pair between two democracies (Polity 6 and above) over the same between a democracy and another state, so far."),
            new("mixed_pair_war_risk", "-", "Wars begun a year and pair between a democracy (Polity 6 and above) and another state over the same between two others, so far."),
        ],
        Events =
        [
            new("democratised", "A state becomes a democracy; value = the probability it had; the note says under what."),
            new("democracy_fell", "A democracy becomes an autocracy; value = the probability it had; the note says under what."),
        ],
        LeavesOut = "Kinds of autocracy, lasting half-democracies, the age of a regime, inequality, classes and resources (Acemoglu and Robinson 2006; Ross 2001), leaders, elections, imposition by force, civil war.",
    };

    /// <inheritdoc/>
    public override IEnumerable<MechanismStep> CreateSteps(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        world.MeasureCapability();
        var institutions = new Institutions(world);
        var around = new Surroundings(world, institutions);
        return
        [
            new(Phase.AfterAccounts, new WarRecord(world, institutions)),
            new(Phase.AfterAccounts, new Transitions(world, institutions, around)),
            new(Phase.AfterAccounts, new RegimeRecord(world, institutions)),
        ];
    }
}
