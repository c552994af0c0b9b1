namespace WorldSystems.Experiments.Designs;

/// <summary>
/// Points of the unit cube in a fixed order. A point depends on the design and its index alone, so that any shard can ask for any point,
/// in any order, without the ones before it; the same bits on every machine.
/// </summary>
public interface IDesign
{
    /// <summary>Coordinates of a point.</summary>
    int Dimensions { get; }

    /// <summary>Number of points.</summary>
    long Count { get; }

    /// <summary>Writes one point.</summary>
    /// <param name="index">Its place in the design, from 0.</param>
    /// <param name="target">Its coordinates, each from 0 to 1; as long as there are dimensions.</param>
    void Point(long index, Span<double> target);
}
