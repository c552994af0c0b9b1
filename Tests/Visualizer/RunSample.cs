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

    /// <summary>Alpha receives from the others, most from Gamma.</summary>
    public static string Accounts { get; } = MakeAccounts();

    /// <summary>Gamma is conquered and set free, Epsilon is ruled from the start; Beta has two programmes and a debt written down.</summary>
    public static string Events { get; } =
        "year,event,state,other,value,note\n1760,zone,Alpha,,1,none to core\n1770,conquest,Gamma,Alpha,0.9,\n1790,independence,Gamma,Alpha,0.1,\n"
        + "1800,independence,Epsilon,Beta,0.1,\n1810,programme,Beta,,0.3,\n1830,programme,Beta,,0.4,\n1831,restructuring,Beta,,0.2,\n";

    /// <summary>Two wars: three states in the first, two in the second, which goes on.</summary>
    public static string Wars { get; } =
        "war,start,end,state,side,original,joined,left,deaths,capital_lost,outcome\n1,1770,1775,Alpha,attacker,1,1770,1775,0.1,0,won\n1,1770,1775,Beta,defender,1,1770,1775,0.2,0,lost\n"
        + $"1,1770,1775,{HostileName},defender,0,1772,1773,0.1,0,lost\n2,1849,,Alpha,attacker,1,1849,,0,0,ongoing\n2,1849,,Beta,defender,1,1849,,0,0,ongoing\n";

    public static RunTimelines Read(string? world = null, string? states = null) => new(
        WorldTimeline.Read(Stream(world ?? World)),
        StatesTimeline.Read(Stream(states ?? States)),
        new RunOrigin("0.1.0", "Sample <b>", "7"))
    {
        Accounts = AccountsTimeline.Read(Stream(Accounts)),
        Events = EventsTimeline.Read(Stream(Events)),
        Wars = WarsTimeline.Read(Stream(Wars)),
    };

    public static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));

    /// <summary>Writes the run into a new folder.</summary>
    public static string Write(string root, string name, bool manifest = true)
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, name)).FullName;
        File.WriteAllText(Path.Combine(folder, "world.csv"), World);
        File.WriteAllText(Path.Combine(folder, "states.csv"), States);
        File.WriteAllText(Path.Combine(folder, "accounts.csv"), Accounts);
        File.WriteAllText(Path.Combine(folder, "events.csv"), Events);
        File.WriteAllText(Path.Combine(folder, "wars.csv"), Wars);
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
        File.WriteAllText(Path.Combine(folder, "states.csv"), MakeStates("=cmd|", 0.8));
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

    private static string MakeStates(string third = "Gamma", double early = double.NaN)
    {
        var csv = new StringBuilder("year,state,zone,population,gdp_per_capita,manufactures_export_share,unequal_exchange,unequal_exchange_share,value_added_manufactures\n");
        string[] names = ["Alpha", "Beta", third, HostileName, "Epsilon"];
        string[] zones = ["core", "semi", "periphery", "periphery", "periphery"];
        for (var year = 1750; year <= 1850; year += 10)
        {
            for (var i = 0; i < names.Length; i++)
                csv.Append(Invariant($"{year},{names[i]},{(year < 1800 ? "none" : zones[i])},{1 + i},{3.0 - i * 0.5},{(year < 1800 && early > 0 ? early : 0.9 - i * 0.2)},0.1,{0.1 / ((1 + i) * (3.0 - i * 0.5))},0.3\n"));
        }
        return csv.ToString();
    }

    private static string MakeAccounts()
    {
        var csv = new StringBuilder("year,state,account,amount\n");
        for (var year = 1750; year <= 1850; year += 10)
        {
            foreach (var (account, unit) in new[] { ("trade_raw", 1.0), ("profits_abroad", 0.1), ("interest", 0.02), ("loans", 5.0), ("claims", 3.0) })
                csv.Append(Invariant($"{year},Alpha,{account},{3 * unit}\n{year},Beta,{account},{-unit}\n{year},Gamma,{account},{-2 * unit}\n{year},{HostileName},{account},0\n{year},Epsilon,{account},0\n"));
        }
        return csv.ToString();
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
