using WorldSystems.Engine.Mechanisms.TransnationalCapital;
using Xunit;

namespace WorldSystems.Tests.Engine.Mechanisms.TransnationalCapital;

public sealed class ProfitsOfFirmsTests
{
    private static readonly TransnationalCapitalParameters Settled = new() { Outward = 0, Advantage = 0.5, Repatriation = 0.6 };

    [Fact]
    public void Profits_DivideByCapitalAndTechnique()
    {
        // a = sqrt(4 / 1) = 2; E = 10 - 2 + 2 * 2 = 12; of the host's 2, 2 * 4 / 12 is the firm's.
        Firms firms = new Firms(Settled).Own(0, 1, 2).Decide();

        Assert.Equal(2.0 / 3, firms.Profits.Received[0], 1e-14);
        Assert.Equal(2.0 / 3, firms.Profits.Paid[1], 1e-14);
        Assert.Equal(0.2, firms.Capital.ForeignShare[1], 1e-15);
        Assert.Equal(1.0 / 3, firms.Capital.ProfitShare[1], 1e-14);
        Assert.Equal(0, firms.Profits.Amount(2));
    }

    [Fact]
    public void WithoutAdvantage_ProfitsFollowCapital() =>
        Assert.Equal(0.2 * 2, new Firms(Settled with { Advantage = 0 }).Own(0, 1, 2).Decide().Profits.Received[0], 1e-15);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.6, 0.4)]
    [InlineData(1, 0)]
    public void WhatDoesNotGoHome_IsReinvestedInTheHost(double repatriation, double reinvested)
    {
        Firms firms = new Firms(Settled with { Repatriation = repatriation }).Own(0, 1, 2).Decide();

        Assert.Equal(2.0 / 3, firms.Profits.Received[0], 1e-14);
        Assert.Equal(reinvested * 2 / 3, firms.Investment.Received[1], 1e-14);
        Assert.Equal(reinvested * 2 / 3, firms.Investment.Paid[0], 1e-14);
    }

    /// <summary>What stays abroad feeds no consumption at home: consumption out of profits is what it would be with the repatriated part alone.</summary>
    [Fact]
    public void Home_SavesAllThatTheFirmReinvests()
    {
        Firms firms = new Firms(Settled).Own(0, 1, 2).Decide();
        double received = firms.Profits.Received[0], reinvested = 0.4 * received, propensity = firms.World.SavingFromProfits[0];

        Assert.Equal((1 - Firms.Saving) * (20 + received - reinvested), (1 - propensity) * (20 + received), 1e-12);
        Assert.Equal(Firms.Saving, firms.World.SavingFromProfits[1]);
    }

    [Fact]
    public void Host_NeverPaysMoreThanHalfOfItsIncome()
    {
        var firms = new Firms(Settled);
        Firms.Fill(firms.World.CapitalIncome, 20, 7.9, 4);

        Assert.Equal(4, firms.Own(0, 1, 9.9).Decide().Profits.Paid[1], 1e-14);
    }

    [Fact]
    public void Profits_ThatGoHome_StayUnderHalfOfTheHostsExports()
    {
        Firms firms = new Firms(Settled with { Repatriation = 0.5 }).Trade(0.2).Own(0, 1, 2).Decide();

        // Half of 0.2 goes home, as much again is reinvested.
        Assert.Equal(0.2, firms.Profits.Paid[1], 1e-14);
    }

    [Fact]
    public void FirmsOfSeveralHomes_ShareOneHost()
    {
        // The firm of state 2 has the host's technique: E = 10 - 5 + 2 * 2 + 3 = 12.
        Firms firms = new Firms(Settled).Own(0, 1, 2).Own(2, 1, 3).Decide();

        Assert.Equal(2.0 * 4 / 12, firms.Profits.Received[0], 1e-14);
        Assert.Equal(2.0 * 3 / 12, firms.Profits.Received[2], 1e-14);
        Assert.Equal(2.0 * 7 / 12, firms.Profits.Paid[1], 1e-14);
    }

    [Fact]
    public void WithoutAWorldMarket_NothingIsPaid()
    {
        var firms = new Firms(Settled);
        firms.World.IsOneMarket = false;

        Assert.Equal(0, firms.Own(0, 1, 2).Decide().Profits.Paid[1]);
    }
}
