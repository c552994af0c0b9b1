using WorldSystems.Engine.Numerics;

namespace WorldSystems.Experiments.Designs;

/// <summary>
/// A Latin hypercube sample (McKay, Beckman and Conover 1979): every axis is cut into as many equal cells as there are points, and each cell
/// holds one point, at a random place within. The axes' orders are independent random permutations.
/// </summary>
public sealed class LatinHypercube : IDesign
{
    private readonly Shuffle _cells;
    private readonly RandomStreams _places;

    /// <param name="count">Points, 1 or more.</param>
    /// <param name="dimensions">Axes, 1 or more.</param>
    /// <param name="seed">Seed of the permutations and the places.</param>
    public LatinHypercube(long count, int dimensions, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dimensions, 1);
        (Count, Dimensions) = (count, dimensions);
        _cells = new Shuffle(count, new RandomStreams(seed, 0, "latin_hypercube.cells"));
        _places = new RandomStreams(seed, 0, "latin_hypercube.places");
    }

    /// <inheritdoc/>
    public int Dimensions { get; }

    /// <inheritdoc/>
    public long Count { get; }

    /// <inheritdoc/>
    public void Point(long index, Span<double> target)
    {
        this.Check(index, target.Length);
        for (int axis = 0; axis < target.Length; axis++)
        {
            double place = _places.Uniform(axis, (int)(index >> 32), (int)index);
            target[axis] = Math.Min((_cells.At(index, axis) + place) / Count, LargestBelowOne);
        }
    }

    /// <summary>The last cell's end may round to 1.</summary>
    private const double LargestBelowOne = 1 - (1.0 / (1L << 53));
}
