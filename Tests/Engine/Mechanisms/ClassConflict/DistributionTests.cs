using WorldSystems.Engine;
using WorldSystems.Engine.Mechanisms.ClassConflict;
using WorldSystems.Engine.Model;
using Xunit;

namespace WorldSystems.Tests.Engine.Mechanisms.ClassConflict;

public sealed class DistributionTests
{
    [Fact]
    public void Markup_FollowsItsRule_AndMovesSavingOutOfWages()
    {
        ClassConflictParameters p = Classes.Quiet with { Markup = 0.25, Organisation = 0.4, Adjustment = 0.2 };
        var simulation = new Simulation(Classes.Scenario(p, 9, 60));
        World w = simulation.World;
        double[] markup = new double[9];
        bool knows = false, began = false;
        while (simulation.Step())
        {
            double fromProfits = w.Parameters.Accumulation.SavingFromProfits, fromWages = w.Parameters.Accumulation.SavingFromWages;
            for (int i = 0; i < 9; i++)
            {
                if (knows)
                {
                    double goal = Math.Max(0, 0.25 - (0.4 * w.ManufacturesShare.Opening[i] * (1 - w.SubsistenceShare.Opening[i])));
                    markup[i] += (goal - markup[i]) * (began ? 0.2 : 1);
                }

                Assert.Equal(markup[i], Classes.Of(w, "markup")[i], 1e-14);
                Assert.Equal(fromWages + (markup[i] * (fromProfits - fromWages)), w.SavingFromWages[i], 1e-14);
                if (!w.Year.IsWarmUp)
                {
                    Assert.Equal((1 - markup[i]) * (w.Income[i] - w.CapitalIncome[i]) / w.Income[i], Classes.Of(w, "labour_share")[i], 1e-12);
                }
            }

            (began, knows) = (knows, !w.Year.IsWarmUp);
        }
    }

    /// <summary>Saving under a mark-up is what the kernel's two rates give when the mark-up is profit.</summary>
    [Fact]
    public void Saving_IsThatOfTheDividedIncome()
    {
        World w = TestScenarios.Live(Classes.Scenario(Classes.Quiet, 9, 20), 20);
        for (int i = 0; i < 9; i++)
        {
            double wages = w.Income[i] - w.CapitalIncome[i], taken = Classes.Of(w, "markup")[i] * wages;
            double saving = (w.SavingFromProfits[i] * (w.CapitalIncome[i] + taken)) + (w.Parameters.Accumulation.SavingFromWages * (wages - taken));
            Assert.True(taken > 0);
            Assert.Equal(saving, w.Saving[i], 1e-12 * saving);
        }
    }

    [Fact]
    public void NewRules_SaveByPlan_AndPayALowerPremium()
    {
        // Every state has its revolution in the first year it can.
        World w = TestScenarios.Live(Classes.Scenario(Classes.Quiet with { Base = 0, Exploitation = 0, Restoration = 0, Reform = 0 }, 9, 60), 60);
        for (int i = 0; i < 9; i++)
        {
            Assert.Equal(1, Classes.Of(w, "socialist")[i]);
            Assert.Equal(0, Classes.Of(w, "markup")[i]);
            Assert.Equal(0.45 + (0.15 * 0.55), w.SavingFromProfits[i], 1e-14);
            Assert.Equal(0.05 + (0.15 * 0.95), w.SavingFromWages[i], 1e-14);
            Assert.Equal(0.5 * w.Parameters.Labour.ManufacturingPremium, w.ManufacturingPremium[i], 1e-14);
        }
    }
}
