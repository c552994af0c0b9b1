using System.Runtime.Intrinsics;
using WorldSystems.Engine.Mechanisms.Conflict;
using WorldSystems.Engine.Model;
using Xunit;

namespace WorldSystems.Tests.Engine.Mechanisms.Conflict;

public sealed class HazardTests
{
    private readonly World _world;
    private readonly ConflictRecord _record;
    private readonly RelevantPairs _pairs;
    private readonly Hazard _hazard;

    public HazardTests()
    {
        // Three in a row, the middle one between the others; a fourth far off.
        InitialState[] states = [State("a", 0, 0), State("b", 1, 0), State("c", 2, 0), State("d", 50, 50)];
        _world = TestScenarios.Live(TestScenarios.Of(states, 2), 1);
        double[] capability = [0.4, 0.1, 0.3, 0.2];
        capability.CopyTo(_world.International.Capability.Span);
        _record = new(_world);
        _pairs = new(_world, _record);
        _hazard = new(_world, _record, _pairs);
    }

    [Fact]
    public void Neighbours_HaveNobodyBetweenThem()
    {
        Assert.True(_record.Dyads.AreContiguous(0, 1) && _record.Dyads.AreContiguous(2, 1) && _record.Dyads.AreContiguous(2, 3));
        Assert.False(_record.Dyads.AreContiguous(0, 2));
        Assert.Equal([(0, 1), (1, 2), (2, 3)], _record.Dyads.Neighbours);
        Assert.Equal(1, _record.Dyads.Proximity(0, 1));
        Assert.InRange(_record.Dyads.Proximity(0, 2), 0.5, 0.99);
    }

    [Fact]
    public void LogOdds_AreTheSumOfTheTerms()
    {
        ConflictParameters p = Plain with { Constant = -3, Contiguity = 1, Distance = 0.5, CapabilityRatio = 0.3, MinorPowers = 0.6, Democracy = 2, DemocracyHigh = 0.5, Rivalry = 1.5, Alliance = 0.4, Friction = 2, GreatPower = 0.35 };
        _world.International.Democracy.Span[0] = 0.9;
        _world.International.Democracy.Span[1] = 0.25;
        Begin(p);

        Assert.Equal(-3 + 1 - 0 - (0.3 * Math.Log(4)) - (2 * 0.25) + (0.5 * 0.9), LogOdds(0, 1), 1e-12);
        Assert.Equal(-3 - (0.5 * Math.Log(2)) - (0.3 * Math.Log(4.0 / 3)) + (0.5 * 0.9), LogOdds(0, 2), 1e-12);
        Assert.Equal(-3 + 1 - (0.3 * Math.Log(3)) - 0.6 + (0.5 * 0.25), LogOdds(1, 2), 1e-12);

        double before = LogOdds(1, 2);
        _world.International.Rivalries.Begin(1, 2, 1900);
        _world.International.Alliances.Begin(1, 2, 1900);
        _world.International.Friction.Add(1, 2, 0.7);
        Begin(p);
        Assert.Equal(before + 1.5 - 0.4 + (2 * 0.7), LogOdds(1, 2), 1e-12);
    }

    [Fact]
    public void ABound_NeverHidesADispute()
    {
        for (double constant = -12; constant < 12; constant += 0.37)
        {
            ConflictParameters p = Plain with { Constant = constant };
            Begin(p);
            double probability = Hazard.Probability(LogOdds(0, 1));

            Assert.True(MayClash(probability * (1 - 1e-9), 0, 1));
            Assert.Equal(constant, LogOdds(0, 1), 1e-12);
            Assert.Equal(constant > 0, MayClash(Math.Min(0.999999, Math.Exp(constant) * 1.000001), 0, 1));
        }
    }

    [Fact]
    public void ANegativeWeight_IsNotBoundedAway()
    {
        Begin(Plain with { Constant = -9, CapabilityRatio = -10 });

        Assert.True(MayClash(0.9, 0, 1));
        Assert.Equal(-9 + (10 * Math.Log(4)), LogOdds(0, 1), 1e-12);
    }

    [Fact]
    public void Pairs_AreOfNeighbours_AndOfGreatPowersWithAll()
    {
        Begin(Plain);
        Assert.Equal([(0, 1), (1, 2), (2, 3)], _pairs.First.ToArray().Zip(_pairs.Second.ToArray()));
        Assert.Equal((1, -1), (_pairs.Find(1, 2), _pairs.Find(0, 2)));

        // Two great powers meet once; who is ruled by another meets nobody.
        Begin(Plain with { GreatPower = 0.3 });
        Assert.Equal([(0, 1), (1, 2), (2, 3), (0, 2), (0, 3)], _pairs.First.ToArray().Zip(_pairs.Second.ToArray()));
        _world.International.Subject(3, 0);
        Begin(Plain with { GreatPower = 0.3 });
        Assert.Equal([(0, 1), (1, 2), (0, 2)], _pairs.First.ToArray().Zip(_pairs.Second.ToArray()));
        Assert.Equal((2, -1), (_pairs.Find(0, 2), _pairs.Find(2, 3)));
    }

    [Fact]
    public void ExpectedHelp_IsOfAllies_AndOfThoseWhoPledged()
    {
        ConflictParameters p = Plain with { Reliability = 0.75 };
        Begin(p);
        Assert.Equal(0, _hazard.ExpectedHelp(1, 0));

        _world.International.Alliances.Begin(1, 2, 1900);
        Assert.Equal(0.75 * 0.3, _hazard.ExpectedHelp(1, 0), 1e-15);
        Assert.Equal(0.4 / (0.4 + 0.1 + 0.225), _hazard.Chance(0, 1, 0.225), 1e-15);

        // The victim must have promised itself; who promised more than the treaty gives counts for that.
        _world.International.Pledge.Span[2] = 0.9;
        _world.International.Pledge.Span[3] = 0.5;
        Begin(p);
        Assert.Equal(0.75 * 0.3, _hazard.ExpectedHelp(1, 0), 1e-15);
        _world.International.Pledge.Span[1] = 0.1;
        Begin(p);
        Assert.Equal((0.9 * 0.3) + (0.5 * 0.2), _hazard.ExpectedHelp(1, 0), 1e-15);

        // The aggressor's friends do not come.
        _world.International.Alliances.Begin(0, 3, 1900);
        Assert.Equal(0.9 * 0.3, _hazard.ExpectedHelp(1, 0), 1e-15);
    }

    [Theory]
    [InlineData(3, 1, 1, 0.75)]
    [InlineData(3, 1, 2, 0.9)]
    [InlineData(3, 1, 0, 0.5)]
    [InlineData(0, 1, 1, 0)]
    [InlineData(0, 0, 1, 0.5)]
    [InlineData(2, 0, 3, 1)]
    public void Contest_IsTullocks(double own, double other, double exponent, double chance) =>
        Assert.Equal(chance, WorldSystems.Engine.Mechanisms.Conflict.Contest.Chance(own, other, exponent), 1e-12);

    private static ConflictParameters Plain { get; } = ConflictParameters.Default with
    {
        Enabled = true,
        Constant = 0,
        Contiguity = 0,
        Distance = 0,
        CapabilityRatio = 0,
        MinorPowers = 0,
        Democracy = 0,
        DemocracyHigh = 0,
        Dependence = 0,
        GreatPower = 1,
    };

    private static InitialState State(string id, double x, double y) => new(id, x, y, 1, 1, 1, 1);

    private double LogOdds(int i, int j) => _hazard.LogOdds(_pairs.Find(i, j));

    private bool MayClash(double draw, int i, int j)
    {
        int pair = _pairs.Find(i, j), first = pair / 4 * 4;
        return (_hazard.MayClash(Vector256.Create(draw), first) >> (pair - first) & 1) != 0;
    }

    private void Begin(ConflictParameters p)
    {
        _record.Look(_world, p);
        _hazard.Begin(p);
    }
}
