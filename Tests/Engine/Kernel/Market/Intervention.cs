using WorldSystems.Engine;
using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Mechanisms;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Scenarios;

namespace WorldSystems.Tests.Engine.Kernel.Market;

/// <summary>A mechanism of the tests: does as it is told before every market opens, with tariffs on both goods and one account of each kind of payment.</summary>
internal sealed class Intervention(Action<Intervention> act) : IMechanism
{
    private World? _world;

    public World World => _world!;

    public TransactionAccount Property { get; private set; } = null!;

    public TransactionAccount Transfers { get; private set; } = null!;

    public TransactionAccount Capital { get; private set; } = null!;

    public MechanismDescription Description { get; init; } = new("intervention", [1], "Test.", "Test.", []) { LeavesOut = "Test." };

    public bool IsEnabled(ModelParameters parameters) => true;

    public IEnumerable<MechanismStep> CreateSteps(World world)
    {
        _world = world;
        world.Manufactures.AllowTariffs();
        world.RawMaterials.AllowTariffs();
        Property = world.Ledger.OpenPayments("test_property", AccountKind.PropertyIncome, "Test.");
        Transfers = world.Ledger.OpenPayments("test_transfers", AccountKind.Transfer, "Test.");
        Capital = world.Ledger.OpenPayments("test_capital", AccountKind.Capital, "Test.");
        return [new(Phase.BeforeMarket, new Step(() => act(this)))];
    }

    /// <summary>A run with this mechanism alone.</summary>
    public static Simulation Simulate(Scenario scenario, Action<Intervention> act) => new(scenario, 0, [new Intervention(act)]);

    /// <summary>Lives the warm-up and <paramref name="years"/> years with it.</summary>
    public static World Live(Scenario scenario, int years, Action<Intervention> act)
    {
        Simulation simulation = Simulate(scenario, act);
        for (int year = 0; year < scenario.Time.WarmUp + years; year++)
        {
            simulation.Step();
        }

        return simulation.World;
    }

    private sealed class Step(Action act) : IStep
    {
        public StepDescription Description { get; } = new("test", "Test.", "Test.", [], []);

        public void Execute(World world) => act();
    }
}
