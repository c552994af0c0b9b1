using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.Conflict;

/// <summary>
/// What the map says of pairs of states. Two are neighbours where no third lies in the circle that has their distance as its diameter (Gabriel and
/// Sokal 1969): about four neighbours a state, as on the political map, and no parameter.
/// </summary>
internal sealed class Dyads
{
    private readonly int _count;
    private readonly int _stride;
    private readonly double[] _logDistance;
    private readonly double[] _proximity;
    private readonly bool[] _contiguous;

    public Dyads(World world)
    {
        (_count, _stride) = (world.Count, world.Store.PaddedCount);
        double[] distance = new double[_count * _count];
        for (int i = 0; i < _count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                // Two capitals in one place are a thousandth of the map apart.
                distance[(i * _count) + j] = distance[(j * _count) + i] = Math.Max(1e-3, Geography.Distance(world.States, i, j));
            }
        }

        (_logDistance, _proximity, _contiguous) = (new double[distance.Length], new double[_count * _stride], new bool[distance.Length]);
        List<(int, int)> neighbours = [];
        double sum = 0;
        for (int i = 0; i < _count; i++)
        {
            for (int j = i + 1; j < _count; j++)
            {
                if (AreNeighbours(distance, i, j))
                {
                    neighbours.Add((i, j));
                    sum += distance[(i * _count) + j];
                    _contiguous[(i * _count) + j] = _contiguous[(j * _count) + i] = true;
                }
            }
        }

        Neighbours = [.. neighbours];
        double mean = neighbours.Count > 0 ? sum / neighbours.Count : 1;
        for (int k = 0; k < distance.Length; k++)
        {
            _logDistance[k] = distance[k] > 0 ? Elementary.Log(distance[k]) : 0;
            _proximity[(k / _count * _stride) + (k % _count)] = _contiguous[k] ? 1 : 1 / (1 + (distance[k] / mean));
        }
    }

    /// <summary>Pairs of neighbours, the lower index first.</summary>
    public (int First, int Second)[] Neighbours { get; }

    /// <summary>ln d_ij.</summary>
    public double LogDistance(int i, int j) => _logDistance[(i * _count) + j];

    /// <summary>Whether two states are neighbours.</summary>
    public bool AreContiguous(int i, int j) => _contiguous[(i * _count) + j];

    /// <summary>What is left of a state's strength where the other is: 1 at the border, 1 / (1 + d_ij / mean distance of neighbours) else (Boulding 1962: the loss-of-strength gradient).</summary>
    public double Proximity(int i, int j) => _proximity[(i * _stride) + j];

    /// <summary>The same of a state with all, which is that of all with it, four at a time.</summary>
    public Vectors Proximities(int i) => new(ref _proximity[i * _stride]);

    private bool AreNeighbours(double[] distance, int i, int j)
    {
        double d = distance[(i * _count) + j], square = d * d;
        for (int k = 0; k < _count; k++)
        {
            double a = distance[(i * _count) + k], b = distance[(j * _count) + k];
            if (k != i && k != j && (a * a) + (b * b) < square)
            {
                return false;
            }
        }

        return true;
    }
}
