using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.CollectiveSecurity;

/// <summary>How endangered states are: T_i / (T_i + c_i) with T_i = max_j c_j exp(-d_ij / r) over states j that are no allies.</summary>
internal sealed class Dangers
{
    private readonly double[] _distance;
    private readonly double[] _strength;
    private readonly double[] _danger;
    private double _reach = double.NaN;

    public Dangers(World world)
    {
        int n = world.Count;
        (_distance, _strength, _danger) = (new double[n * n], new double[n * n], new double[n]);
        for (int k = 0; k < _distance.Length; k++)
        {
            _distance[k] = Geography.Distance(world.States, k / n, k % n);
        }
    }

    /// <summary>0 to 1, 0 for who has nobody to fear.</summary>
    public double this[int state] => _danger[state];

    /// <summary>Measures this year's.</summary>
    public void Look(World world, double reach)
    {
        Weigh(reach);
        ReadOnlySpan<double> power = world.International.Capability.Values;
        int n = power.Length;
        for (int i = 0; i < n; i++)
        {
            bool hasAllies = world.International.Alliances.Partners(i) > 0;
            double threat = 0;
            for (int j = 0; j < n; j++)
            {
                double t = power[j] * _strength[(i * n) + j];
                threat = t > threat && !(hasAllies && world.International.Alliances[i, j]) ? t : threat;
            }

            _danger[i] = threat > 0 ? threat / (threat + power[i]) : 0;
        }
    }

    private void Weigh(double reach)
    {
        if (reach != _reach)
        {
            _reach = reach;
            int n = _danger.Length;
            for (int k = 0; k < _strength.Length; k++)
            {
                _strength[k] = k / n == k % n ? 0 : Elementary.Exp(-_distance[k] / reach);
            }
        }
    }
}
