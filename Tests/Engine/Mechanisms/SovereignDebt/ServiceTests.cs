using WorldSystems.Engine.Mechanisms.SovereignDebt;
using WorldSystems.Engine.Model;
using Xunit;

namespace WorldSystems.Tests.Engine.Mechanisms.SovereignDebt;

public sealed class ServiceTests
{
    [Fact]
    public void InterestAndPrincipal_GoToWhoLent()
    {
        (World world, DebtBook book) = Debtors.Owing();

        new Service(book).Execute(world);

        // Interest 5 % of 4, principal 6 % of 4.
        Assert.Equal([-0.2, 0.15, 0.05, 0], Amounts(book.Interest), Close);
        Assert.Equal([-0.24, 0.18, 0.06, 0], Amounts(book.Loans), Close);
        Assert.Equal([4 * 0.94, 3 * 0.94, 0.94], [book.Banks.Owed(0), book.Banks[1, 0], book.Banks[2, 0]], Close);
    }

    [Fact]
    public void InAProgramme_TheCutPaysFirst_ThenTheFund_ByQuota()
    {
        (World world, DebtBook book) = Debtors.Owing(p => p with { ServiceCeiling = 0.05, Austerity = 0.2 });
        book.InProgramme.Span[0] = 1;

        new Service(book).Execute(world);

        // Due 0.44, bearable 5 % of exports of 2, cut 20 % of saving of 1: the fund lends 0.14, a third from each other state.
        Assert.Equal(0.14, book.FundCredit[0], 1e-12);
        Assert.Equal([0, 0.14 / 3, 0.14 / 3, 0.14 / 3], book.FundShares.Values.ToArray(), Close);
        Assert.Equal(-0.24 + 0.14, book.Loans.Amount(0), 1e-12);
        Assert.Equal(0, Amounts(book.Loans).Sum(), 1e-12);
    }

    [Fact]
    public void InAProgramme_WhatTheGapLeavesOfTheCut_RepaysAhead()
    {
        (World world, DebtBook book) = Debtors.Owing(p => p with { ServiceCeiling = 0.2, Austerity = 0.2 });
        book.InProgramme.Span[0] = 1;

        new Service(book).Execute(world);

        // Due 0.44 exceeds 20 % of exports by 0.04; of the cut of 0.2 there remains 0.16.
        Assert.Equal(0, book.FundCredit[0]);
        Assert.Equal(0.24 + 0.16, book.Principal[0], 1e-12);
    }

    [Fact]
    public void Unconditional_NobodyCuts()
    {
        (World world, DebtBook book) = Debtors.Owing(p => p with { ServiceCeiling = 0.1, Conditionality = 0, FundSize = 0.05 });
        book.InProgramme.Span[0] = 1;

        new Service(book).Execute(world);

        Assert.Equal(0.44 - 0.2, book.FundCredit[0], 1e-12);
    }

    [Fact]
    public void SmallFund_LetsPrincipalWait()
    {
        (World world, DebtBook book) = Debtors.Owing(p => p with { ServiceCeiling = 0.05, Austerity = 0, FundSize = 0.003 });
        book.InProgramme.Span[0] = 1;

        new Service(book).Execute(world);

        // It needs 0.34, three members pay 0.3 % of 10.
        Assert.Equal(0.09, book.FundCredit[0], 1e-12);
        Assert.Equal(0, book.Principal[0]);
    }

    [Fact]
    public void Interest_NeverTakesMoreThanHalfOfProfits()
    {
        (World world, DebtBook book) = Debtors.Owing();
        book.LoanRate.Span.Fill(0.9);

        new Service(book).Execute(world);

        Assert.Equal(1, book.InterestPaid[0], 1e-12);
        Assert.Equal([-1, 0.75, 0.25, 0], Amounts(book.Interest), Close);
    }

    private static double[] Amounts(TransactionAccount account) => [.. Enumerable.Range(0, 4).Select(account.Amount)];

    private static bool Close(double a, double b) => Math.Abs(a - b) < 1e-12;
}
