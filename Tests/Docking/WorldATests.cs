using System.Globalization;
using WorldSystems.Engine;
using WorldSystems.Engine.Model;
using Xunit;

namespace WorldSystems.Tests.Docking;

/// <summary>
/// Docking (Axtell, Axelrod, Epstein and Cohen 1996): the kernel against the answer of an independent implementation, number by number.
/// </summary>
public sealed class WorldATests
{
    private const double Relative = 1e-6, Absolute = 1e-9, Small = 1e-3;

    private static readonly (string Name, Func<World, int, double> Read)[] Columns =
    [
        ("gdp_per_capita", (w, i) => w.GdpPerCapita[i]),
        ("technology", (w, i) => w.Technology.Opening[i]),
        ("labour_share_subsistence", (w, i) => w.SubsistenceShare.Opening[i]),
        ("labour_share_raw", (w, i) => w.RawShare.Opening[i]),
        ("labour_share_manufactures", (w, i) => w.ManufacturesShare.Opening[i]),
        ("price_raw", (w, i) => w.RawMaterials.Price[i]),
        ("price_manufactures", (w, i) => w.Manufactures.Price[i]),
        ("capital_per_head", (w, i) => w.Capital.Opening[i] / w.Population.Opening[i]),
        ("exports_raw", (w, i) => w.RawMaterials.Exports[i]),
        ("exports_manufactures", (w, i) => w.Manufactures.Exports[i]),
        ("imports_raw", (w, i) => w.RawMaterials.Imports[i]),
        ("imports_manufactures", (w, i) => w.Manufactures.Imports[i]),
    ];

    [Fact]
    public void Kernel_ReproducesEveryNumber_OfTheIndependentAnswer()
    {
        Simulation simulation = new(TestScenarios.FromFolder("Docking", "world-a.toml"));
        using IEnumerator<string> expected = File.ReadLines(TestScenarios.PathOf("Docking", "world-a-expected.csv")).GetEnumerator();
        Assert.True(expected.MoveNext());
        Assert.Equal("year,state," + string.Join(',', Columns.Select(c => c.Name)), expected.Current);

        var wrong = new List<string>();
        int rows = 0;
        while (simulation.Step())
        {
            for (int i = 0; i < simulation.World.Count && !simulation.World.Year.IsWarmUp; i++, rows++)
            {
                Assert.True(expected.MoveNext());
                Compare(simulation.World, i, expected.Current.Split(','), wrong);
            }
        }

        Assert.Equal(120 * 24, rows);
        Assert.False(expected.MoveNext());
        Assert.True(wrong.Count == 0, $"{wrong.Count} numbers differ, first: {string.Join("; ", wrong.Take(3))}");
    }

    private static void Compare(World world, int state, string[] expected, List<string> wrong)
    {
        Assert.Equal(world.Year.ToString(), expected[0]);
        Assert.Equal(world.States.States[state].Id, expected[1]);
        for (int k = 0; k < Columns.Length; k++)
        {
            double got = Columns[k].Read(world, state), answer = double.Parse(expected[k + 2], CultureInfo.InvariantCulture);
            double off = Math.Abs(got - answer);
            if (!(off <= Relative * Math.Abs(answer) || (Math.Abs(answer) < Small && off <= Absolute)))
            {
                wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{expected[0]} {expected[1]} {Columns[k].Name}: {got:R} instead of {answer:R}"));
            }
        }
    }
}
