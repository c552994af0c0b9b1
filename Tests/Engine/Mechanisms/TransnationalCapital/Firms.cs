using WorldSystems.Engine.Mechanisms.TransnationalCapital;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Scenarios;

namespace WorldSystems.Tests.Engine.Mechanisms.TransnationalCapital;

/// <summary>Three states with round numbers, in which the steps of the mechanism can be checked by hand.</summary>
internal sealed class Firms
{
    public const double Saving = 0.45;

    public Firms(TransnationalCapitalParameters parameters)
    {
        Scenario scenario = TestScenarios.Generated(3, 3, change: p => p with { Mechanisms = p.Mechanisms.With(parameters with { Enabled = false }) });
        World = TestScenarios.Live(scenario, 3);
        World.Parameters = World.Parameters with { Mechanisms = World.Parameters.Mechanisms.With(parameters with { Enabled = true }) };
        Capital = new ForeignCapital(World);
        Profits = World.Ledger.OpenPayments("profits", AccountKind.PropertyIncome, "profits");
        Investment = World.Ledger.OpenPayments("investment", AccountKind.Capital, "investment");
        ProfitStep = new ProfitsOfFirms(Capital, Profits, Investment);
        InvestmentStep = new InvestmentAbroad(World, Capital, Investment);
        OwnershipStep = new ForeignOwnership(World, Capital);

        // One firm, at home in state 0 with four times the technology, can go to state 1 or 2; everybody's capital earns a tenth.
        Fill(World.Technology.Opening, 4, 1, 1);
        Fill(World.Capital.Opening, 100, 10, 20);
        Fill(World.Capital.Closing, 100, 10, 20);
        Fill(World.CapitalIncome, 20, 2, 4);
        Fill(World.Income, 80, 8, 16);
        Fill(World.Saving, 10, 1, 2);
        Fill(World.Manufactures.PriceIndex, 2, 2, 2);
        Trade(1000);
        Fill(World.RawTechnology.Closing, 1, 1, 1);
        Fill(World.SavingFromProfits, Saving, Saving, Saving);
    }

    public World World { get; }

    public ForeignCapital Capital { get; }

    public TransactionAccount Profits { get; }

    public TransactionAccount Investment { get; }

    public ProfitsOfFirms ProfitStep { get; }

    public InvestmentAbroad InvestmentStep { get; }

    public ForeignOwnership OwnershipStep { get; }

    public double Depreciation => World.Parameters.Accumulation.Depreciation;

    /// <summary>The firm of <paramref name="home"/> owns <paramref name="goods"/> in <paramref name="host"/>.</summary>
    public Firms Own(int home, int host, double goods)
    {
        Capital.OwnedBy(home).Span[host] = goods;
        Capital.Any = true;
        return this;
    }

    /// <summary>Everybody's exports and imports of last year.</summary>
    public Firms Trade(double value)
    {
        Fill(World.RawMaterials.Exports, value, value, value);
        Fill(World.RawMaterials.Imports, value, value, value);
        Fill(World.Manufactures.Exports, 0, 0, 0);
        Fill(World.Manufactures.Imports, 0, 0, 0);
        return this;
    }

    /// <summary>What happens before the market.</summary>
    public Firms Decide()
    {
        ProfitStep.Execute(World);
        InvestmentStep.Execute(World);
        return this;
    }

    /// <summary>What happens at the end of the year.</summary>
    public Firms Close()
    {
        OwnershipStep.Execute(World);
        return this;
    }

    public static void Fill(Column column, params double[] values) => values.CopyTo(column.Span);
}
