using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Mechanisms.IndustrialPolicy;

/// <summary>
/// What a state does for its industry: t^M_ij + t for all i (infant industry), s_pi + d and s_w + d, at most 0.9 (directed saving), m (1 - w) (wage
/// restraint and cheap credit: industry takes on labour for less of a premium).
/// </summary>
internal sealed class Instruments(SupportRecord record) : IStep
{
    /// <summary>Somebody must eat.</summary>
    private const double MostSaved = 0.9;

    public StepDescription Description { get; } = new(
        "industrial policy: instruments",
        "t^M_ij += t; s_pi += d, s_w += d, at most 0.9; m *= 1 - w",
        "List 1841; Amsden 1989, chapters 3 and 8; Wade 1990, chapter 6",
        ["industrial policy"],
        ["tariffs", "saving rates", "manufacturing premium"]);

    public void Execute(World world)
    {
        IndustrialPolicyParameters p = world.Parameters.Mechanisms.Of<IndustrialPolicyParameters>();
        Span<double> fromProfits = world.SavingFromProfits.Span, fromWages = world.SavingFromWages.Span, premium = world.ManufacturingPremium.Span;
        for (int i = 0; i < world.Count; i++)
        {
            if (record.Supported[i] > 0)
            {
                world.Manufactures.Tariffs.RaiseAll(i, p.Tariff);
                fromProfits[i] = Raised(fromProfits[i], p.DirectedSaving);
                fromWages[i] = Raised(fromWages[i], p.DirectedSaving);
                premium[i] *= 1 - p.LabourPull;
            }
        }
    }

    private static double Raised(double rate, double by) => Math.Max(rate, Math.Min(MostSaved, rate + by));
}
