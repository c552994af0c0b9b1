using WorldSystems.Engine.Mechanisms.SovereignDebt;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Scenarios;

namespace WorldSystems.Tests.Engine.Mechanisms.SovereignDebt;

/// <summary>Worlds with debts that several tests share.</summary>
internal static class Debtors
{
    /// <summary>A generated world of old inequality, in which states borrow soon.</summary>
    public static Scenario Generated(int years, Func<SovereignDebtParameters, SovereignDebtParameters>? change = null, ulong seed = 1) => TestScenarios.Generated(9, years, seed, p => p with
    {
        Trade = p.Trade with { BorderCost = 0.5 },
        Mechanisms = With(change),
    });

    /// <summary>The mechanism, switched on, with its defaults changed.</summary>
    public static MechanismSettings With(Func<SovereignDebtParameters, SovereignDebtParameters>? change = null)
    {
        SovereignDebtParameters p = SovereignDebtParameters.Default with { Enabled = true };
        return MechanismSettings.None.With(change is null ? p : change(p));
    }

    /// <summary>A world of four states after a few years, with books of its own in which state 0 owes 3 to the banks of 1 and 1 to those of 2.</summary>
    public static (World World, DebtBook Book) Owing(Func<SovereignDebtParameters, SovereignDebtParameters>? change = null)
    {
        World world = TestScenarios.Live(TestScenarios.Generated(4, 5), 5);
        world.Parameters = world.Parameters with { Mechanisms = With(change) };
        world.BeginYear();
        var book = new DebtBook(world) { Acts = true, BaseRate = 0.03 };
        Column weights = world.Store.Take();
        (weights.Span[1], weights.Span[2]) = (3, 1);
        book.Banks.Add(0, 1, weights);
        book.LoanRate.Span.Fill(0.05);
        Set(world.Manufactures.Exports, 1);
        Set(world.RawMaterials.Exports, 1);
        Set(world.Income, 10);
        Set(world.CapitalIncome, 2);
        Set(world.Saving, 1);
        return (world, book);
    }

    private static void Set(Column column, double value) => column.Span.Fill(value);
}
