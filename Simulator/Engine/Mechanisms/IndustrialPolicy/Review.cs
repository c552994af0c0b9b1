using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Mechanisms.IndustrialPolicy;

/// <summary>
/// Every T years support is held against exports: with x_i = exports of manufactures over market income, last year's, it goes on where
/// x_i >= (1 + r) x_i at the review before, and is withdrawn for some years where not. The first year under support is the first mark: a wall by itself costs exports (Lerner 1936) (Amsden 1989, chapter 6: "reciprocity").
/// </summary>
internal sealed class Review(SupportRecord record) : IStep
{
    private const string NoExports = "exports of manufactures did not grow as required";

    public StepDescription Description { get; } = new(
        "industrial policy: review",
        "every T years: support goes on where x >= (1 + r) x of the review before, x = X^M / Y",
        "Amsden 1989; Wade 1990",
        ["exports of manufactures and income of last year"],
        ["industrial policy"]);

    public void Execute(World world)
    {
        IndustrialPolicyParameters p = world.Parameters.Mechanisms.Of<IndustrialPolicyParameters>();
        for (int i = 0; i < world.Count && p.Enabled && p.PerformanceConditions; i++)
        {
            if (record.Supported[i] > 0 && world.Year.Index >= record.NextReview[i])
            {
                Hold(world, p, i);
            }
        }
    }

    private void Hold(World world, IndustrialPolicyParameters p, int state)
    {
        double before = record.ExportShare[state], now = SupportRecord.ShareOf(world, state);
        if (double.IsNaN(before) || (now > 0 && now >= (1 + p.Required) * before))
        {
            record.Watch(world, state, (int)p.ReviewYears);
            return;
        }

        record.Supported.Span[state] = 0;
        record.SuspendedUntil[state] = world.Year.Index + (int)p.SuspensionYears;
        world.HappenedEvents.Add(new("support_withdrawn", state, -1, before > 0 ? (now / before) - 1 : 0, NoExports));
    }
}
