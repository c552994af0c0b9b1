using WorldSystems.Engine.Mechanisms.TransnationalCapital;
using WorldSystems.Engine.Numerics;
using Xunit;

namespace WorldSystems.Tests.Engine.Mechanisms.TransnationalCapital;

public sealed class ForeignOwnershipTests
{
    private static readonly TransnationalCapitalParameters Open = new() { Outward = 0.5, Advantage = 0.5, Hurdle = 0.1, Entry = 3, Limit = 1, Enclave = 0.25, Repatriation = 0.6 };

    [Fact]
    public void Stock_WearsOut_AndGrowsByWhatWasInvested()
    {
        Firms firms = new Firms(Open).Own(0, 1, 2).Decide().Close();
        double bought = firms.Investment.Received[1] / 2, kept = (1 - firms.Depreciation) * 2;

        Assert.Equal(kept + bought, firms.Capital.OwnedBy(0)[1], 1e-13);
        Assert.Equal(firms.Capital.OwnedBy(0)[1], firms.Capital.Total[1], 1e-15);
        Assert.Equal(0, firms.Capital.OwnedBy(0)[0]);
    }

    [Fact]
    public void Enclave_RaisesRawTechnologyByTheExpansion()
    {
        Firms firms = new Firms(Open).Own(0, 1, 2).Decide().Close();
        double expansion = firms.Capital.Total[1] - 2;

        Assert.True(expansion > 0);
        Assert.Equal(Elementary.Exp(0.25 * expansion / 10), firms.World.RawTechnology.Closing[1], 1e-14);
    }

    [Fact]
    public void Technique_StaysWhenOwnersGo()
    {
        Firms firms = new Firms(Open with { Outward = 0, Repatriation = 1 }).Own(0, 1, 2).Decide().Close();

        Assert.Equal(2 * (1 - firms.Depreciation), firms.Capital.Total[1], 1e-15);
        Assert.Equal(1, firms.World.RawTechnology.Closing[1]);
    }

    [Fact]
    public void Foreigners_OwnNoMoreThanThereIs()
    {
        Firms firms = new Firms(Open).Own(0, 1, 6).Own(2, 1, 3).Decide();
        Firms.Fill(firms.World.Capital.Closing, 100, 4.5, 20);
        firms.Close();

        Assert.Equal(4.5, firms.Capital.Total[1], 1e-14);
        Assert.Equal(4.5, firms.Capital.OwnedBy(0)[1] + firms.Capital.OwnedBy(2)[1], 1e-14);
    }

    /// <summary>With twice the host's technique 3.5 of 10 are more than half: 7 of 13.5.</summary>
    [Fact]
    public void Majority_IsAnnouncedOnce_AndItsEnd()
    {
        Firms firms = new Firms(Open with { Outward = 0, Repatriation = 1 }).Own(0, 1, 3.5).Decide().Close().Decide().Close();
        Assert.Equal(["foreign_majority"], firms.World.Events.Select(e => e.Event));
        Assert.Equal(1, firms.World.Events[0].State);
        Assert.Equal(7 / 13.5, firms.World.Events[0].Value, 1e-14);

        firms.Decide().Close().Decide().Close().Decide().Close();
        Assert.Equal(["foreign_majority", "foreign_majority_ends"], firms.World.Events.Select(e => e.Event));
    }

    [Fact]
    public void Measures_ValueWhatIsOwnedAbroad()
    {
        // 2 and 0.1 goods at a price of 2, with 100 at home; 0.1 of 20 is less than a hundredth.
        Firms firms = new Firms(Open).Own(0, 1, 2).Own(0, 2, 0.1).Decide().Close();

        Assert.Equal(4.2, firms.Capital.AssetsAbroad[0], 1e-14);
        Assert.Equal(4.2 / 204.2, firms.Capital.AssetsShare[0], 1e-14);
        Assert.Equal(1, firms.Capital.Hosts[0]);
    }
}
