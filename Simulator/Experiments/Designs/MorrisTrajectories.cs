using WorldSystems.Engine.Numerics;

namespace WorldSystems.Experiments.Designs;

/// <summary>
/// Trajectories for elementary effects (Morris 1991): each starts at a random point of a grid and moves one axis after another, in random order, by
/// Delta = levels / (2 (levels - 1)) up or down, so that every axis is moved once. With an even number of levels each level is as likely as the others.
/// </summary>
/// <remarks>Leaves out Campolongo, Cariboni and Saltelli's (2007) choice of the most distant among many trajectories: more trajectories do the same.</remarks>
public sealed class MorrisTrajectories : IDesign
{
    private const int OrderYear = 0, StartYear = 1;

    private readonly RandomStreams _streams;

    /// <param name="dimensions">Axes, 1 or more.</param>
    /// <param name="trajectories">Trajectories; 10 to 50 are usual.</param>
    /// <param name="seed">Seed of starts, directions and orders.</param>
    /// <param name="levels">Levels of the grid, even; 4 is usual.</param>
    public MorrisTrajectories(int dimensions, int trajectories, ulong seed, int levels = 4)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dimensions, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(trajectories, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(levels, 2);
        ArgumentOutOfRangeException.ThrowIfNotEqual(levels % 2, 0, nameof(levels));
        (Dimensions, Trajectories, Levels) = (dimensions, trajectories, levels);
        _streams = new RandomStreams(seed, 0, "morris_trajectories");
    }

    /// <inheritdoc/>
    public int Dimensions { get; }

    /// <summary>Number of trajectories.</summary>
    public int Trajectories { get; }

    /// <summary>Levels of the grid.</summary>
    public int Levels { get; }

    /// <summary>Points of a trajectory: its start and one after each move.</summary>
    public int PointsEach => Dimensions + 1;

    /// <inheritdoc/>
    public long Count => (long)Trajectories * PointsEach;

    /// <summary>Length of a move.</summary>
    public double Delta => Levels / (2.0 * (Levels - 1));

    /// <summary>Trajectories one after another.</summary>
    /// <inheritdoc/>
    public void Point(long index, Span<double> target)
    {
        this.Check(index, target.Length);
        (long trajectory, long moved) = Math.DivRem(index, PointsEach);
        int[] order = Order((int)trajectory);
        for (int k = 0; k < Dimensions; k++)
        {
            int axis = order[k];
            (int lower, bool up) = Start((int)trajectory, axis);
            bool high = up == (k < moved);
            target[axis] = (double)(lower + (high ? Levels / 2 : 0)) / (Levels - 1);
        }
    }

    /// <summary>The axes of a trajectory in the order in which they are moved, and whether each goes up (+1) or down (-1).</summary>
    /// <param name="trajectory">Number of the trajectory.</param>
    public (int Axis, int Sign)[] Moves(int trajectory)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(trajectory);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(trajectory, Trajectories);
        return [.. Order(trajectory).Select(axis => (axis, Start(trajectory, axis).Up ? 1 : -1))];
    }

    /// <summary>Level of the lower end of the axis's move, and whether it starts there.</summary>
    private (int Lower, bool Up) Start(int trajectory, int axis)
    {
        int which = (int)(_streams.Uniform(trajectory, StartYear, axis) * Levels);
        return (which / 2, which % 2 == 0);
    }

    private int[] Order(int trajectory) => Permutations.Draw(_streams, trajectory, OrderYear, Dimensions);
}
