using System.Globalization;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Scenarios;

namespace WorldSystems.Benchmarks;

/// <summary>The worlds every figure is measured on: default parameters without noise, states of technology spread 0.2, 60 years of warm-up and 185 reported.</summary>
internal static class Worlds
{
    public static readonly int[] Sizes = [24, 40, 200, 1000];

    public static Scenario Of(int states) => new()
    {
        Name = "benchmark",
        Seed = 1,
        Time = new() { Years = 185, WarmUp = 60 },
        States = WorldFactory.Generate(new GeneratedWorld { States = states, TechnologySpread = 0.2 }, 1, 0),
        Parameters = new ModelParameters { Learning = new() { Noise = 0 } },
    };

    /// <summary>The same world as the files another implementation of MODEL.md reads. Returns the path of the scenario.</summary>
    public static string Write(Scenario scenario, string folder)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"world-{scenario.StateCount}");
        File.WriteAllLines(Path.Combine(folder, name + ".csv"), ["state,x,y,labour,land,technology,capital", .. scenario.States!.States.Select(Row)]);
        IEnumerable<string> parameters = ParameterCatalogue.All.Where(p => !p.IsSwitch).GroupBy(p => p.Key[..p.Key.IndexOf('.', StringComparison.Ordinal)]).SelectMany(section =>
            section.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Key[(section.Key.Length + 1)..]} = {p.Get(scenario.Parameters):R}")).Prepend($"[{section.Key}]"));
        string path = Path.Combine(folder, name + ".toml");
        File.WriteAllLines(path, [
            string.Create(CultureInfo.InvariantCulture, $"[time]\nyears = {scenario.Time.Years}\nwarm_up = {scenario.Time.WarmUp}\nstart_year = {scenario.Time.StartYear}\n[world]\nstates = \"{name}.csv\""),
            .. parameters]);
        return path;
    }

    private static string Row(InitialState s) =>
        string.Create(CultureInfo.InvariantCulture, $"{s.Id},{s.X:R},{s.Y:R},{s.Labour:R},{s.Land:R},{s.Technology:R},{s.Capital:R}");
}
