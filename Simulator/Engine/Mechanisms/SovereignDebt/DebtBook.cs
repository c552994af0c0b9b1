using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.SovereignDebt;

/// <summary>Everything the mechanism remembers of a world, and what it publishes. Debts are those after this year's payments.</summary>
internal sealed class DebtBook
{
    /// <summary>At most this part of last year's capital income leaves as interest and sold profits; interest beyond it is not charged.</summary>
    public const double MostOfProfits = 0.5;

    /// <summary>At most this part of last year's saving goes into repayment; principal beyond it stays owed.</summary>
    public const double MostOfSaving = 0.5;

    /// <summary>A debt below this part of a year's saving is repaid in one go, a stake below it lapses: nothing decays for ever.</summary>
    public const double Crumb = 1e-6;

    /// <summary>No more of a state's profits is ever sold.</summary>
    public const double LargestStake = 0.3;

    private readonly Column[] _flows;

    public DebtBook(World world)
    {
        Banks = new ClaimTable(world.Count);
        Stakes = new ClaimTable(world.Count);
        Column Take() => world.Store.Take();
        (FundCredit, FundShares, YearsLeft, Opened, Programmes, AtEntry) = (Take(), Take(), Take(), Take(), Take(), world.Store.Take(double.NaN));
        (ServiceRatio, Principal, Refinanced, InProgramme, InterestPaid, LoanRate) = (Take(), Take(), Take(), Take(), Take(), Take());
        ShutOut = Take();
        (NewLoans, WrittenOff, Debt, DebtRatio, Stake, TermsOfTradeTrend) = (Take(), Take(), Take(), Take(), Take(), Take());
        (BankClaims, BankInterest, BankLending, BankRepaid, BankLosses, Quota) = (Take(), Take(), Take(), Take(), Take(), Take());
        _flows = [ServiceRatio, Principal, Refinanced, InProgramme, InterestPaid, LoanRate, NewLoans, WrittenOff, BankInterest, BankLending, BankRepaid, BankLosses, Quota];
        Interest = world.Ledger.OpenPayments("interest", AccountKind.PropertyIncome, "Interest on the debt of states.");
        Profits = world.Ledger.OpenPayments("privatised_profits", AccountKind.PropertyIncome, "Profits on assets that states in a programme sold to their creditors.");
        Loans = world.Ledger.OpenPayments("loans", AccountKind.Capital, "Lending to states less repayment.");
        WriteOffs = world.Ledger.OpenPayments("write_offs", AccountKind.Revaluation, "Debt forgiven: a gain of the debtor, a loss of its creditors; no money moves.");
    }

    /// <summary>D_ij, what the banks of state i hold of state j.</summary>
    public ClaimTable Banks { get; }

    /// <summary>S_ij, the share of j's profits that i bought.</summary>
    public ClaimTable Stakes { get; }

    /// <summary>F_j, owed to the fund.</summary>
    public Column FundCredit { get; }

    /// <summary>Each member's part of the fund's credit; sums to that of <see cref="FundCredit"/>.</summary>
    public Column FundShares { get; }

    /// <summary>Years that a state's programme still has.</summary>
    public Column YearsLeft { get; }

    /// <summary>Years for which nobody lends to a state, because it repudiated.</summary>
    public Column ShutOut { get; }

    /// <summary>Part of its tariffs that a state has given up.</summary>
    public Column Opened { get; }

    /// <summary>Programmes entered so far.</summary>
    public Column Programmes { get; }

    /// <summary>The trend of the terms of trade when the state last entered a programme.</summary>
    public Column AtEntry { get; }

    /// <summary>v_j, service due over last year's exports.</summary>
    public Column ServiceRatio { get; }

    /// <summary>Principal repaid.</summary>
    public Column Principal { get; }

    /// <summary>Lent by the fund this year.</summary>
    public Column Refinanced { get; }

    /// <summary>1 in a programme.</summary>
    public Column InProgramme { get; }

    /// <summary>Interest paid to all.</summary>
    public Column InterestPaid { get; }

    /// <summary>i + s_j, what banks ask of the state.</summary>
    public Column LoanRate { get; }

    /// <summary>Lent by banks this year.</summary>
    public Column NewLoans { get; }

    /// <summary>Forgiven this year.</summary>
    public Column WrittenOff { get; }

    /// <summary>D_j + F_j.</summary>
    public Column Debt { get; }

    /// <summary>Debt over market income.</summary>
    public Column DebtRatio { get; }

    /// <summary>Share of the state's profits that others own by sales in programmes.</summary>
    public Column Stake { get; }

    /// <summary>Growth of the terms of trade a year, a moving average.</summary>
    public Column TermsOfTradeTrend { get; }

    /// <summary>Held by the banks of each state.</summary>
    public Column BankClaims { get; }

    /// <summary>Interest that the banks of each state received.</summary>
    public Column BankInterest { get; }

    /// <summary>Lent by the banks of each state.</summary>
    public Column BankLending { get; }

    /// <summary>Repaid to the banks of each state, debt swapped for assets included.</summary>
    public Column BankRepaid { get; }

    /// <summary>Written off by the banks of each state.</summary>
    public Column BankLosses { get; }

    /// <summary>The fund's call on each member: weights that sum to what it can lend.</summary>
    public Column Quota { get; }

    /// <summary>What the fund did this year.</summary>
    public FundYear Fund { get; } = new();

    public TransactionAccount Interest { get; }

    public TransactionAccount Profits { get; }

    public TransactionAccount Loans { get; }

    public TransactionAccount WriteOffs { get; }

    /// <summary>i this year, swing included.</summary>
    public double BaseRate { get; set; }

    /// <summary>Whether anything is lent and paid this year.</summary>
    public bool Acts { get; set; }

    /// <summary>The fund lost <paramref name="losses"/>: every member loses alike, by what it holds; booked as paid on <paramref name="account"/>.</summary>
    public void ShareLosses(TransactionAccount account, double losses)
    {
        double shares = Lanes.Sum(FundShares.Values), lost = shares > 0 ? losses / shares : 0;
        for (int i = 0; i < FundShares.Length; i++)
        {
            account.Paid.Span[i] += lost * FundShares[i];
            FundShares.Span[i] *= Math.Max(0, 1 - lost);
        }

        MatchFund();
    }

    /// <summary>A new year: nothing has flowed yet.</summary>
    public void Clear()
    {
        foreach (Column flow in _flows)
        {
            flow.Padded.Clear();
        }

        Fund.Clear();
    }

    /// <summary>Interest due: banks charge their rate, the fund the world's.</summary>
    public double InterestDue(int debtor) => (LoanRate[debtor] * Banks.Owed(debtor)) + (BaseRate * FundCredit[debtor]);

    /// <summary>Service due: interest and the part <paramref name="amortisation"/> of what is owed.</summary>
    public double ServiceDue(int debtor, double amortisation) => InterestDue(debtor) + (amortisation * Owed(debtor));

    /// <summary>Members hold what debtors owe the fund, to the last bit: what rounding left on one side alone is dropped.</summary>
    public void MatchFund()
    {
        double owed = Lanes.Sum(FundCredit.Values), held = Lanes.Sum(FundShares.Values);
        if (Math.Min(owed, held) <= 0)
        {
            FundCredit.Padded.Clear();
            FundShares.Padded.Clear();
            return;
        }

        for (int i = 0; i < FundShares.Length; i++)
        {
            FundShares.Span[i] *= owed / held;
        }
    }

    /// <summary>Owed by <paramref name="debtor"/> to banks and fund.</summary>
    public double Owed(int debtor) => Banks.Owed(debtor) + FundCredit[debtor];
}
