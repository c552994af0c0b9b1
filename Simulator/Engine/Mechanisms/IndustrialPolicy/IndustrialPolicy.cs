using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;

namespace WorldSystems.Engine.Mechanisms.IndustrialPolicy;

/// <summary>
/// The developmental state: a bureaucracy that is able (Evans 1995: autonomous and embedded) supports industry and asks for exports in return (Amsden
/// 1989; Wade 1990). How each instrument acts is written at the steps: <see cref="Decision"/>, <see cref="Review"/>, <see cref="Instruments"/>,
/// <see cref="Schools"/>, <see cref="Apprenticeship"/>.
/// </summary>
public sealed class IndustrialPolicy : Mechanism<IndustrialPolicyParameters>
{
    /// <inheritdoc/>
    public override MechanismDescription Description { get; } = new(
        IndustrialPolicyParameters.Name,
        [9],
        "Few states have an able bureaucracy; where it protects infant industry, directs saving, schools and holds wages down, and withdraws support from those who do not export, a late-comer may leave the periphery.",
        "Amsden 1989; Wade 1990; Evans 1995; Gerschenkron 1962",
        Parameters())
    {
        Columns =
        [
            new("state_capacity", "-", "What the state's bureaucracy is able to do, drawn once: uniform between 0 and 1."),
            new("industrial_policy", "-", "1 in a year in which the state supports its industry, else 0."),
            new("policy_graduated", "-", "1 from the year in which the state first caught up under industrial policy and stopped, else 0."),
            new("technology_schooled", "per year", "Growth of technology that came from schooling under industrial policy."),
        ],
        Events =
        [
            new("industrial_policy_begun", "A state begins to support its industry; value = product per head over the world's mean; the note says whether anew."),
            new("industrial_policy_graduated", "A state has caught up and stops; value = product per head over the world's mean."),
            new("support_withdrawn", "A review ended support for a time; value = relative change of the share of manufactured exports in market income since the review before."),
        ],
        Decisions = "A state whose capacity lies above 1 - capable_share begins when last year's product per head is below start_below of the world's mean weighted by population, and stops at stop_above. Every review_years it compares the share of its manufactured exports in market income with the review before: without an improvement of required, support rests for suspension_years.",
        LeavesOut = "Selective support of single industries and firms, export subsidies, ownership, land reform, the wars and alliances that made states able and opened markets to them; capacity does not change, and bureaucrats are not bought (Krueger 1974).",
    };

    /// <inheritdoc/>
    public override IEnumerable<MechanismStep> CreateSteps(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        world.Manufactures.AllowTariffs();
        var record = new SupportRecord(world);
        return
        [
            new(Phase.BeforeMarket, new Decision(record)),
            new(Phase.BeforeMarket, new Review(record)),
            new(Phase.BeforeMarket, new Instruments(record)),
            new(Phase.AfterAccounts, new Schools(record)),
            new(Phase.AfterLearning, new Apprenticeship(world, record)),
        ];
    }

    private static System.Collections.Immutable.ImmutableArray<Parameter> Parameters() =>
        new ParameterList<IndustrialPolicyParameters>(IndustrialPolicyParameters.Name)
            .Number("capable_share", "pi", "share", Bounds.Closed(0, 1), "Share of states with a bureaucracy that is able to do it, in the mean of draws. Default: few; of some hundred late-comers Amsden counts about a dozen.", "Evans 1995, chapter 3; Amsden 2001", p => p.CapableShare, (p, v) => p with { CapableShare = v })
            .Number("start_below", "y_start", "of the world's mean", Bounds.Closed(0, 10), "An able state begins when its product per head is below this part of the world's mean. Default: below the mean (in 1960 Taiwan had about half of it, Korea less).", "Gerschenkron 1962; Maddison Project 2023", p => p.StartBelow, (p, v) => p with { StartBelow = v })
            .Number("stop_above", "y_stop", "of the world's mean", Bounds.Closed(0, 10), "It has graduated and stops at this part of the world's mean. Default: about where Korea stood in the first years of the 1990s, while it was giving its instruments up (when it joined the OECD in 1996 it stood above twice the mean).", "Maddison Project 2023; Amsden 2001", p => p.StopAbove, (p, v) => p with { StopAbove = v })
            .Number("tariff", "t", "ad valorem", Bounds.Closed(0, TariffSchedule.Highest), "Duty on manufactures from everywhere while support lasts. Default: of the order of the average legal rates in Korea and Taiwan in the 1960s.", "Westphal 1990; Wade 1990, chapter 5", p => p.Tariff, (p, v) => p with { Tariff = v })
            .Number("directed_saving", "d", "share", Bounds.Closed(0, 0.9), "What the state adds to the saving rates out of profits and out of wages, up to 0.9 in all. Default: chosen, a rough half of what Korea's and Taiwan's saving rates gained between 1960 and 1985; the rest comes from growth.", "World Bank 1993, chapter 1; Wade 1990, chapter 6", p => p.DirectedSaving, (p, v) => p with { DirectedSaving = v })
            .Number("schooling", "e", "share of saving", Bounds.Closed(0, 1), "Part of saving that builds schools and laboratories instead of machines. Default: chosen so that education and research take 3 to 5 % of product where saving is 20 to 30 %.", "World Bank 1993, chapter 5", p => p.Schooling, (p, v) => p with { Schooling = v })
            .Number("learning_effect", "lambda_e", "per year", Bounds.Closed(0, 2), "Growth of technology per unit of schooling with all labour in manufacturing and the frontier far away. Default: with schooling of 0.15 and a quarter of labour in industry 1.9 % a year, between Young\'s figures for manufacturing in Taiwan (1.7) and Korea (3.0).", "Young 1995; Hikino and Amsden 1994", p => p.LearningEffect, (p, v) => p with { LearningEffect = v })
            .Number("industry_exponent", "psi", "-", Bounds.Closed(0, 5), "How the schooled learn more where more work in manufacturing.", "Cohen and Levinthal 1990 (absorptive capacity is a by-product of own research and of own production)", p => p.IndustryExponent, (p, v) => p with { IndustryExponent = v })
            .Number("labour_pull", "w", "share", Bounds.Closed(0, 1), "Part of the premium of manufacturing pay that held-down wages and cheap credit take away, so that industry draws more labour. Default: a guess, pay 14 % lower than it would be, where the premium is 85 %.", "Deyo 1989; Amsden 1989, chapter 8", p => p.LabourPull, (p, v) => p with { LabourPull = v })
            .Switch("performance_conditions", "Whether support is tied to exports; false = import substitution without discipline.", "Amsden 1989, chapter 6", p => p.PerformanceConditions, (p, v) => p with { PerformanceConditions = v })
            .Number("slack", "s", "share", Bounds.Closed(0, 1), "Part of what could be learned that protected firms leave undone where nothing is asked of them; without effect under performance_conditions. Default: half, a guess; 0 = firms try as hard either way.", "Leibenstein 1966; Krueger 1974; Krueger and Tuncer 1982", p => p.Slack, (p, v) => p with { Slack = v })
            .Number("review_years", "T", "years", Bounds.Closed(1, 100), "Years between two reviews, whole ones. Default: the five-year plans.", "Amsden 1989; Wade 1990", p => p.ReviewYears, (p, v) => p with { ReviewYears = v })
            .Number("required", "r", "share", Bounds.Closed(-1, 10), "By how much of itself the share of manufactured exports in market income must have grown since the review before. Default: a guess, 1 % a year, a mild demand.", "Amsden 1989; World Bank 1993, chapter 3", p => p.Required, (p, v) => p with { Required = v })
            .Number("suspension_years", "-", "years", Bounds.Closed(1, 100), "Years, whole ones, without support after a failed review. Default: until the next plan.", "Amsden 1989, chapter 6", p => p.SuspensionYears, (p, v) => p with { SuspensionYears = v })
            .All;
}
