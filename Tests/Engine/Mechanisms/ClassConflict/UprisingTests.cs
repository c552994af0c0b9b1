using WorldSystems.Engine.Mechanisms.ClassConflict;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.International;
using Xunit;

namespace WorldSystems.Tests.Engine.Mechanisms.ClassConflict;

public sealed class UprisingTests
{
    private static readonly ClassConflictParameters Certain = Classes.Quiet with { Base = 0, Reform = 0, Expropriation = 0.7 };

    [Fact]
    public void Revolution_TakesClaims_ShakesTheState_AndBringsCivilWar()
    {
        (World world, ClassBook book, Uprising step) = Classes.Draw(Certain);
        book.Contradictions.Span.Fill(50);
        step.Execute(world);

        for (int i = 0; i < 4; i++)
        {
            Assert.Equal((1, 1, 1, 1), (book.Revolution[i], book.Revolutions[i], book.Socialist[i], world.International.Upheaval[i]));
            Assert.Equal((0.7, 0.04, 0.01), (world.Expropriation[i], world.Destruction[i], world.ExcessMortality[i]));
            Assert.Equal(2, book.CivilWar[i]);
        }

        Assert.Equal(4, world.Events.Count(e => e.Event == "revolution"));
        Assert.Equal(4, book.Record.Revolutions);
        Assert.Equal(0.5, book.Record.IndustrialRank, 1e-14);
        step.Execute(world);
        Assert.Equal(4, book.Record.Revolutions);
        Assert.Equal([0, 0, 0, 0], book.Revolution.Values.ToArray());
    }

    [Fact]
    public void Dependencies_HaveNoRevolution()
    {
        (World world, ClassBook book, Uprising step) = Classes.Draw(Certain);
        book.Contradictions.Span.Fill(50);
        world.International.Subject(1, 0);
        step.Execute(world);

        Assert.Equal([1, 0, 1, 1], book.Revolution.Values.ToArray());
        Assert.Equal(0, book.Risk[1]);
    }

    [Fact]
    public void Odds_AreTheSumOfTheTerms()
    {
        ClassConflictParameters p = Classes.Quiet with { Base = -3, Deprivation = 0.5, War = 0.4, Example = 0.3, Reform = 0.5 };
        (World world, ClassBook book, Uprising step) = Classes.Draw(p);
        (book.Contradictions.Span[0], book.Weakness.Span[0], book.Deprivation.Span[0], book.Hegemony.Span[0], book.Example) = (0.7, -0.2, 0.1, 0.4, 0.05);
        War war = world.International.Declare(0, 1, 1900);
        step.Execute(world);
        double odds = -3 + 0.7 - 0.2 + (0.5 * 0.1 / 0.05) + 0.4 + (0.3 * 0.05 / 0.05);
        Assert.Equal(Logistic(odds) * (1 - (0.5 * 0.4)), book.Risk[0], 1e-14);

        // The side of 1 wins: 0 has lost, which counts twice a year of war.
        world.International.Conclude(war, 1, 1900);
        book.Example = 0;
        book.Socialist.Span.Clear();
        step.Execute(world);
        odds = -3 + 0.7 - 0.2 + (0.5 * 0.1 / 0.05) + (2 * 0.4);
        Assert.Equal(Logistic(odds) * (1 - (0.5 * 0.4)), book.Risk[0], 1e-14);
        Assert.Equal(Logistic(-3), book.Risk[1], 1e-14);
    }

    [Fact]
    public void Democracy_TurnsCrisesIntoReforms()
    {
        (World world, ClassBook book, Uprising step) = Classes.Draw(Certain with { Reform = 1 });
        book.Contradictions.Span.Fill(50);
        (world.International.Democracy.Span[0], book.Hegemony.Span[1]) = (1, 1);
        step.Execute(world);

        Assert.Equal([0, 0, 1, 1], book.Revolution.Values.ToArray());
        Assert.Equal([1, 1, 0, 0], book.Reforms.Values.ToArray());
        Assert.Equal(2, world.Events.Count(e => e.Event == "reform"));
    }

    /// <summary>The same draws: a world with higher odds has the revolutions of the other, and more.</summary>
    [Fact]
    public void HigherOdds_OnlyAddRevolutions()
    {
        for (int year = 0; year < 50; year++)
        {
            double[] few = Year(-2, year), many = Year(0, year);
            Assert.All(Enumerable.Range(0, 4), i => Assert.True(many[i] >= few[i]));
        }

        static double[] Year(double odds, int year)
        {
            (World world, ClassBook book, Uprising step) = Classes.Draw(Certain with { Base = odds });
            world.Year = new Year(year, 1900 + year);
            step.Execute(world);
            return book.Revolution.Values.ToArray();
        }
    }

    [Fact]
    public void Restoration_EndsTheNewRules()
    {
        (World world, ClassBook book, Uprising step) = Classes.Draw(Classes.Quiet with { Restoration = 1 });
        book.Socialist.Span[2] = 1;
        step.Execute(world);

        Assert.Equal([0, 0, 0, 0], book.Socialist.Values.ToArray());
        Assert.Equal("restoration", Assert.Single(world.Events).Event);
        Assert.Equal(1, book.Fresh[2]);
    }

    [Fact]
    public void Rank_IsThePartThatHasLess()
    {
        World world = TestScenarios.Live(TestScenarios.Generated(5, 1), 1);
        double[] values = [3, 1, 4, 1, 5];
        values.CopyTo(world.Income.Span);

        Assert.Equal([0.5, 0.125, 0.75, 0.125, 1], Enumerable.Range(0, 5).Select(i => ClassRecord.Rank(world.Income, i)));
    }

    private static double Logistic(double x) => 1 / (1 + Math.Exp(-x));
}
