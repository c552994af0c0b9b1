using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.International;
using Xunit;

namespace WorldSystems.Tests.Engine.Model.International;

public sealed class InternationalSystemTests
{
    private readonly InternationalSystem _system = new(new ColumnStore(5));

    [Fact]
    public void Rule_PassesOn_WhatTheConqueredRuled_AndEndsItsRelations()
    {
        _system.Alliances.Begin(1, 4, 1800);
        _system.Rivalries.Begin(1, 3, 1800);
        _system.Subject(2, 1);
        _system.Subject(1, 0);
        Assert.Equal((0, 0, 2), (_system.RulerOf(1), _system.RulerOf(2), _system.Dependencies));
        Assert.Equal((0, 0), (_system.Alliances.Pairs, _system.Rivalries.Pairs));
        _system.Release(2);
        _system.Release(2);
        Assert.True(_system.IsSovereign(2));
        Assert.Equal(1, _system.Dependencies);
    }

    [Fact]
    public void Nobody_RulesItself_AndTheRuledDoNotRule()
    {
        Assert.Throws<InvalidOperationException>(() => _system.Subject(1, 1));
        _system.Subject(1, 0);
        Assert.Throws<InvalidOperationException>(() => _system.Subject(2, 1));
        _system.Declare(3, 4, 1900);
        Assert.Throws<InvalidOperationException>(() => _system.Subject(3, 0));
    }

    [Fact]
    public void War_FromDeclarationToEnd()
    {
        War war = _system.Declare(0, 1, 1900);
        _system.Join(war, 2, 1, 1901);
        Assert.True(_system.AtWar(0, 2) && _system.AtWar(2, 0) && !_system.AtWar(1, 2) && _system.IsAtWar(2) && !_system.IsAtWar(3));
        Assert.Throws<InvalidOperationException>(() => _system.Join(war, 2, 0, 1901));
        _system.Leave(war, 2, 1902);
        Assert.True(!_system.IsAtWar(2) && !_system.AtWar(0, 2) && _system.AtWar(0, 1));
        _system.Conclude(war, 1, 1903);
        Assert.Equal((1, 1900, 1903, 1), (war.Number, war.Start, war.End, war.Winner));
        Assert.Equal([1903, 1903, 1902], war.Belligerents.ToArray().Select(one => one.Left));
        Assert.Equal([war], _system.EndedWars);
        Assert.True(_system.Wars.Count == 0 && !_system.IsAtWar(0));
    }

    /// <summary>The objects of old wars serve for new ones, once the year is over in which they ended.</summary>
    [Fact]
    public void Wars_AreKeptForTheYearInWhichTheyEnd()
    {
        War first = _system.Declare(0, 1, 1900);
        _system.Conclude(first, -1, 1900);
        Assert.NotSame(first, _system.Declare(0, 1, 1900));
        _system.BeginYear();
        Assert.Empty(_system.EndedWars);
        War third = _system.Declare(2, 3, 1901);
        Assert.Same(first, third);
        Assert.Equal((3, 2, 1901), (third.Number, third.Belligerents.Length, third.Start));
    }

    [Fact]
    public void Relations_AreTheSameForBoth()
    {
        Relation relation = _system.Alliances;
        relation.Begin(0, 1, 1815);
        relation.Begin(1, 0, 1820);
        relation.Begin(2, 2, 1820);
        relation.Begin(2, 1, 1830);
        Assert.True(relation[0, 1] && relation[1, 0] && !relation[0, 2] && !relation[2, 2]);
        Assert.Equal((1815, 2, 2, 1), (relation.Since(1, 0), relation.Pairs, relation.Partners(1), relation.Partners(2)));
        relation.EndAll(1);
        relation.End(1, 0);
        Assert.Equal((0, 0), (relation.Pairs, relation.Partners(0)));
    }

    [Fact]
    public void Friction_IsOfTheYear()
    {
        _system.Friction.Add(3, 1, 2);
        _system.Friction.Add(1, 3, -0.5);
        _system.Friction.Add(1, 1, 9);
        Assert.Equal((1.5, 1.5, 0.0), (_system.Friction[1, 3], _system.Friction[3, 1], _system.Friction[1, 1]));
        double[] table = new double[25];
        table[(1 * 5) + 3] = table[(3 * 5) + 1] = table[(0 * 5) + 2] = table[(2 * 5) + 0] = 4;
        _system.Friction.AddMultiple(table, -0.25);
        Assert.Equal((0.5, 0.5, -1.0, 0.0), (_system.Friction[1, 3], _system.Friction[3, 1], _system.Friction[0, 2], _system.Friction[0, 1]));
        _system.BeginYear();
        Assert.False(_system.Friction.Any);
        Assert.Equal(0, _system.Friction[1, 3]);
    }
}
