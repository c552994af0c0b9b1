using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.TechnologyDiffusion;

/// <summary>
/// d ln A_i = c h_i (1 - (A_i / A_F)^s) / s with the frontier A_F = max A and absorption h_i = h_0 + (1 - h_0) (l^M_i)^psi
/// (Benhabib and Spiegel 2005, eq. 2.3; their human capital is what a state absorbs).
/// </summary>
internal sealed class CatchUp : IStep
{
    private const double NearZero = 1e-9;

    private readonly Column _absorbed;

    public CatchUp(World world)
    {
        _absorbed = world.Store.Take();
        world.PublishedColumns["technology_absorbed"] = () => _absorbed;
    }

    public StepDescription Description { get; } = new(
        "technology diffusion",
        "h = h_0 + (1 - h_0) (l^M)^psi; g <- g + c h (1 - (A / max A)^s) / s; A <- A exp(that)",
        "Nelson and Phelps 1966; Benhabib and Spiegel 2005, eq. 2.3",
        ["technology", "labour share of manufactures"],
        ["growth of technology", "technology of next year"])
    { ActsInWarmUp = false };

    public void Execute(World world)
    {
        TechnologyDiffusionParameters p = world.Parameters.Mechanisms.Of<TechnologyDiffusionParameters>();
        if (!p.Enabled || world.Year.IsWarmUp)
        {
            _absorbed.Padded.Clear();
            return;
        }

        ReadOnlySpan<double> technology = world.Technology.Opening.Values, industry = world.ManufacturesShare.Opening.Values;
        Span<double> next = world.Technology.Closing.Span, growth = world.LearningGrowth.Span, absorbed = _absorbed.Span;
        double frontier = 0;
        foreach (double level in technology)
        {
            frontier = Math.Max(frontier, level);
        }

        double logFrontier = Elementary.Log(frontier);
        for (int i = 0; i < next.Length; i++)
        {
            double behind = logFrontier - Elementary.Log(technology[i]);
            double distance = Math.Abs(p.Form) < NearZero ? behind : (1 - Elementary.Exp(-p.Form * behind)) / p.Form;
            double absorption = p.Absorption + ((1 - p.Absorption) * Elementary.Pow(industry[i], p.IndustryExponent));
            absorbed[i] = p.Rate * absorption * distance;
            growth[i] += absorbed[i];
            next[i] *= Elementary.Exp(absorbed[i]);
        }
    }
}
