using System.Globalization;
using System.Text;
using WorldSystems.Engine;
using WorldSystems.Engine.Measures;
using WorldSystems.Engine.Mechanisms;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Engine.Timelines;
using WorldSystems.Tests.Engine.Mechanisms;
using Xunit;

namespace WorldSystems.Tests.Engine.Timelines;

public sealed class AccountsFileTests
{
    /// <summary>As a reader of the file finds them, with every mechanism on: each account sums to zero over the states, each state over the accounts of payments.</summary>
    [Fact]
    public void Amounts_SumToZero_BothWays()
    {
        Scenario scenario = MechanismContractTests.AllOn(TestScenarios.Generated(9, 90));
        var simulation = new Simulation(scenario);
        MemorySink sink = new();
        using (TimelineWriter writer = new(scenario.Output, scenario.Time, simulation.World.States.States.Select(s => s.Id), new WorldMeasures(simulation.World), sink, scenario.ActiveMechanisms()))
        {
            simulation.Run([writer], TestContext.Current.CancellationToken);
        }

        (string Year, string State, string Account, double Amount)[] rows =
        [
            .. Encoding.UTF8.GetString(sink.Bytes("accounts.csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(','))
                .Select(cells => (cells[0], cells[1], cells[2], double.Parse(cells[3], CultureInfo.InvariantCulture))),
        ];
        // A claim that is written off or taken is nobody's payment: it sums to zero over the world, and is no part of what a state takes in and pays out.
        string[] revaluations = [.. simulation.World.Ledger.Accounts.Where(account => account.Kind == AccountKind.Revaluation).Select(account => account.Name)];
        Assert.True(MechanismCatalogue.All.Length < 2 || rows.Select(row => row.Account).Distinct().Count() > 3);
        foreach (IGrouping<string, (string Year, string State, string Account, double Amount)> year in rows.GroupBy(row => row.Year))
        {
            double turnover = year.Sum(row => Math.Abs(row.Amount));
            Assert.All(year.GroupBy(row => row.Account), account => Assert.Equal(0, account.Sum(row => row.Amount), 1e-11 * turnover));
            Assert.All(year.Where(row => !revaluations.Contains(row.Account)).GroupBy(row => row.State), state => Assert.Equal(0, state.Sum(row => row.Amount), 1e-11 * turnover));
        }
    }
}
