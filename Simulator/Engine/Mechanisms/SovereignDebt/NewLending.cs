using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Mechanisms.SovereignDebt;

/// <summary>
/// Who lends to whom. Banks of states whose saving per head exceeds the world's lend what they were repaid and the part l of last year's saving, at most;
/// the others may borrow. A state rolls over what falls due; it borrows more, at most b Y a year and towards the debt d* Y, where its return on capital
/// Pi / (P^M K) - delta exceeds i + s by the margin m. Banks lend, each in proportion to what it has, as long as the service of all that the state owes
/// stays below v^b of its exports at the rates of the day: cheap money makes them lend more. Demand beyond supply is cut for all alike.
/// </summary>
internal sealed class NewLending(DebtBook book, World world) : IStep
{
    private readonly Column _supply = world.Store.Take();
    private readonly Column _wanted = world.Store.Take();

    public StepDescription Description { get; } = new(
        "lending",
        "supply l B_i + repaid_i where B_i / L_i > sum B / sum L; demand elsewhere min(d* Y - D - F, v^b X / (i + s + a) - D - F, repaid_j + (b Y if Pi / (P^M K) - delta > i + s + m))",
        "Cohen and Sachs 1986; Reinhart, Rogoff and Savastano 2003",
        ["saving, capital income, income, exports of last year", "debt", "interest of the year"],
        ["loans", "debt"])
    { ActsInWarmUp = false };

    public void Execute(World world)
    {
        if (book.Acts)
        {
            SovereignDebtParameters p = world.Parameters.Mechanisms.Of<SovereignDebtParameters>();
            (double supply, double wanted) = Meet(world, p);
            double served = wanted > supply ? supply / wanted : 1;
            for (int j = 0; j < world.Count && supply > 0; j++)
            {
                if (_wanted[j] > 0)
                {
                    book.NewLoans.Span[j] = _wanted[j] * served;
                    book.Banks.Add(j, book.NewLoans[j] / supply, _supply);
                    book.Loans.Received.Span[j] += book.NewLoans[j];
                }
            }

            double lent = supply > 0 ? wanted * served / supply : 0;
            for (int i = 0; i < world.Count; i++)
            {
                book.BankLending.Span[i] = _supply[i] * lent;
                book.Loans.Paid.Span[i] += book.BankLending[i];
            }
        }

        TakeStock();
    }

    /// <summary>Sorts states into those that may lend and those that want to borrow.</summary>
    private (double Supply, double Wanted) Meet(World world, SovereignDebtParameters p)
    {
        double saved = 0, people = 0, supply = 0, wanted = 0;
        for (int i = 0; i < world.Count; i++)
        {
            saved += world.Saving[i];
            people += world.Population.Opening[i];
        }

        for (int i = 0; i < world.Count; i++)
        {
            bool lends = world.Saving[i] * people > saved * world.Population.Opening[i];
            _supply.Span[i] = lends && book.InProgramme[i] == 0 ? (p.Lending * world.Saving[i]) + book.BankRepaid[i] : 0;
            _wanted.Span[i] = !lends && book.InProgramme[i] == 0 && book.ShutOut[i] == 0 ? Room(world, p, i) : 0;
            supply += _supply[i];
            wanted += _wanted[i];
        }

        return (supply, wanted);
    }

    private static double ReturnOnCapital(World world, int j) =>
        (world.CapitalIncome[j] / (world.Manufactures.PriceIndex[j] * world.Capital.Opening[j])) - world.Parameters.Accumulation.Depreciation;

    private double Room(World world, SovereignDebtParameters p, int j)
    {
        double rate = book.LoanRate[j], owed = book.Owed(j), exports = world.Exports(j);
        double ceiling = rate + p.Amortisation > 0 ? p.PrudentService * exports / (rate + p.Amortisation) : double.PositiveInfinity;
        double most = Math.Min(p.TargetDebt * world.Income[j], ceiling) - owed;
        double more = ReturnOnCapital(world, j) > rate + p.Margin ? p.Borrowing * world.Income[j] : 0;
        return Math.Max(0, Math.Min(most, book.Principal[j] + more));
    }

    /// <summary>What is owed after the year's payments.</summary>
    private void TakeStock()
    {
        book.BankClaims.Padded.Clear();
        for (int j = 0; j < book.Debt.Length; j++)
        {
            book.Banks.AddTo(book.BankClaims, j, 1);
            book.Debt.Span[j] = book.Owed(j);
            book.Stake.Span[j] = book.Stakes.Owed(j);
        }
    }
}
