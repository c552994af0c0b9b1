using System.Runtime.Intrinsics;
using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.TechnologyDiffusion;

/// <summary>
/// d ln A_i = c h_i (1 - (A_i / A_F)^s) / s with the frontier ln A_F = max_j (ln A_j - k d_ij), at least the own technology, and absorption h_i = h_0 + (1 - h_0) (l^M_i)^psi
/// (Benhabib and Spiegel 2005, section 4; their human capital is what a state absorbs).
/// </summary>
internal sealed class CatchUp : IStep
{
    private const double NearZero = 1e-9;

    /// <summary>The logarithm in the padding: who is not there teaches nobody.</summary>
    private const double Nobody = -1000;

    private readonly Column _absorbed;
    private readonly Column _log;
    private readonly Column _frontier;
    private readonly double[] _distance;

    public CatchUp(World world)
    {
        int stride = world.Store.PaddedCount;
        _log = world.Store.Take();
        _frontier = world.Store.Take();
        _distance = new double[world.Count * stride];
        for (int k = 0; k < _distance.Length; k++)
        {
            (int state, int other) = (k / stride, k % stride);
            _distance[k] = other >= world.Count || state == other ? 0 : Geography.Distance(world.States, state, other);
        }

        _absorbed = world.Store.Take();
        world.PublishedColumns["technology_absorbed"] = () => _absorbed;
    }

    public StepDescription Description { get; } = new(
        "technology diffusion",
        "h = h_0 + (1 - h_0) (l^M)^psi; ln A_F = max_j (ln A_j - k d_ij); g <- g + c h (1 - (A / A_F)^s) / s; A <- A exp(that)",
        "Nelson and Phelps 1966; Benhabib and Spiegel 2005, section 4",
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

        Elementary.LogPositive(world.Technology.Opening.Vectors, _log.Vectors, world.Store.PaddedCount);
        _log.Padded[world.Count..].Fill(Nobody);
        FindFrontiers(p.DistanceDecay);
        Vectors log = _log.Vectors, frontier = _frontier.Vectors, industry = world.ManufacturesShare.Opening.Vectors, absorbed = _absorbed.Vectors;
        Vectors growth = world.LearningGrowth.Vectors, next = world.Technology.Closing.Vectors;
        Vector256<double> one = Lanes.All(1), form = Lanes.All(p.Form), psi = Lanes.All(p.IndustryExponent), tiny = Lanes.All(1e-300);
        bool isExponential = Math.Abs(p.Form) < NearZero;
        for (int i = 0; i < world.Store.PaddedCount; i += Lanes.Width)
        {
            Vector256<double> behind = frontier[i] - log[i], distance = isExponential ? behind : (one - Elementary.Exp(-form * behind)) / form;
            Vector256<double> absorption = Lanes.All(p.Absorption) + (Elementary.PowPositive(Lanes.Larger(industry[i], tiny), psi) * (1 - p.Absorption));
            Vector256<double> gained = absorption * distance * p.Rate;
            absorbed[i] = gained;
            growth[i] = growth[i] + gained;
            next[i] = next[i] * Elementary.Exp(gained);
        }
    }

    /// <summary>ln A_F of every state.</summary>
    private void FindFrontiers(double decay)
    {
        int stride = _log.Padded.Length;
        Vectors log = _log.Vectors;
        Vector256<double> slope = Lanes.All(decay);
        for (int state = 0; state < _log.Length; state++)
        {
            Vectors distance = new(ref _distance[state * stride]);
            Vector256<double> best = Lanes.All(_log[state]);
            for (int j = 0; j < stride; j += Lanes.Width)
            {
                best = Lanes.Larger(log[j] - (slope * distance[j]), best);
            }

            _frontier[state] = Lanes.Max(best);
        }
    }
}
