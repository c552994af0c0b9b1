using WorldSystems.Engine.Measures.Zones;
using Xunit;

namespace WorldSystems.Tests.Engine.Measures.Zones;

public sealed class ZoneClassifierTests
{
    private const int Count = 40;
    private static readonly double[] People = [.. Enumerable.Repeat(1.0, Count)];

    [Fact]
    public void WorldThatStartsWithGroups_HasThemInTheFirstYear_WithoutEvents()
    {
        var zones = new ZoneClassifier(Count);
        Live(zones, Lumps(2));
        Assert.Equal(2, zones.Groups);
        Assert.Equal(2, zones.GroupsBefore);
        Assert.Empty(zones.Changes);
        Assert.Equal(10, zones.Zones.ToArray().Count(z => z == Zone.Core));
        Assert.Equal(30, zones.Zones.ToArray().Count(z => z == Zone.Periphery));
    }

    [Fact]
    public void ThreeLumps_AreCoreSemiPeripheryAndPeriphery()
    {
        var zones = new ZoneClassifier(Count);
        double[] scores = [.. Enumerable.Range(0, Count).Select(i => (1.5 * (i % 3)) + (0.01 * i))];
        Live(zones, scores);
        Assert.Equal(3, zones.Groups);
        Zone[] expected = [Zone.Periphery, Zone.SemiPeriphery, Zone.Core];
        Assert.All(Enumerable.Range(0, Count), i => Assert.Equal(expected[i % 3], zones.Zones[i]));
    }

    [Fact]
    public void GroupsAppear_AfterFiveYearsOfEvidence_AndEachStateIsAnEvent()
    {
        var zones = new ZoneClassifier(Count);
        Live(zones, Lumps(0));
        for (int year = 1; year < 5; year++)
        {
            Live(zones, Lumps(2));
            Assert.Equal(1, zones.Groups);
        }

        Live(zones, Lumps(2));
        Assert.Equal((1, 2), (zones.GroupsBefore, zones.Groups));
        Assert.Equal(Count, zones.Changes.Count);
        Assert.All(zones.Changes, change => Assert.Equal(Zone.None, change.From));
        Live(zones, Lumps(2));
        Assert.Equal((2, 2), (zones.GroupsBefore, zones.Groups));
        Assert.Empty(zones.Changes);
    }

    [Fact]
    public void AShortCrisis_ChangesNothing()
    {
        var zones = new ZoneClassifier(Count);
        Live(zones, Lumps(2));
        for (int year = 0; year < 4; year++)
        {
            Live(zones, Lumps(0));
            Assert.Equal(2, zones.Groups);
        }

        Live(zones, Lumps(2));
        Assert.Empty(zones.Changes);
    }

    [Fact]
    public void GroupsDissolve_WhenTheWorldConverges()
    {
        var zones = new ZoneClassifier(Count);
        Live(zones, Lumps(2));
        for (int year = 0; year < 5; year++)
        {
            Live(zones, Lumps(0));
        }

        Assert.Equal(1, zones.Groups);
        Assert.All(zones.Zones.ToArray(), zone => Assert.Equal(Zone.None, zone));
    }

    [Fact]
    public void StateOnTheBorder_DoesNotFlicker()
    {
        var zones = new ZoneClassifier(Count);
        Live(zones, Lumps(2));
        int changes = 0;
        for (int year = 0; year < 50; year++)
        {
            double[] scores = Lumps(2);
            scores[1] = year % 2 == 0 ? 0.9 : 1.15;
            Live(zones, scores);
            changes += zones.Changes.Count;
        }

        Assert.Equal(0, changes);
    }

    [Fact]
    public void StateThatStaysAcross_MovesInTheFifthYear_AndOneFarAcrossAtOnce()
    {
        var zones = new ZoneClassifier(Count);
        Live(zones, Lumps(2));
        double[] scores = Lumps(2);
        scores[1] = 1.2;
        scores[2] = 2;
        Live(zones, scores);
        Assert.Equal([new ZoneChange(2, Zone.Periphery, Zone.Core, 2)], zones.Changes);
        for (int year = 2; year < 5; year++)
        {
            Live(zones, scores);
            Assert.Empty(zones.Changes);
        }

        Live(zones, scores);
        Assert.Equal([new ZoneChange(1, Zone.Periphery, Zone.Core, 1.2)], zones.Changes);
    }

    [Fact]
    public void FewerThanEightStates_NeverHaveZones()
    {
        var zones = new ZoneClassifier(4);
        zones.Update([0, 0, 5, 5], [1, 1, 100, 100], [1, 1, 1, 1]);
        Assert.Equal(1, zones.Groups);
        Assert.All(zones.Zones.ToArray(), zone => Assert.Equal(Zone.None, zone));
    }

    /// <summary>A quarter of the states ahead of the others by <paramref name="distance"/>, each lump spread over 0.39.</summary>
    private static double[] Lumps(double distance) => [.. Enumerable.Range(0, Count).Select(i => (i % 4 == 0 ? distance : 0) + (0.01 * i))];

    private static void Live(ZoneClassifier zones, double[] scores) => zones.Update(scores, [.. scores.Select(Math.Exp)], People);
}
