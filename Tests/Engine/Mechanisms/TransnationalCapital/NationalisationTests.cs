using WorldSystems.Engine.Mechanisms.TransnationalCapital;
using WorldSystems.Engine.Model;
using Xunit;

namespace WorldSystems.Tests.Engine.Mechanisms.TransnationalCapital;

public sealed class NationalisationTests
{
    private static readonly TransnationalCapitalParameters Open = new() { Outward = 0.5, Advantage = 0.5, Hurdle = 0.1, Entry = 3, Limit = 1, Enclave = 0, Repatriation = 1, Exclusion = 2 };

    /// <summary>Foreigners own 2 and 3 goods at a price of 2: half of each is worth 2 and 3.</summary>
    [Fact]
    public void Claims_PassToTheHost_AtThePriceOfCapital()
    {
        Firms firms = new Firms(Open).Own(0, 1, 2).Own(2, 1, 3).Own(0, 2, 1).Decide();
        TransactionAccount account = Take(firms, 1, 0.5);

        Assert.Equal(AccountKind.Revaluation, account.Kind);
        Assert.Equal([2, 0, 3], account.Paid.Values.ToArray());
        Assert.Equal([0, 5, 0], account.Received.Values.ToArray());
        Assert.Equal([1, 1.5, 1], [firms.Capital.OwnedBy(0)[1], firms.Capital.OwnedBy(2)[1], firms.Capital.OwnedBy(0)[2]]);
        Assert.Equal(2.5, firms.Capital.Total[1], 1e-14);
    }

    [Fact]
    public void WholeExpropriation_LeavesNothing_AndNobodyReturnsForAWhile()
    {
        Firms firms = new Firms(Open).Own(0, 1, 2).Decide();
        Take(firms, 1, 1);
        Assert.Equal(0, firms.Capital.OwnedBy(0)[1]);

        Assert.Equal(0, NextYear(firms).Investment.Received[1]);
        Assert.True(firms.Investment.Received[2] > 0);
        Assert.Equal(0, NextYear(firms).Investment.Received[1]);
        Assert.True(NextYear(firms).Investment.Received[1] > 0);
    }

    [Fact]
    public void WithoutExpropriation_OrTheAccount_NothingHappens()
    {
        Firms firms = new Firms(Open).Own(0, 1, 2).Decide();
        new Nationalisation(firms.Capital).Execute(firms.World);
        TransactionAccount account = Take(firms, 1, 0);

        Assert.Equal(0, account.Received[1]);
        Assert.Equal(2, firms.Capital.OwnedBy(0)[1]);
    }

    private static TransactionAccount Take(Firms firms, int host, double part)
    {
        TransactionAccount account = firms.World.AllowExpropriation();
        firms.World.Expropriation.Span[host] = part;
        new Nationalisation(firms.Capital).Execute(firms.World);
        firms.World.Expropriation.Span.Clear();
        return account;
    }

    private static Firms NextYear(Firms firms)
    {
        firms.World.Ledger.Clear();
        firms.Decide();
        new Nationalisation(firms.Capital).Execute(firms.World);
        return firms;
    }
}
