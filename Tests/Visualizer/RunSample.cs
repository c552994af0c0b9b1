using System.Globalization;
using System.Text;
using WorldSystems.Charts.Timelines;

namespace WorldSystems.Tests.Visualizer;

/// <summary>A small run whose world comes apart: five states, no zones before 1800.</summary>
internal static class RunSample
{
    public const string HostileName = "<script>alert('x')</script>&";

    public static string World { get; } = MakeWorld();

    public static string States { get; } = MakeStates();

    public static RunTimelines Read(string? world = null, string? states = null) => new(
        WorldTimeline.Read(Stream(world ?? World)),
        StatesTimeline.Read(Stream(states ?? States)),
        new RunOrigin("0.1.0", "Sample <b>", "7"));

    public static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));

    /// <summary>Writes the run into a new folder.</summary>
    public static string Write(string root, string name, bool manifest = true)
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, name)).FullName;
        File.WriteAllText(Path.Combine(folder, "world.csv"), World);
        File.WriteAllText(Path.Combine(folder, "states.csv"), States);
        if (manifest)
            File.WriteAllText(Path.Combine(folder, "manifest.json"), """{"scenario": {"name": "Sample <b>"}, "seed": 7, "engine": {"version": "0.1.0"}}""");
        return folder;
    }

    /// <summary>What <c>claims --json</c> prints for the sample's scenario and another one.</summary>
    public const string Claims = """
        {"claims": [
          {"scenario": "sample", "says": "The gap grows.", "source": "Somebody 1974", "metric": "gap_ratio", "expected": "> 5x", "observed": 11.46, "low": 9.43, "high": 14.6, "seeds": 20, "verdict": "holds", "expected_to_fail": false},
          {"scenario": "other", "says": "Somebody else's.", "source": "x", "metric": "gini", "expected": "> 1", "observed": null, "low": null, "high": null, "seeds": 20, "verdict": "undecided"}
        ]}
        """;

    /// <summary>Writes a run with everything: trade between states, a whole manifest, hostile texts in all of them.</summary>
    public static string WriteWhole(string root, string name)
    {
        var folder = Write(root, name);
        File.WriteAllText(Path.Combine(folder, "states.csv"), MakeStates(manufactures: true));
        File.WriteAllText(Path.Combine(folder, "flows.csv"), MakeFlows());
        const string scenario = """
            name = "Sample <b>"   # </pre><img src=x onerror=alert(1)>
            [time]
            start_year = 1750
            [[claims]]
            says = "The gap grows & grows."
            source = "Somebody 1974"
            metric = "gap_ratio"
            expect = "> 5x"
            """;
        File.WriteAllText(Path.Combine(folder, "manifest.json"), System.Text.Json.JsonSerializer.Serialize(new
        {
            name = "Sample <b>",
            scenario = new { file = "scenarios/sample.toml", sha256 = "fedcba9876543210", text = scenario },
            overrides = new[] { new { key = "random.seed", value = "7" } },
            seed = 7,
            engine = new { version = "0.1.0", commit = "0123456789abcdef" },
            files = new[] { new { name = "states.csv", bytes = 1, sha256 = "aa11" } },
        }));
        return folder;
    }

    private static string MakeFlows()
    {
        var csv = new StringBuilder("year,from,to,good,value,tariff\n");
        for (var year = 1750; year <= 1850; year += 10)
            csv.Append(Invariant($"{year},Alpha,Beta,raw,{1 + year % 100},0\n{year},Beta,Alpha,manufactures,2,0\n{year},Alpha,{HostileName},raw,1,0\n"));
        return csv.ToString();
    }

    private static string MakeWorld()
    {
        var csv = new StringBuilder("year,gap_ratio,terms_of_trade,core_states,semi_states,periphery_states,core_gdp_per_capita,semi_gdp_per_capita,periphery_gdp_per_capita,core_manufactures_export_share,semi_manufactures_export_share,periphery_manufactures_export_share,gdp_per_capita,gdp_per_capita_lowest,gdp_per_capita_highest\n");
        for (var year = 1750; year <= 1850; year += 10)
        {
            var t = (year - 1750) / 100.0;
            var zones = year < 1800 ? "0,0,0,,,,,," : Invariant($"1,1,3,{2 + t},{1 + t},{0.8},{0.9},{0.5},{0.1}");
            csv.Append(Invariant($"{year},{1.5 + 10 * t},{0.4 * Math.Pow(0.995, year - 1750)},{zones},{1 + t / 2},0.7,{1.2 + 2 * t}\n"));
        }
        return csv.ToString();
    }

    private static string MakeStates(bool manufactures = false)
    {
        var csv = new StringBuilder("year,state,zone,population,gdp_per_capita" + (manufactures ? ",manufactures_export_share" : "") + "\n");
        string[] names = ["Alpha", "Beta", manufactures ? "=cmd|" : "Gamma", HostileName, "Epsilon"];
        string[] zones = ["core", "semi", "periphery", "periphery", "periphery"];
        for (var year = 1750; year <= 1850; year += 10)
        {
            for (var i = 0; i < names.Length; i++)
                csv.Append(Invariant($"{year},{names[i]},{(year < 1800 ? "none" : zones[i])},{1 + i},{3.0 - i * 0.5}{(manufactures ? Invariant($",{(year < 1800 ? 0.8 : 0.9 - 0.2 * i)}") : "")}\n"));
        }
        return csv.ToString();
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
