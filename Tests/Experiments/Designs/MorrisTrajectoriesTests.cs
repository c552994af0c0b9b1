using WorldSystems.Experiments.Designs;
using Xunit;

namespace WorldSystems.Tests.Experiments.Designs;

public sealed class MorrisTrajectoriesTests
{
    [Theory]
    [InlineData(1, 4)]
    [InlineData(7, 4)]
    [InlineData(5, 2)]
    [InlineData(12, 8)]
    public void EachTrajectory_MovesEveryAxisOnceByDelta(int dimensions, int levels)
    {
        var design = new MorrisTrajectories(dimensions, 20, seed: 4, levels);
        for (int t = 0; t < design.Trajectories; t++)
        {
            (int Axis, int Sign)[] moves = design.Moves(t);
            Assert.Equal(Enumerable.Range(0, dimensions), moves.Select(move => move.Axis).Order());
            for (int k = 0; k < dimensions; k++)
            {
                double[] before = design.Point(((long)t * design.PointsEach) + k), after = design.Point(((long)t * design.PointsEach) + k + 1);
                Assert.All(Enumerable.Range(0, dimensions), axis =>
                    Assert.Equal(axis == moves[k].Axis ? moves[k].Sign * design.Delta : 0, after[axis] - before[axis], 1e-15));
            }
        }
    }

    [Fact]
    public void Points_AreOnTheGrid() => Assert.All(
        new MorrisTrajectories(4, 30, seed: 1, levels: 6).Points().SelectMany(point => point),
        place => Assert.Contains(place, Enumerable.Range(0, 6).Select(level => level / 5.0)));

    [Fact]
    public void Levels_AreEquallyLikely()
    {
        double[] starts = [.. Enumerable.Range(0, 4000).Select(t => new MorrisTrajectories(1, 4000, seed: 8).Point(2L * t)[0])];

        Assert.All(starts.CountBy(place => place), level => Assert.InRange(level.Value, 890, 1110));
    }

    [Fact]
    public void MoreTrajectories_KeepTheFirst() => Assert.Equal(
        new MorrisTrajectories(5, 4, seed: 2).Points(), new MorrisTrajectories(5, 9, seed: 2).Points().Take(24));

    /// <summary>These must not change between machines or versions: finished runs are found again by their points.</summary>
    [Fact]
    public void Moves_AreAsEver() => Assert.Equal([(5, 1), (4, -1), (2, -1), (1, 1), (3, 1), (0, -1)], new MorrisTrajectories(6, 4, seed: 1).Moves(3));

    [Fact]
    public void Rejects_OddLevels() => Assert.Throws<ArgumentOutOfRangeException>(() => new MorrisTrajectories(2, 2, 1, levels: 5));
}
