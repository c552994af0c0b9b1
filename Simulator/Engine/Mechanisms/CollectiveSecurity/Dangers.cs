using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.International;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.CollectiveSecurity;

/// <summary>How endangered states are: T_i / (T_i + c_i) with T_i = max_j c_j exp(-d_ij / r) over states j that are no allies.</summary>
internal sealed class Dangers
{
    private readonly int _stride;
    private readonly DistanceDecay _decay;
    private readonly double[] _threat;
    private readonly double[] _from;
    private readonly double[] _danger;

    public Dangers(World world)
    {
        _stride = world.Store.PaddedCount;
        _decay = new(world);
        (_threat, _from, _danger) = (new double[_stride], new double[_stride], new double[_stride]);
    }

    /// <summary>0 to 1, 0 for who has nobody to fear; with padding.</summary>
    public Vectors Danger => Of(_danger);

    /// <summary>Measures this year's.</summary>
    public void Look(World world, double reach)
    {
        _decay.Reach(reach);
        Relation alliances = world.International.Alliances;
        ReadOnlySpan<double> power = world.International.Capability.Values;
        FindThreats(power);
        for (int i = 0; i < power.Length; i++)
        {
            if (alliances.Partners(i) > 0 && alliances[i, (int)_from[i]])
            {
                _threat[i] = ButForAllies(alliances, power, i);
            }
        }

        Vectors threat = Of(_threat), danger = Of(_danger), own = world.International.Capability.Vectors;
        for (int i = 0; i < _stride; i += Lanes.Width)
        {
            Vector256<double> t = threat[i];
            danger[i] = Vector256.ConditionalSelect(Vector256.GreaterThan(t, Vector256<double>.Zero), t / (t + own[i]), Vector256<double>.Zero);
        }
    }

    /// <summary>The most threatening state of all, allies included, and what it threatens with, for eight states at a time.</summary>
    private void FindThreats(ReadOnlySpan<double> power)
    {
        Vectors strength = new(ref MemoryMarshal.GetReference(_decay.Weights)), threats = Of(_threat), from = Of(_from);
        for (int i = 0; i < _stride; i += Lanes.Block)
        {
            Vector256<double> threat = Vector256<double>.Zero, next = threat, by = threat, nextBy = threat, other = threat;
            for (int j = 0; j < power.Length; j++)
            {
                int k = (j * _stride) + i;
                Vector256<double> c = Lanes.All(power[j]), t = c * strength[k], u = c * strength[k + Lanes.Width];
                by = Vector256.ConditionalSelect(Vector256.GreaterThan(t, threat), other, by);
                nextBy = Vector256.ConditionalSelect(Vector256.GreaterThan(u, next), other, nextBy);
                threat = Lanes.Larger(t, threat);
                next = Lanes.Larger(u, next);
                other += Lanes.All(1.0);
            }

            (threats[i], threats[i + Lanes.Width]) = (threat, next);
            (from[i], from[i + Lanes.Width]) = (by, nextBy);
        }
    }

    private double ButForAllies(Relation alliances, ReadOnlySpan<double> power, int i)
    {
        double threat = 0;
        ReadOnlySpan<double> strength = _decay.Weights;
        for (int j = 0; j < power.Length; j++)
        {
            double t = power[j] * strength[(j * _stride) + i];
            threat = t > threat && !alliances[i, j] ? t : threat;
        }

        return threat;
    }

    private static Vectors Of(double[] values) => new(ref MemoryMarshal.GetArrayDataReference(values));
}
