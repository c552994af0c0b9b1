using WorldSystems.Charts.Timelines;
using WorldSystems.Engine;
using WorldSystems.Engine.Mechanisms;
using WorldSystems.Engine.Model;
using Xunit;

namespace WorldSystems.Tests.Visualizer.Charts;

/// <summary>States by year, payments, events, wars.</summary>
public sealed class TimelineFilesTests
{
    [Fact]
    public void States_AreKeptByYear_WithTheirProductInMoney()
    {
        var states = StatesTimeline.Read(RunSample.Stream("year,state,zone,population,gdp_per_capita,unequal_exchange,unequal_exchange_share,property_income,property_income_share\n1750,A,core,1,2,0.5,0.1,,\n1750,B,none,3,4,0,0,1,0.25\n1752,B,semi,5,6,,,,\n"));
        Assert.Equal([1750, 1752], states.Years);
        var (a, b) = (states.States[0], states.States[1]);
        Assert.Equal((5.0, 4.0), (a.At(StateColumn.NominalProduct, 0), b.At(StateColumn.NominalProduct, 0)));
        Assert.Equal((Zone.SemiPeriphery, 6.0), (b.ZoneAt(1), b.At(StateColumn.ProductPerHead, 1)));
        Assert.Null(a.ZoneAt(1));
        Assert.True(double.IsNaN(a.At(StateColumn.Population, 1)) && double.IsNaN(b.At(StateColumn.NominalProduct, 1)));
    }

    [Fact]
    public void States_InAnotherOrder_AreTheSameStates()
    {
        var states = StatesTimeline.Read(RunSample.Stream("year,state,population\n1750,A,1\n1750,\"B, the second\",2\n1751,\"B, the second\",3\n1751,C,4\n1751,A,5\n"));
        Assert.Equal(["A", "B, the second", "C"], states.States.Select(state => state.Name));
        Assert.Equal([5.0, 3.0, 4.0], states.States.Select(state => state.At(StateColumn.Population, 1)));
    }

    [Fact]
    public void Accounts_CountPayments_NotTradeNorLending()
    {
        var accounts = AccountsTimeline.Read(RunSample.Stream(RunSample.Accounts));
        Assert.Equal([PaymentKind.Profits, PaymentKind.Interest], accounts.Present);
        Assert.Equal(0.36, accounts.Net("Alpha", 1800), 12);
        Assert.Equal(-0.04, accounts.Net("Gamma", 1850, PaymentKind.Interest), 12);
        Assert.Equal(0, accounts.Net(RunSample.HostileName, 1850));
        Assert.True(double.IsNaN(accounts.Net("Nobody", 1850)) && double.IsNaN(accounts.Net("Alpha", 1)));
    }

    [Fact]
    public void PaymentsThatAreCounted_AreIncomesAndTransfersOfTheEngine()
    {
        var mechanisms = string.Concat(MechanismCatalogue.All.Select(mechanism => $"[mechanisms.{mechanism.Description.Name}]\n"));
        var accounts = new Simulation(TestScenarios.FromText("schema = 1\nname = \"all\"\n[time]\nyears = 2\nwarm_up = 0\n[world.generate]\nstates = 5\n" + mechanisms)).World.Ledger.Accounts;
        Assert.Equal(
            accounts.Where(account => account.Kind is AccountKind.PropertyIncome or AccountKind.Transfer).Select(account => account.Name).Order(StringComparer.Ordinal),
            AccountsTimeline.Counted.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Events_AndWars_MayBeNone()
    {
        Assert.Empty(EventsTimeline.Read(RunSample.Stream("year,event,state,other,value,note\n")).Events);
        Assert.Equal(0, WarsTimeline.Read(RunSample.Stream("war,start,end,state,side,original,joined,left,deaths,capital_lost,outcome\n")).Count);
    }

    [Fact]
    public void Wars_GoOn_WhereNobodyLeft()
    {
        var wars = WarsTimeline.Read(RunSample.Stream(RunSample.Wars));
        Assert.Equal(2, wars.Count);
        Assert.Equal([2, 3, 2, 0, 2], new[] { 1771, 1772, 1774, 1800, 1900 }.Select(wars.StatesAtWar));
    }

    [Theory]
    [InlineData("year,state,account,amount\n1750,A,interest,much\n", "accounts.csv, line 2, column amount")]
    [InlineData("year,state,amount\n1750,A,1\n", "accounts.csv, line 1: the column “account” is missing")]
    public void Accounts_ThatAreWrong_SayWhere(string csv, string expected) =>
        Assert.StartsWith(expected, Assert.Throws<TimelineDataException>(() => AccountsTimeline.Read(RunSample.Stream(csv))).Message, StringComparison.Ordinal);
}
