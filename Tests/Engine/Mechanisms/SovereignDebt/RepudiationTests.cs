using WorldSystems.Engine.Mechanisms.SovereignDebt;
using WorldSystems.Engine.Model;
using Xunit;

namespace WorldSystems.Tests.Engine.Mechanisms.SovereignDebt;

public sealed class RepudiationTests
{
    /// <summary>State 0 owes 3 and 1 to banks and 2 to the fund, and sold a tenth of its profits of 2 a year, worth 20 a unit at 5 % and 5 % of wear.</summary>
    [Fact]
    public void EveryCreditor_LosesItsPart()
    {
        (World world, DebtBook book) = Owing();
        TransactionAccount account = Repudiate(world, book, 0.5);

        Assert.Equal(AccountKind.Revaluation, account.Kind);
        Assert.Equal(2 + 1 + 1, account.Received[0], 1e-14);
        Equal([0, 1.5 + 0.75 + 1, 0.5, 0.25], account.Paid);
        Assert.Equal([1.5, 0.5, 1, 0.05], [book.Banks[1, 0], book.Banks[2, 0], book.FundCredit[0], book.Stakes[1, 0]]);
        Equal([0, 0.75, 0, 0.25], book.FundShares);
    }

    [Fact]
    public void NothingIsOwed_AfterAllIsRepudiated()
    {
        (World world, DebtBook book) = Owing();
        Repudiate(world, book, 1);

        Assert.Equal(0, book.Owed(0) + book.Stakes.Owed(0));
        Assert.Equal([0, 0, 0, 0], book.FundShares.Values.ToArray());
    }

    [Fact]
    public void NobodyLends_WhileShutOut_NotEvenTheFund()
    {
        (World world, DebtBook book) = Owing(p => p with { Exclusion = 2, CrisisThreshold = 0.01 });
        book.YearsLeft.Span[0] = 3;
        Repudiate(world, book, 0.5);
        Assert.Equal((2, 0), (book.ShutOut[0], book.YearsLeft[0]));

        new Judgement(book).Execute(world);
        Assert.True(book.ServiceRatio[0] > 0.01);
        Assert.Equal((1, 0), (book.ShutOut[0], book.InProgramme[0]));
        world.Saving.Span[0] = 0.1;
        new NewLending(book, world).Execute(world);
        Assert.Equal(0, book.NewLoans[0]);
        new Judgement(book).Execute(world);
        Assert.Equal(1, book.InProgramme[0]);
    }

    private static (World World, DebtBook Book) Owing(Func<SovereignDebtParameters, SovereignDebtParameters>? change = null)
    {
        (World world, DebtBook book) = Debtors.Owing(change);
        Column weights = world.Store.Take();
        weights.Span[1] = 0.1;
        book.Stakes.Add(0, 1, weights);
        book.FundCredit.Span[0] = 2;
        (book.FundShares.Span[1], book.FundShares.Span[3]) = (1.5, 0.5);
        return (world, book);
    }

    private static TransactionAccount Repudiate(World world, DebtBook book, double part)
    {
        TransactionAccount account = world.AllowExpropriation();
        world.Expropriation.Span[0] = part;
        new Repudiation(book, world).Execute(world);
        return account;
    }

    private static void Equal(double[] expected, Column column)
    {
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], column[i], 1e-14);
        }
    }
}
