using System.Collections.Immutable;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;

namespace WorldSystems.Engine.Mechanisms.Conflict;

/// <summary>The parameters as users meet them.</summary>
internal static class ConflictParameterList
{
    private const string Kantian = "Oneal and Russett 1999 (World Politics 52)";

    public static ImmutableArray<Parameter> All { get; } = Settlement(Fighting(Diplomacy(Terms(new(ConflictParameters.Name))))).All;

    private static ParameterList<ConflictParameters> Terms(ParameterList<ConflictParameters> list) => list
        .Number("constant", "b_0", "log odds per year", Bounds.Closed(-20, 5), "Log odds of a dispute of two autocracies of equal power that are no neighbours, one of them a great power, a unit of distance apart. Default: theirs, -0.128 with Polity scores, miles and contiguity counted from the other end, in the model's units.", Kantian, p => p.Constant, (p, v) => p with { Constant = v })
        .Number("contiguity", "b_N", "log odds", Bounds.Closed(-5, 5), "What neighbours add.", Kantian, p => p.Contiguity, (p, v) => p with { Contiguity = v })
        .Number("distance", "b_d", "log odds per log distance", Bounds.Closed(0, 5), "What distance takes.", Kantian, p => p.Distance, (p, v) => p with { Distance = v })
        .Number("capability_ratio", "b_c", "log odds per log ratio", Bounds.Closed(-5, 5), "What superiority of the stronger takes: equals fight more (power preponderance); 0 = power does not matter; negative: balance keeps the peace.", Kantian, p => p.CapabilityRatio, (p, v) => p with { CapabilityRatio = v })
        .Number("minor_powers", "b_m", "log odds", Bounds.Closed(-5, 5), "What the absence of a great power takes.", Kantian, p => p.MinorPowers, (p, v) => p with { MinorPowers = v })
        .Number("alliance", "b_A", "log odds", Bounds.Closed(-5, 10), "What an alliance between the two takes.", Kantian, p => p.Alliance, (p, v) => p with { Alliance = v })
        .Number("democracy", "b_D", "log odds", Bounds.Closed(-10, 20), "What the democracy of the less democratic takes, from 0 to 1; 0 = no democratic peace. Default: chosen for wars; their estimate for disputes is 0.0608 a point of Polity, 1.2 in all, and hardly a dispute between democracies became a war.", Kantian + "; Dixon 1994; Senese 1997", p => p.Democracy, (p, v) => p with { Democracy = v })
        .Number("democracy_high", "b_H", "log odds", Bounds.Closed(-10, 10), "What the democracy of the more democratic adds: the distance between regimes. Default: of the order of their 0.02 a point.", "Oneal and Russett 1997", p => p.DemocracyHigh, (p, v) => p with { DemocracyHigh = v })
        .Number("dependence", "b_T", "log odds per unit", Bounds.Closed(-500, 500), "What the lower dependence on each other's trade (trade over product) takes; 0 = no commercial peace; negative: trade breeds conflict (Barbieri 1996). Default: theirs; estimates go from 66 to 13 and below, by what is controlled (Beck, Katz and Tucker 1998).", Kantian, p => p.Dependence, (p, v) => p with { Dependence = v })
        .Number("rivalry", "b_R", "log odds", Bounds.Closed(-5, 10), "What rivalry adds. Default: a guess; with it rivals, few among all pairs, should fight a large part of the wars.", "Diehl and Goertz 2000; Colaresi, Rasler and Thompson 2007", p => p.Rivalry, (p, v) => p with { Rivalry = v })
        .Number("friction", "f", "-", Bounds.Closed(0, 10), "Weight of what other mechanisms add to a pair's log odds. Default: as they say.", "Lenin 1917; Hobson 1902", p => p.Friction, (p, v) => p with { Friction = v })
        .Number("deterrence", "b_h", "log odds per chance", Bounds.Closed(0, 50), "What the help that the victim may expect takes, per unit of the attacker's chance that is lost to it. Default: chosen so that an ally that costs the attacker a tenth of its chance makes a dispute about 28 % less likely.", "Johnson and Leeds 2011", p => p.Deterrence, (p, v) => p with { Deterrence = v })
        .Number("escalation", "e", "share", Bounds.Closed(0, 1), "Part of disputes that become wars. Default: about a hundred wars in some two thousand disputes of 1816 to 2010.", "Correlates of War; Gochman and Maoz 1984", p => p.Escalation, (p, v) => p with { Escalation = v });

    private static ParameterList<ConflictParameters> Diplomacy(ParameterList<ConflictParameters> list) => list
        .Number("great_power", "c_G", "share", Bounds.Closed(0.001, 1), "Share of the world's capabilities that makes a great power; it keeps its rank down to four fifths of that. Default: about the weakest of those that historians call so.", "Singer, Bremer and Stuckey 1972; Levy 1983", p => p.GreatPower, (p, v) => p with { GreatPower = v })
        .Number("rivalry_disputes", "h_R", "disputes", Bounds.Closed(0, 100), "Tension at which two states become rivals; a dispute adds 1, a war 3. Default: three disputes, or a war.", "Diehl and Goertz 2000", p => p.RivalryDisputes, (p, v) => p with { RivalryDisputes = v })
        .Number("rivalry_memory", "T_R", "years", Bounds.Closed(1, 200), "Years of peace in which tension falls to 1/e; below half a dispute rivals are none. Default: ten years, their pause that ends a rivalry.", "Diehl and Goertz 2000", p => p.RivalryMemory, (p, v) => p with { RivalryMemory = v })
        .Number("reliability", "r", "probability", Bounds.Closed(0, 1), "An ally of the attacked joins with this probability. Default: treaties were honoured three times in four.", "Leeds 2003", p => p.Reliability, (p, v) => p with { Reliability = v })
        .Number("offensive_reliability", "r_o", "probability", Bounds.Closed(0, 1), "An ally of the attacker, or of one that joined, joins with this probability. Default: a guess; fewer treaties oblige to that.", "Leeds, Ritter, Mitchell and Long 2002; Christensen and Snyder 1990", p => p.OffensiveReliability, (p, v) => p with { OffensiveReliability = v })
        .Number("alarm", "a", "-", Bounds.Closed(0.01, 100), "A state seeks an ally where the worst threat exceeds so many times its own and its allies' capability. Default: parity.", "Walt 1987", p => p.Alarm, (p, v) => p with { Alarm = v })
        .Number("worth", "v", "-", Bounds.Closed(0, 10), "An ally is worth having from this part of the threat on. Default: a guess, a tenth.", "Olson and Zeckhauser 1966; Morrow 1991", p => p.Worth, (p, v) => p with { Worth = v })
        .Number("relief", "-", "-", Bounds.Closed(0, 1), "An ally is let go when the threat has fallen below this part of the alarm. Default: a guess, half.", "Walt 1997", p => p.Relief, (p, v) => p with { Relief = v })
        .Number("review_years", "-", "years", Bounds.Closed(1, 100), "Years, whole ones, between two looks at the own alliances. Default: a usual term of treaties.", "Leeds, Ritter, Mitchell and Long 2002", p => p.ReviewYears, (p, v) => p with { ReviewYears = v })
        .Number("bandwagoning", "-", "share", Bounds.Closed(0, 1), "Share of states, in the mean of draws, that ally with the threat instead of against it. Default: few; of the alliances that Walt counts in the Middle East about one in eight.", "Walt 1987; Schweller 1994", p => p.Bandwagoning, (p, v) => p with { Bandwagoning = v })
        .Number("affinity", "-", "-", Bounds.Closed(0, 10), "How much more a fully democratic ally is worth to a democracy. Default: a guess, twice.", "Siverson and Emmons 1991; Lai and Reiter 2000", p => p.Affinity, (p, v) => p with { Affinity = v });

    private static ParameterList<ConflictParameters> Fighting(ParameterList<ConflictParameters> list) => list
        .Number("contest", "m", "-", Bounds.Closed(0, 5), "Exponent of strength in the chance to win a campaign. Default: the lottery contest.", "Tullock 1980; Hirshleifer 1989", p => p.Contest, (p, v) => p with { Contest = v })
        .Number("decision", "k", "campaigns", Bounds.Closed(1, 20), "Campaigns, four a year, by which a side must lead to win. Default: equals then fight 2.25 years in the mean, unequals about one; interstate wars took about one to two.", "Smith 1998; Bennett and Stam 1996", p => p.Decision, (p, v) => p with { Decision = v })
        .Number("weariness", "w", "per part of people lost", Bounds.Closed(0, 1000), "How losses bring peace: 1 - exp(-w x) a year, x the part of its people that the more exhausted side has lost. Default: a guess; at 3 % lost about one chance in three.", "Richardson 1960; Bennett and Stam 1996", p => p.Weariness, (p, v) => p with { Weariness = v })
        .Number("effort", "e_0", "share", Bounds.Closed(0.001, 1), "Part of full effort with which wars begin. Default: chosen so that the smallest wars kill about a thousand.", "Small and Singer 1982", p => p.Effort, (p, v) => p with { Effort = v })
        .Number("effort_growth", "g", "factor per year", Bounds.Closed(1, 10), "Growth of effort from year to year, to full effort at most: each raises its stake as the other does. Default: a guess.", "Clausewitz 1832, book I, chapter 1; Reed and Hughes 2002", p => p.EffortGrowth, (p, v) => p with { EffortGrowth = v })
        .Number("lethality", "mu", "share per year", Bounds.Closed(0, 0.2), "Part of its people that a state would lose in a year of full effort against an enemy beyond measure; half of it against an equal. Default: half is what France or Germany lost a year in 1914 to 1918.", "Urlanis 1971; Small and Singer 1982", p => p.Lethality, (p, v) => p with { Lethality = v })
        .Number("destruction", "-", "share per year", Bounds.Closed(0, 0.5), "The same of capital and arms, beside wear. Default: a guess; Germany, Britain and France lost 3 to 13 % of their capital in 1939 to 1945, the Soviet Union more.", "Harrison 1998", p => p.Destruction, (p, v) => p with { Destruction = v })
        .Number("trade_obstacle", "o", "iceberg, ad valorem", Bounds.Closed(0, TariffSchedule.Highest), "What war adds to the cost of trade between enemies. Default: at the elasticity of manufactures it takes about 85 % of their trade, as measured, and nearly all of raw materials.", "Glick and Taylor 2010", p => p.Obstacle, (p, v) => p with { Obstacle = v });

    private static ParameterList<ConflictParameters> Settlement(ParameterList<ConflictParameters> list) => list
        .Number("arms_in_peace", "a_0", "share of investment", Bounds.Closed(0, 0.5), "What a state without rivals spends on arms. Default: about 1 to 2 % of product where investment is a fifth of it.", "Correlates of War; SIPRI", p => p.ArmsInPeace, (p, v) => p with { ArmsInPeace = v })
        .Number("arms_against_rivals", "a_R", "share of investment", Bounds.Closed(0, 0.8), "What rivals whose arms are beyond measure add; half of it against an equal. Default: a guess, of the order of the burden of great powers before 1914.", "Richardson 1960", p => p.ArmsAgainstRivals, (p, v) => p with { ArmsAgainstRivals = v })
        .Number("arms_in_war", "a_W", "share of investment", Bounds.Closed(0, 0.9), "What arms take at full effort. Default: a guess, half.", "Harrison 1998", p => p.ArmsInWar, (p, v) => p with { ArmsInWar = v })
        .Number("reparations", "rho", "share of income", Bounds.Closed(0, 0.05), "What a loser pays the winners a year, a fifth of its exports at most. Default: about what Germany paid a year in the 1920s.", "Schuker 1988; Ritschl 2002", p => p.Reparations, (p, v) => p with { Reparations = v })
        .Number("reparation_years", "-", "years", Bounds.Closed(0, 100), "Years, whole ones, for which it pays. Default: a guess.", "Schuker 1988", p => p.ReparationYears, (p, v) => p with { ReparationYears = v });
}
