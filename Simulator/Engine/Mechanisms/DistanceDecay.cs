using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms;

/// <summary>
/// How much of a state is felt where another is: exp(-d_ij / r), 0 of a state on itself, by rows padded as columns are, with zeros (Boulding 1962: strength is lost with
/// distance). Reckoned anew only when the reach r changes.
/// </summary>
internal sealed class DistanceDecay
{
    private readonly int _stride;
    private readonly double[] _distance;
    private readonly double[] _weight;
    private double _reach = double.NaN;

    public DistanceDecay(World world)
    {
        _stride = world.Store.PaddedCount;
        (_distance, _weight) = (new double[world.Count * _stride], new double[world.Count * _stride]);
        Array.Fill(_distance, double.PositiveInfinity);
        for (int j = 0; j < world.Count; j++)
        {
            for (int i = 0; i < world.Count; i++)
            {
                _distance[(j * _stride) + i] = i == j ? double.PositiveInfinity : Geography.Distance(world.States, i, j);
            }
        }
    }

    /// <summary>The weights, a row a state.</summary>
    public Span<double> Weights => _weight;

    /// <summary>Sets the reach, in units of distance, above 0. Whether it is a new one.</summary>
    public bool Reach(double reach)
    {
        if (reach == _reach)
        {
            return false;
        }

        _reach = reach;
        for (int k = 0; k < _weight.Length; k++)
        {
            _weight[k] = double.IsPositiveInfinity(_distance[k]) ? 0 : Elementary.Exp(-_distance[k] / reach);
        }

        return true;
    }
}
