using CsCheck;
using WorldSystems.Engine;
using WorldSystems.Engine.Model;
using Xunit;

namespace WorldSystems.Tests.Engine.Model;

public sealed class LedgerTests
{
    [Fact]
    public void Books_Balance_EveryYear_InRandomWorlds() =>
        Gen.Select(Gen.Int[1, 30], Gen.ULong[1, 1000], Gen.Double[0, 8], Gen.Double[0, 0.05]).Sample(
            (states, seed, border, noise) =>
            {
                var simulation = new Simulation(TestScenarios.Generated(states, 40, seed, p => p with
                {
                    Trade = p.Trade with { BorderCost = border },
                    Learning = p.Learning with { Noise = noise },
                }));
                double worst = 0;
                while (simulation.Step())
                {
                    worst = Math.Max(worst, simulation.World.Ledger.Residual);
                }

                return worst <= Ledger.Tolerance && worst > 0;
            },
            iter: 30);

    [Fact]
    public void AFlowBookedOnOneSideOnly_IsABreach()
    {
        World world = TestScenarios.Live(TestScenarios.Generated(5, 3), 3);
        world.Manufactures.Exports.Span[3] *= 1 + 1e-9;
        world.Ledger.Settle();
        LedgerBreachException breach = Assert.Throws<LedgerBreachException>(world.Ledger.Check);
        Assert.Equal("trade_manufactures", breach.Account);
        Assert.Equal(world.Year, breach.Year);
        Assert.Contains("books do not balance", breach.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CapitalFromNowhere_IsABreach_OfThatState()
    {
        World world = TestScenarios.Live(TestScenarios.Generated(5, 3), 3);
        world.Capital.Closing.Span[2] *= 1 + 1e-10;
        LedgerBreachException breach = Assert.Throws<LedgerBreachException>(world.Ledger.Check);
        Assert.Equal(("capital", "S03"), (breach.Account, breach.State));
    }

    [Fact]
    public void NotANumber_IsABreach()
    {
        World world = TestScenarios.Live(TestScenarios.Generated(9, 3), 3);
        world.Population.Closing.Span[8] = double.NaN;
        Assert.Equal("S09", Assert.Throws<LedgerBreachException>(world.Ledger.Check).State);
    }

    [Fact]
    public void ATransfer_BecomesAClaim_OfThePayerOnNobody()
    {
        World world = TestScenarios.Live(TestScenarios.Generated(4, 3), 3);
        TransactionAccount aid = world.Ledger.OpenPayments("aid", AccountKind.Transfer, "Test.");
        aid.Paid.Span[0] = aid.Received.Span[1] = 0.25;
        double before = world.NetClaims.Closing[0];
        world.Ledger.Settle();
        world.Ledger.Check();
        Assert.Equal(before - 0.25, world.NetClaims.Closing[0], 1e-12);
        Assert.Equal(0, Enumerable.Range(0, 4).Sum(i => world.NetClaims.Closing[i]), 1e-9);
    }

    [Fact]
    public void AWriteOff_MovesClaims_AndNoMoney()
    {
        World world = TestScenarios.Live(TestScenarios.Generated(4, 3), 3);
        TransactionAccount writeOffs = world.Ledger.OpenPayments("write_offs", AccountKind.Revaluation, "Test.");
        double[] claims = [.. world.NetClaims.Closing.Values], settled = [.. Enumerable.Range(0, 4).Select(world.Ledger.Claims.Amount)];
        writeOffs.Pay(1, 0, 0.25);
        world.Ledger.SumPayments();
        world.Ledger.Settle();
        world.Ledger.Check();
        Assert.Equal(claims[0] + 0.25, world.NetClaims.Closing[0], 1e-12);
        Assert.Equal(claims[1] - 0.25, world.NetClaims.Closing[1], 1e-12);
        Assert.Equal(settled, Enumerable.Range(0, 4).Select(world.Ledger.Claims.Amount));
        Assert.All(world.CapitalInflow.Values.ToArray(), flow => Assert.Equal(0, flow));
    }
}
