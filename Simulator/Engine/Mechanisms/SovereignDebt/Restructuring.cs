using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Mechanisms.SovereignDebt;

/// <summary>
/// When a programme ends and the service of what is still owed exceeds v^c, banks write off the part w of their claims (37 % on average: Cruces and
/// Trebesch 2013). When a debt exceeds d^max of income nobody is spared: banks and fund write off that part (HIPC, IMF 1996). A write-off moves no
/// money: it revalues the claims of both sides.
/// </summary>
internal sealed class Restructuring(DebtBook book) : IStep
{
    public StepDescription Description { get; } = new(
        "restructuring",
        "D_ij <- (1 - w) D_ij where v > v^c at the end of a programme; D_ij and F_j where D + F > d^max Y",
        "Cruces and Trebesch 2013",
        ["debt", "programmes", "income and exports of last year"],
        ["debt", "write-offs"])
    { ActsInWarmUp = false };

    public void Execute(World world)
    {
        if (!book.Acts)
        {
            return;
        }

        SovereignDebtParameters p = world.Parameters.Mechanisms.Of<SovereignDebtParameters>();
        for (int j = 0; j < world.Count; j++)
        {
            bool ends = book.YearsLeft[j] == 1;
            book.YearsLeft.Span[j] = Math.Max(0, book.YearsLeft[j] - 1);
            double owed = book.Owed(j);
            if (owed <= 0)
            {
                continue;
            }

            double due = book.ServiceDue(j, p.Amortisation);
            if (owed > p.HighestDebt * world.Income[j])
            {
                Forgive(world, j, p.Haircut, p.Haircut, "debt over income");
            }
            else if (ends && due > p.CrisisThreshold * world.Exports(j) && book.Banks.Owed(j) > 0)
            {
                Forgive(world, j, p.Haircut, 0, "service still too high at the end of a programme");
            }
        }

        TakeLosses();
    }

    private void Forgive(World world, int j, double ofBanks, double ofFund, string note)
    {
        double owed = book.Owed(j), banks = book.Banks.AddTo(book.BankLosses, j, ofBanks), fund = ofFund * book.FundCredit[j];
        book.Banks.Scale(j, 1 - ofBanks);
        book.FundCredit.Span[j] *= 1 - ofFund;
        book.Fund.Losses += fund;
        book.WrittenOff.Span[j] = banks + fund;
        book.WriteOffs.Received.Span[j] += banks + fund;
        if (banks + fund > 0)
        {
            world.HappenedEvents.Add(new WorldEvent("restructuring", j, -1, (banks + fund) / owed, note));
        }
    }

    private void TakeLosses()
    {
        for (int i = 0; i < book.FundShares.Length; i++)
        {
            book.WriteOffs.Paid.Span[i] += book.BankLosses[i];
        }

        book.ShareLosses(book.WriteOffs, book.Fund.Losses);
    }
}
