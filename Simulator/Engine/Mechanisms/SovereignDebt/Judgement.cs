using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Mechanisms.SovereignDebt;

/// <summary>
/// v_j = ((i + s + a) D_j + (i + a) F_j) / X_j, service due over last year's exports. Above v^c the banks stop lending and a programme of T years begins
/// (debt intolerance: Reinhart, Rogoff and Savastano 2003). No programme for a state that has repudiated, until it is let in again.
/// </summary>
internal sealed class Judgement(DebtBook book) : IStep
{
    public StepDescription Description { get; } = new(
        "debt crises",
        "v = ((i + s + a) D + (i + a) F) / X; programme of T years where v > v^c",
        "Reinhart, Rogoff and Savastano 2003",
        ["debt", "interest of the year", "exports of last year"],
        ["service ratio", "programmes"])
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
            double due = book.ServiceDue(j, p.Amortisation);
            double exports = world.Exports(j);
            book.ServiceRatio.Span[j] = due <= 0 ? 0 : due / Math.Max(exports, due * 1e-6);
            book.ShutOut.Span[j] = Math.Max(0, book.ShutOut[j] - 1);
            if (book.YearsLeft[j] == 0 && book.ShutOut[j] == 0 && book.ServiceRatio[j] > p.CrisisThreshold)
            {
                book.YearsLeft.Span[j] = Math.Round(p.ProgrammeYears);
                book.Programmes.Span[j]++;
                book.AtEntry.Span[j] = book.TermsOfTradeTrend[j];
                world.HappenedEvents.Add(new WorldEvent("programme", j, -1, book.ServiceRatio[j], "debt service over exports"));
            }

            book.InProgramme.Span[j] = book.YearsLeft[j] > 0 ? 1 : 0;
        }
    }
}
