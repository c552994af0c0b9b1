using System.Text.Json;
using WorldSystems.Host;
using WorldSystems.Tests.Experiments.Studies;
using Xunit;

namespace WorldSystems.Tests.Host;

/// <summary>compare, decompose and sensitivity as users call them.</summary>
public sealed class ExperimentVerbsTests : IDisposable
{
    private const string Ranges = """
        [replicates]
        count = 2
        [[axes]]
        key = "trade.border_cost"
        low = 2
        high = 6
        [[axes]]
        key = "learning.rate"
        low = 0.01
        high = 0.03
        """;

    private readonly TemporaryFolder _folder = new();

    public ExperimentVerbsTests() => SmallScenario.WriteTo(_folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Compare_OfAWorldWithItself_FindsNoDifference()
    {
        JsonElement report = Json("compare", _folder["small.toml"], _folder["small.toml"], "--seeds", "6", "--json");

        Assert.All(report.GetProperty("rows").EnumerateArray().Where(row => row.GetProperty("pairs").GetInt32() > 0), row =>
        {
            Assert.Equal(0, row.GetProperty("difference").GetDouble());
            Assert.Equal(1, row.GetProperty("sign_p").GetDouble());
        });
    }

    [Fact]
    public void Compare_SharesEveryShock()
    {
        JsonElement report = Json("compare", _folder["small.toml"], _folder["small.toml"], "--seeds", "6", "--set", "learning.rate=0.05", "--json", "--out", _folder["out"]);
        JsonElement gap = report.GetProperty("rows").EnumerateArray().Last(row => row.GetProperty("measure").GetString() == "gap_ratio");

        Assert.Equal((6, 6), (gap.GetProperty("pairs").GetInt32(), gap.GetProperty("larger").GetInt32()));
        Assert.Equal(0.03125, gap.GetProperty("sign_p").GetDouble(), 1e-9);
        Assert.StartsWith("measure,year,first,second,difference,", File.ReadAllText(_folder["out/compare.csv"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Decompose_DividesTheWholeDifference()
    {
        JsonElement report = Json(
            "decompose", _folder["small.toml"], "--seeds", "3", "--json", "--out", _folder["out"],
            "--set", "mechanisms.wage_bargaining.enabled=true", "--set", "mechanisms.technology_diffusion.enabled=true");
        double shares = report.GetProperty("rows").EnumerateArray().Sum(row => row.GetProperty("value").GetDouble());
        double gap = report.GetProperty("with_all").GetDouble() - report.GetProperty("without_any").GetDouble();

        Assert.Equal(5, report.GetProperty("rows").GetArrayLength());
        Assert.Equal(gap, shares, 1e-9);
        Assert.Equal(1 + (3 * 32), File.ReadAllLines(_folder["out/worlds.csv"]).Length);
    }

    [Fact]
    public void Decompose_GivesAWorldWithAllTheValueOfAnOrdinaryRun()
    {
        JsonElement report = Json("decompose", _folder["small.toml"], "--seeds", "1", "--first-seed", "4", "--json", "--out", _folder["out"]);
        InProcess.Run("run", _folder["small.toml"], "--seed", "4", "--out", _folder["run"]);
        string[] last = File.ReadAllLines(_folder["run/world.csv"])[^1].Split(',');

        Assert.Equal(last[1], report.GetProperty("with_all").GetRawText());
    }

    [Fact]
    public void Decompose_DrawsOrders_WhereForcesAreTooMany()
    {
        string[] all = [.. WorldSystems.Engine.Mechanisms.MechanismCatalogue.All.SelectMany(m => (string[])["--set", $"mechanisms.{m.Description.Name}.enabled=true"])];
        JsonElement report = Json(["decompose", _folder["small.toml"], "--seeds", "1", "--permutations", "4", "--years", "5", "--json", "--out", _folder["out"], .. all]);
        double shares = report.GetProperty("rows").EnumerateArray().Sum(row => row.GetProperty("value").GetDouble());

        Assert.False(report.GetProperty("is_exact").GetBoolean());
        Assert.Equal(report.GetProperty("with_all").GetDouble() - report.GetProperty("without_any").GetDouble(), shares, 1e-9);
    }

    [Theory]
    [InlineData("--measure", "gap_rati", "Did you mean 'gap_ratio'?")]
    [InlineData("--at", "1950", "is not within the run")]
    [InlineData("--at", "later", "is no time")]
    public void Decompose_OfWhatIsNotThere_IsWrongUsage(string option, string value, string said)
    {
        InProcess result = InProcess.Run("decompose", _folder["small.toml"], option, value);

        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.Contains(said, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Sensitivity_FromShards_IsThatOfOneRun()
    {
        string plan = _folder.Write("plan.toml", SmallStudy.Heading + "[design]\nkind = \"sobol_indices\"\npoints = 8\n" + Ranges);
        JsonElement report = Json("sensitivity", plan, "--out", _folder["one"], "--json");
        InProcess.Run("sweep", plan, "--out", _folder["a"], "--shard", "1/2");
        InProcess.Run("sweep", plan, "--out", _folder["b"], "--shard", "2/2");
        InProcess merged = InProcess.Run("sensitivity", plan, "--from", _folder["a"], _folder["b"], "--out", _folder["two"]);

        Assert.Equal(8 * 4 * 2, report.GetProperty("runs").GetInt32());
        Assert.Equal(["trade.border_cost", "learning.rate"], report.GetProperty("sobol").EnumerateArray().Select(row => row.GetProperty("parameter").GetString()));
        Assert.Equal(ExitCode.Success, merged.Code);
        Assert.Equal(File.ReadAllText(_folder["one/sensitivity.csv"]), File.ReadAllText(_folder["two/sensitivity.csv"]));
    }

    [Fact]
    public void Morris_FindsWhatMatters()
    {
        string plan = _folder.Write("plan.toml", SmallStudy.Heading + "[design]\nkind = \"morris\"\ntrajectories = 6\n" + Ranges + "\n[[axes]]\nkey = \"mechanisms.sovereign_debt.enabled\"\nvalues = [false]\n");
        JsonElement[] rows = [.. Json("sensitivity", plan, "--out", _folder["out"], "--json").GetProperty("morris").EnumerateArray()];

        Assert.Equal(0, rows[2].GetProperty("mu_star").GetProperty("value").GetDouble());
        Assert.True(rows[1].GetProperty("mu_star").GetProperty("value").GetDouble() > 0);
    }

    [Fact]
    public void Sensitivity_OfAnotherDesign_SaysWhatIsNeeded()
    {
        InProcess result = InProcess.Run("sensitivity", _folder.Write("plan.toml", SmallStudy.Grid));

        Assert.Equal(ExitCode.InvalidData, result.Code);
        Assert.Contains("kind = \"sobol_indices\"", result.Error, StringComparison.Ordinal);
    }

    private static JsonElement Json(params string[] arguments)
    {
        InProcess result = InProcess.Run(arguments);
        Assert.True(result.Code == ExitCode.Success, result.Error);
        return JsonDocument.Parse(result.Out).RootElement.Clone();
    }
}
