using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;

namespace WorldSystems.Engine.Mechanisms.HouseholdLabour;

/// <summary>
/// The semi-proletarian household: where a worker in mines, fields or mills is fed, nursed and raised in part by the unpaid work of a household in
/// subsistence, the wage need not cover the cost of living, and who buys the product gets that work for nothing (Meillassoux 1975; Mies 1986; Smith and
/// Wallerstein 1992).
/// </summary>
/// <remarks>
/// The support is work beyond the kernel's output of subsistence, as feminists say of the national accounts: no product counts it. It acts through
/// the kernel's step 6 alone: workers compare wage plus support with what subsistence gives, so that the market gets labour for less.
/// </remarks>
public sealed class HouseholdLabour : Mechanism<HouseholdLabourParameters>
{
    /// <inheritdoc/>
    public override MechanismDescription Description { get; } = new(
        HouseholdLabourParameters.Name,
        [19],
        "Where households still live partly from subsistence, unpaid work carries part of the cost of the worker: wages fall below the cost of living, products sell cheaper, and the unpaid hours travel with them to the buyer.",
        "Meillassoux 1975, part 2; Smith and Wallerstein 1992 (semi-proletarian households); von Werlhof 1983; Mies 1986",
        new ParameterList<HouseholdLabourParameters>(HouseholdLabourParameters.Name)
            .Number("share", "h", "share of the cost of living", Bounds.Closed(0, 1), "Part of a worker's cost of living that the household carries, were all other labour in subsistence; also the unpaid hours behind each paid hour then. Default: a household with four fifths of its labour in subsistence carries about half; the figure is chosen so that such a household is semi-proletarian, its wages no more than about half of what it lives on.", "Wallerstein 1983, chapter 1 (semi-proletarian households); Smith and Wallerstein 1992", p => p.Share, (p, v) => p with { Share = v })
            .All)
    {
        Columns =
        [
            new("household_support", "goods per worker and year", "What the household gives a worker in raw materials or manufacturing."),
            new("wage_over_subsistence", "-", "Real wage in raw materials over what a worker in subsistence makes: below 1 the wage alone does not cover the cost of living."),
            new("unpaid_hours_exported", "million worker-years", "Unpaid household labour behind the direct labour embodied in exports."),
            new("unpaid_hours_imported", "million worker-years", "Unpaid household labour of other states behind the direct labour embodied in imports."),
            new("unpaid_hours_exported_per_head", "worker-years per person", "unpaid_hours_exported over population."),
            new("unpaid_hours_net_per_head", "worker-years per person", "Unpaid hours imported less exported, over population; positive = the state lives on the households of others."),
        ],
        LeavesOut = "Who does the work (women, the old, children), how the household divides what it has, the unpaid work that wholly proletarian households do, too, and the wearing down of subsistence (land, health) that carries it.",
    };

    /// <inheritdoc/>
    public override IEnumerable<MechanismStep> CreateSteps(World world) =>
        [new(Phase.BeforeMarket, new Support(world)), new(Phase.AfterAccounts, new UnpaidHours(world))];
}
