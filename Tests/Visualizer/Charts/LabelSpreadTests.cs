using CsCheck;
using WorldSystems.Charts.Drawing;
using Xunit;

namespace WorldSystems.Tests.Visualizer.Charts;

public sealed class LabelSpreadTests
{
    [Fact]
    public void LabelsWithRoom_StayWhereTheyWantToBe() =>
        Assert.Equal([10.0, 90, 50], LabelSpread.Arrange([10, 90, 50], [10, 10, 10], 0, 100));

    [Fact]
    public void TwoAtOnePlace_PartAroundIt() =>
        Assert.Equal([45.0, 55], LabelSpread.Arrange([50, 50], [10, 10], 0, 100));

    [Fact]
    public void NoLabels_GiveNoPlaces() => Assert.Empty(LabelSpread.Arrange([], [], 0, 100));

    [Fact]
    public void Labels_NeverOverlap_NorLeaveThePanel() =>
        Gen.Select(Gen.Double[-50, 350], Gen.Double[5, 30]).Array[1, 8].Sample(labels =>
        {
            var (wanted, heights) = (labels.Select(label => label.Item1).ToArray(), labels.Select(label => label.Item2).ToArray());
            var places = LabelSpread.Arrange(wanted, heights, 0, 300);
            var sorted = places.Zip(heights).OrderBy(label => label.First).ToArray();
            var apart = sorted.Zip(sorted.Skip(1)).All(pair => pair.Second.First - pair.First.First >= (pair.First.Second + pair.Second.Second) / 2 - 1e-9);
            var inside = sorted[0].First - sorted[0].Second / 2 >= -1e-9 && sorted[^1].First + sorted[^1].Second / 2 <= 300 + 1e-9;
            return apart && inside;
        });

    [Fact]
    public void Wrap_KeepsLinesWithinTheWidth_AndLosesNoWord()
    {
        var lines = TextWidths.Wrap("Бай және кедей мемлекеттер арасындағы айырмашылық", 14, 400, 150);
        Assert.All(lines, line => Assert.True(TextWidths.Measure(line, 14, 400) <= 150, line));
        Assert.Equal("Бай және кедей мемлекеттер арасындағы айырмашылық", string.Join(' ', lines));
        Assert.True(lines.Count > 1);
    }
}
