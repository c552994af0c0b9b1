using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;

namespace WorldSystems.Engine.Mechanisms.WageBargaining;

/// <summary>
/// Unequal exchange: wages are not one world price. Where labour is productive and no reserve competes for its jobs it organises and wins a premium,
/// which its products' buyers pay; where a reserve waits in subsistence, the gains of productivity go to buyers abroad as lower prices (Emmanuel
/// 1972; Amin 1976; Prebisch 1950 had the asymmetry of unions).
/// </summary>
/// <remarks>
/// The premium acts through the kernel's step 6 alone: labour enters manufacturing until its pay is 1 + m times that of other work. A higher premium
/// keeps labour out: fewer manufactures are made and sold dearer, the labour that they do not employ makes raw materials, which get cheaper, and less is
/// learned, for learning follows the labour in manufacturing. The first two turn the terms of trade against raw materials at once; the third works
/// against the organised state for good. By the same rule low wages invite industry, which Emmanuel denies: he takes specialisation as given.
/// </remarks>
public sealed class WageBargaining : Mechanism<WageBargainingParameters>
{
    /// <inheritdoc/>
    public override MechanismDescription Description { get; } = new(
        WageBargainingParameters.Name,
        [4],
        "Wages rise with productivity where labour is organised and no reserve is left in subsistence; elsewhere the reserve holds them down. Hours of labour then exchange for hours of unequal pay, and the low-paid side gives more than it gets.",
        "Emmanuel 1972 (wages as the independent variable; in French 1969); Amin 1976, chapter 3; Lewis 1954 (the reserve); Prebisch 1950 (organised labour in the centres keeps its gains)",
        new ParameterList<WageBargainingParameters>(WageBargainingParameters.Name)
            .Number("premium_unorganised", "m_low", "share of pay", Bounds.Closed(0, 20), "Premium that manufacturing pays where labour is not organised at all. Default: the kernel's, so that the mechanism is what organisation adds (a worker outside agriculture makes three to four times as much as one within it in the accounts of poor countries, and about twice as much once hours and schooling are counted).", "Lewis 1954, page 150 (30 % or more); Gollin, Lagakos and Waugh 2014", p => p.PremiumUnorganised, (p, v) => p with { PremiumUnorganised = v })
            .Number("bargaining", "mu", "share of pay", Bounds.Closed(0, 20), "What fully organised labour wins on top of that. Default: a state in which labour is organised to a third then pays 18 % more; surveys find a union premium of 12 % in the mean of seventeen countries and of 18 % in the United States.", "Blanchflower and Bryson 2003", p => p.Bargaining, (p, v) => p with { Bargaining = v })
            .Number("reserve_exponent", "rho", "-", Bounds.Closed(0, 10), "How much a reserve of labour in subsistence weakens organisation; 0 = not at all. Default: in proportion to those who are no longer in reserve.", "Lewis 1954; Marx 1867, chapter 25 (the reserve army)", p => p.ReserveExponent, (p, v) => p with { ReserveExponent = v })
            .Number("adjustment", "v", "per year", Bounds.Closed(0, 1), "Speed at which the premium follows what labour could win. Default: a guess, half of the way in 14 years, a wage round after another.", "Olson 1982 (groups take long to organise); Bain and Price 1980 (union density since the nineteenth century)", p => p.Adjustment, (p, v) => p with { Adjustment = v })
            .Switch("uniform", "Equal wage rules, the control: all states have the same premium, the mean of what they would have, weighted by labour in manufacturing.", "Emmanuel 1972 (exchange at equal wages)", p => p.Uniform, (p, v) => p with { Uniform = v })
            .All)
    {
        Columns =
        [
            new("manufacturing_premium", "share of pay", "What manufacturing pays above other work: 0.85 = 85 % more."),
            new("labour_organisation", "-", "Bargaining power of labour in manufacturing, 0 to 1."),
            new("real_wage_manufactures", "goods per worker and year", "Real wage of a worker in manufacturing, premium included."),
        ],
        LeavesOut = "Wages against profits: the premium moves jobs, prices and learning, not the labour share of value added. One rate of profit for the world (Emmanuel's second premise), unions and laws as actors, migration, wages in raw materials other than through the state's labour market.",
    };

    /// <inheritdoc/>
    public override IEnumerable<MechanismStep> CreateSteps(World world)
    {
        var productivity = new Productivity(world);
        return [new(Phase.BeforeMarket, new Bargaining(world, productivity)), new(Phase.AfterAccounts, productivity)];
    }
}
