using CsCheck;
using WorldSystems.Engine;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Scenarios;
using Xunit;

namespace WorldSystems.Tests.Properties;

public sealed class KernelPropertiesTests
{
    [Fact]
    public void SameScenario_SameBits_OnAnyThread()
    {
        Scenario scenario = TestScenarios.Generated(13, 60, seed: 5);
        ulong[] hashes = new ulong[8];
        Parallel.For(0, hashes.Length, k => hashes[k] = Fingerprint.Of(scenario));
        Assert.All(hashes, h => Assert.Equal(hashes[0], h));
    }

    [Fact]
    public void SeedsAndReplicates_Differ()
    {
        Scenario scenario = TestScenarios.Generated(5, 10);
        ulong[] hashes = [Fingerprint.Of(scenario), Fingerprint.Of(scenario with { Seed = 2 }), Fingerprint.Of(scenario, run: 1)];
        Assert.Equal(3, hashes.Distinct().Count());
    }

    [Fact]
    public void OrderOfStates_DoesNotMatter() => Gen.Shuffle(Enumerable.Range(0, 9).ToArray()).Sample(
        order =>
        {
            Scenario scenario = TestScenarios.Generated(9, 30, change: p => p with { Learning = p.Learning with { Noise = 0 } });
            StatesTable table = WorldFactory.Generate(scenario.Generate!, scenario.Seed, 0);
            World plain = TestScenarios.Live(scenario with { States = table, Generate = null }, 30);
            World shuffled = TestScenarios.Live(scenario with { States = table with { States = [.. order.Select(i => table.States[i])] }, Generate = null }, 30);
            return order.Select((from, to) => Math.Abs((shuffled.GdpPerCapita[to] / plain.GdpPerCapita[from]) - 1)).Max() < 1e-7;
        },
        iter: 5);

    [Fact]
    public void CheaperTrade_MeansMoreTrade() => Gen.Double[0.5, 20].Sample(
        border =>
        {
            double Openness(double b)
            {
                World world = TestScenarios.Live(TestScenarios.Generated(10, 1, change: p => p with { Trade = p.Trade with { BorderCost = b } }), 1);
                return Enumerable.Range(0, 10).Sum(i => world.Manufactures.Exports[i] + world.RawMaterials.Exports[i]) / Enumerable.Range(0, 10).Sum(i => world.Income[i]);
            }

            return Openness(border * 0.8) > Openness(border);
        },
        iter: 20);

    [Fact]
    public void LabourShares_SumToOne_AndKeepTheMinimum()
    {
        var simulation = new Simulation(TestScenarios.Generated(12, 200));
        while (simulation.Step())
        {
            World w = simulation.World;
            for (int i = 0; i < w.Count; i++)
            {
                double s = w.SubsistenceShare.Closing[i], r = w.RawShare.Closing[i], m = w.ManufacturesShare.Closing[i];
                Assert.Equal(1, s + r + m, 1e-14);
                Assert.True(Math.Min(s, Math.Min(r, m)) >= w.Parameters.Labour.MinimumShare / 1.01);
            }
        }
    }

    [Fact]
    public void ScheduledChange_ActsFromItsYear_AndNotBefore()
    {
        Scenario plain = TestScenarios.Generated(6, 40);
        Scenario changed = plain with { Events = [new ScheduledChange(1770, ParameterCatalogue.ByKey["trade.border_cost"], 0.5)] };
        Simulation a = new(plain), b = new(changed);
        while (a.Step() && b.Step())
        {
            bool same = a.World.Manufactures.Exports.Values.SequenceEqual(b.World.Manufactures.Exports.Values);
            Assert.Equal(a.World.Year.Calendar < 1770, same);
            Assert.Equal(a.World.Year.Calendar == 1770 ? 1 : 0, b.World.ParameterChanges.Count);
        }
    }

    [Fact]
    public void AYear_AllocatesNothing_InTheSteadyState()
    {
        var simulation = new Simulation(TestScenarios.Generated(24, 300));
        Assert.Equal(0, Allocation.LeastOf(windows: 6, () =>
        {
            for (int i = 0; i < 50; i++)
            {
                simulation.Step();
            }
        }));
    }
}
