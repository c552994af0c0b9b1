using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.Regimes;

/// <summary>
/// What a state sees around it: the share of democracies among its neighbours, n_i = sum_j w_ij D_j / sum_j w_ij with w_ij = exp(-d_ij / r) over other
/// sovereign states, and among powers, p_i = sum_j c_j D_j / sum_j c_j over the same. Sums over neighbours are done again only when a regime or a ruler has changed.
/// </summary>
internal sealed class Surroundings
{
    private readonly Institutions _institutions;
    private readonly double[] _distance;
    private readonly double[] _weight;
    private readonly double[] _neighbours;
    private readonly bool[] _isSovereign;
    private double _reach = double.NaN;
    private double _democratic;
    private double _power;

    public Surroundings(World world, Institutions institutions)
    {
        int n = world.Count;
        _institutions = institutions;
        _distance = new double[n * n];
        _weight = new double[n * n];
        _neighbours = new double[n];
        _isSovereign = new bool[n];
        for (int k = 0; k < _distance.Length; k++)
        {
            _distance[k] = Geography.Distance(world.States, k / n, k % n);
        }
    }

    /// <summary>n_i, 0 for who is alone.</summary>
    public double Neighbours(int state) => _neighbours[state];

    /// <summary>p_i, 0 where nobody else has power.</summary>
    public double Powers(World world, int state)
    {
        double own = world.International.Capability[state], others = _power - own;
        return others > 0 ? Math.Clamp((_democratic - (own * _institutions.Regime[state])) / others, 0, 1) : 0;
    }

    /// <summary>Looks around with last year's regimes.</summary>
    public void Look(World world, double reach)
    {
        (_democratic, _power) = (0, 0);
        bool isOld = _institutions.HasChanged || Weigh(reach);
        for (int i = 0; i < world.Count; i++)
        {
            bool isSovereign = world.International.IsSovereign(i);
            isOld |= isSovereign != _isSovereign[i];
            _isSovereign[i] = isSovereign;
            _power += world.International.Capability[i];
            _democratic += world.International.Capability[i] * _institutions.Regime[i];
        }

        if (isOld)
        {
            Weigh(reach);
            Sum();
            _institutions.HasChanged = false;
        }
    }

    private bool Weigh(double reach)
    {
        if (reach == _reach)
        {
            return false;
        }

        _reach = reach;
        int n = _neighbours.Length;
        for (int k = 0; k < _weight.Length; k++)
        {
            _weight[k] = k / n == k % n ? 0 : Elementary.Exp(-_distance[k] / reach);
        }

        return true;
    }

    private void Sum()
    {
        int n = _neighbours.Length;
        for (int i = 0; i < n; i++)
        {
            double weight = 0, democratic = 0;
            for (int j = 0; j < n; j++)
            {
                double w = _isSovereign[j] ? _weight[(i * n) + j] : 0;
                weight += w;
                democratic += w * _institutions.Regime[j];
            }

            _neighbours[i] = weight > 0 ? democratic / weight : 0;
        }
    }
}
