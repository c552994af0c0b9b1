using WorldSystems.Engine.Mechanisms.SovereignDebt;
using WorldSystems.Engine.Model;
using Xunit;

namespace WorldSystems.Tests.Engine.Mechanisms.SovereignDebt;

public sealed class ConditionsTests
{
    [Theory]
    [InlineData(0.2, true)]
    [InlineData(0.23, false)]
    public void Crisis_BeginsPastTheThreshold(double threshold, bool expected)
    {
        // Service 4 (5 % + 6 %) of exports of 2: 0.22.
        (World world, DebtBook book) = Debtors.Owing(p => p with { CrisisThreshold = threshold });

        new Judgement(book).Execute(world);

        Assert.Equal(0.22, book.ServiceRatio[0], 1e-12);
        Assert.Equal(expected ? 1 : 0, book.InProgramme[0]);
        Assert.Equal(expected ? 5 : 0, book.YearsLeft[0]);
        Assert.Equal(expected ? ["programme"] : [], world.Events.Select(e => e.Event));
    }

    [Fact]
    public void Programme_LastsItsYears_AndOpensForLonger()
    {
        (World world, DebtBook book) = Debtors.Owing(p => p with { CrisisThreshold = 0.2, ProgrammeYears = 2, Opening = 0.5, Reversal = 0.1, Haircut = 0.5 });
        world.Manufactures.AllowTariffs();
        world.RawMaterials.AllowTariffs();
        List<(double In, double Tariff, double Owed)> years = [];
        for (int year = 0; year < 3; year++)
        {
            world.BeginYear();
            world.HasMechanisms = true;
            world.Manufactures.Tariffs.Clear();
            world.Manufactures.Tariffs.RaiseAll(0, 0.4);
            new Judgement(book).Execute(world);
            new Opening(book).Execute(world);
            new Restructuring(book).Execute(world);
            years.Add((book.InProgramme[0], world.Manufactures.Tariffs[0, 1], book.Owed(0)));
        }

        // After two years service is still 0.22 of exports: half is written off, and then it is bearable.
        Assert.Equal([(1, 0.2, 4), (1, 0.2, 2), (0, 0.4 * 0.55, 2)], years);
    }

    [Fact]
    public void Sale_ExchangesDebtForProfits_AtADiscount()
    {
        (World world, DebtBook book) = Debtors.Owing(p => p with { Privatisation = 0.1, SaleDiscount = 0.5 });
        book.InProgramme.Span[0] = 1;

        new AssetSales(book).Execute(world);

        // A tenth of profits of 2 is worth 0.2 / (5 % + 5 %) = 2, and brings 1 of the debt of 4.
        Assert.Equal(3, book.Banks.Owed(0), 1e-12);
        Assert.Equal([0.1, 0.075, 0.025], [book.Stakes.Owed(0), book.Stakes[1, 0], book.Stakes[2, 0]], (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.Equal(0, book.Profits.Paid[0]);

        double kept = 1 - (world.Ledger.Capital.Inflow[0] / world.Capital.Opening[0]);
        book.InProgramme.Span[0] = 0;
        new AssetSales(book).Execute(world);
        Assert.Equal(0.1 * kept * 2, book.Profits.Paid[0], 1e-12);
        Assert.Equal(0.075 * kept * 2, book.Profits.Received[1], 1e-12);
    }

    [Fact]
    public void DebtBeyondAllMeasure_IsWrittenOffByAll()
    {
        (World world, DebtBook book) = Debtors.Owing(p => p with { HighestDebt = 0.4, Haircut = 0.25 });
        (book.FundCredit.Span[0], book.FundShares.Span[3]) = (1, 1);

        new Restructuring(book).Execute(world);

        Assert.Equal(5 * 0.75, book.Owed(0), 1e-12);
        Assert.Equal([1.25, -0.75, -0.25, -0.25], Enumerable.Range(0, 4).Select(book.WriteOffs.Amount), (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.Equal(0.75, book.FundShares[3], 1e-12);
    }
}
