using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;

namespace WorldSystems.Engine.Mechanisms.TransnationalCapital;

/// <summary>
/// Dependency by ownership: firms of one state own capital in others, where they expect to earn more than at home, and what they earn goes home
/// (Frank 1967; dos Santos 1970; Cardoso and Faletto 1979). Why they earn more than firms of the place: they bring their home's technique
/// (Hymer 1960; Dunning 1977) and so take the best places (Aitken and Harrison 1999: what they gain, firms of the place partly lose).
/// <para>
/// F_ij is capital in host j that the firm of state i owns. With a_ij = (A_i / A_j)^chi its advantage, profits and rents Pi_j of the host divide among owners
/// in proportion to a_ij F_ij, capital of the place counting as it is: <see cref="ProfitsOfFirms"/>. By what they expect firms invest: <see cref="InvestmentAbroad"/>.
/// Stocks close, and bring technique to mines and plantations: <see cref="ForeignOwnership"/>.
/// What a host expropriates: <see cref="Nationalisation"/>.
/// </para>
/// </summary>
public sealed class TransnationalCapital : Mechanism<TransnationalCapitalParameters>
{
    /// <summary>What its columns are measured in.</summary>
    private const string Money = "money: the world's mean price of manufactures, weighted by capacity, is 1";

    /// <inheritdoc/>
    public override MechanismDescription Description { get; } = new(
        TransnationalCapitalParameters.Name,
        [3, 18],
        "Foreign firms take the most productive sectors of a dependent economy: the capital they bring raises output where it lands, and the profits go home, where the firms are.",
        "Hymer 1960; Frank 1967; dos Santos 1970; Dunning 1977; Singer 1950 (enclaves); Parnreiter, Kolhoff, Steinwärder and Obersteller 2024 (two thirds of profits repatriated)",
        new ParameterList<TransnationalCapitalParameters>(TransnationalCapitalParameters.Name)
            .Number("outward", "o", "share", Bounds.Closed(0, 0.6), "Most that a state's firm invests abroad of last year's home saving, where nothing at home can compare. Default: Britain put a third to a half of its saving abroad from 1870 to 1914, by estimate.", "Edelstein 1974; Edelstein 1982; O'Rourke and Williamson 1999", p => p.Outward, (p, v) => p with { Outward = v })
            .Number("advantage", "chi", "-", Bounds.Closed(0, 1), "Elasticity of what a firm earns in a host to its home's technology over the host's; 0 = it earns what a firm of the place does. At given wages profit on capital grows with A^(1/alpha), 1/alpha = 3.8: the default is a firm that brings an eighth of its home's technique. It then earns 1.2 to 1.6 times what it does at home, as long as it is alone there.", "Hymer 1960; Edelstein 1982 (British capital 1870 to 1913 earned more abroad, about 1.2 times)", p => p.Advantage, (p, v) => p with { Advantage = v })
            .Number("hurdle", "h", "share", Bounds.Closed(0.01, 2), "By how much more than at home a firm must expect to earn abroad before it goes there: risk, distance, foreign law. Default: a guess, less than what British capital earned abroad beyond home, or it would not have gone.", "Hymer 1960; Edelstein 1982", p => p.Hurdle, (p, v) => p with { Hurdle = v })
            .Number("repatriation", "rho", "share", Bounds.Closed(0, 1), "Share of a year's profits abroad that goes home; the rest is reinvested where it was made. Default: two thirds, what firms of Germany took home of their profits abroad from 1990 to 2020.", "Parnreiter, Kolhoff, Steinwärder and Obersteller 2024", p => p.Repatriation, (p, v) => p with { Repatriation = v })
            .Number("entry", "k", "-", Bounds.Closed(0, 3), "Most new investment from abroad that a host takes in a year, in units of its own saving of last year; falls in a straight line to nothing at the limit. Default: a guess, above the tenth or so of investment that comes from abroad in poor countries of today and below what came to Argentina before 1914.", "Taylor 1992; UNCTAD 2013", p => p.Entry, (p, v) => p with { Entry = v })
            .Number("limit", "f", "share", new Bounds(0, 1, ExcludesMinimum: true), "Foreign share of a host's capital at which no new firm enters: the rest is village, state and what is not for sale. Reinvested profits may pass it. Default: chosen above the nearly one half of Argentina's capital in 1913.", "Taylor 1992; Taylor 2006", p => p.Limit, (p, v) => p with { Limit = v })
            .Number("enclave", "e", "-", Bounds.Closed(0, 1), "Growth of raw-material technology in the host per expansion of foreign-owned capital over all its capital: it builds the mines, plantations and railways for which the kernel, where raw materials are made of land and labour, has no capital. Default: a guess, well under the elasticity of output to capital (alpha), for an enclave has few links. The sign of the effect on the host's income hangs on it.", "Singer 1950; Simon 1968 (most British investment abroad 1865 to 1914 went into railways and other public works, some into extraction, little into manufacturing); Aitken and Harrison 1999 (foreign ownership raises a plant's productivity, mostly in small ones)", p => p.Enclave, (p, v) => p with { Enclave = v })
            .Number("exclusion", "x", "years", Bounds.Closed(0, 200), "Years for which no firm enters a host that has expropriated. Default: a guess at the time before foreign firms came back to Russia, Mexico's oil, China or Cuba, from a decade to far more than half a century.", "Kobrin 1984; Minor 1994", p => p.Exclusion, (p, v) => p with { Exclusion = v })
            .All)
    {
        Columns =
        [
            new("foreign_owned_share", "-", "Share of the state's capital that firms of other states own."),
            new("foreign_profit_share", "-", "Share of last year's profits and rents that firms of other states earned."),
            new("assets_abroad_share", "-", "Capital that the state's firm owns abroad over all capital that is owned at home, there and abroad, in this year's prices."),
            new("profits_received", Money, "Profits of the state's firm abroad, reinvested ones included."),
            new("profits_paid", Money, "Profits of other states' firms here, reinvested ones included."),
            new("foreign_investment_received", Money, "What other states' firms invested here, reinvested profits included."),
            new("foreign_investment_made", Money, "What the state's firm invested abroad, reinvested profits included."),
        ],
        Events =
        [
            new("foreign_majority", "Firms of other states earn more than half of the state's profits and rents; value: the share."),
            new("foreign_majority_ends", "They earn less than 0.45 again; value: the share."),
        ],
        Actors = [FirmGroup.KindOfActor],
        Decisions = "The firm of a state expects in each host what a firm with its technique earned there last year. It invests abroad where that beats its home by more than the hurdle, the more so the larger the excess and the host; the more there is to gain abroad against home, the larger the share of saving that leaves.",
        LeavesOut = "Taxes and transfer prices, portfolio lending (see sovereign debt), compensation after expropriation, sale of assets back, distance, firms of more than one home, technique that spreads from the foreign firm to the manufactures of the place (see technology diffusion). Profits made in a year without trade across borders are lost to the firm.",
    };

    /// <inheritdoc/>
    public override IEnumerable<MechanismStep> CreateSteps(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        var capital = new ForeignCapital(world);
        TransactionAccount profits = world.Ledger.OpenPayments("profits_abroad", AccountKind.PropertyIncome, "Profits of firms abroad, reinvested ones included: from the host to the firm's home.");
        TransactionAccount investment = world.Ledger.OpenPayments("foreign_investment", AccountKind.Capital, "Investment of firms abroad, reinvested profits included: from the firm's home to the host.");
        world.PublishedColumns["profits_received"] = () => profits.Received;
        world.PublishedColumns["profits_paid"] = () => profits.Paid;
        world.PublishedColumns["foreign_investment_received"] = () => investment.Received;
        world.PublishedColumns["foreign_investment_made"] = () => investment.Paid;
        world.ActorGroups.Add(new FirmGroup(world, capital, profits, investment));
        return
        [
            new(Phase.BeforeMarket, new ProfitsOfFirms(capital, profits, investment)),
            new(Phase.BeforeMarket, new InvestmentAbroad(world, capital, investment)),
            new(Phase.EndOfYear, new ForeignOwnership(world, capital)),
            new(Phase.EndOfYear, new Nationalisation(capital)),
        ];
    }
}
