using System.Collections.Immutable;

namespace WorldSystems.Engine.Mechanisms.Conflict;

/// <summary>What the mechanism writes to files.</summary>
internal static class ConflictColumns
{
    private const string PerThousand = "per 1000 pair-years";

    public static ImmutableArray<MechanismColumn> OfStates { get; } =
    [
        new("capability", "-", "Share in the capabilities of all sovereign states; 0 for dependencies."),
        new("great_power", "-", "1 for great powers, else 0."),
        new("armament", "manufactures", "Stock of arms at the start of the year."),
        new("arms_share", "-", "Share of investment that buys arms."),
        new("at_war", "-", "1 for states that fought this year, else 0."),
        new("wars_started", "-", "Wars that the state has begun until now."),
        new("wars_fought", "-", "Wars that the state has entered until now, begun, suffered or joined."),
        new("war_onsets", "-", "Wars that the state entered this year."),
        new("war_deaths", "persons (millions)", "People lost to war this year."),
        new("allies", "-", "Number of allies."),
        new("rivals", "-", "Number of rivals."),
        new("trade_dependence", "-", "The largest of the lower dependences on trade with a neighbour, last year's."),
    ];

    public static ImmutableArray<MechanismColumn> OfTheWorld { get; } =
    [
        new("wars", "-", "Wars that go on at the end of the year."),
        new("disputes_so_far", "-", "Militarized disputes until now, wars included."),
        new("war_onsets_so_far", "-", "Wars begun until now."),
        new("state_years_so_far", "-", "Years of sovereign states until now."),
        new("wars_per_1000_state_years", "per 1000 state-years", "Wars begun per thousand years of sovereign states, over the run until now."),
        new("war_rate_democratic", PerThousand, "Wars begun per thousand years of relevant pairs, until now, both democratic (Polity 6 and above); empty without such pairs."),
        new("war_rate_mixed", PerThousand, "The same, one of the two democratic."),
        new("war_rate_autocratic", PerThousand, "The same, none democratic."),
        new("war_rate_dependent", PerThousand, "The same, pairs whose lower dependence on each other's trade was 0.003 or more."),
        new("war_rate_independent", PerThousand, "The same, below that."),
        new("dependent_war_ratio", "-", "war_rate_dependent over war_rate_independent; empty without wars between independent pairs."),
        new("dependent_dyads", "-", "Part of the years of relevant pairs, until now, with that much dependence."),
        new("rival_wars_share", "-", "Part of the wars until now that began between rivals; empty without wars."),
        new("wars_joined_so_far", "-", "States that joined a war for an ally or a pledge, until now."),
        new("great_power_wars_so_far", "-", "Wars until now with great powers on both sides at the outbreak."),
        new("war_deaths_so_far", "persons (millions)", "People lost to war until now."),
        new("deaths_per_war", "persons (millions)", "Mean deaths of wars that have ended until now."),
        new("bloodiest_war_share", "-", "Part of the deaths until now in the bloodiest war that has ended."),
        new("war_size_exponent", "-", "Exponent of a power law of the sizes of wars that have ended, by maximum likelihood over those with a thousand dead and more (Clauset, Shalizi and Newman 2009, equation 3.1)."),
        new("war_years_mean", "years", "Mean length of wars that have ended, begun years counting whole."),
        new("stronger_side_wins", "-", "Part of decided wars that the side won which was stronger in their last year."),
        new("capability_largest", "-", "Largest share of a state in the capabilities of all."),
        new("great_powers", "-", "Number of great powers."),
        new("alliances", "-", "Number of allied pairs."),
        new("rivalries", "-", "Number of rival pairs."),
        new("balancing", "-", "Part of the alliances against somebody that are against the strongest state; empty without any."),
        new("counterweight", "-", "Capability of those in alliances against the strongest state over its own."),
        new("support", "-", "Capability of the strongest state's allies over its own."),
    ];

    public static ImmutableArray<EventDescription> Events { get; } =
    [
        new("war_began", "State attacks other. Value: its chance to win a campaign, the other's expected help counted; the note says whether they were rivals."),
        new("war_joined", "State joins the war against other. Value: 0 on the side of the attackers, 1 of the attacked; the note says why."),
        new("war_ended", "The war that state began against other ends. Value: deaths of all, millions; the note says who won."),
        new("alliance_formed", "State allies with other. Value: threat over its own capability; the note says whether against or with it."),
        new("alliance_ended", "State and other are no longer allied; the note says why."),
        new("rivalry_began", "State and other become rivals. Value: tension, in disputes; the note says whether a war made them."),
        new("rivalry_ended", "State and other are no longer rivals."),
        new("great_power_rose", "State becomes a great power. Value: its share of capabilities."),
        new("great_power_fell", "State is no longer a great power. Value: its share of capabilities."),
    ];
}
