using System.Collections.Immutable;
using WorldSystems.Experiments.Designs;

namespace WorldSystems.Experiments.Statistics;

/// <summary>
/// Morris screening: an elementary effect is the change of the value over one move, divided by the move's signed length (Morris 1991, equation 1), in units of the
/// value for the whole range of the axis. Intervals by resampling trajectories.
/// </summary>
public static class MorrisEffects
{
    /// <summary>The effects of each axis, in order.</summary>
    /// <param name="design">The trajectories.</param>
    /// <param name="values">The value at each of the design's points, in order; NaN where there is none.</param>
    /// <param name="bootstrap">How intervals are made; null for the usual one.</param>
    public static ImmutableArray<MorrisEffect> Of(MorrisTrajectories design, ReadOnlySpan<double> values, Bootstrap? bootstrap = null)
    {
        ArgumentNullException.ThrowIfNull(design);
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, design.Count, nameof(values));
        double[][] effects = Elementary(design, values);
        bootstrap ??= new Bootstrap();
        return [.. effects.Select(axis => Summary([.. axis.Where(double.IsFinite)], bootstrap))];
    }

    /// <summary>By axis and trajectory.</summary>
    private static double[][] Elementary(MorrisTrajectories design, ReadOnlySpan<double> values)
    {
        double[][] effects = [.. Enumerable.Range(0, design.Dimensions).Select(_ => new double[design.Trajectories])];
        for (int trajectory = 0; trajectory < design.Trajectories; trajectory++)
        {
            ReadOnlySpan<double> along = values.Slice(trajectory * design.PointsEach, design.PointsEach);
            (int Axis, int Sign)[] moves = design.Moves(trajectory);
            for (int k = 0; k < moves.Length; k++)
            {
                effects[moves[k].Axis][trajectory] = (along[k + 1] - along[k]) / (moves[k].Sign * design.Delta);
            }
        }

        return effects;
    }

    private static MorrisEffect Summary(double[] effects, Bootstrap bootstrap) => new(
        bootstrap.Percentile(effects, Means.Of),
        bootstrap.Percentile(effects, sample => Means.Of([.. sample.Select(Math.Abs)])),
        bootstrap.Percentile(effects, Means.Deviation),
        effects.Length);
}
