using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.TechnologyDiffusion;

/// <summary>
/// d ln A_i = c h_i (1 - (A_i / A_F)^s) / s with the frontier ln A_F = max_j (ln A_j - k d_ij), at least the own technology, and absorption h_i = h_0 + (1 - h_0) (l^M_i)^psi
/// (Benhabib and Spiegel 2005, eq. 2.3; their human capital is what a state absorbs).
/// </summary>
internal sealed class CatchUp : IStep
{
    private const double NearZero = 1e-9;

    private readonly Column _absorbed;
    private readonly double[] _log;
    private readonly double[] _distance;

    public CatchUp(World world)
    {
        _log = new double[world.Count];
        _distance = new double[world.Count * world.Count];
        for (int k = 0; k < _distance.Length; k++)
        {
            _distance[k] = k / world.Count == k % world.Count ? 0 : Geography.Distance(world.States, k / world.Count, k % world.Count);
        }

        _absorbed = world.Store.Take();
        world.PublishedColumns["technology_absorbed"] = () => _absorbed;
    }

    public StepDescription Description { get; } = new(
        "technology diffusion",
        "h = h_0 + (1 - h_0) (l^M)^psi; ln A_F = max_j (ln A_j - k d_ij); g <- g + c h (1 - (A / A_F)^s) / s; A <- A exp(that)",
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
        for (int i = 0; i < _log.Length; i++)
        {
            _log[i] = Elementary.Log(technology[i]);
        }

        for (int i = 0; i < next.Length; i++)
        {
            double behind = Frontier(i, p.DistanceDecay) - _log[i];
            double distance = Math.Abs(p.Form) < NearZero ? behind : (1 - Elementary.Exp(-p.Form * behind)) / p.Form;
            double absorption = p.Absorption + ((1 - p.Absorption) * Elementary.Pow(industry[i], p.IndustryExponent));
            absorbed[i] = p.Rate * absorption * distance;
            growth[i] += absorbed[i];
            next[i] *= Elementary.Exp(absorbed[i]);
        }
    }

    private double Frontier(int state, double decay)
    {
        ReadOnlySpan<double> distance = _distance.AsSpan(state * _log.Length, _log.Length);
        double frontier = _log[state];
        for (int j = 0; j < distance.Length; j++)
        {
            frontier = Math.Max(frontier, _log[j] - (decay * distance[j]));
        }

        return frontier;
    }
}
