using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Mechanisms.SovereignDebt;

/// <summary>
/// A state in a programme sells its creditors the part c z of its profits and rents a year, for debt (debt-equity swaps: Williamson 1990; Krugman 1989).
/// The price is what the profits are worth at the lenders' rate, less the discount of a forced sale: (1 - q) Pi / (i + s + delta). What is sold wears out
/// with the capital it was, and does not grow with what the state adds: S_ij &lt;- S_ij (1 - delta) K / K'.
/// </summary>
internal sealed class AssetSales(DebtBook book) : IStep
{
    public StepDescription Description { get; } = new(
        "conditions: sell",
        "S_ij <- S_ij (1 - delta) K / K'; profits S_ij Pi_j to i; in a programme S_j + c z for debt of (1 - q) c z Pi / (i + s + delta)",
        "Krugman 1989; Williamson 1990",
        ["programmes", "capital income of last year", "capital"],
        ["privatised profits", "debt", "stakes"])
    { ActsInWarmUp = false };

    public void Execute(World world)
    {
        if (!book.Acts)
        {
            return;
        }

        SovereignDebtParameters p = world.Parameters.Mechanisms.Of<SovereignDebtParameters>();
        double depreciation = world.Parameters.Accumulation.Depreciation;
        for (int j = 0; j < world.Count; j++)
        {
            double profits = Math.Max(0, world.CapitalIncome[j]);
            if (book.Stakes.Owed(j) > 0)
            {
                double added = world.Ledger.Capital.Inflow[j] / world.Capital.Opening[j];
                book.Stakes.Scale(j, book.Stakes.Owed(j) > DebtBook.Crumb ? Math.Clamp(1 - added, 0, 1) : 0);
                book.Profits.Paid.Span[j] += book.Stakes.AddTo(book.Profits.Received, j, profits);
            }

            if (book.InProgramme[j] > 0 && book.Banks.Owed(j) > 0)
            {
                Sell(p, j, profits * (1 - p.SaleDiscount) / Math.Max(book.LoanRate[j] + depreciation, 0.02));
            }
        }
    }

    /// <summary>Sells; <paramref name="worth"/> is what all profits would bring.</summary>
    private void Sell(SovereignDebtParameters p, int j, double worth)
    {
        double owed = book.Banks.Owed(j), sold = Math.Min(p.Conditionality * p.Privatisation, DebtBook.LargestStake - book.Stakes.Owed(j));
        if (sold > 0 && worth > 0)
        {
            sold = Math.Min(sold, owed / worth);
            double part = Math.Min(1, sold * worth / owed);
            book.Stakes.Add(j, sold / owed, book.Banks);
            book.Banks.AddTo(book.BankRepaid, j, part);
            book.Banks.Scale(j, 1 - part);
        }
    }
}
