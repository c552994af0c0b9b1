using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.SovereignDebt;

/// <summary>
/// What debtors pay. Interest J = (i + s) D + i F, at most what <see cref="DebtBook.MostOfProfits"/> leaves beside sold profits; principal a (D + F), at
/// most the part <see cref="DebtBook.MostOfSaving"/> of last year's saving. In a programme the state cuts c u of its saving, that is spending on capital
/// goods, and pays creditors with it (adjustment falls on public investment: Easterly, Irwin and Serven 2008); the fund lends what then still exceeds
/// v^f of exports (the financing gap after adjustment), as far as its members' quotas go; what the gap leaves of the cut repays debt ahead of time.
/// </summary>
internal sealed class Service(DebtBook book) : IStep
{
    public StepDescription Description { get; } = new(
        "debt service",
        "J = (i + s) D + i F; principal a (D + F); in a programme: cut U = c u B, fund lends G = max(0, J + a (D + F) - v^f X - U)",
        "Polak 1957; Easterly, Irwin and Serven 2008",
        ["debt", "interest of the year", "capital income, saving, exports of last year"],
        ["interest", "loans", "debt"])
    { ActsInWarmUp = false };

    public void Execute(World world)
    {
        if (!book.Acts)
        {
            return;
        }

        SovereignDebtParameters p = world.Parameters.Mechanisms.Of<SovereignDebtParameters>();
        double available = CallQuotas(world, p), needed = 0;
        for (int j = 0; j < world.Count; j++)
        {
            needed += Plan(world, p, j);
        }

        double granted = needed > available ? available / needed : 1;
        for (int j = 0; j < world.Count; j++)
        {
            if (book.Owed(j) > 0)
            {
                Pay(j, granted);
            }
        }

        SettleFund(available);
    }

    /// <summary>The members' quotas, by income (no more than a tenth of a member's saving); states in a programme pay none.</summary>
    private double CallQuotas(World world, SovereignDebtParameters p)
    {
        double sum = 0;
        for (int i = 0; i < world.Count; i++)
        {
            double quota = book.InProgramme[i] > 0 ? 0 : Math.Max(0, Math.Min(p.FundSize * world.Income[i], 0.1 * world.Saving[i]));
            book.Quota.Span[i] = quota;
            sum += quota;
        }

        return sum;
    }

    /// <summary>Interest, principal and the need for refinancing of one debtor; returns the need.</summary>
    private double Plan(World world, SovereignDebtParameters p, int j)
    {
        double owed = book.Owed(j), saving = Math.Max(0, world.Saving[j]);
        if (owed <= 0)
        {
            return 0;
        }

        double due = book.InterestDue(j);
        double interest = Math.Min(due, Math.Max(0, DebtBook.MostOfProfits - book.Stakes.Owed(j)) * Math.Max(0, world.CapitalIncome[j]));
        double principal = Math.Min(p.Amortisation * owed, DebtBook.MostOfSaving * saving);
        if (owed <= DebtBook.Crumb * saving)
        {
            principal = owed;
        }

        book.InterestPaid.Span[j] = interest;
        book.Principal.Span[j] = principal;
        if (book.InProgramme[j] == 0)
        {
            return 0;
        }

        double cut = p.Conditionality * p.Austerity * saving;
        double exports = world.Exports(j);
        double gap = interest + principal - (p.ServiceCeiling * exports);
        book.Refinanced.Span[j] = Math.Max(0, gap - cut);
        double ahead = Math.Min(Math.Max(0, cut - Math.Max(0, gap)), (DebtBook.MostOfSaving * saving) - principal);
        book.Principal.Span[j] = Math.Min(owed, principal + ahead);
        return book.Refinanced[j];
    }

    private void Pay(int j, double granted)
    {
        // Where the fund has too little, principal waits (rescheduling).
        double lent = book.Refinanced[j] * granted, missing = book.Refinanced[j] - lent;
        book.Refinanced.Span[j] = lent;
        book.Principal.Span[j] = Math.Max(0, book.Principal[j] - missing);

        double banks = book.Banks.Owed(j), fund = book.FundCredit[j], owed = banks + fund;
        double due = book.InterestDue(j), charged = due > 0 ? book.InterestPaid[j] / due : 0;
        book.Interest.Paid.Span[j] += book.Banks.AddTo(book.BankInterest, j, book.LoanRate[j] * charged);
        double toFund = book.BaseRate * charged * fund;
        book.Interest.Paid.Span[j] += toFund;
        book.Fund.Interest += toFund;

        double part = book.Principal[j] / owed;
        book.Loans.Paid.Span[j] += book.Banks.AddTo(book.BankRepaid, j, part);
        book.Loans.Paid.Span[j] += part * fund;
        book.Fund.Repaid += part * fund;
        book.Banks.Scale(j, 1 - part);

        book.Loans.Received.Span[j] += lent;
        book.Fund.Lending += lent;
        book.FundCredit.Span[j] = (fund * (1 - part)) + lent;
    }

    /// <summary>Banks receive; the fund passes on what it received by what members have in it, and calls what it lent by quota.</summary>
    private void SettleFund(double available)
    {
        FundYear fund = book.Fund;
        double shares = Lanes.Sum(book.FundShares.Values);
        double interest = shares > 0 ? fund.Interest / shares : 0, repaid = shares > 0 ? fund.Repaid / shares : 0, lent = available > 0 ? fund.Lending / available : 0;
        for (int i = 0; i < book.FundShares.Length; i++)
        {
            double share = book.FundShares[i], call = lent * book.Quota[i];
            book.Interest.Received.Span[i] += book.BankInterest[i] + (interest * share);
            book.Loans.Received.Span[i] += book.BankRepaid[i] + (repaid * share);
            book.Loans.Paid.Span[i] += call;
            book.FundShares.Span[i] = Math.Max(0, share * (1 - repaid)) + call;
        }

        book.MatchFund();
    }
}
