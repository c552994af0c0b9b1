using WorldSystems.Engine.Mechanisms.TransnationalCapital;
using Xunit;

namespace WorldSystems.Tests.Engine.Mechanisms.TransnationalCapital;

public sealed class InvestmentAbroadTests
{
    private static readonly TransnationalCapitalParameters Open = new() { Outward = 0.5, Advantage = 0.5, Hurdle = 0.1, Entry = 3, Limit = 1, Enclave = 0 };

    [Fact]
    public void Saving_GoesWhereTheExcessIs()
    {
        // Everywhere r = 0.1; abroad the firm expects 2 * 0.1, at home it demands 0.11: w = 0.09 * (20, 40), W = 5.4, home 0.1 * 200 = 20.
        Firms firms = new Firms(Open).Decide();
        double leaves = 0.5 * 10 * 5.4 / 25.4;

        Assert.Equal(leaves, firms.Investment.Paid[0], 1e-14);
        Assert.Equal(leaves / 3, firms.Investment.Received[1], 1e-14);
        Assert.Equal(leaves * 2 / 3, firms.Investment.Received[2], 1e-14);
        Assert.Equal(0, firms.Investment.Paid[1] + firms.Investment.Paid[2] + firms.Investment.Received[0]);
    }

    [Fact]
    public void Nobody_MovesMoreThanHalfOfItsTrade()
    {
        Firms firms = new Firms(Open).Trade(0.4).Decide();

        Assert.Equal(0.2, firms.Investment.Paid[0], 1e-14);
    }

    [Fact]
    public void Nobody_LeavesForLessThanTheHurdle() =>
        Assert.Equal(0, new Firms(Open with { Hurdle = 1.01 }).Decide().Investment.Paid[0]);

    [Fact]
    public void Nobody_LeavesWithoutAdvantage_WhereReturnsAreEqual() =>
        Assert.Equal(0, new Firms(Open with { Advantage = 0 }).Decide().Investment.Paid[0]);

    [Fact]
    public void Capital_FlowsUphill_WhereReturnsAre()
    {
        // Without advantages the highest return draws, whoever has it.
        var firms = new Firms(Open with { Advantage = 0 });
        Firms.Fill(firms.World.CapitalIncome, 60, 2, 4);
        firms.Decide();

        Assert.Equal(0, firms.Investment.Paid[0]);
        Assert.True(firms.Investment.Received[0] > 0);
        Assert.True(firms.Investment.Paid[2] > firms.Investment.Paid[1]);
    }

    [Fact]
    public void Host_TakesNoMoreThanItsOwnSavingAllows()
    {
        Firms firms = new Firms(Open with { Entry = 0.2 }).Decide();

        Assert.Equal(0.2 * 1, firms.Investment.Received[1], 1e-15);
        Assert.Equal(0.2 * 2, firms.Investment.Received[2], 1e-15);
        Assert.Equal(0.6, firms.Investment.Paid[0], 1e-14);
    }

    [Fact]
    public void Room_ShrinksToNothingAtTheLimit()
    {
        TransnationalCapitalParameters p = Open with { Entry = 0.2, Limit = 0.4, Repatriation = 1 };

        Assert.Equal(0.1 * 1, new Firms(p).Own(0, 1, 2).Decide().Investment.Received[1], 1e-14);
        Assert.Equal(0, new Firms(p).Own(0, 1, 4).Decide().Investment.Received[1]);
    }

    [Fact]
    public void Crowding_LowersWhatTheNextFirmExpects()
    {
        // E = 10 - 5 + 10 = 15: capital in the host with the firm's technique earns 0.2 / 1.5.
        Firms firms = new Firms(Open with { Repatriation = 1 }).Own(0, 1, 5).Decide();

        Assert.Equal(0.1 / 1.5, firms.Capital.Expected[1], 1e-15);
    }

    [Fact]
    public void ReinvestedProfits_AreNotInvestedTwice()
    {
        TransnationalCapitalParameters p = Open with { Repatriation = 0 };
        Firms firms = new Firms(p).Own(0, 1, 2).Decide();
        double reinvested = firms.Capital.Retained[0], first = firms.Investment.Paid[0] - reinvested;
        firms.World.Ledger.Clear();
        firms.Decide();

        Assert.Equal(first * (10 - reinvested) / 10, firms.Investment.Paid[0] - reinvested, 1e-13);
    }
}
