using System.Runtime.Intrinsics;
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

        Vectors technology = world.Technology.Opening.Vectors, industry = world.ManufacturesShare.Opening.Vectors, next = world.Technology.Closing.Vectors;
        Vectors growth = world.LearningGrowth.Vectors, absorbed = _absorbed.Vectors;
        Vector256<double> one = Lanes.All(1), logFrontier = Lanes.All(Elementary.Log(Frontier(world))), psi = Lanes.All(p.IndustryExponent), tiny = Lanes.All(1e-300);
        bool isExponential = Math.Abs(p.Form) < NearZero;
        for (int i = 0; i < world.Store.PaddedCount; i += Lanes.Width)
        {
            Vector256<double> behind = logFrontier - Elementary.LogPositive(technology[i]);
            Vector256<double> distance = isExponential ? behind : (one - Elementary.Exp(behind * -p.Form)) / Lanes.All(p.Form);
            Vector256<double> absorption = Lanes.All(p.Absorption) + (Elementary.PowPositive(Lanes.Larger(industry[i], tiny), psi) * (1 - p.Absorption));
            Vector256<double> gained = absorption * distance * p.Rate;
            absorbed[i] = gained;
            growth[i] = growth[i] + gained;
            next[i] = next[i] * Elementary.Exp(gained);
        }
    }

    private static double Frontier(World world)
    {
        double frontier = 0;
        foreach (double level in world.Technology.Opening.Values)
        {
            frontier = Math.Max(frontier, level);
        }

        return frontier;
    }
}
