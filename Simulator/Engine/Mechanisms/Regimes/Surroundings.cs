using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.International;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.Regimes;

/// <summary>
/// What a state sees around it: the share of democracies among its neighbours, n_i = sum_j w_ij D_j / sum_j w_ij with w_ij = exp(-d_ij / r) over other
/// sovereign states, and among powers, p_i = sum_j c_j D_j / sum_j c_j over the same. Sums over neighbours are done again only when a regime or a ruler has changed.
/// </summary>
internal sealed class Surroundings
{
    private readonly Institutions _institutions;
    private readonly int _stride;
    private readonly DistanceDecay _decay;
    private readonly Column _neighbours;
    private readonly Column _sovereign;
    private double _democratic;
    private double _power;

    public Surroundings(World world, Institutions institutions)
    {
        _institutions = institutions;
        _stride = world.Store.PaddedCount;
        _decay = new(world);
        (_neighbours, _sovereign) = (world.Store.Take(), world.Store.Take());
    }

    /// <summary>n_i, 0 for who is alone.</summary>
    public Column Neighbours => _neighbours;

    /// <summary>1 for sovereign states, 0 for dependencies.</summary>
    public Column Sovereign => _sovereign;

    /// <summary>p_i of four states, 0 where nobody else has power.</summary>
    public Vector256<double> Powers(Vector256<double> own, Vector256<double> regime)
    {
        Vector256<double> others = Lanes.All(_power) - own, zero = Vector256<double>.Zero;
        Vector256<double> share = Lanes.Smaller(Lanes.Larger((Lanes.All(_democratic) - (own * regime)) / others, zero), Lanes.All(1.0));
        return Vector256.ConditionalSelect(Vector256.GreaterThan(others, zero), share, zero);
    }

    /// <summary>Looks around with last year's regimes.</summary>
    public void Look(World world, double reach)
    {
        InternationalSystem system = world.International;
        ReadOnlySpan<double> capability = system.Capability.Values, regime = _institutions.Regime.Values;
        Span<double> sovereign = _sovereign.Span;
        double democratic = 0, power = 0;
        bool isOld = _decay.Reach(reach) || _institutions.HasChanged;
        for (int i = 0; i < sovereign.Length; i++)
        {
            double isSovereign = system.IsSovereign(i) ? 1 : 0;
            isOld |= isSovereign != sovereign[i];
            sovereign[i] = isSovereign;
            power += capability[i];
            democratic += capability[i] * regime[i];
        }

        (_democratic, _power) = (democratic, power);
        if (isOld)
        {
            Sum();
            _institutions.HasChanged = false;
        }
    }

    /// <summary>n_i of eight states at a time; who is not sovereign counts nothing.</summary>
    private void Sum()
    {
        ReadOnlySpan<double> regime = _institutions.Regime.Values, sovereign = _sovereign.Values;
        Vectors weights = new(ref MemoryMarshal.GetReference(_decay.Weights)), neighbours = _neighbours.Vectors;
        for (int i = 0; i < _stride; i += Lanes.Block)
        {
            Vector256<double> weight = Vector256<double>.Zero, democratic = weight, nextWeight = weight, nextDemocratic = weight;
            for (int j = 0; j < regime.Length; j++)
            {
                int k = (j * _stride) + i;
                Vector256<double> counts = Lanes.All(sovereign[j]), isDemocracy = Lanes.All(regime[j]), w = weights[k] * counts, v = weights[k + Lanes.Width] * counts;
                weight += w;
                nextWeight += v;
                democratic += w * isDemocracy;
                nextDemocratic += v * isDemocracy;
            }

            neighbours[i] = Share(democratic, weight);
            neighbours[i + Lanes.Width] = Share(nextDemocratic, nextWeight);
        }
    }

    private static Vector256<double> Share(Vector256<double> part, Vector256<double> all) =>
        Vector256.ConditionalSelect(Vector256.GreaterThan(all, Vector256<double>.Zero), part / all, Vector256<double>.Zero);
}
