using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;

namespace WorldSystems.Engine.Mechanisms.SovereignDebt;

/// <summary>
/// States borrow abroad to invest and serve the debt out of exports. Where service outgrows exports the banks stop, and an international fund refinances
/// against conditions: open, cut, sell. Debtors and banks take the average profit rate, rents of land included, for the return on a loan: the naive return of
/// Caselli and Feyrer 2007, far above what the capital bought with it earns in a land of raw materials. Debts D_ij (banks of i on j) and F_j (the fund on j) are stocks; every payment, sale and write-off has two sides.
/// </summary>
public sealed class SovereignDebt : Mechanism<SovereignDebtParameters>
{
    private const string Money = "money";

    /// <inheritdoc/>
    public override MechanismDescription Description { get; } = new(
        SovereignDebtParameters.Name,
        [5, 7],
        "States that lack capital borrow from those that have it. When interest rises or the terms of trade fall, service outgrows exports, and the loans that then keep a state afloat come with conditions (open the borders, cut spending, sell assets) that keep it in its place.",
        "Payer 1974; Cohen and Sachs 1986; Williamson 1990; Reinhart, Rogoff and Savastano 2003; Stiglitz 2002",
        new ParameterList<SovereignDebtParameters>(SovereignDebtParameters.Name)
            .Number("interest", "i", "per year", Bounds.Closed(0, 0.2), "Safe interest in units of manufactures, what the fund charges; an event that sets it is an interest shock. Default: a round figure near the real yield of safe bonds over long times.", "Homer and Sylla 2005; Schmelzing 2020", p => p.Interest, (p, v) => p with { Interest = v })
            .Number("interest_swing", "sd", "per year", Bounds.Closed(0, 0.05), "Standard deviation of the world's swings of interest around it, half over in three years; 0 = none. Default: a guess.", "Kindleberger 1978; Rey 2015", p => p.InterestSwing, (p, v) => p with { InterestSwing = v })
            .Number("spread", "s", "per year", Bounds.Closed(0, 0.1), "What banks ask above it. Default: a round figure for the calm spreads of 1870 to 1913, below those of the 1990s.", "Mauro, Sussman and Yafeh 2002", p => p.Spread, (p, v) => p with { Spread = v })
            .Number("spread_swing", "sd of s", "per year", Bounds.Closed(0, 0.05), "Standard deviation of the swings of each debtor's spread, half over in three years; 0 = none. Default: a guess, in the order of the swings of emerging bonds in the 1990s.", "Calvo 1998; Mauro, Sussman and Yafeh 2002", p => p.SpreadSwing, (p, v) => p with { SpreadSwing = v })
            .Number("amortisation", "a", "share of debt per year", Bounds.Closed(0, 0.5), "Principal due a year. Default: loans run about 16 years, a guess between bank loans of around ten years and bonds of decades.", "World Bank, Global Development Finance", p => p.Amortisation, (p, v) => p with { Amortisation = v })
            .Number("target_debt", "d*", "share of market income", Bounds.Closed(0, 2), "Debt that a state which wants to borrow aims at. Default: chosen high, three quarters of product where half of it is for the market, so that it is the banks' prudence that binds.", "Reinhart, Rogoff and Savastano 2003", p => p.TargetDebt, (p, v) => p with { TargetDebt = v })
            .Number("margin", "m", "per year", Bounds.Closed(0, 0.3), "A state borrows when its net return on capital exceeds the bank rate by this. Default: none, states borrow as soon as it seems to pay.", "Cohen and Sachs 1986", p => p.Margin, (p, v) => p with { Margin = v })
            .Number("borrowing", "b", "share of market income per year", Bounds.Closed(0, 0.2), "Largest growth of a debt in a year, rolling over apart. Default: a guess at the deficits of heavy borrowers of the 1970s.", "Sachs 1989", p => p.Borrowing, (p, v) => p with { Borrowing = v })
            .Number("lending", "l", "share of saving", Bounds.Closed(0, 0.5), "Part of last year's saving that banks of a rich state lend abroad at most, beside what they were repaid. Default: a guess below the third to half that Britain lent from 1870 to 1914.", "Edelstein 1974; Edelstein 1982", p => p.Lending, (p, v) => p with { Lending = v })
            .Number("prudent_service", "v^b", "share of exports", Bounds.Closed(0, 2), "Banks lend up to this service of all debt over exports, at the rates of the day. Default: an old rule of thumb.", "Cline 1984", p => p.PrudentService, (p, v) => p with { PrudentService = v })
            .Number("crisis_threshold", "v^c", "share of exports", Bounds.Closed(0.01, 10), "Service over exports beyond which banks stop lending. Default: the top of the thresholds, 0.15 to 0.25, with which fund and World Bank judged poor states' debts from 2005 to 2017.", "Cline 1984; IMF and World Bank 2005", p => p.CrisisThreshold, (p, v) => p with { CrisisThreshold = v })
            .Number("programme_years", "T", "years", Bounds.Closed(1, 50), "Length of a programme. Default: a round figure; agreements are shorter, but one tends to follow another.", "Przeworski and Vreeland 2000; Joyce 2001", p => p.ProgrammeYears, (p, v) => p with { ProgrammeYears = v })
            .Number("service_ceiling", "v^f", "share of exports", Bounds.Closed(0, 2), "In a programme the fund refinances service above this. Default: what the fund's own analysis calls bearable for states of medium capacity (for weak ones 0.15 until 2017, 0.10 since).", "IMF and World Bank 2005; IMF and World Bank 2017", p => p.ServiceCeiling, (p, v) => p with { ServiceCeiling = v })
            .Number("fund_size", "f", "share of members' market income", Bounds.Closed(0, 0.05), "What the fund can call from its members a year. Default: quotas come to about 1 % of world product.", "IMF 2016", p => p.FundSize, (p, v) => p with { FundSize = v })
            .Number("conditionality", "c", "-", Bounds.Closed(0, 1), "Scales all conditions: 0 = money without conditions. Default: as written.", "Dreher 2009", p => p.Conditionality, (p, v) => p with { Conditionality = v })
            .Number("opening", "o", "share of tariffs", Bounds.Closed(0, 1), "Part of its duties that a state in a programme gives up. Default: Latin America cut its mean tariff from about 45 % in the mid-1980s to 13 % ten years later.", "Ffrench-Davis 2000; Edwards 1995; Williamson 1990", p => p.Opening, (p, v) => p with { Opening = v })
            .Number("reversal", "rho", "per year", Bounds.Closed(0, 1), "Part of the opening that is undone every year after a programme. Default: a guess; most liberalisations lasted.", "Wacziarg and Welch 2008", p => p.Reversal, (p, v) => p with { Reversal = v })
            .Number("austerity", "u", "share of saving", Bounds.Closed(0, 0.5), "Part of spending on capital goods that a state in a programme cuts to pay creditors. Default: a guess at how far debtors' investment fell after 1982.", "Sachs 1989; Easterly, Irwin and Serven 2008", p => p.Austerity, (p, v) => p with { Austerity = v })
            .Number("privatisation", "z", "share of profits per year", Bounds.Closed(0, 0.3), "Part of its profits and rents that a state in a programme sells to creditors a year. Default: a guess; state firms made about a tenth of poor states' output, and a programme or two would sell them.", "World Bank 1995, Bureaucrats in Business", p => p.Privatisation, (p, v) => p with { Privatisation = v })
            .Number("sale_discount", "q", "-", Bounds.Closed(0, 1), "What a forced sale brings less than the profits are worth. Default: a guess; foreign buyers paid less for firms short of money in the crisis of 1997.", "Aguiar and Gopinath 2005", p => p.SaleDiscount, (p, v) => p with { SaleDiscount = v })
            .Number("haircut", "w", "share of claims", Bounds.Closed(0, 1), "Part of claims written off in a restructuring. Default: the mean of 180 restructurings 1970 to 2010.", "Cruces and Trebesch 2013", p => p.Haircut, (p, v) => p with { Haircut = v })
            .Number("highest_debt", "d^max", "share of market income", Bounds.Closed(0.1, 2), "Debt beyond which all creditors write off, the fund too. Default: chosen far beyond the debts with which most defaults began.", "Reinhart, Rogoff and Savastano 2003", p => p.HighestDebt, (p, v) => p with { HighestDebt = v })
            .Number("exclusion", "T^x", "years", Bounds.Closed(0, 200), "Years for which nobody lends to a state that has repudiated, the fund neither. Default: a guess between the decade that exclusion lasts after large haircuts and the seventy years of Russia after 1918.", "Cruces and Trebesch 2013; Tomz 2007", p => p.Exclusion, (p, v) => p with { Exclusion = v })
            .All)
    {
        Columns =
        [
            new("debt", Money, "Owed to banks and fund after this year's payments."),
            new("debt_ratio", "-", "Debt over market income."),
            new("service_ratio", "-", "Interest and principal due this year over last year's exports."),
            new("loan_rate", "per year", "What banks ask."),
            new("new_loans", Money, "Lent by banks this year, rolling over included."),
            new("interest_paid", Money, "Interest paid to banks and fund."),
            new("principal_repaid", Money, "Principal repaid to banks and fund."),
            new("programme", "-", "1 in a programme of the fund, else 0."),
            new("programmes_so_far", "-", "Programmes entered until now."),
            new("fund_credit", Money, "Owed to the fund, a part of debt."),
            new("tariffs_given_up", "-", "Part of its duties that the state gave up under conditions."),
            new("foreign_stake", "-", "Share of the state's profits and rents that creditors bought in programmes."),
            new("written_off", Money, "Debt forgiven this year."),
            new("terms_of_trade_trend", "per year", "Growth of the state's own terms of trade, moving average of about five years."),
            new("terms_of_trade_at_entry", "per year", "The same when the state last entered a programme; empty where it never did."),
        ],
        Events =
        [
            new("programme", "A state's debt service has outgrown its exports: banks stop, the fund refinances under conditions. Value: service over exports."),
            new("restructuring", "Creditors write off a part of a state's debt. Value: the part of all it owes."),
        ],
        Actors = ["lender"],
        Decisions = "A state borrows where its net return on capital of last year exceeds the bank rate by a margin, up to a target debt; banks of states with more saving per head than the world lend a part of it, as long as service stays below a share of exports.",
        LeavesOut = "Currencies and reserves, maturities and fixed rates (all debt pays the rate of the year), risk premiums that rise with debt, debtors' cartels and default by choice (but see what a revolution repudiates), bailouts of banks, domestic debt and who in a state pays, votes in the fund.",
    };

    /// <inheritdoc/>
    public override IEnumerable<MechanismStep> CreateSteps(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        world.Manufactures.AllowTariffs();
        world.RawMaterials.AllowTariffs();
        var book = new DebtBook(world);
        var lenders = new Lenders(book, world);
        world.ActorGroups.Add(lenders);
        Publish(world, book);
        return
        [
            new(Phase.BeforeMarket, new InterestRate(book, world)),
            new(Phase.BeforeMarket, new Judgement(book)),
            new(Phase.BeforeMarket, new Opening(book)),
            new(Phase.BeforeMarket, new Service(book)),
            new(Phase.BeforeMarket, new AssetSales(book)),
            new(Phase.BeforeMarket, new Restructuring(book)),
            new(Phase.BeforeMarket, new NewLending(book, world)),
            new(Phase.AfterAccounts, new Report(book, world, lenders)),
            new(Phase.EndOfYear, new Repudiation(book, world)),
        ];
    }

    private static void Publish(World world, DebtBook book)
    {
        void Show(string name, Column column) => world.PublishedColumns[name] = () => column;
        Show("debt", book.Debt);
        Show("debt_ratio", book.DebtRatio);
        Show("service_ratio", book.ServiceRatio);
        Show("loan_rate", book.LoanRate);
        Show("new_loans", book.NewLoans);
        Show("interest_paid", book.InterestPaid);
        Show("principal_repaid", book.Principal);
        Show("programme", book.InProgramme);
        Show("programmes_so_far", book.Programmes);
        Show("fund_credit", book.FundCredit);
        Show("tariffs_given_up", book.Opened);
        Show("foreign_stake", book.Stake);
        Show("written_off", book.WrittenOff);
        Show("terms_of_trade_trend", book.TermsOfTradeTrend);
        Show("terms_of_trade_at_entry", book.AtEntry);
    }
}
