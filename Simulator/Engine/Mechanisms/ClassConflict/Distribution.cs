using System.Runtime.Intrinsics;
using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.ClassConflict;

/// <summary>
/// Who gets what. Under the old rules capital takes a mark-up mu over what labour is paid: its goal is mu_0 + z T - o O - c R within 0 and a half, and it goes v of the way
/// a year, the whole way in the first year of its rules. T is capital that crosses borders and its earnings over income, the mean of the state's own and the world's: who can leave need not yield (Cox
/// 1987). O = l^M (1 - l^S) is organised labour: industry without a reserve. R are reforms won, each of which counts by half after fourteen years.
/// <para>The kernel divides no income between persons: it has one rate of saving out of profits and one out of wages. A mark-up moves mu W from wages to
/// profits, so saving s_pi (Pi + mu W) + s_w (1 - mu) W = s_pi Pi + (s_w + mu (s_pi - s_w)) W. So s_w &lt;- s_w + mu (s_pi - s_w) is exactly the mark-up, and
/// labour's share is (1 - mu) W / Y. Transfers and duties, which the kernel treats like wages, are divided in the same way.</para>
/// <para>Under the new rules there is no mark-up; the plan saves f of all that would have been consumed, s &lt;- s + f (1 - s) for both (primitive socialist
/// accumulation: Preobrazhensky 1926), and manufacturing takes hands without paying the part q of its premium (Allen 2003: soft budgets
/// employ those who are worth less than their wage).</para>
/// </summary>
internal sealed class Distribution(ClassBook book) : IStep
{
    private const double LargestMarkup = 0.5;
    private const double ReformKept = 0.95;

    public StepDescription Description { get; } = new(
        "distribution",
        "mu <- mu + v (min(max(mu_0 + z T - o l^M (1 - l^S) - c R, 0), 1/2) - mu); s_w <- s_w + mu (s_pi - s_w); new rules: s <- s + f (1 - s), m <- (1 - q) m",
        "Kalecki 1938; Kaldor 1956; Cox 1987; Preobrazhensky 1926; Allen 2003",
        ["labour shares", "mobility of capital", "reforms", "socialist"],
        ["saving from profits", "saving from wages", "manufacturing premium"])
    { ActsInWarmUp = false };

    public void Execute(World world)
    {
        ClassConflictParameters p = world.Parameters.Mechanisms.Of<ClassConflictParameters>();
        if (!p.Enabled || world.Year.IsWarmUp || !book.Knows)
        {
            // Under the scenario's rules nobody takes a mark-up.
            book.Markup.Padded.Clear();
            return;
        }

        Bargain(world, p);
        Plan(world, p);
    }

    private void Bargain(World world, ClassConflictParameters p)
    {
        Vectors markup = book.Markup.Vectors, mobility = book.Mobility.Vectors, industry = world.ManufacturesShare.Opening.Vectors, reserve = world.SubsistenceShare.Opening.Vectors, reforms = book.Reforms.Vectors;
        Vectors socialist = book.Socialist.Vectors, fresh = book.Fresh.Vectors, fromProfits = world.SavingFromProfits.Vectors, fromWages = world.SavingFromWages.Vectors;
        Vector256<double> one = Lanes.All(1.0), zero = Vector256<double>.Zero, most = Lanes.All(LargestMarkup);
        for (int i = 0; i < world.Store.PaddedCount; i += Lanes.Width)
        {
            Vector256<double> goal = Lanes.All(p.Markup) + (mobility[i] * p.Exit) - (industry[i] * (one - reserve[i]) * p.Organisation) - (reforms[i] * p.Concession);
            goal = Lanes.Smaller(Lanes.Larger(goal, zero), most);
            Vector256<double> speed = Lanes.Larger(fresh[i], Lanes.All(p.Adjustment)), taken = (markup[i] + ((goal - markup[i]) * speed)) * (one - socialist[i]);
            markup[i] = taken;
            reforms[i] = reforms[i] * ReformKept;
            fromWages[i] = fromWages[i] + (taken * (fromProfits[i] - fromWages[i]));
        }
    }

    private void Plan(World world, ClassConflictParameters p)
    {
        for (int i = 0; i < world.Count; i++)
        {
            if (book.Socialist[i] > 0)
            {
                world.SavingFromProfits.Span[i] += p.ForcedSaving * (1 - world.SavingFromProfits[i]);
                world.SavingFromWages.Span[i] += p.ForcedSaving * (1 - world.SavingFromWages[i]);
                world.ManufacturingPremium.Span[i] *= 1 - p.Mobilisation;
            }
        }
    }
}
