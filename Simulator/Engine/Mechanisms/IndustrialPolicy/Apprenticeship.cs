using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.IndustrialPolicy;

/// <summary>
/// The schooled learn what others know, in their own workshops: g_i += h lambda_e e (l^M_i)^psi (1 - A_i / max A). Late industrialization is learning, not
/// invention (Amsden 1989, chapter 1; Hikino and Amsden 1994): it ends at the frontier. Firms try as hard as they must: h = 1 where support hangs on
/// exports, 1 - s where a wall shelters them and nothing is asked in return (Leibenstein 1966; Krueger 1974).
/// </summary>
internal sealed class Apprenticeship : IStep
{
    private readonly SupportRecord _record;
    private readonly Column _learned;

    public Apprenticeship(World world, SupportRecord record)
    {
        _record = record;
        _learned = world.Store.Take();
        world.PublishedColumns["technology_schooled"] = () => _learned;
    }

    public StepDescription Description { get; } = new(
        "industrial policy: learning",
        "g <- g + h lambda_e e (l^M)^psi (1 - A / max A); A <- A exp(that)",
        "Amsden 1989; Hikino and Amsden 1994; Benhabib and Spiegel 2005",
        ["industrial policy", "technology", "labour share of manufactures"],
        ["growth of technology", "technology of next year"])
    { ActsInWarmUp = false };

    public void Execute(World world)
    {
        IndustrialPolicyParameters p = world.Parameters.Mechanisms.Of<IndustrialPolicyParameters>();
        ReadOnlySpan<double> technology = world.Technology.Opening.Values, industry = world.ManufacturesShare.Opening.Values;
        Span<double> next = world.Technology.Closing.Span, growth = world.LearningGrowth.Span, learned = _learned.Span;
        double frontier = 0;
        foreach (double level in technology)
        {
            frontier = Math.Max(frontier, level);
        }

        double effect = p.LearningEffect * p.Schooling * (p.PerformanceConditions ? 1 : 1 - p.Slack);
        for (int i = 0; i < next.Length; i++)
        {
            learned[i] = 0;
            if (_record.Supported[i] > 0)
            {
                learned[i] = effect * Elementary.Pow(industry[i], p.IndustryExponent) * (1 - (technology[i] / frontier));
                growth[i] += learned[i];
                next[i] *= Elementary.Exp(learned[i]);
            }
        }
    }
}
