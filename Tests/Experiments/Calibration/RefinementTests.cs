using System.Collections.Immutable;
using WorldSystems.Experiments.Calibration;
using WorldSystems.Experiments.Designs;
using WorldSystems.Experiments.Studies.Plans;
using Xunit;

namespace WorldSystems.Tests.Experiments.Calibration;

public sealed class RefinementTests
{
    private static readonly CalibrationRule Rule = new(10) { Points = 16, PointsARound = 10, Keep = 3, Shrink = 0.4, Seed = 7 };
    private static readonly ImmutableArray<double>[] Kept = [[0.5, 0.5], [0.05, 0.98], [0.3, 0.7]];

    [Fact]
    public void Start_IsTheDesignAskedFor()
    {
        Assert.Equal(new SobolSequence(16, 2, seed: 7).Points(), new Refinement(Rule, 2).Start().Select(place => place.ToArray()));
        Assert.Equal(new LatinHypercube(16, 2, 7).Points(), new Refinement(Rule with { Start = CalibrationStart.LatinHypercube }, 2).Start().Select(place => place.ToArray()));
    }

    [Theory]
    [InlineData(1, 0.4)]
    [InlineData(2, 0.16)]
    [InlineData(3, 0.064)]
    public void Worlds_LieInBoxesAroundTheKept_WithinTheRanges(int round, double width)
    {
        ImmutableArray<double>[] places = [.. new Refinement(Rule, 2).Around(round, Kept)];

        // Ten worlds around three: four around the best.
        int[] around = [0, 0, 0, 0, 1, 1, 1, 2, 2, 2];
        Assert.Equal(around.Length, places.Length);
        foreach ((ImmutableArray<double> place, int kept) in places.Zip(around))
        {
            for (int axis = 0; axis < 2; axis++)
            {
                double low = Math.Clamp(Kept[kept][axis] - (width / 2), 0, 1 - width);
                Assert.InRange(place[axis], low, low + width);
                Assert.InRange(place[axis], 0, 1);
            }
        }
    }

    [Fact]
    public void Worlds_OfABox_FillItEvenly()
    {
        ImmutableArray<double>[] places = [.. new Refinement(Rule, 2).Around(1, Kept).Take(4)];

        // A Latin hypercube: each quarter of the box has one world on each axis.
        for (int axis = 0; axis < 2; axis++)
        {
            Assert.Equal([0, 1, 2, 3], places.Select(place => (int)((place[axis] - 0.3) / 0.1)).Order());
        }
    }

    [Fact]
    public void Rounds_AndSeeds_DrawAnew_AndTheSameAgain()
    {
        double First(CalibrationRule rule, int round) => new Refinement(rule with { Shrink = 1 }, 2).Around(round, Kept).First()[0];

        Assert.Equal(First(Rule, 1), First(Rule, 1));
        Assert.Equal(3, new[] { First(Rule, 1), First(Rule, 2), First(Rule with { Seed = 8 }, 1) }.Distinct().Count());
    }

    [Fact]
    public void FewerNewWorldsThanKept_GoToTheBest() => Assert.Equal(2, new Refinement(Rule with { PointsARound = 2 }, 2).Around(1, Kept).Count());
}
