namespace WorldSystems.Experiments.Designs;

/// <summary>What can be done with every design.</summary>
public static class DesignExtensions
{
    /// <summary>One point in an array of its own.</summary>
    /// <param name="design">The design.</param>
    /// <param name="index">The point's place in it, from 0.</param>
    public static double[] Point(this IDesign design, long index)
    {
        ArgumentNullException.ThrowIfNull(design);
        double[] point = new double[design.Dimensions];
        design.Point(index, point);
        return point;
    }

    /// <summary>All points in order, made one at a time as they are asked for.</summary>
    /// <param name="design">The design.</param>
    public static IEnumerable<double[]> Points(this IDesign design)
    {
        ArgumentNullException.ThrowIfNull(design);
        for (long index = 0; index < design.Count; index++)
        {
            yield return design.Point(index);
        }
    }

    /// <summary>Refuses an index that the design has not and a target of another length than a point.</summary>
    internal static void Check(this IDesign design, long index, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, design.Count);
        ArgumentOutOfRangeException.ThrowIfNotEqual(length, design.Dimensions);
    }
}
