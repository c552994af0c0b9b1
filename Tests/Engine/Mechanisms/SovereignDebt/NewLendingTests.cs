using WorldSystems.Engine.Mechanisms.SovereignDebt;
using WorldSystems.Engine.Model;
using Xunit;

namespace WorldSystems.Tests.Engine.Mechanisms.SovereignDebt;

public sealed class NewLendingTests
{
    [Fact]
    public void SavingPerHead_DecidesWhoLends_AndTheReturnWhoBorrows()
    {
        (World world, DebtBook book) = World(0.5);
        // States 0 and 3 save less per head than the world; of them only 0 earns more than the bank rate.
        SetReturn(world, 3, 0.04);

        new NewLending(book, world).Execute(world);

        Assert.Equal([0.6, 0, 0, 0], book.NewLoans.Values.ToArray(), Close);
        Assert.Equal([0, 0.3, 0.3, 0], book.BankLending.Values.ToArray(), Close);
        Assert.Equal([0.6, -0.3, -0.3, 0], Enumerable.Range(0, 4).Select(book.Loans.Amount), Close);
    }

    [Fact]
    public void Supply_IsShared_WhereItIsShort()
    {
        (World world, DebtBook book) = World(0.1);

        new NewLending(book, world).Execute(world);

        // The banks of 1 and 2 have a tenth of 4 each; 0 and 3 want 6 % of 10 each.
        Assert.Equal([0.4, 0, 0, 0.4], book.NewLoans.Values.ToArray(), Close);
    }

    [Fact]
    public void Banks_StopAtTheServiceTheyThinkPrudent()
    {
        (World world, DebtBook book) = World(0.5, p => p with { PrudentService = 0.25 });

        new NewLending(book, world).Execute(world);

        // 25 % of exports of 2 serve 0.5 / 0.11 = 4.545: state 0 owes 4 already.
        Assert.Equal((0.5 / 0.11) - 4, book.NewLoans[0], 1e-12);
    }

    [Fact]
    public void States_RollOver_EvenWhereItDoesNotPay()
    {
        (World world, DebtBook book) = World(0.5);
        SetReturn(world, 0, 0.01);
        book.Principal.Span[0] = 0.24;

        new NewLending(book, world).Execute(world);

        Assert.Equal(0.24, book.NewLoans[0], 1e-12);
    }

    [Fact]
    public void NobodyLends_InAProgramme()
    {
        (World world, DebtBook book) = World(0.5);
        book.InProgramme.Span[0] = 1;
        book.InProgramme.Span[3] = 1;

        new NewLending(book, world).Execute(world);

        Assert.Equal(0, book.NewLoans.Values.ToArray().Sum());
    }

    private static (World World, DebtBook Book) World(double lending, Func<SovereignDebtParameters, SovereignDebtParameters>? change = null)
    {
        (World world, DebtBook book) = Debtors.Owing(p => (change ?? (q => q))(p with { Lending = lending, Borrowing = 0.06, PrudentService = 1, TargetDebt = 1 }));
        world.Population.Opening.Span.Fill(1);
        world.Saving.Span[1] = world.Saving.Span[2] = 4;
        SetReturn(world, 0, 0.06);
        SetReturn(world, 3, 0.06);
        return (world, book);
    }

    /// <summary>The net return on capital of a state, profits being 2.</summary>
    private static void SetReturn(World world, int state, double rate)
    {
        world.Manufactures.PriceIndex.Span[state] = 1;
        world.Capital.Opening.Span[state] = 2 / (rate + 0.05);
    }

    private static bool Close(double a, double b) => Math.Abs(a - b) < 1e-12;
}
