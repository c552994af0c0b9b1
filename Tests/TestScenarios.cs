using System.Runtime.CompilerServices;
using System.Text;
using WorldSystems.Engine;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Scenarios;
using Xunit;

namespace WorldSystems.Tests;

/// <summary>Scenarios and files that several tests share.</summary>
internal static class TestScenarios
{
    /// <summary>A file of the test tree, wherever the tests run from.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([TestFolder(), .. parts]);

    /// <summary>A scenario of the test tree, read as the program reads it.</summary>
    public static Scenario FromFolder(string folder, string file)
    {
        ScenarioResult result = ScenarioReader.Read(file, File.ReadAllBytes(PathOf(folder, file)), new Folder(PathOf(folder)));
        Assert.True(result.Scenario is not null, string.Join('\n', result.Errors));
        return result.Scenario;
    }

    /// <summary>A scenario from text with a generated world.</summary>
    public static Scenario FromText(string toml)
    {
        ScenarioResult result = ScenarioReader.Read("test.toml", Encoding.UTF8.GetBytes(toml), MemoryFiles.None);
        Assert.True(result.Scenario is not null, string.Join('\n', result.Errors));
        return result.Scenario;
    }

    /// <summary>A generated world with default parameters, changed by <paramref name="change"/>.</summary>
    public static Scenario Generated(int states, int years, ulong seed = 1, Func<ModelParameters, ModelParameters>? change = null) => new()
    {
        Name = "test",
        Seed = seed,
        Time = new() { Years = years, WarmUp = 20 },
        Generate = new() { States = states },
        Parameters = change is null ? new() : change(new()),
    };

    /// <summary>A world of given states.</summary>
    public static Scenario Of(IEnumerable<InitialState> states, int years, Func<ModelParameters, ModelParameters>? change = null) => new()
    {
        Name = "test",
        Time = new() { Years = years, WarmUp = 20 },
        States = new(Coordinates.Plane, [.. states]),
        Parameters = change is null ? new() : change(new()),
    };

    /// <summary>Lives the warm-up and <paramref name="years"/> years.</summary>
    public static World Live(Scenario scenario, int years)
    {
        var simulation = new Simulation(scenario);
        for (int year = 0; year < scenario.Time.WarmUp + years; year++)
        {
            Assert.True(simulation.Step());
        }

        return simulation.World;
    }

    private static string TestFolder([CallerFilePath] string path = "")
    {
        string source = Path.GetDirectoryName(path)!;
        return Directory.Exists(source) ? source : AppContext.BaseDirectory;
    }

    private sealed class Folder(string path) : IScenarioFiles
    {
        public ReadOnlyMemory<byte> Read(string file) => File.ReadAllBytes(Path.Combine(path, file));
    }
}
