using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Mechanisms.SovereignDebt;

/// <summary>
/// A state in a programme gives up the part c o of all its duties; afterwards the opening is undone slowly, by the part rho a year (liberalisations
/// mostly lasted: Wacziarg and Welch 2008).
/// </summary>
internal sealed class Opening(DebtBook book) : IStep
{
    public StepDescription Description { get; } = new(
        "conditions: open",
        "t_j <- (1 - o_j) t_j; o_j = c o in a programme, o_j <- (1 - rho) o_j after it",
        "Williamson 1990; Wacziarg and Welch 2008",
        ["programmes", "tariffs"],
        ["tariffs"])
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
            double kept = book.Opened[j] * (1 - p.Reversal);
            book.Opened.Span[j] = book.InProgramme[j] > 0 ? Math.Max(kept, p.Conditionality * p.Opening) : kept;
            if (book.Opened[j] > 0)
            {
                world.Manufactures.Tariffs.Lower(j, 1 - book.Opened[j]);
                world.RawMaterials.Tariffs.Lower(j, 1 - book.Opened[j]);
            }
        }
    }
}
