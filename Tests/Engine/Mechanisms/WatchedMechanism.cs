using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Mechanisms;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;

namespace WorldSystems.Tests.Engine.Mechanisms;

/// <summary>
/// A mechanism whose every step is held against the world before it: what it writes must be a port, never an outcome. Ports are rules, payments before
/// the market opens, revaluations (nobody pays them), what of the year's investment becomes capital, and the knowledge of next year.
/// </summary>
internal sealed class WatchedMechanism(IMechanism mechanism, ISet<string> findings) : IMechanism
{
    public MechanismDescription Description => mechanism.Description;

    public bool IsEnabled(ModelParameters parameters) => mechanism.IsEnabled(parameters);

    public IEnumerable<MechanismStep> CreateSteps(World world) =>
        [.. mechanism.CreateSteps(world).Select(s => s with { Step = new Watched(s.Step, s.Phase == Phase.BeforeMarket, findings) })];

    private sealed class Watched(IStep step, bool mayPay, ISet<string> findings) : IStep
    {
        public StepDescription Description => step.Description;

        public void Execute(World world)
        {
            (string Name, Column Column)[] outcomes = [.. Outcomes(world), .. mayPay ? [] : Payments(world)];
            double[][] before = [.. outcomes.Select(outcome => outcome.Column.Values.ToArray())];
            step.Execute(world);
            foreach (((string name, Column column), double[] old) in outcomes.Zip(before))
            {
                if (!column.Values.SequenceEqual(old))
                {
                    findings.Add($"{step.Description.Name} writes {name}");
                }
            }
        }

        private static IEnumerable<(string, Column)> Payments(World world) =>
            world.Ledger.Accounts.Where(a => a.Kind != AccountKind.Revaluation).SelectMany(a => ((string, Column)[])[($"account {a.Name} once the market is closed", a.Received), ($"account {a.Name} once the market is closed", a.Paid)]);

        private static IEnumerable<(string, Column)> Outcomes(World w) =>
        [
            ("population", w.Population.Opening), ("population", w.Population.Closing),
            ("capital", w.Capital.Opening), ("capital", w.Capital.Closing), ("arms", w.Armament.Opening), ("arms", w.Armament.Closing),
            ("technology at the start of the year", w.Technology.Opening), ("raw technology at the start of the year", w.RawTechnology.Opening),
            ("labour in subsistence", w.SubsistenceShare.Opening), ("labour in subsistence", w.SubsistenceShare.Closing),
            ("labour in raw materials", w.RawShare.Opening), ("labour in raw materials", w.RawShare.Closing),
            ("labour in manufacturing", w.ManufacturesShare.Opening), ("labour in manufacturing", w.ManufacturesShare.Closing),
            ("consumption", w.Consumption.Opening), ("consumption", w.Consumption.Closing),
            ("net claims", w.NetClaims.Opening), ("net claims", w.NetClaims.Closing),
            ("land", w.Land), ("capacity", w.Capacity), ("raw output", w.RawOutput), ("subsistence output", w.SubsistenceOutput),
            ("taste for raw materials", w.RawConsumptionShare), ("raw inputs", w.RawInputShare),
            ("value added", w.ValueAddedManufactures), ("income", w.Income), ("capital income", w.CapitalIncome), ("saving", w.Saving),
            ("consumption spending", w.ConsumptionSpending), ("consumer price", w.ConsumerPrice), ("product per head", w.GdpPerCapita), ("income per head", w.IncomePerCapita),
            ("property income", w.PropertyIncome), ("transfers", w.Transfers), ("capital inflow", w.CapitalInflow), ("duties", w.Duties),
            .. Of(w.Manufactures), .. Of(w.RawMaterials),
        ];

        private static IEnumerable<(string, Column)> Of(TradedGood good) =>
        [
            ("price", good.Price), ("price index", good.PriceIndex), ("sales", good.Sales), ("spending", good.Spending), ("exports", good.Exports), ("imports", good.Imports),
            ("variety weight", good.Weight), ("seller's factor", good.Seller), ("buyer's factor", good.Buyer),
        ];
    }
}
