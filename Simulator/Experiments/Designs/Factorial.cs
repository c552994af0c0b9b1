using System.Collections.Immutable;

namespace WorldSystems.Experiments.Designs;

/// <summary>The full factorial design (Fisher 1935): every combination of the axes' levels, the last axis changing fastest, as nested loops would go.</summary>
public sealed class Factorial : IDesign
{
    private readonly ImmutableArray<int> _levels;

    /// <param name="levels">Number of levels of each axis, 1 or more.</param>
    /// <exception cref="OverflowException">There are more combinations than a number of 64 bits can count.</exception>
    public Factorial(params ReadOnlySpan<int> levels)
    {
        _levels = [.. levels];
        Count = 1;
        foreach (int count in levels)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(count, 1, nameof(levels));
            Count = checked(Count * count);
        }
    }

    /// <inheritdoc/>
    public int Dimensions => _levels.Length;

    /// <inheritdoc/>
    public long Count { get; }

    /// <summary>The levels of one combination, each counted from 0.</summary>
    /// <param name="index">Its place in the design.</param>
    /// <param name="target">A level an axis.</param>
    public void Levels(long index, Span<int> target)
    {
        this.Check(index, target.Length);
        for (int axis = Dimensions - 1; axis >= 0; axis--)
        {
            (index, long level) = Math.DivRem(index, _levels[axis]);
            target[axis] = (int)level;
        }
    }

    /// <summary>Levels spread evenly from 0 to 1, both ends included; an only level is in the middle.</summary>
    /// <inheritdoc/>
    public void Point(long index, Span<double> target)
    {
        this.Check(index, target.Length);
        for (int axis = Dimensions - 1; axis >= 0; axis--)
        {
            (index, long level) = Math.DivRem(index, _levels[axis]);
            target[axis] = _levels[axis] > 1 ? (double)level / (_levels[axis] - 1) : 0.5;
        }
    }
}
