namespace WorldSystems.Experiments.Designs;

/// <summary>
/// Points for Sobol' indices (Saltelli 2002; Saltelli et al. 2010): two independent samples A and B, the halves of one Sobol' sequence of twice the
/// dimensions, and for every axis A with that axis taken from B. For each base point in turn: A, then AB of the first axis and so on, then B; so the
/// first part of a design is a smaller design.
/// </summary>
public sealed class SaltelliDesign : IDesign
{
    private readonly SobolSequence _base;

    /// <param name="dimensions">Axes, 1 to half of <see cref="SobolSequence.MostDimensions"/>.</param>
    /// <param name="baseCount">Base points; a power of 2 is best.</param>
    /// <param name="seed">Seed of the sequence's scrambling; null for the plain sequence.</param>
    /// <param name="skip">Points of the sequence left out before the first.</param>
    public SaltelliDesign(int dimensions, int baseCount, ulong? seed = null, long skip = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dimensions, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dimensions, SobolSequence.MostDimensions / 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(baseCount, 1);
        (Dimensions, BaseCount) = (dimensions, baseCount);
        _base = new SobolSequence(baseCount, 2 * dimensions, skip, seed);
    }

    /// <inheritdoc/>
    public int Dimensions { get; }

    /// <summary>Base points.</summary>
    public int BaseCount { get; }

    /// <summary>Points made of each base point: A, one an axis, and B.</summary>
    public int PointsEach => Dimensions + 2;

    /// <inheritdoc/>
    public long Count => (long)BaseCount * PointsEach;

    /// <inheritdoc/>
    public void Point(long index, Span<double> target)
    {
        this.Check(index, target.Length);
        (long row, long part) = Math.DivRem(index, PointsEach);
        for (int axis = 0; axis < target.Length; axis++)
        {
            bool isFromB = part > Dimensions || part == axis + 1;
            target[axis] = _base.Coordinate(row, isFromB ? Dimensions + axis : axis);
        }
    }
}
