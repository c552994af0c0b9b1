using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Mechanisms.SovereignDebt;

/// <summary>
/// A state repudiates the part e_j of what it owes and takes back that part of the profits it sold: D_ij, F_j and S_ij &lt;- (1 - e_j) of themselves, at the end
/// of the year. A share of profits is worth what it would bring without a discount, Pi / (i + s + delta) a unit. No money moves: the claims of both sides
/// are revalued. A programme it was in is over, and nobody lends to it for T^x years (Tomz 2007).
/// </summary>
/// <remarks>The published debt is the one of the year as it was lived, before the repudiation; next year's is without what was repudiated.</remarks>
internal sealed class Repudiation(DebtBook book, World world) : IStep
{
    /// <summary>As in <see cref="AssetSales"/>: no profit is worth more than fifty years of it.</summary>
    private const double LeastRate = 0.02;

    private readonly Column _lost = world.Store.Take();

    public StepDescription Description { get; } = new(
        "repudiation",
        "D_ij, F_j, S_ij <- (1 - e_j) D_ij, F_j, S_ij; claims e_j (D_ij + F_ij + S_ij Pi / (i + s + delta)) from i to j; no lending for T^x years",
        "Tomz 2007",
        ["expropriation", "debt", "stakes", "capital income"],
        ["debt", "stakes", "expropriations"])
    { ActsInWarmUp = false };

    public void Execute(World world)
    {
        if (world.Expropriations is not { } account || world.Year.IsWarmUp)
        {
            return;
        }

        double years = world.Parameters.Mechanisms.Of<SovereignDebtParameters>().Exclusion, ofFund = 0;
        bool any = false;
        for (int j = 0; j < world.Count; j++)
        {
            if (world.Expropriation[j] > 0)
            {
                double part = Math.Min(1, world.Expropriation[j]), fund = part * book.FundCredit[j];
                account.Received.Span[j] += fund + Repudiate(world, j, part);
                book.FundCredit.Span[j] -= fund;
                ofFund += fund;
                book.ShutOut.Span[j] = Math.Round(years);
                book.YearsLeft.Span[j] = 0;
                any = true;
            }
        }

        if (any)
        {
            TakeLosses(account, ofFund);
        }
    }

    /// <summary>Banks and owners of stakes lose; returns what they lose.</summary>
    private double Repudiate(World world, int j, double part)
    {
        double rate = Math.Max(book.LoanRate[j] + world.Parameters.Accumulation.Depreciation, LeastRate);
        double worth = Math.Max(0, world.CapitalIncome[j]) / rate;
        double lost = book.Banks.AddTo(_lost, j, part) + book.Stakes.AddTo(_lost, j, part * worth);
        book.Banks.Scale(j, 1 - part);
        book.Stakes.Scale(j, 1 - part);
        return lost;
    }

    private void TakeLosses(TransactionAccount account, double ofFund)
    {
        for (int i = 0; i < book.FundShares.Length; i++)
        {
            account.Paid.Span[i] += _lost[i];
        }

        _lost.Padded.Clear();
        book.ShareLosses(account, ofFund);
    }
}
